package app.parallax.store;

import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Kind;
import app.parallax.model.Memo;
import app.parallax.model.Notes;
import app.parallax.model.Tag;
import app.parallax.model.Version;
import app.parallax.text.Elision;
import app.parallax.text.FoldedText;
import app.parallax.text.Span;
import app.parallax.text.note.NoteLinks;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the full-text index in step with the rows: follows the changes of one edit, and writes the words of what
 * changed once, at its end. Belongs in the transaction of the edit.
 */
final class SearchIndex {
    private static final Map<Kind, Words> WORDS = new EnumMap<>(Map.of(
            Kind.ARTICLE, Words.of("article", "title, text"),
            Kind.ANNOTATION, Words.of("annotation", "quote, note"),
            Kind.TAG, Words.of("tag", "name, description"),
            Kind.CLAIM, Words.of("claim", "text, note"),
            Kind.EVENT, Words.of("event", "title, note"),
            Kind.MEMO, Words.of("memo", "title, text")));
    /** How many rows of words are handed over at once, so that a large edit does not fill the memory. */
    private static final int BATCH = 200;

    private final Sql sql;
    private final Tables tables;
    /** What is to be written, as it is now; null for an article of which only a version changed. */
    private final Map<Key, @Nullable Entity> touched = new LinkedHashMap<>();
    /** Versions of which other parts are the article's text now. */
    private final Set<UUID> furnished = new HashSet<>();
    /** What is new and surely without boilerplate. */
    private final Set<Key> unfurnished = new HashSet<>();
    /** What has no words in the index yet. */
    private final Set<Key> fresh = new HashSet<>();

    SearchIndex(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    private record Key(Kind kind, UUID id) {}

    /**
     * The statements for the words of one kind; the table of words is named after the table of rows. Inserted by a
     * SELECT, each row would be a savepoint, at which FTS5 writes all that it has gathered.
     */
    private record Words(String insert, String delete) {
        static Words of(String table, String columns) {
            return new Words(
                    "INSERT INTO %1$s_words (%2$s, rowid) VALUES (?, ?, (SELECT id FROM %1$s WHERE uuid = ?))"
                            .formatted(table, columns),
                    "DELETE FROM %s_words WHERE rowid = ?".formatted(table));
        }
    }

    /** The names of the full-text tables. */
    static List<String> tables() {
        return WORDS.keySet().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT) + "_words").toList();
    }

    private static Words words(Kind kind) {
        var words = WORDS.get(kind);
        if (words == null) {
            throw new IllegalStateException("no words of a " + kind);
        }
        return words;
    }

    /** Looks at changes that are about to be applied: the words of what goes are found by its row. */
    void follow(ChangeSet set) throws SQLException {
        var gone = new ArrayList<UUID>();
        for (var change : set.changes()) {
            if (change.entity() instanceof Version version) {
                touched.putIfAbsent(new Key(Kind.ARTICLE, version.article()), null);
            } else if (change.entity() instanceof Boilerplate boilerplate) {
                furnished.add(boilerplate.version());
            } else if (WORDS.containsKey(set.kind())) {
                follow(new Key(set.kind(), change.id()), change, gone);
            }
        }
        delete(set.kind(), gone);
    }

    /** In the order of their rows: at one that is before the last, FTS5 writes what it has gathered. */
    private void delete(Kind kind, List<UUID> gone) throws SQLException {
        var rows = gone.isEmpty() ? List.<Long>of() : tables.of(kind).keys(sql, gone);
        for (int i = 0; i < rows.size(); i++) {
            sql.addBatch(words(kind).delete, rows.get(i));
            if (i % BATCH == BATCH - 1 || i == rows.size() - 1) {
                sql.runBatch(words(kind).delete);
            }
        }
    }

    private void follow(Key key, Change change, List<UUID> gone) {
        var before = change.before();
        var after = change.after();
        if (after == null) {
            if (!fresh.remove(key)) {
                gone.add(key.id);
            }
            touched.remove(key);
        } else if (before == null) {
            fresh.add(key);
            touched.put(key, after);
        } else if (touched.containsKey(key) || !heading(before).equals(heading(after))
                || !noted(before).equals(noted(after))) {
            touched.put(key, after);
        }
    }

    /** Writes the words of everything that was touched. */
    void write() throws SQLException {
        for (var version : furnished) { // a version that is not there any more took its article along
            tables.versions.find(sql, version)
                    .ifPresent(found -> touched.putIfAbsent(new Key(Kind.ARTICLE, found.article()), null));
        }
        if (furnished.isEmpty()) {
            unfurnished.addAll(fresh); // an import asks ten thousand times for what cannot be there
        }
        furnished.clear();
        int waiting = 0;
        for (var each : touched.entrySet()) {
            var key = each.getKey();
            if (!fresh.contains(key)) {
                delete(key.kind, List.of(key.id));
            }
            if (add(key, each.getValue()) && ++waiting == BATCH) {
                runBatches();
                waiting = 0;
            }
        }
        runBatches();
        touched.clear();
        fresh.clear();
        unfurnished.clear();
    }

    private boolean add(Key key, @Nullable Entity state) throws SQLException {
        if (key.kind != Kind.ARTICLE) {
            var known = Objects.requireNonNull(state);
            sql.addBatch(words(key.kind).insert, folded(heading(known)), folded(noted(known)), key.id);
            return true;
        }
        var article = state instanceof Article known ? known : tables.articles.find(sql, key.id).orElse(null);
        if (article == null) {
            return false;
        }
        var text = sql.first("""
                SELECT content.bytes, version.uuid FROM version JOIN content ON content.sha256 = version.sha256
                WHERE version.article = ? ORDER BY version.number DESC LIMIT 1""",
                row -> {
                    var whole = new String(row.bytes(1), StandardCharsets.UTF_8);
                    return unfurnished.contains(key) ? whole : withoutBoilerplate(whole, row.uuid(2));
                }, key.id);
        sql.addBatch(words(key.kind).insert, folded(heading(article)), folded(text.orElse("")), key.id);
        return true;
    }

    private String withoutBoilerplate(String text, UUID version) throws SQLException {
        return Elision.blanked(text, sql.list("SELECT start, \"end\" FROM furniture WHERE version = ?",
                row -> new Span(row.number(1), row.number(2)), version));
    }

    private void runBatches() throws SQLException {
        for (var words : WORDS.values()) {
            sql.runBatch(words.insert);
        }
    }

    /** Makes the whole index of a project that has none: a project of an older format. */
    void writeAll() throws SQLException {
        for (var kind : WORDS.keySet()) {
            tables.of(kind).all(sql).forEach(entity -> {
                touched.put(new Key(kind, entity.id()), entity);
                fresh.add(new Key(kind, entity.id()));
            });
            write();
        }
    }

    private static String folded(String text) {
        return text.isEmpty() ? "" : FoldedText.wordsOf(text);
    }

    /** The text in the first column of words. */
    private static String heading(Entity entity) {
        return switch (entity) {
            case Article article -> article.title() == null ? "" : article.title().value();
            case Annotation annotation -> annotation.passage().quote();
            case Tag tag -> tag.name();
            case Claim claim -> claim.text();
            case Event event -> event.title();
            case Memo memo -> memo.title();
            default -> "";
        };
    }

    /** The text in the second column, but for that of an article, which stands elsewhere. */
    private static String noted(Entity entity) {
        return switch (entity) {
            case Event event -> NoteLinks.plain(SearchQueries.placeAndNote(event));
            default -> NoteLinks.plain(Notes.of(entity));
        };
    }
}
