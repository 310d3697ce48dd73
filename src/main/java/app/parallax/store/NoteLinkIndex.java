package app.parallax.store;

import app.parallax.model.Backlinks;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Notes;
import app.parallax.text.note.NoteLinks;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table of links in step with the notes, in the transaction of each edit. A link to something that was
 * deleted stays: the note still has it, and what is brought back by undo has its backlinks again.
 */
final class NoteLinkIndex {
    private static final String INSERT = "INSERT OR IGNORE INTO note_link (kind, source, target) VALUES (?, ?, ?)";

    private final Sql sql;

    NoteLinkIndex(Sql sql) {
        this.sql = sql;
    }

    /** Follows changes that are about to be applied. */
    void follow(ChangeSet set) throws SQLException {
        if (!Notes.KINDS.contains(set.kind())) {
            return;
        }
        for (var change : set.changes()) {
            var before = targets(change.before());
            var after = targets(change.after());
            if (before.equals(after)) {
                continue;
            }
            if (!before.isEmpty()) {
                sql.update("DELETE FROM note_link WHERE kind = ? AND source = ?", set.kind(), change.id());
            }
            insert(set.kind(), change.id(), after);
        }
    }

    private void insert(Kind kind, UUID source, Set<UUID> targets) throws SQLException {
        for (var target : targets) {
            sql.update(INSERT, kind, source, target);
        }
    }

    /** The targets of a note's links, except the entity that has the note. */
    private static Set<UUID> targets(@Nullable Entity entity) {
        return entity == null
                ? Set.of()
                : NoteLinks.in(Notes.of(entity)).stream().map(place -> place.link().target())
                        .filter(target -> !target.equals(entity.id())).collect(Collectors.toSet());
    }

    /** Makes the whole table of a project that has none: a project of an older format. */
    void writeAll(Tables tables) throws SQLException {
        for (var kind : Notes.KINDS) {
            for (var entity : tables.of(kind).all(sql)) {
                insert(kind, entity.id(), targets(entity));
            }
        }
    }

    /** What links to something. */
    Backlinks to(UUID target, int most) throws SQLException {
        return new Backlinks(sql.number("SELECT count(*) FROM note_link WHERE target = ?", target),
                sql.list("SELECT kind, source FROM note_link WHERE target = ? ORDER BY kind, source LIMIT ?",
                        row -> new Backlinks.Source(row.named(1, Kind.class), row.uuid(2)), target, most));
    }
}
