package app.parallax.ui.shell.search;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Kind;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.find.SearchHit;
import app.parallax.session.notes.NoteReader;
import app.parallax.session.project.Settings;
import app.parallax.text.Span;
import app.parallax.ui.common.LazyView;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.find.FindAllController;
import app.parallax.ui.find.SearchController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.shell.window.DetailsHeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/** The search commands, and the tabs of their results. */
public final class FindCommands {
    private static final String PAGE = "find-all";

    /** The extra height of long lists, one divider for all. */
    private final DetailsHeight room = new DetailsHeight();
    private final Session session;
    private final Navigation navigation;
    private final DocumentsController documents;
    private final SearchController search;
    private final FindAllController all;
    private final AnnotationsTab annotations;
    private final MemosTab memos;
    private final HistoryTab history;
    private final RelatedTab related;

    public FindCommands(Session session, Navigation navigation, DocumentsController documents, Actions actions,
            CurrentPassage passage, BiConsumer<String, Boolean> below, Consumer<String> tell,
            Supplier<Optional<Settings>> settings) {
        this.session = session;
        this.navigation = navigation;
        this.documents = documents;
        this.search = new SearchController(session, actions::offers, this::open, documents::requestFocus);
        this.all = new FindAllController(session, navigation, documents::highlight, () -> below.accept(PAGE, false));
        this.annotations = new AnnotationsTab(session, navigation, tell, below, room);
        annotations.define(actions);
        this.memos = new MemosTab(session, actions, below);
        this.history = new HistoryTab(session, passage, tell, below, room, actions, settings);
        this.related = new RelatedTab(session, navigation, documents, passage, below, tell, room);
        related.define(actions);
        actions.set(Command.FIND_ALL, () -> {
            below.accept(PAGE, true);
            all.begin(passage.selected().map(Passage::quote).orElse(""));
        });
        actions.set(Command.FIND, search::requestFocus);
        actions.set(Command.FIND_IN_ARTICLE, documents::find);
        actions.set(Command.FIND_NEXT, () -> documents.findStep(1));
        actions.set(Command.FIND_PREVIOUS, () -> documents.findStep(-1));
    }

    /** Returns the height that long lists below the texts share. */
    public DetailsHeight room() {
        return room;
    }

    /** The table of annotations, other pages, the search in many articles, and passages like one. */
    public List<DetailTabs.Page> pages(List<DetailTabs.Page> others) {
        var view = new LazyView(all::load);
        var pages = new ArrayList<>(List.of(annotations.page(), memos.page(), history.page()));
        pages.addAll(others);
        pages.add(new DetailTabs.Page(PAGE, Messages.text("findAll.title"), view,
                shown -> room.set(PAGE, view, shown)));
        pages.add(related.page());
        return pages;
    }

    /** Returns the annotations selected in the focused table. */
    public List<UUID> selectedAnnotations() {
        return annotations.selected();
    }

    public void setCopyMenu(Supplier<MenuItem> menu) {
        annotations.setCopyMenu(menu);
    }

    public void end() {
        room.end();
        search.end();
        annotations.end();
        memos.end();
        history.end();
    }

    public SearchController search() {
        return search;
    }

    private void open(SearchHit hit) {
        session.runUnattended(switch (hit.kind()) {
            case ARTICLE -> article(hit);
            case ANNOTATION, NOTE -> annotation(hit);
            case TAG -> {
                navigation.focusTag(hit.id());
                yield first(marks -> marks.taggings().stream().map(Tagging::tag).anyMatch(hit.id()::equals),
                        reader -> marks(reader, new AnnotationFilter(Set.of(), Set.of(hit.id()), Set.of(),
                                Set.of())));
            }
            case CLAIM -> {
                navigation.focusClaim(hit.id());
                yield first(marks -> marks.mentions().stream().map(Mention::claim).anyMatch(hit.id()::equals),
                        reader -> marks(reader, AnnotationFilter.ofClaim(hit.id())));
            }
            case EVENT -> {
                navigation.focusEvent(hit.id());
                yield first(marks -> marks.links().stream().map(TimeLink::event).anyMatch(hit.id()::equals),
                        reader -> reader.marksOfEvent(hit.id()));
            }
            case MEMO -> new NoteReader(session).followLink(Kind.MEMO, hit.id());
        });
    }

    private CompletableFuture<?> article(SearchHit hit) {
        var pane = session.focus().focused();
        return navigation.show(pane, hit.id()).thenRun(() -> {
            var passage = hit.passage();
            if (passage != null && isShown(hit.id(), passage)) {
                var place = new Span(passage.start(), passage.end());
                documents.highlight(place);
                pane.reveal().set(place);
            }
        });
    }

    private boolean isShown(UUID article, Passage passage) {
        var open = session.workspace().open().get(article);
        return open != null && open.version().id().equals(passage.version());
    }

    /** Shows an annotation; without a match in the newest version, in the version on which it was made. */
    private CompletableFuture<?> annotation(SearchHit hit) {
        var article = hit.article();
        if (article == null) {
            return CompletableFuture.completedFuture(hit);
        }
        var panes = session.focus().panes();
        var pane = panes.stream().filter(each -> article.equals(each.article().get())).findFirst()
                .orElse(session.focus().focused());
        return navigation.show(pane, article)
                .thenCompose(shown -> Optional.ofNullable(session.workspace().open().get(article))
                        .flatMap(open -> open.knownMark(hit.id())).map(navigation::reveal)
                        .orElse(CompletableFuture.completedFuture(null)));
    }

    /** Goes to the first mark that matches, if no pane shows one. */
    private CompletableFuture<?> first(Predicate<Mark> isOfIt, Function<ProjectReader, List<Mark>> all) {
        boolean shown = session.workspace().open().values().stream()
                .anyMatch(article -> article.marks().stream().anyMatch(isOfIt));
        return shown
                ? CompletableFuture.completedFuture(true)
                : session.read(all).thenCompose(marks -> marks.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : navigation.reveal(marks.getFirst()));
    }

    private static List<Mark> marks(ProjectReader reader, AnnotationFilter filter) {
        var marks = new ArrayList<Mark>();
        reader.marks(filter, marks::add);
        return marks;
    }
}
