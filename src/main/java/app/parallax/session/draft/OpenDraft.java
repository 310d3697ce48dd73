package app.parallax.session.draft;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Source;
import app.parallax.model.ArticleRow;
import app.parallax.model.Draft;
import app.parallax.model.DraftTranslation;
import app.parallax.model.DraftVersion;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.ReadingStatus;
import app.parallax.session.Job;
import app.parallax.session.LatestOnly;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.draft.DraftEditor.Decided;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftRow;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The draft shown in a window: its text, and the rows of its check as they are made. Used on the FX thread. State
 * stored with the window, without history: {@code draft} (the open one's UUID, empty for none) and
 * {@code draft.file.UUID} (where the file of a draft is).
 */
public final class OpenDraft {
    private static final String OPEN = "draft";
    private static final String FILE = "draft.file.";

    private final Session session;
    private final DraftEditor editor;
    private final Consumer<String> tell;
    private final LatestOnly<Optional<Content>> latest;
    private final LatestOnly<FindingEvidence> latestEvidence;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> changedSources = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper incomplete = new ReadOnlyBooleanWrapper();
    private final ObservableList<DraftRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DraftRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private List<DraftFinding> findings = List.of();
    private volatile Decided decisions = Decided.NOTHING;
    private List<ArticleRow> checkedArticles = List.of();
    private Map<UUID, String> checkedOutlets = Map.of();
    /** Null until a check is complete. */
    private @Nullable FindingEvidence checkedEvidence;
    /** The articles whose evidence is another than at the check. */
    private Set<UUID> otherEvidence = Set.of();
    private @Nullable DraftFile file;
    private @Nullable Job<List<DraftFinding>> job;
    private CompletableFuture<?> fileCheck = CompletableFuture.completedFuture(null);

    /**
     * Creates the model without a draft.
     *
     * @param tell shows a sentence in passing
     */
    public OpenDraft(Session session, Consumer<String> tell) {
        this.session = session;
        this.editor = new DraftEditor(session);
        this.tell = tell;
        this.latest = new LatestOnly<>(session);
        this.latestEvidence = new LatestOnly<>(session);
    }

    /**
     * A checked text.
     *
     * @param draft empty where the project can only be read, so that nothing is kept
     * @param number of its version, from 1
     * @param file name of its file without folders, empty if it was pasted
     */
    public record Shown(Optional<Draft> draft, String title, int number, String file, String sha256, String text,
            Locale language) {}

    /** A draft as the project has it. */
    private record Content(Draft draft, DraftVersion version, @Nullable String text, Decided decisions) {}

    /** A checked draft with what its rows rest on. */
    private record Checked(List<DraftRow> rows, FindingEvidence evidence) {}

    /**
     * Returns the shown draft.
     *
     * @return null for none
     */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Returns the file that is watched; empty for pasted text. */
    public Optional<Path> file() {
        return Optional.ofNullable(file).map(DraftFile::path);
    }

    /** Returns the rows found so far, by place, unmodifiable. */
    public ObservableList<DraftRow> rows() {
        return shownRows;
    }

    /**
     * Returns the progress of the check.
     *
     * @return null while none runs
     */
    public ReadOnlyObjectProperty<@Nullable Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Returns the labels of the articles that were added, changed or removed since the check, or whose outlet has
     * another name; of those that rows rest on also if other text is excluded, or if a claim of a figure has other
     * figures or speakers there.
     */
    public ReadOnlyObjectProperty<List<String>> changedSources() {
        return changedSources.getReadOnlyProperty();
    }

    /** Whether the check still runs, was cancelled or failed, so that findings may be missing. */
    public ReadOnlyBooleanProperty incomplete() {
        return incomplete.getReadOnlyProperty();
    }

    /** Follows the project until the subscription ends. */
    public Subscription follow() {
        var ended = session.workspace().revision().subscribe((before, now) -> reread());
        return () -> {
            ended.unsubscribe();
            cancel();
        };
    }

    /**
     * Opens a file as a draft: as a new version of the draft that has this file, else as a new draft.
     *
     * @return a sentence if it cannot be read; then nothing was changed
     */
    public CompletableFuture<Optional<String>> openFile(Path path) {
        var chosen = new DraftFile(path);
        return session.start(told -> {
        }, reading -> chosen.read()).done().thenCompose(look -> switch (look) {
            case DraftFile.FileCheck.Read(var read) ->
                take(read, read.file(), chosen).thenApply(done -> Optional.<String>empty());
            case DraftFile.FileCheck.Refused(var why) -> CompletableFuture.completedFuture(Optional.of(why));
            case DraftFile.FileCheck.Same() -> CompletableFuture.completedFuture(Optional.empty());
        });
    }

    /**
     * Opens pasted text as a new draft.
     *
     * @return a sentence if it cannot be read; then nothing was changed
     */
    public CompletableFuture<Optional<String>> openPasted(Source source) {
        return session.start(told -> {
        }, reading -> DraftFile.read(source)).done().thenCompose(look -> switch (look) {
            case DraftFile.FileCheck.Read(var read) -> take(read, "", null).thenApply(done -> Optional.<String>empty());
            case DraftFile.FileCheck.Refused(var why) -> CompletableFuture.completedFuture(Optional.of(why));
            case DraftFile.FileCheck.Same() -> CompletableFuture.completedFuture(Optional.empty());
        });
    }

    private CompletableFuture<Void> take(ImportedArticle read, String name, @Nullable DraftFile from) {
        if (session.whyReadOnly() != null) {
            show(unkept(read, name, 1), Decided.NOTHING, from);
            return CompletableFuture.completedFuture(null);
        }
        var known = from == null ? Optional.<Draft>empty() : draftOf(from.path());
        var kept = known.map(draft -> editor.addVersion(draft, read))
                .orElseGet(() -> editor.add(read, title(read, name), name));
        return kept.thenCompose(checked -> {
            if (from != null) {
                session.runUnattended(session.storeState(Map.of(FILE + checked.draft().id(), from.path().toString())));
            }
            return open(checked.draft(), from);
        });
    }

    private static String title(ImportedArticle read, String name) {
        var title = read.facts().title();
        return title != null ? title.value() : name.isEmpty() ? read.firstWords() : name;
    }

    private static Shown unkept(ImportedArticle read, String name, int number) {
        var language = read.facts().language();
        return new Shown(Optional.empty(), title(read, name), number, name, read.sha256(), read.text(),
                locale(language == null ? null : language.value()));
    }

    private static Locale locale(@Nullable String language) {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    private Optional<Draft> draftOf(Path path) {
        return session.workspace().drafts().stream().map(each -> each.entity())
                .filter(each -> fileOf(each.id()).filter(path::equals).isPresent()).findFirst();
    }

    /** Returns the path of the file of a draft when it was opened; empty if it was pasted. */
    private Optional<Path> fileOf(UUID draft) {
        var path = session.storedState().getOrDefault(FILE + draft, "");
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) { // stored on another system
            return Optional.empty();
        }
    }

    /** Opens a draft of the project; its file is read again if it is there. */
    public CompletableFuture<Void> open(Draft draft) {
        return open(draft, fileOf(draft.id()).map(DraftFile::new).orElse(null)).thenRun(this::checkFile);
    }

    private CompletableFuture<Void> open(Draft draft, @Nullable DraftFile from) {
        return session.read(project -> content(project, draft.id(), null)).thenAccept(found -> found.ifPresent(now -> {
            show(shown(now, Objects.requireNonNull(now.text)), now.decisions, from);
            storeOpen(draft.id().toString());
        }));
    }

    private void storeOpen(String id) {
        if (!id.equals(session.storedState().getOrDefault(OPEN, ""))) {
            session.runUnattended(session.storeState(Map.of(OPEN, id)));
        }
    }

    /** Opens the draft that was open when the project was closed. */
    public CompletableFuture<Void> restore() {
        var id = session.storedState().getOrDefault(OPEN, "");
        return session.workspace().drafts().stream().map(each -> each.entity())
                .filter(each -> each.id().toString().equals(id)).findFirst().map(this::open)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static Shown shown(Content now, String text) {
        return new Shown(Optional.of(now.draft), now.draft.title(), now.version.number(), now.draft.file(),
                now.version.sha256(), text, locale(now.draft.language()));
    }

    /**
     * Reads the newest version of a draft with its decisions.
     *
     * @param known SHA-256 of the text that need not be read again
     */
    private static Optional<Content> content(ProjectReader project, UUID id, @Nullable String known) {
        var draft = project.drafts().stream().filter(each -> each.id().equals(id)).findFirst();
        var versions = draft.isEmpty() ? List.<DraftVersion>of() : project.draftVersions(id);
        if (draft.isEmpty() || versions.isEmpty()) {
            return Optional.empty();
        }
        var version = versions.getLast();
        return Optional.of(new Content(draft.get(), version,
                version.sha256().equals(known) ? null : project.text(version.sha256()), Decided.read(project, id)));
    }

    private void show(Shown next, Decided decided, @Nullable DraftFile from) {
        cancel();
        file = from;
        findings = List.of();
        decisions = decided;
        rows.clear();
        shown.set(next);
        check();
    }

    /** Checks the draft again. */
    public void check() {
        var now = shown.get();
        if (now == null) {
            return;
        }
        cancel();
        incomplete.set(true);
        checkedArticles = List.copyOf(session.workspace().articles());
        checkedOutlets = outlets();
        checkedEvidence = null;
        otherEvidence = Set.of();
        changedSources.set(List.of());
        progress.set(new Progress(Progress.Step.COMPARING, 0, 0));
        var begun = new Job<?>[1];
        var started = DraftChecks.start(session, now.text(), now.language(),
                found -> {
                    var joined = DraftEditor.rows(now.text(), found, decisions);
                    session.onFx(() -> {
                        if (begun[0] != null && begun[0].equals(job)) {
                            take(found, joined);
                        }
                    });
                }, step -> {
                    if (begun[0] != null && begun[0].equals(job)) {
                        progress.set(step);
                    }
                });
        begun[0] = started;
        job = started;
        session.runUnattended(started.done().thenCompose(found -> session.read(
                project -> new Checked(DraftEditor.rows(now.text(), found, decisions),
                        FindingEvidence.read(project, found)))
                .thenAccept(checked -> {
                    if (started.equals(job)) {
                        take(found, checked.rows);
                        checkedEvidence = checked.evidence;
                        incomplete.set(false);
                    }
                })).whenComplete((done, failure) -> {
                    if (started.equals(job)) {
                        job = null;
                        progress.set(null);
                    }
                }));
    }

    private void take(List<DraftFinding> found, List<DraftRow> joined) {
        findings = found;
        if (!rows.equals(joined)) {
            rows.setAll(joined);
        }
    }

    /** Cancels the running check; findings so far stay. */
    public void cancel() {
        var running = job;
        if (running != null) {
            running.cancel();
            job = null;
            progress.set(null);
        }
    }

    /** Follows an edit, an undo or a redo, which may change decisions or versions or delete the draft. */
    private void reread() {
        var now = shown.get();
        if (now == null) {
            return;
        }
        showChangedSources();
        if (now.draft().isEmpty()) {
            return;
        }
        var id = now.draft().get().id();
        if (session.workspace().drafts().stream().noneMatch(each -> each.entity().id().equals(id))) {
            close();
            return;
        }
        var before = findings;
        var evidence = checkedEvidence;
        if (evidence != null) {
            session.runUnattended(latestEvidence
                    .ask(old -> session.readNow(project -> FindingEvidence.read(project, before)))
                    .thenAccept(read -> read.filter(each -> evidence.equals(checkedEvidence)).ifPresent(each -> {
                        otherEvidence = evidence.changed(each);
                        showChangedSources();
                    })));
        }
        session.runUnattended(latest.ask(old -> session.readNow(project -> content(project, id, now.sha256())))
                .thenCompose(answer -> {
                    var found = answer.flatMap(each -> each);
                    if (found.isEmpty() || !now.equals(shown.get())) {
                        return CompletableFuture.completedFuture(null);
                    }
                    return follow(now, found.get(), before);
                }));
    }

    private Map<UUID, String> outlets() {
        return session.workspace().outlets().stream().map(each -> each.entity())
                .collect(Collectors.toUnmodifiableMap(Outlet::id, Outlet::name));
    }

    private void showChangedSources() {
        var changed = new TreeSet<String>();
        var now = session.workspace().articles();
        var outlets = outlets();
        if (!isSame(checkedArticles, now) || !checkedOutlets.equals(outlets)) {
            var before = facts(checkedArticles, checkedOutlets);
            var after = facts(now, outlets);
            Stream.concat(checkedArticles.stream(), now.stream())
                    .filter(each -> !Objects.equals(before.get(each.article().id()), after.get(each.article().id())))
                    .forEach(each -> changed.add(each.article().label()));
        }
        checkedArticles.stream().filter(each -> otherEvidence.contains(each.article().id()))
                .forEach(each -> changed.add(each.article().label()));
        if (!changed.equals(new TreeSet<>(changedSources.get()))) {
            changedSources.set(List.copyOf(changed));
        }
    }

    /** Returns what a check depends on, by identifier of the article; annotations and the status do not count. */
    private static Map<UUID, List<Object>> facts(List<ArticleRow> articles, Map<UUID, String> outlets) {
        return articles.stream().collect(Collectors.toMap(each -> each.article().id(), each -> {
            var outlet = each.article().outlet();
            return List.of(each.article().withStatus(ReadingStatus.UNREAD), each.version(),
                    outlet == null ? "" : outlets.getOrDefault(outlet.value(), ""));
        }));
    }

    /** Whether articles and their newest versions are the same; annotations do not count. */
    private static boolean isSame(List<ArticleRow> before, List<ArticleRow> now) {
        boolean same = before.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = before.get(i).article().equals(now.get(i).article())
                    && before.get(i).version().equals(now.get(i).version());
        }
        return same;
    }

    private CompletableFuture<Void> follow(Shown before, Content now, List<DraftFinding> found) {
        if (now.text != null) { // another version
            show(shown(now, now.text), now.decisions, file);
            return CompletableFuture.completedFuture(null);
        }
        var same = shown(now, before.text());
        if (!same.equals(before)) {
            shown.set(same);
        }
        if (now.decisions.equals(decisions)) {
            return CompletableFuture.completedFuture(null);
        }
        decisions = now.decisions;
        return session.read(project -> DraftEditor.rows(before.text(), found, now.decisions)).thenAccept(joined -> {
            if (found.equals(findings)) {
                take(found, joined);
            }
        });
    }

    /** Adds a version and checks it if the file of the draft changed. Runs once at a time. */
    public void checkFile() {
        var from = file;
        var now = shown.get();
        if (from == null || now == null || !fileCheck.isDone()) {
            return;
        }
        fileCheck = session.inBackground(from::checkFile).thenCompose(look -> {
            if (!from.equals(file)) {
                return CompletableFuture.completedFuture(null);
            }
            return switch (look) {
                case DraftFile.FileCheck.Same() -> CompletableFuture.completedFuture(null);
                case DraftFile.FileCheck.Refused(var why) -> {
                    tell.accept(why);
                    yield CompletableFuture.completedFuture(null);
                }
                case DraftFile.FileCheck.Read(var read) -> changed(now, read, from);
            };
        });
        session.runUnattended(fileCheck);
    }

    private CompletableFuture<?> changed(Shown before, ImportedArticle read, DraftFile from) {
        if (read.sha256().equals(before.sha256())) {
            return CompletableFuture.completedFuture(null);
        }
        if (before.draft().isEmpty() || session.whyReadOnly() != null) {
            show(unkept(read, before.file(), before.number() + 1), Decided.NOTHING, from);
            tell.accept(Messages.text("draft.changed", before.title()));
            return CompletableFuture.completedFuture(null);
        }
        return editor.addVersion(before.draft().get(), read)
                .thenAccept(done -> tell.accept(Messages.text("draft.changed", before.title())));
    }

    /** Accepts the differences of a row, or withdraws that; see {@link DraftEditor}. */
    public CompletableFuture<Void> accept(DraftRow row, @Nullable String reason) {
        return decide((draft, text) -> editor.accept(draft, text, row, reason));
    }

    /** Links a row's words to a claim, or unlinks them; see {@link DraftEditor}. */
    public CompletableFuture<Void> link(DraftRow row, @Nullable UUID claim) {
        return decide((draft, text) -> editor.link(draft, text, row, claim));
    }

    /** Says that a row's words are a translation of a passage, or takes that back; see {@link DraftEditor}. */
    public CompletableFuture<Void> translate(DraftRow row, @Nullable DraftTranslation from) {
        return decide((draft, text) -> editor.translate(draft, text, row, from));
    }

    private CompletableFuture<Void> decide(BiFunction<Draft, String, CompletableFuture<Void>> work) {
        var now = shown.get();
        return now == null || now.draft().isEmpty() || session.whyReadOnly() != null
                ? CompletableFuture.completedFuture(null)
                : work.apply(now.draft().get(), now.text());
    }

    /** Closes the draft; the project keeps it. */
    public void close() {
        cancel();
        incomplete.set(false);
        file = null;
        findings = List.of();
        checkedEvidence = null;
        decisions = Decided.NOTHING;
        rows.clear();
        shown.set(null);
        storeOpen("");
    }
}
