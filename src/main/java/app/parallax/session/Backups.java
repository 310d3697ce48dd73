package app.parallax.session;

import app.parallax.model.ProjectSummary;
import app.parallax.session.project.DataFolder;
import app.parallax.store.ProjectCopy;
import app.parallax.store.SafetyCopies;
import app.parallax.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The backups in the user's data folder: {@code backups/<project>-<hash of its path>/<time>-<reason>.parallax}. Each is
 * a self-contained project file, verified after writing and then moved into place.
 */
public final class Backups {
    /** The time for which every backup is kept; older ones are thinned out to one a day, then one a week. */
    private static final Duration ALL = Duration.ofHours(24);
    private static final Duration ONE_A_DAY = Duration.ofDays(14);
    private static final Duration ONE_A_WEEK = Duration.ofDays(365);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'",
            Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(.+Z)-([a-z]+)\\.parallax");

    private final @Nullable Path folder;

    private Backups(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the backups of a user.
     *
     * @param dataFolder see {@link DataFolder}; may not exist
     */
    public static Backups in(Path dataFolder) {
        return new Backups(dataFolder.resolve("backups").toAbsolutePath());
    }

    /** Returns backups that keep nothing, for temporary projects. */
    public static Backups none() {
        return new Backups(null);
    }

    /**
     * A backup with the summary of its content.
     *
     * @param summary null if the file is damaged
     */
    public record Inspected(Backup backup, @Nullable ProjectSummary summary) {}

    /**
     * Lists the backups of a project, newest first.
     *
     * @param project the project file, which may be missing
     */
    public List<Backup> of(Path project) {
        var found = new ArrayList<Backup>();
        if (folder == null || !Files.isDirectory(folderOf(project))) {
            return found;
        }
        try (var files = Files.list(folderOf(project))) {
            for (var file : files.toList()) {
                read(file).ifPresent(found::add);
            }
        } catch (IOException e) {
            System.getLogger(Backups.class.getName()).log(System.Logger.Level.WARNING, "backups are not listed", e);
        }
        found.sort(Comparator.comparing(Backup::at).reversed());
        return found;
    }

    /**
     * Opens every backup of a project and summarises it, newest first, on a thread of its own.
     *
     * @param project the project file, which may be missing
     */
    public CompletableFuture<List<Inspected>> inspect(Path project) {
        return CompletableFuture.supplyAsync(() -> of(project).stream().map(Backups::inspect).toList(),
                Backups::runInBackground);
    }

    private static Inspected inspect(Backup backup) {
        try {
            return new Inspected(backup, ProjectCopy.summarize(backup.file()));
        } catch (IOException e) { // listed as a backup that cannot be restored
            return new Inspected(backup, null);
        }
    }

    /**
     * Replaces a project that is not open in this program by a backup. A file that cannot be opened is renamed.
     *
     * @param backup one of {@link #of}
     * @return fails with {@link app.parallax.model.ProjectException} if the project is unchanged
     */
    public CompletableFuture<Void> restore(Path project, Backup backup) {
        return CompletableFuture.runAsync(() -> ProjectCopy.restore(project.toAbsolutePath(), backup.file()),
                Backups::runInBackground);
    }

    /**
     * Starts the backup schedule of an open project: now if one is due, hourly while it is edited, and before bulk
     * deletes. Failures go to {@link Session#setOnFailure}.
     */
    public void startSchedule(Session session) {
        session.backupScheduler().begin();
    }

    /**
     * Makes a backup of an open project before another one replaces it.
     *
     * @return fails with {@link app.parallax.model.ProjectException} if no backup was made
     */
    public CompletableFuture<?> backUpBeforeRestore(Session session) {
        return session.backupScheduler().beforeRestore();
    }

    private static void runInBackground(Runnable work) {
        Thread.ofPlatform().daemon(true).name("parallax-backups").start(work);
    }

    /** Returns the callbacks that make copies while a project is opened. */
    SafetyCopies safetyCopies() {
        return new SafetyCopies() {
            @Override
            public void beforeMigration(Path project, Copy copy) throws IOException {
                make(project, Backup.Reason.MIGRATION, copy);
            }

            @Override
            public boolean rescues() {
                return isEnabled();
            }

            @Override
            public Optional<Path> rescue(Path project, Copy copy) throws IOException {
                return make(project, Backup.Reason.RESCUE, copy);
            }
        };
    }

    /** Makes a backup and deletes the superseded ones; empty if backups are disabled. */
    Optional<Path> make(Path project, Backup.Reason reason, SafetyCopies.Copy copy) throws IOException {
        if (folder == null) {
            return Optional.empty();
        }
        var home = folderOf(project);
        Files.createDirectories(home);
        var name = MOMENT.format(Instant.now()) + "-" + reason.name().toLowerCase(Locale.ROOT) + ".parallax";
        var beside = home.resolve(name + ".part");
        try {
            copy.to(beside);
            Files.move(beside, home.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        for (var old : superseded(of(project), Instant.now(), ZoneId.systemDefault())) {
            Files.deleteIfExists(old.file());
        }
        return Optional.of(home.resolve(name));
    }

    /** Returns the newest undamaged backup. */
    Optional<Inspected> newest(Path project) {
        return of(project).stream().map(Backups::inspect).filter(each -> each.summary() != null).findFirst();
    }

    boolean isEnabled() {
        return folder != null;
    }

    private Path folderOf(Path project) {
        var place = project.toAbsolutePath().normalize();
        try {
            place = place.toRealPath();
        } catch (IOException e) { // the project is missing, which is when its backups are needed
            place = realFolder(place);
        }
        var name = place.getFileName().toString().replaceFirst("\\.parallax$", "");
        if (folder == null) {
            throw new IllegalStateException("backups without a place");
        }
        return folder.resolve(name + "-" + Sha256.of(place.toString()).substring(0, 12));
    }

    private static Path realFolder(Path place) {
        var parent = place.getParent();
        try {
            return parent == null ? place : parent.toRealPath().resolve(place.getFileName());
        } catch (IOException e) { // as above
            return place;
        }
    }

    private static Optional<Backup> read(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(new Backup(file, MOMENT.parse(name.group(1), Instant::from),
                            Backup.Reason.valueOf(name.group(2).toUpperCase(Locale.ROOT)), Files.size(file)))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException | IOException e) { // not a backup
            return Optional.empty();
        }
    }

    /**
     * Returns the backups to delete. All are kept for 24 hours, then the last of each day for 14 days, then the last of
     * each week for a year. A backup before a migration is kept for a year; the newest one and rescue copies are kept
     * for ever.
     */
    static List<Backup> superseded(List<Backup> backups, Instant now, ZoneId zone) {
        var days = new HashSet<Object>();
        var weeks = new HashSet<Object>();
        var old = new ArrayList<Backup>();
        var newestFirst = backups.stream().sorted(Comparator.comparing(Backup::at).reversed()).toList();
        for (var backup : newestFirst) {
            var age = Duration.between(backup.at(), now);
            var date = backup.at().atZone(zone).toLocalDate();
            boolean lastOfDay = days.add(date);
            boolean lastOfWeek = weeks
                    .add(date.get(IsoFields.WEEK_BASED_YEAR) * 100 + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            boolean kept = backup.equals(newestFirst.getFirst()) || backup.reason() == Backup.Reason.RESCUE
                    || age.compareTo(ALL) <= 0
                    || (age.compareTo(ONE_A_DAY) <= 0 && lastOfDay)
                    || (age.compareTo(ONE_A_WEEK) <= 0
                            && (lastOfWeek || backup.reason() == Backup.Reason.MIGRATION));
            if (!kept) {
                old.add(backup);
            }
        }
        return old;
    }
}
