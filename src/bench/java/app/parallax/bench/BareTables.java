package app.parallax.bench;

import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Ids;
import app.parallax.model.Tagging;
import app.parallax.text.FoldedText;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The lower bound of W2b on the program's own tables: the same rows, words and history by plain statements in one
 * durable transaction, without any checks.
 */
final class BareTables {
    private BareTables() {}

    /** Writes annotations and their taggings into a project with their articles and tags. */
    static void annotate(Path project, List<Change> changes) throws SQLException {
        var marks = changes.stream().map(Change::after).filter(Annotation.class::isInstance)
                .map(Annotation.class::cast).toList();
        var taggings = changes.stream().map(Change::after).filter(Tagging.class::isInstance).map(Tagging.class::cast)
                .toList();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project.toUri());
                var settings = connection.createStatement()) {
            settings.execute("PRAGMA journal_mode = WAL");
            settings.execute("PRAGMA synchronous = FULL");
            settings.execute("PRAGMA foreign_keys = ON");
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("""
                    INSERT INTO annotation (uuid, version, start, "end", quote, prefix, suffix, note, analyst, created,
                    modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                    var words = connection.prepareStatement("""
                            INSERT INTO annotation_words (quote, note, rowid)
                            VALUES (?, '', (SELECT id FROM annotation WHERE uuid = ?))""")) {
                for (var mark : marks) {
                    var passage = mark.passage();
                    batch(insert, mark.id(), passage.version(), passage.start(), passage.end(), passage.quote(),
                            passage.prefix(), passage.suffix(), mark.note(), mark.analyst(), mark.created().toString(),
                            mark.modified().toString());
                    batch(words, FoldedText.wordsOf(passage.quote()), mark.id());
                }
                insert.executeBatch();
                words.executeBatch();
            }
            try (var insert = connection
                    .prepareStatement("INSERT INTO tagging (uuid, annotation, tag) VALUES (?, ?, ?)")) {
                for (var tagging : taggings) {
                    batch(insert, tagging.id(), tagging.annotation(), tagging.tag());
                }
                insert.executeBatch();
            }
            history(connection, marks.stream().map(Annotation::id).toList(),
                    taggings.stream().map(Tagging::id).toList());
            connection.commit();
        }
    }

    private static void history(Connection connection, List<UUID> marks, List<UUID> taggings) throws SQLException {
        try (var edit = connection.prepareStatement("""
                INSERT INTO edit (uuid, label, analyst, at, state, format, changes)
                SELECT ?, 'Tag all', 'Bench', '2023-10-26T12:00:00Z', 'done', max(format), ? FROM edit""");
                var change = connection.prepareStatement(
                        """
                        INSERT INTO change (edit, entity, operation, ids) SELECT max(id), ?, 'insert', ? FROM edit""")) {
            batch(edit, Ids.next(), marks.size() + taggings.size());
            edit.executeBatch();
            batch(change, "annotation", bytes(marks));
            batch(change, "tagging", bytes(taggings));
            change.executeBatch();
        }
    }

    private static byte[] bytes(List<UUID> ids) {
        var bytes = new ByteArrayOutputStream(ids.size() * 16);
        ids.forEach(id -> bytes.writeBytes(Ids.bytes(id)));
        return bytes.toByteArray();
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case UUID id -> statement.setBytes(i + 1, Ids.bytes(id));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Integer number -> statement.setInt(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                default -> throw new IllegalArgumentException(values[i].getClass().getName());
            }
        }
        statement.addBatch();
    }
}
