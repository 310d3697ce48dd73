package app.parallax.store;

import app.parallax.model.CheckProblem;
import app.parallax.model.DiskReason;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.RecoveryResult;
import app.parallax.model.Wording;
import app.parallax.store.lock.WriterLock;
import app.parallax.store.pages.PageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Recovers everything readable of a damaged project into a new one. Pages are read without SQLite, which refuses a file
 * at its first broken page; the damaged file is never written.
 */
public final class Recovery {
    private final Sql target;
    private final Wording words;
    private final RecoverySteps steps;
    private final Tables tables = new Tables();
    private final List<CheckProblem> problems = new ArrayList<>();

    private Recovery(Sql target, Wording words, RecoverySteps steps) {
        this.target = target;
        this.words = words;
        this.steps = steps;
    }

    /**
     * Recovers a project.
     *
     * @param damaged the damaged file, not open in this process
     * @param output the new project; must not exist
     * @param told receives progress on this thread; an exception aborts the recovery and removes its output
     * @throws ProjectException if nothing could be recovered or written; no output is left then
     */
    public static RecoveryResult run(Path damaged, Path output, String analyst, Wording words, ProgressListener told) {
        if (!Files.isRegularFile(damaged)) {
            throw Files.exists(damaged)
                    ? ProjectException.notAProject(damaged, null)
                    : ProjectException.missing(damaged);
        }
        if (Files.exists(output)) {
            throw ProjectException.exists(output);
        }
        var lock = lock(damaged);
        try {
            return intoPlace(damaged.toRealPath(), output.toAbsolutePath(), analyst, words,
                    new RecoverySteps(told));
        } catch (IOException e) {
            throw ProjectException.notMade(output, DiskReason.of(e), e);
        } catch (SQLException | Snapshot.ReadFailed e) {
            throw ProjectException.notMade(output, SqlErrors.reason(e), e);
        } finally {
            lock.ifPresent(Recovery::release);
        }
    }

    /** Locks the file against writers. If no lock can be created, as on a full disk, nobody can write. */
    private static Optional<WriterLock> lock(Path damaged) {
        try {
            return WriterLock.take(damaged.toRealPath());
        } catch (IOException e) { // read-only, or deleted just now
            return Optional.empty();
        } catch (ProjectException e) {
            if (e.getCause() == null) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static void release(WriterLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            System.getLogger(Recovery.class.getName()).log(System.Logger.Level.DEBUG, "releasing", e);
        }
    }

    private static RecoveryResult intoPlace(Path damaged, Path output, String analyst, Wording words,
            RecoverySteps steps)
            throws IOException, SQLException {
        var folder = output.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProjectException.Refused("export.noFolder", output);
        }
        var part = folder.resolve("." + output.getFileName() + "-" + UUID.randomUUID() + ".part");
        var scratch = Files.createTempDirectory("parallax-");
        try {
            Database.make(part);
            var recovered = into(damaged, part, scratch.resolve("rows"), analyst, words, steps);
            steps.end();
            Files.move(part, output, StandardCopyOption.ATOMIC_MOVE);
            return recovered;
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(ProjectCopy.sibling(part, "-journal"));
            Files.deleteIfExists(scratch.resolve("rows"));
            Files.deleteIfExists(scratch);
        }
    }

    private static RecoveryResult into(Path damaged, Path part, Path rows, String analyst, Wording words,
            RecoverySteps steps)
            throws IOException, SQLException {
        try (var target = Database.connect(part, "", false);
                var stage = new RecoveryStage(rows, target);
                var pages = PageFile.open(damaged)) {
            requireKnown(damaged, pages);
            stage.read(pages, steps);
            if (stage.rows() == 0) {
                throw new ProjectException.Refused("recovery.nothing", damaged);
            }
            target.execute("PRAGMA foreign_keys = OFF");
            return target.transaction("BEGIN IMMEDIATE",
                    () -> new Recovery(target, words, steps).fill(stage, damaged.getFileName().toString(), analyst));
        }
    }

    /** Refuses a project of a newer format: it is not damaged, and unknown parts would be lost silently. */
    private static void requireKnown(Path damaged, PageFile pages) {
        try (var sql = Database.connect(damaged, "?immutable=1", false)) {
            int version = sql.number("PRAGMA user_version");
            if (pages.hasHeader() && sql.number("PRAGMA application_id") == Database.APPLICATION_ID
                    && version > Migrations.STEPS.size()
                    && "ok".equals(sql.first("PRAGMA quick_check(1)", row -> row.text(1)).orElse(""))) {
                throw ProjectException.newer(damaged, version, Migrations.STEPS.size());
            }
        } catch (SQLException e) { // expected of a damaged file
            return;
        }
    }

    private RecoveryResult fill(RecoveryStage stage, String name, String analyst) throws SQLException {
        var history = new RecoveryHistory(stage.sql(), tables, words);
        var texts = new RecoveryTexts(stage.sql(), target, problems);
        texts.copyWhole();
        new RecoveryRows(stage, target, tables, history, texts, problems, words, steps).copy();
        new RecoveryReferences(target, tables, history, problems, words).mend();
        stage.unreadable().forEach(this::pages);
        boolean undoable = problems.isEmpty() && history.bad() == 0;
        int left = history.copy(target, undoable);
        if (left > 0) {
            problems.add(new CheckProblem("history", "", Message.of("recovery.history", left)));
            target.update("UPDATE edit SET state = 'closed' WHERE state IN ('done', 'open')");
            target.update("UPDATE edit SET state = 'abandoned' WHERE state = 'undone'");
        }
        stage.sql().each("SELECT key, value FROM remembered WHERE typeof(key) = 'text' AND typeof(value) = 'text'",
                row -> target.update("INSERT OR IGNORE INTO remembered (key, value) VALUES (?, ?)", row.text(1),
                        row.text(2)),
                kept -> {
                });
        if (!undoable) {
            var label = Message.of("salvage.label", name);
            target.update("""
                    INSERT INTO edit (uuid, label, message, analyst, at, state, format, changes)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 0)""", Ids.next(), words.text(label), MessageJson.write(label),
                    analyst,
                    Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), HistoryEntry.State.CLOSED,
                    EntityJson.FORMAT);
        }
        new SearchIndex(target, tables).writeAll();
        new NoteLinkIndex(target).writeAll(tables);
        problems.addAll(new ProjectCheck(tables, ProgressListener.UNTOLD).run(target));
        return new RecoveryResult(kept(), problems, undoable && left == 0);
    }

    private void pages(String table, int count) {
        if (table.contains("_words") || table.startsWith("sqlite_") || table.equals("note_link")) {
            return; // rebuilt later
        }
        problems.add(new CheckProblem(table.isEmpty() ? "file" : table, "",
                Message.of("recovery.pages", count)));
    }

    private Map<Kind, Integer> kept() throws SQLException {
        var kept = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            kept.put(kind, target.number("SELECT count(*) FROM " + kind.name().toLowerCase(Locale.ROOT)));
        }
        return kept;
    }
}
