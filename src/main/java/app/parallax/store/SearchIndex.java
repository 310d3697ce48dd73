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
import app.parallax.text.FoldedText;
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
 * Maintains the full-text index in the transaction of each edit: collects its changes and writes the changed words once
 * at its end.
 */
final class SearchIndex {
    private static final Map<Kind, Words> WORDS = new EnumMap<>(Map.of(
            Kind.ARTICLE, Words.of("article", "title, text"),
            Kind.ANNOTATION, Words.of("annotation", "quote, note"),
            Kind.TAG, Words.of("tag", "name, description"),
            Kind.CLAIM, Words.of("claim", "text, note"),
            Kind.EVENT, Words.of("event", "title, note"),
            Kind.MEMO, Words.of("memo", "title, text")));
    /** Maximum number of rows per batch, which bounds the memory of a large edit. */
    private static final int BATCH = 200;
    /** Number of recorded entities above which their words are written before the end of an edit. */
    private static final int MANY = 10_000;

    private final Sql sql;
    private final Tables tables;
    /** Entities to write in their new state; null for an article of which only a version changed. */
    private final Map<Key, @Nullable Entity> touched = new LinkedHashMap<>();
    /** Versions whose boilerplate changed. */
    private final Set<UUID> boilerplateChanged = new HashSet<>();
    /** New articles that surely have no boilerplate. */
    private final Set<Key> knownWithoutBoilerplate = new HashSet<>();
    /** Entities not yet in the index. */
    private final Set<Key> fresh = new HashSet<>();

    SearchIndex(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    private record Key(Kind kind, UUID id) {}

    /**
     * The statements for the words of one kind; the table of words is named after the table of rows. An INSERT with
     * SELECT would create a savepoint for each row, at which FTS5 writes everything it has buffered.
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

    /** Records changes about to be applied and deletes the words of removed entities, which are found by their rows. */
    void follow(ChangeSet set) throws SQLException {
        var gone = new ArrayList<UUID>();
        for (var change : set.changes()) {
            if (change.entity() instanceof Version version) {
                touched.putIfAbsent(new Key(Kind.ARTICLE, version.article()), null);
            } else if (change.entity() instanceof Boilerplate boilerplate) {
                boilerplateChanged.add(boilerplate.version());
            } else if (WORDS.containsKey(set.kind())) {
                follow(new Key(set.kind(), change.id()), change, gone);
            }
        }
        delete(set.kind(), gone);
    }

    /** Deletes words in rowid order: at a smaller rowid FTS5 writes everything it has buffered. */
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

    /** Writes the words of all recorded entities. */
    void write() throws SQLException {
        for (var version : boilerplateChanged) { // a deleted version took its article along
            tables.versions.find(sql, version)
                    .ifPresent(found -> touched.putIfAbsent(new Key(Kind.ARTICLE, found.article()), null));
        }
        if (boilerplateChanged.isEmpty()) {
            knownWithoutBoilerplate.addAll(fresh); // an import would query ten thousand times for nothing
        }
        boilerplateChanged.clear();
        writeTouched(true);
        fresh.clear();
        knownWithoutBoilerplate.clear();
    }

    /**
     * Writes what is recorded if it is much, which bounds the memory of a large edit. Articles wait: the rest of the
     * edit may have their versions.
     */
    void writeMany() throws SQLException {
        if (touched.size() > MANY) {
            writeTouched(false);
        }
    }

    private void writeTouched(boolean articles) throws SQLException {
        int waiting = 0;
        for (var each = touched.entrySet().iterator(); each.hasNext();) {
            var next = each.next();
            var key = next.getKey();
            if (!articles && key.kind == Kind.ARTICLE) {
                continue;
            }
            if (!(articles ? fresh.contains(key) : fresh.remove(key))) {
                delete(key.kind, List.of(key.id));
            }
            if (add(key, next.getValue()) && ++waiting == BATCH) {
                runBatches();
                waiting = 0;
            }
            each.remove();
        }
        runBatches();
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
                    return knownWithoutBoilerplate.contains(key)
                            ? whole
                            : SearchQueries.withoutBoilerplate(sql, whole, row.uuid(2));
                }, key.id);
        sql.addBatch(words(key.kind).insert, folded(heading(article)), folded(text.orElse("")), key.id);
        return true;
    }

    private void runBatches() throws SQLException {
        for (var words : WORDS.values()) {
            sql.runBatch(words.insert);
        }
    }

    /** Fills the index in a project migrated from a format without it. */
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

    /** Returns the text of the first column of words. */
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

    /** Returns the text of the second column; not of an article, whose text is stored elsewhere. */
    private static String noted(Entity entity) {
        return switch (entity) {
            case Annotation annotation -> SearchQueries.noteAndTranslation(annotation);
            case Event event -> NoteLinks.plain(SearchQueries.placeAndNote(event));
            default -> NoteLinks.plain(Notes.of(entity));
        };
    }
}
