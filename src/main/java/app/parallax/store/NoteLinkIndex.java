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
 * Maintains the table of note links in the transaction of each edit. A link to a deleted entity stays: the note still
 * contains it, and undo restores the backlinks.
 */
record NoteLinkIndex(Sql sql) {
    private static final String INSERT = "INSERT OR IGNORE INTO note_link (kind, source, target) VALUES (?, ?, ?)";

    /** Updates the links for changes about to be applied. */
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

    /** Returns the targets of the links in a note, except its own entity. */
    private static Set<UUID> targets(@Nullable Entity entity) {
        return entity == null
                ? Set.of()
                : NoteLinks.in(Notes.of(entity)).stream().map(place -> place.link().target())
                        .filter(target -> !target.equals(entity.id())).collect(Collectors.toSet());
    }

    /** Fills the table in a project migrated from a format without it. */
    void writeAll(Tables tables) throws SQLException {
        for (var kind : Notes.KINDS) {
            for (var entity : tables.of(kind).all(sql)) {
                insert(kind, entity.id(), targets(entity));
            }
        }
    }

    /** Returns the notes that link to an entity. */
    Backlinks backlinks(UUID target, int most) throws SQLException {
        return new Backlinks(sql.number("SELECT count(*) FROM note_link WHERE target = ?", target),
                sql.list("SELECT kind, source FROM note_link WHERE target = ? ORDER BY kind, source LIMIT ?",
                        row -> new Backlinks.Source(row.named(1, Kind.class), row.uuid(2)), target, most));
    }
}
