package app.parallax.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The lower bounds: the least work for a task with plain sqlite-jdbc, without history and objects. */
final class Limit implements AutoCloseable {
    private static final int BATCH = 500;

    private final Connection connection;

    Limit(Path file, String synchronous) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        execute("PRAGMA journal_mode = WAL");
        execute("PRAGMA synchronous = " + synchronous);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads, hashes, stores and indexes each file. */
    void importFiles(List<Path> files, boolean index) throws SQLException, IOException,
            java.security.NoSuchAlgorithmException {
        execute("CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT, sha BLOB)");
        execute("CREATE TABLE text (id INTEGER PRIMARY KEY, text TEXT)");
        if (index) {
            execute("CREATE VIRTUAL TABLE search USING fts5 (text, content='', contentless_delete=1)");
        }
        connection.setAutoCommit(false);
        try (var article = connection.prepareStatement("INSERT INTO article (id, name, sha) VALUES (?, ?, ?)");
                var texts = connection.prepareStatement("INSERT INTO text (id, text) VALUES (?, ?)")) {
            int id = 0;
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                article.setInt(1, ++id);
                article.setString(2, file.getFileName().toString());
                article.setBytes(3, MessageDigest.getInstance("SHA-256").digest(bytes));
                article.addBatch();
                texts.setInt(1, id);
                texts.setString(2, new String(bytes, StandardCharsets.UTF_8));
                texts.addBatch();
                if (id % BATCH == 0) {
                    article.executeBatch();
                    texts.executeBatch();
                    connection.commit();
                }
            }
            article.executeBatch();
            texts.executeBatch();
        }
        if (index) {
            execute("INSERT INTO search (rowid, text) SELECT id, text FROM text");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void annotationTable() throws SQLException {
        execute("""
                CREATE TABLE annotation (id INTEGER PRIMARY KEY, article INTEGER, start INTEGER, "end" INTEGER,
                quote TEXT, tag TEXT)""");
    }

    /** Writes and reads back annotations in a durable transaction each; returns the number a second. */
    double annotateOneByOne(List<Corpus.Marked> marks, List<String> quotes) throws SQLException {
        annotationTable();
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        try (var insert = connection.prepareStatement(
                "INSERT INTO annotation (article, start, \"end\", quote, tag) VALUES (?, ?, ?, ?, ?)");
                var read = connection.prepareStatement("SELECT quote FROM annotation WHERE id = ?")) {
            for (int i = 0; i < marks.size(); i++) {
                var mark = marks.get(i);
                insert.setInt(1, mark.article());
                insert.setInt(2, mark.start());
                insert.setInt(3, mark.end());
                insert.setString(4, quotes.get(i));
                insert.setString(5, mark.tag());
                insert.executeUpdate();
                connection.commit();
                read.setInt(1, i + 1);
                try (var results = read.executeQuery()) {
                    results.next();
                }
            }
        }
        connection.setAutoCommit(true);
        return marks.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Writes all annotations in one transaction. */
    void annotateAtOnce(List<Corpus.Marked> marks, List<String> quotes) throws SQLException {
        annotationTable();
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "INSERT INTO annotation (article, start, \"end\", quote, tag) VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < marks.size(); i++) {
                var mark = marks.get(i);
                insert.setInt(1, mark.article());
                insert.setInt(2, mark.start());
                insert.setInt(3, mark.end());
                insert.setString(4, quotes.get(i));
                insert.setString(5, mark.tag());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
