package app.parallax.session.project;

import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.model.Article;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.DiskReason;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.NamedStep;
import app.parallax.model.Outlet;
import app.parallax.model.Passage;
import app.parallax.model.ProjectException;
import app.parallax.model.Speaker;
import app.parallax.model.Tag;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.session.draft.DraftEditor;
import app.parallax.session.edit.BoilerplateEditor;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import app.parallax.text.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sample project: the bundled articles, imported and marked by the same edits that a person makes. Its history
 * lists them, and undo begins after them.
 */
public final class SampleProject {
    private static final String FILE = "sample.parallax";
    private static final String DRAFT = "briefing.md";

    private final SampleScript script;
    private final Session session;
    private final Editor editor;

    private SampleProject(SampleScript script, Session session) {
        this.script = script;
        this.session = session;
        this.editor = Editor.withoutProposals(session);
    }

    /**
     * Creates the sample project; blocks for disk access.
     *
     * @param file must not exist, its folder may be missing
     * @throws ProjectException if the file exists or cannot be written; then nothing is left of it
     */
    public static void create(Path file) {
        if (Files.exists(file)) {
            throw ProjectException.exists(file);
        }
        make(file);
    }

    /**
     * Returns the sample project of a user, created if missing; blocks for disk access.
     *
     * @param dataFolder created if missing
     * @throws ProjectException if it cannot be written
     */
    public static Path in(Path dataFolder) {
        var file = dataFolder.resolve(FILE);
        if (!Files.exists(file)) {
            make(file);
        }
        return file;
    }

    /** Whether a file is the sample project of a user. */
    public static boolean isOf(Path dataFolder, Path file) {
        return file.equals(dataFolder.resolve(FILE).toAbsolutePath().normalize());
    }

    /**
     * Creates a user's sample project again; the old one is renamed with the time. Blocks for disk access.
     *
     * @param dataFolder its sample must not be open in this process
     * @throws ProjectException if it is open for writing elsewhere or cannot be written; then it is unchanged
     */
    public static Path reset(Path dataFolder) {
        var file = dataFolder.resolve(FILE);
        if (Files.exists(file) && isWrittenElsewhere(file)) {
            Store.open(file, OpenMode.WRITE).close();
        }
        make(file);
        return file;
    }

    private static void keepAside(Path file) {
        var time = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss.SSS", Locale.ROOT)
                .format(LocalDateTime.now(ZoneId.systemDefault()));
        try {
            Files.move(file, file.resolveSibling("Sample until " + time + ".parallax"));
        } catch (IOException e) {
            throw new ProjectException.NotSaved(file, DiskReason.of(e), e);
        }
    }

    /** Whether another process writes the file; a file that cannot be opened at all may be reset. */
    private static boolean isWrittenElsewhere(Path file) {
        try (var store = Store.open(file, OpenMode.WRITE_IF_POSSIBLE)) {
            return !store.canWrite();
        } catch (ProjectException e) {
            return false;
        }
    }

    /** Creates the file under another name, and moves it into place when complete. */
    private static void make(Path file) {
        var beside = file.resolveSibling(file.getFileName() + "-new-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(beside);
            Store.create(beside);
            var script = SampleScript.read();
            try (var session = Session.open(beside, OpenMode.WRITE, script.analyst(), Runnable::run)) {
                new SampleProject(script, session).fill();
            }
            try (var store = Store.open(beside, OpenMode.WRITE)) {
                store.settle();
            }
            if (Files.exists(file)) {
                keepAside(file);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProjectException.NotSaved(file, DiskReason.of(e), e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProjectException known ? known : e;
        } finally {
            for (var part : List.of("", "-wal", "-shm", "-writer")) { // the last three stay after a full disk
                beside.resolveSibling(beside.getFileName() + part).toFile().delete();
            }
        }
    }

    private void fill() {
        var sources = script.articles().stream()
                .map(article -> Source.of(article.file(), SampleScript.resource(article.file()))).toList();
        var report = ImportJob.ofSources(session, sources, ImportListener.NONE).done().join();
        if (report.imported() != sources.size()) {
            throw new IllegalStateException("sample articles were refused: " + report.refused());
        }
        script.articles().forEach(this::describe);
        script.tags().forEach(tag -> make("edit.newTag", tag.name(),
                new Tag(Ids.next(), tag.name(), null, tag.color(), tag.description(), tag.key())));
        script.claims().forEach(claim -> make("edit.claim", claim.text(), new Claim(Ids.next(), claim.text(),
                Claim.Status.OPEN, claim.counted(), claim.growth(), "", Session.now(), null,
                orNone(claim.tags()).stream().map(tag -> named(session.workspace().tags(), Tag::name, tag).id())
                        .toList(),
                null)));
        script.events().forEach(event -> make("edit.event", event.title(), new Event(Ids.next(), event.title(),
                Edtf.parse(event.date()), event.place(), event.note() == null ? "" : event.note(),
                null)));
        script.speakers().forEach(named -> make("edit.speaker", named.name(),
                new Speaker(Ids.next(), named.name(), List.of(), named.note(), null)));
        script.articles().forEach(facts -> excludeBoilerplate(article(facts.file())));
        script.marks().forEach(this::mark);
        script.claims().forEach(claim -> orNone(claim.silent()).forEach(file -> new ClaimEditor(session)
                .setSilent(named(session.workspace().claims(), Claim::text, claim.text()).id(), article(file).id(),
                        true)
                .join()));
        addDraft();
        storeWindow();
    }

    private void addDraft() {
        try {
            var read = Importers.read(Source.of(DRAFT, SampleScript.draft(DRAFT)));
            new DraftEditor(session).add(read, DRAFT).join();
        } catch (RefusedFileException e) {
            throw new IllegalStateException("the sample's draft was refused", e);
        }
    }

    private void make(String label, String name, Entity entity) {
        editor.change(label, name, Change.insert(entity)).join();
    }

    /** Sets the details of an article. */
    private void describe(SampleScript.Facts facts) {
        var article = article(facts.file());
        var changes = new ArrayList<Change>();
        var said = facts.outlet();
        Fact<UUID> outlet = null;
        if (said != null) {
            var published = new Outlet(Ids.next(), said.value(), null, null);
            changes.add(Change.insert(published));
            outlet = new Fact<>(published.id(), said.basis(), said.note());
        }
        var date = facts.published();
        changes.add(new Change(article, new Article(article.id(), article.label(), article.file(),
                article.firstWords(), fact(facts.title()), outlet, null,
                date == null ? null : new Fact<>(Edtf.parse(date.value()), date.basis(), date.note()),
                fact(facts.dateline()), fact(facts.language()), article.imported(), article.modified(), article.url(),
                article.truncation(), article.status())));
        session.perform(Message.of("edit.facts", article.label()), changes).join();
    }

    /** Excludes the boilerplate that the rules find in an article. */
    private void excludeBoilerplate(Article article) {
        var boilerplate = new BoilerplateEditor(session);
        var open = session.show(article.id()).join();
        boilerplate.accept(open, boilerplate.proposals(open).join()).join();
    }

    private static @Nullable Fact<String> fact(SampleScript.@Nullable SourcedValue said) {
        return said == null ? null : said.fact();
    }

    private void mark(SampleScript.Marked marked) {
        var passage = passage(marked);
        for (var tag : orNone(marked.tags())) {
            editor.tag(passage, named(session.workspace().tags(), Tag::name, tag).id()).join();
        }
        for (var mention : orNone(marked.mentions())) {
            editor.mention(named(session.workspace().claims(), Claim::text, mention.claim()), passage,
                    mention.voice(), mention.position()).join();
            describeMention(passage, mention);
        }
        for (var link : orNone(marked.links())) {
            editor.link(named(session.workspace().events(), Event::title, link.event()), passage, link.clock(),
                    link.value() == null ? null : Edtf.parse(link.value())).join();
        }
        if (marked.note() != null) {
            editor.noteOn(passage, marked.note()).join();
        }
    }

    /** Sets figures and attribution of a mention. */
    private void describeMention(Passage passage, SampleScript.Voiced voiced) {
        if (voiced.figure() != null) {
            new ClaimEditor(session).setQuantity(mention(passage, voiced), voiced.figure().quantity()).join();
        }
        new SpeakerEditor(session).attribute(mention(passage, voiced), orNone(voiced.said()).stream()
                .map(cited -> new NamedStep(cited.name(), cited.cue())).toList()).join();
    }

    private Mention mention(Passage passage, SampleScript.Voiced voiced) {
        var claim = named(session.workspace().claims(), Claim::text, voiced.claim()).id();
        return session.workspace().shown().stream().flatMap(open -> open.marks().stream())
                .filter(mark -> mark.passage().equals(passage)).flatMap(mark -> mark.mentions().stream())
                .filter(mention -> mention.claim().equals(claim)).findFirst().orElseThrow();
    }

    private static <T> List<T> orNone(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }

    private Passage passage(SampleScript.Marked marked) {
        var open = session.show(article(marked.article()).id()).join();
        return passage(open, marked);
    }

    /** Returns the only passage with the words of a mark. */
    static Passage passage(OpenArticle open, SampleScript.Marked marked) {
        var prefix = marked.prefix() == null ? "" : marked.prefix();
        var words = prefix + marked.quote() + (marked.suffix() == null ? "" : marked.suffix());
        int found = open.text().indexOf(words);
        if (found < 0 || found != open.text().lastIndexOf(words)) {
            throw new IllegalStateException("not once in " + marked.article() + ": " + words);
        }
        int start = found + prefix.length();
        var quote = Quote.of(open.text(), start, start + marked.quote().length());
        return new Passage(open.version().id(), start, start + marked.quote().length(), quote.exact(), quote.prefix(),
                quote.suffix());
    }

    /** Stores the initial window state: the first mention of the claim in focus, in each pane. */
    private void storeWindow() {
        var claim = named(session.workspace().claims(), Claim::text, script.shown().claim()).id();
        var panes = script.shown().panes().stream().map(file -> session.show(article(file).id()).join()).toList();
        session.storeState(Map.of("panes", joined(panes, open -> open.article().get().id()), "panes.place",
                joined(panes, open -> place(open, claim)), "pane", "0", "claim", claim.toString())).join();
    }

    private static String joined(List<OpenArticle> panes, Function<OpenArticle, Object> value) {
        return panes.stream().map(value).map(Object::toString).collect(Collectors.joining(","));
    }

    private static int place(OpenArticle open, UUID claim) {
        return open.marks().stream()
                .filter(mark -> mark.mentions().stream().anyMatch(mention -> mention.claim().equals(claim)))
                .findFirst().orElseThrow().passage().start();
    }

    private Article article(String file) {
        return session.workspace().articles().stream().map(row -> row.article())
                .filter(article -> article.file().equals(file)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no article " + file));
    }

    private static <E> E named(List<Counted<E>> all, Function<E, String> name, String wanted) {
        Predicate<E> bears = entity -> name.apply(entity).equals(wanted);
        return all.stream().map(Counted::entity).filter(bears).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is called " + wanted));
    }
}
