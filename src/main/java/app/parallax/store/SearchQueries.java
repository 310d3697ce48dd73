package app.parallax.store;

import app.parallax.model.Annotation;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.FoundKind;
import app.parallax.model.SearchCandidate;
import app.parallax.text.Elision;
import app.parallax.text.Span;
import app.parallax.text.note.NoteLinks;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Queries the full-text index and reads the entities found. */
record SearchQueries(Sql sql, Tables tables) {
    /** Finds entities, the best first: bm25, words in a title weighted threefold. */
    void findCandidates(FoundKind kind, String match, int most, Consumer<SearchCandidate> sink) throws SQLException {
        var table = switch (kind) {
            case NOTE -> "annotation";
            default -> kind.word();
        };
        var expression = switch (kind) {
            case ANNOTATION -> "{quote} : (" + match + ")";
            case NOTE -> "{note} : (" + match + ")";
            default -> match;
        };
        var weights = kind == FoundKind.ARTICLE || kind == FoundKind.MEMO ? "3.0, 1.0" : "1.0, 1.0";
        var found = "SELECT rowid FROM %1$s_words WHERE %1$s_words MATCH ? ORDER BY bm25(%1$s_words, %2$s) LIMIT ?"
                .formatted(table, weights);
        if (kind == FoundKind.ARTICLE) {
            articles(found, expression, most, sink);
            return;
        }
        for (long row : sql.list(found, each -> each.big(1), expression, most)) {
            read(kind, row, sink);
        }
    }

    /**
     * Reads the newest versions of found articles with their texts, in the order in which they were found: CROSS JOIN
     * keeps it. A question for each took a fifth more time.
     */
    private void articles(String found, String expression, int most, Consumer<SearchCandidate> sink)
            throws SQLException {
        sql.each("""
                SELECT article.uuid, article.title, version.uuid, content.bytes, EXISTS (
                    SELECT 1 FROM furniture WHERE furniture.version = version.uuid)
                FROM (%s) AS found CROSS JOIN article ON article.id = found.rowid
                CROSS JOIN version ON version.article = article.uuid AND version.number = (
                    SELECT max(number) FROM version AS newest WHERE newest.article = article.uuid)
                CROSS JOIN content ON content.sha256 = version.sha256""".formatted(found), this::article, sink,
                expression, most);
    }

    /** Counts articles up to a limit: counting a frequent word fully would visit all its occurrences. */
    int countMatches(String match, int most) throws SQLException {
        return sql.number("SELECT count(*) FROM (SELECT 1 FROM article_words WHERE article_words MATCH ? LIMIT ?)",
                "{text} : (" + match + ")", most);
    }

    private void read(FoundKind kind, long row, Consumer<SearchCandidate> sink) throws SQLException {
        switch (kind) {
            case ARTICLE -> throw new IllegalArgumentException("articles are read at once");
            case ANNOTATION, NOTE -> readOne(tables.annotations, row, sink, mark -> annotation(kind, mark));
            case TAG ->
                readOne(tables.tags, row, sink, tag -> candidate(kind, tag.id(), tag.name(), tag.description()));
            case CLAIM -> readOne(tables.claims, row, sink,
                    claim -> candidate(kind, claim.id(), claim.text(), claim.note()));
            case EVENT -> readOne(tables.events, row, sink,
                    event -> candidate(kind, event.id(), event.title(), placeAndNote(event)));
            case MEMO -> readOne(tables.memos, row, sink,
                    memo -> candidate(kind, memo.id(), memo.title(), memo.text()));
        }
    }

    private <E extends Entity> void readOne(EntityTable<E> table, long row, Consumer<SearchCandidate> sink,
            Function<E, SearchCandidate> candidate) throws SQLException {
        sql.first(table.select() + " WHERE id = ?", table::read, row).map(candidate).ifPresent(sink);
    }

    private SearchCandidate article(Row row) throws SQLException {
        var title = row.textOrNull(2);
        var version = row.uuid(3);
        var text = new String(row.bytes(4), StandardCharsets.UTF_8);
        return new SearchCandidate(FoundKind.ARTICLE, row.uuid(1), version, null, title == null ? "" : title, text,
                row.number(5) == 0 ? text : withoutBoilerplate(sql, text, version));
    }

    /** Returns the text of a version with its boilerplate replaced by blanks. */
    static String withoutBoilerplate(Sql sql, String text, UUID version) throws SQLException {
        return Elision.blanked(text, sql.list("SELECT start, \"end\" FROM furniture WHERE version = ?",
                row -> new Span(row.number(1), row.number(2)), version));
    }

    private static SearchCandidate annotation(FoundKind kind, Annotation mark) {
        var body = kind == FoundKind.NOTE ? noteAndTranslation(mark) : mark.passage().quote();
        return new SearchCandidate(kind, mark.id(), mark.passage().version(), mark.passage(), "", body, body);
    }

    private static SearchCandidate candidate(FoundKind kind, UUID id, String heading, String body) {
        var plain = NoteLinks.plain(body);
        return new SearchCandidate(kind, id, null, null, heading, plain, plain);
    }

    /** Combines note and translation of an annotation, the second column of its words. */
    static String noteAndTranslation(Annotation annotation) {
        var note = NoteLinks.plain(annotation.note());
        var translation = annotation.translation();
        return translation.isEmpty() ? note : note.isEmpty() ? translation : note + "\n" + translation;
    }

    /** Combines place and note of an event, the second column of its words. */
    static String placeAndNote(Event event) {
        var place = event.place();
        return place == null ? event.note() : event.note().isEmpty() ? place : place + "\n" + event.note();
    }
}
