package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.ProjectReader;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftReader;
import app.parallax.text.draft.WordIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks a whole draft on two threads and reports findings as they are made. */
public final class DraftChecks {
    /** Number of items per task: neighbours share readings, and are found beside each other. */
    private static final int TAKEN_AT_ONCE = 30;
    private static final long TOLD_EVERY_NANOS = 100_000_000;
    /** Number of items whose verbatim quotations are reported before the words of all articles are read. */
    private static final int FIRST = 12;
    /** Number of articles that a thread reads per task. */
    private static final int PART = 250;

    private final Session session;
    private final Job<?> job;
    private final String text;
    private final Locale language;
    private final Consumer<List<DraftFinding>> follower;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<DraftFinding> found = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<DraftFinding> quick = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger nextPart = new AtomicInteger();
    private final AtomicInteger builtParts = new AtomicInteger();
    private final CompletableFuture<Boolean> built = new CompletableFuture<>();
    private final SharedCandidates shared = new SharedCandidates();
    private List<ArticleRow> rows = List.of();
    private WordIndex index = new WordIndex(0, 0);
    private @Nullable List<DraftItem> items;

    private DraftChecks(Session session, Job<?> job, String text, Locale language,
            Consumer<List<DraftFinding>> follower) {
        this.session = session;
        this.job = job;
        this.text = text;
        this.language = language;
        this.follower = follower;
    }

    /**
     * Begins the check of a draft.
     *
     * @param text of the draft
     * @param follower is given what was found so far, by place, some ten times a second, on a thread of its own
     * @param progress is told how many items are checked, on the FX executor
     * @return the running job with all findings by place; cancelled, it has those found so far
     */
    public static Job<List<DraftFinding>> start(Session session, String text, Locale language,
            Consumer<List<DraftFinding>> follower, Consumer<Progress> progress) {
        return session.start(progress, job -> new DraftChecks(session, job, text, language, follower).run());
    }

    private List<DraftFinding> run() {
        var other = session.read(project -> check(project, false));
        session.readNow(project -> check(project, true));
        session.await(other);
        return sorted();
    }

    private boolean check(ProjectReader project, boolean tells) {
        readRows(project);
        if (!tells && !buildIndex(project)) { // meanwhile the other thread reads the draft
            return false;
        }
        var items = items();
        var check = new DraftCheck(project, rows, index, shared, text, items);
        if (tells) {
            items.stream().limit(FIRST).flatMap(each -> check.checkVerbatim(each).stream()).forEach(quick::add);
            follower.accept(List.copyOf(quick));
            if (!buildIndex(project)) {
                return false;
            }
        }
        check.indexed();
        long told = System.nanoTime();
        for (int from = next.getAndAdd(TAKEN_AT_ONCE); from < items.size(); from = next.getAndAdd(TAKEN_AT_ONCE)) {
            if (job.isCancelled()) {
                return false;
            }
            var findings = check.check(from, Math.min(items.size(), from + TAKEN_AT_ONCE));
            found.addAll(findings);
            int done = count.addAndGet(findings.size());
            if (tells && System.nanoTime() - told > TOLD_EVERY_NANOS) {
                told = System.nanoTime();
                job.report(Progress.Step.COMPARING, done, items.size());
                follower.accept(sorted());
            }
        }
        return true;
    }

    /** Reads the articles of the first snapshot; an article added meanwhile is ignored. */
    private synchronized void readRows(ProjectReader project) {
        if (rows.isEmpty()) {
            rows = project.articles();
            index = new WordIndex(rows.size(), parts());
        }
    }

    /** Returns the items of the draft, read by the thread that needs them first. */
    private synchronized List<DraftItem> items() {
        var made = items;
        if (made == null) {
            made = DraftReader.read(text, language, DraftContext.lastDay(rows));
            items = made;
        }
        return made;
    }

    private int parts() {
        return (rows.size() + PART - 1) / PART;
    }

    /** Reads the words of all articles, together with the other thread; waits until both are ready. */
    private boolean buildIndex(ProjectReader project) {
        try {
            readParts(project);
        } catch (RuntimeException e) { // the other thread, which waits for all parts, must fail too
            built.completeExceptionally(e);
            throw e;
        }
        return parts() == 0 || session.await(built);
    }

    private void readParts(ProjectReader project) {
        for (int part = nextPart.getAndIncrement(); part < parts(); part = nextPart.getAndIncrement()) {
            var words = new WordIndex.Part();
            for (int i = part * PART; i < Math.min(rows.size(), (part + 1) * PART); i++) {
                if (job.isCancelled()) {
                    built.complete(false);
                    return;
                }
                words.add(i, project.text(rows.get(i).version().sha256()));
                var title = rows.get(i).article().title();
                if (title != null) {
                    words.add(i, title.value());
                }
            }
            index.add(part, words);
            if (builtParts.incrementAndGet() == parts()) {
                built.complete(true);
            }
        }
    }

    private List<DraftFinding> sorted() {
        var all = new ArrayList<>(found);
        quick.stream().filter(each -> found.stream().noneMatch(other -> other.item().equals(each.item())))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(each -> each.item().span().start()));
        return List.copyOf(all);
    }
}
