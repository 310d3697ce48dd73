package app.parallax.bench;

import app.parallax.model.FoundKind;
import app.parallax.session.find.ProjectSearch;
import app.parallax.session.find.SearchHit;
import app.parallax.session.project.Projects;
import app.parallax.text.FoldedText;
import app.parallax.text.Query;
import app.parallax.text.Snippet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * W5: the first articles of a query with snippets, beside a plain full-text index of the same words and the cost of
 * cutting these snippets from texts in memory.
 */
final class SearchBench {
    private static final int MOST = 50;
    private static final int WARMING = 20;
    /** How much longer than the plain index our own may take. */
    private static final double SLOWER = 1.5;

    private final Corpus corpus;
    private final Path project;
    private final Path bare;
    private final int repetitions;

    /**
     * @param project contains the imported corpus
     * @param bare file of the plain index; must not exist
     */
    SearchBench(Corpus corpus, Path project, Path bare, int repetitions) {
        this.corpus = corpus;
        this.project = project;
        this.bare = bare;
        this.repetitions = repetitions;
    }

    void run() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + bare.toUri());
                var session = Projects.openForReading(project, "Bench", Runnable::run)) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE VIRTUAL TABLE words USING fts5 (title, text, content='', "
                        + "contentless_delete=1, tokenize='ascii')");
            }
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("INSERT INTO words (title, text) VALUES ('', ?)")) {
                for (var file : corpus.articles()) {
                    insert.setString(1, FoldedText.of(Files.readString(file)).wordsOnly());
                    insert.executeUpdate();
                }
            }
            connection.commit();
            try (var select = connection.prepareStatement("""
                    SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 3.0, 1.0) LIMIT ?""")) {
                for (var asked : corpus.queries()) {
                    var query = Query.parse(asked.words());
                    var ours = new Figures("W5", "Parallax", "ms");
                    var limit = new Figures("W5", "limit:fts5", "ms");
                    var snippets = new Figures("W5", "limit:snippets", "ms");
                    var both = new Figures("W5", "limit:search", "ms");
                    int found = 0;
                    var texts = session.read(reader -> {
                        var bodies = new ArrayList<String>();
                        reader.findCandidates(FoundKind.ARTICLE, query.match(), MOST, each -> bodies.add(each.body()));
                        return bodies;
                    }).join();
                    for (int i = 0; i < WARMING + repetitions; i++) {
                        var ourTime = i < WARMING ? new Figures("", "", "") : ours;
                        var limitTime = i < WARMING ? new Figures("", "", "") : limit;
                        var cutTime = i < WARMING ? new Figures("", "", "") : snippets;
                        var articles = new ArrayList<SearchHit>();
                        ourTime.time(() -> session.read(reader -> {
                            new ProjectSearch(reader, query).find(FoundKind.ARTICLE, MOST, articles::add);
                            return true;
                        }).join());
                        double index = limitTime.time(() -> first(select, query.match()));
                        double cut = cutTime.time(
                                () -> texts.forEach(text -> Snippet.of(text, query.hits(FoldedText.of(text)))));
                        if (i >= WARMING) {
                            both.add(SLOWER * index + cut);
                        }
                        found = articles.size();
                    }
                    ours.print(asked.name() + " articles=" + found + " with snippets");
                    limit.print(asked.name() + " without snippets");
                    snippets.print(asked.name() + " snippets alone");
                    both.print(asked.name() + " 1.5 times the index, and the snippets");
                }
            }
        }
    }

    private static List<Long> first(PreparedStatement select, String match) throws Exception {
        var rows = new ArrayList<Long>();
        select.setString(1, match);
        select.setInt(2, MOST);
        try (var results = select.executeQuery()) {
            while (results.next()) {
                rows.add(results.getLong(1));
            }
        }
        return rows;
    }
}
