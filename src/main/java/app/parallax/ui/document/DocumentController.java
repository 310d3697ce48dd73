package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Fact;
import app.parallax.model.Mark;
import app.parallax.session.CurrentPassage;
import app.parallax.session.MarkFilter;
import app.parallax.session.Navigation;
import app.parallax.session.OpenArticle;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.TagEditor;
import app.parallax.text.Span;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.LinkedFrom;
import app.parallax.ui.common.PresentSign;
import app.parallax.ui.common.TagByKey;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.Tip;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One document pane: an article with its heading, text and marks. */
public final class DocumentController {
    /** Narrower, and the heading of a pane has no room for the ways back and forward: pixels. */
    private static final double NARROW = 320;
    private static final PseudoClass FOCUSED_PANE = PseudoClass.getPseudoClass("focused-pane");

    private final Session session;
    private final Workspace workspace;
    private final Navigation navigation;
    private final Editor editor;
    private final CurrentPassage passage;
    private final PaneState focus;
    private final Lifetime lifetime = new Lifetime();
    private final ReadingArea area = new ReadingArea();
    private final MouseSelection mouse = new MouseSelection(area);
    private final FindBar find;
    private final MarginLayer margin = new MarginLayer(this::stripeStyles);
    private final ListChangeListener<Mark> marksChanged = change -> showMarks();
    private final BoilerplateBar boilerplateBar;
    private final DifferenceView differences;
    private @Nullable VersionMenu versionMenu;
    private final MarkEnds ends;
    private final TextMargins sides;
    private MarkFilter filter;
    private @Nullable OpenArticle shown;

    @FXML
    private VBox pane;
    @FXML
    private VBox header;
    @FXML
    private Label badge;
    @FXML
    private Label title;
    @FXML
    private Label facts;
    @FXML
    private HBox ways;
    @FXML
    private Button back;
    @FXML
    private Button forward;
    @FXML
    private PresentSign present;
    @FXML
    private MenuButton versions;
    @FXML
    private MenuButton more;
    @FXML
    private Button close;
    @FXML
    private StackPane body;
    @FXML
    private EmptyPane empty;

    DocumentController(Session session, Navigation navigation, Editor editor, CurrentPassage passage, PaneState focus) {
        this.session = session;
        this.workspace = session.workspace();
        this.navigation = navigation;
        this.editor = editor;
        this.passage = passage;
        this.focus = focus;
        this.boilerplateBar = new BoilerplateBar(session, focus, area);
        this.differences = new DifferenceView(session, focus, area);
        this.filter = session.focus().visibility().filter(workspace);
        this.ends = new MarkEnds(session, area, mouse, this::shownMarks, this::showMarks);
        this.sides = new TextMargins(session, navigation, focus, area, margin, this::stripeStyles);
        new TagDragAndDrop(session, focus, passage, area, (words, tag) -> session.runUnattended(new TagEditor(session)
                .apply(editor, words, tag).thenAccept(mark -> session.focus().mark().set(mark))));
        this.find = new FindBar(session, area);
    }

    Parent load() {
        return FxmlViews.load("document", this);
    }

    @FXML
    private void initialize() {
        EllipsisText.byScript(title);
        LinkedFrom.addBefore(versions, session, focus.article(), lifetime);
        Icons.CLOSE.on(close, "document.close");
        Icons.PREVIOUS.on(back, "document.back");
        Icons.NEXT.on(forward, "document.forward");
        Icons.MORE.on(more, "document.more");
        more.setOnShowing(event -> focusPane());
        back.disableProperty().bind(focus.history().canGoBack().not());
        forward.disableProperty().bind(focus.history().canGoForward().not());
        ways.visibleProperty().bind(focus.history().canGoBack().or(focus.history().canGoForward())
                .and(Bindings.createBooleanBinding(
                        () -> pane.getWidth() >= TextScale.of(NARROW), pane.widthProperty(), TextScale.factor()))); // the
                                                                                                                    // title
                                                                                                                    // goes
                                                                                                                    // first;
                                                                                                                    // the
                                                                                                                    // menu
                                                                                                                    // has
                                                                                                                    // them
                                                                                                                    // too
        ways.managedProperty().bind(ways.visibleProperty());
        close.disableProperty().bind(focus.article().isNull()
                .and(Bindings.size(session.focus().panes()).lessThan(2)));
        focus.setScrollPosition(area::place);
        versionMenu = new VersionMenu(session, navigation, focus, versions);
        body.getChildren().addAll(area, margin, ends, sides.overview(), differences);
        area.showWith(margin, ends, sides.overview());
        pane.getChildren().add(1, find);
        area.setAccessibleText(Messages.text("document.text"));
        pane.getChildren().add(1, boilerplateBar);
        lifetime.add(focus.article().subscribe(this::show));
        lifetime.add(focus.article().subscribe(article -> showPresent()));
        lifetime.add(workspace.present().subscribe((before, now) -> showPresent()));
        lifetime.add(boilerplateBar.subscribe());
        lifetime.add(differences.subscribe());
        var reopened = (MapChangeListener<UUID, OpenArticle>) change -> {
            if (change.wasAdded() && change.getKey().equals(focus.article().get())) {
                double place = shown == null ? 0 : area.place() / (double) shown.text().length();
                show(change.getKey()); // another version, at about the same place
                int start = (int) (place * change.getValueAdded().text().length());
                area.reveal(new Span(start, start));
            }
        };
        workspace.open().addListener(reopened);
        lifetime.add(() -> workspace.open().removeListener(reopened));
        lifetime.add(focus.reveal().subscribe(span -> {
            if (span != null) {
                area.reveal(span);
                focus.reveal().set(null);
            }
        }));
        area.onSelection(this::selected);
        area.focusedProperty().subscribe(focused -> {
            if (focused) {
                focusPane();
                selected();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, new TextKeys(session, editor, passage, ends)::pressed);
        lifetime.add(session.focus().pane().subscribe(pane -> markFocused()));
        for (var revision : List.of(workspace.revision(), session.focus().visibility().revision())) {
            lifetime.add(revision.subscribe(number -> {
                filter();
                showHeading();
            }));
        }
        empty.follow(pane, this::focusPane);
        ArticleDrop.on(pane, header, session, navigation, focus);
        markFocused();
    }

    private void showPresent() {
        var article = focus.article().get();
        present.show(article == null ? List.of() : workspace.present().get().getOrDefault(article, List.of()));
    }

    private void focusPane() {
        session.focus().pane().set(session.focus().panes().indexOf(focus));
    }

    /** Focuses the text; of an empty pane, the pane. */
    void requestFocus() {
        (shown == null ? empty : area).requestFocus();
    }

    /** Shows whether this is the focused pane. */
    void markFocused() {
        header.pseudoClassStateChanged(FOCUSED_PANE, session.focus().focused() == focus);
        badge.pseudoClassStateChanged(FOCUSED_PANE, shown != null);
    }

    private void show(@Nullable UUID article) {
        if (shown != null) {
            shown.marks().removeListener(marksChanged);
        }
        shown = article == null ? null : workspace.open().get(article);
        var open = shown;
        versions.setVisible(false);
        versions.setManaged(false);
        badge.setVisible(open != null);
        badge.setManaged(open != null);
        if (open != null) {
            var model = new ArticleModel(open.text(), this::fillStyle, area::wordsOf);
            model.setMarks(shownMarks()); // before the text is shown, which would be laid out twice
            area.setStripes(MarginLayer.roomFor(model.spans().columns())); // before the text is shown, too
            area.showText(model);
            open.marks().addListener(marksChanged);
        } else {
            area.showText(null);
        }
        empty.show(open == null, area);
        find.setText(open == null ? null : open.text());
        boilerplateBar.follow(open);
        differences.follow(open);
        showHeading();
        markFocused();
    }

    private void showHeading() {
        var open = shown;
        if (open == null) {
            title.setText(Messages.text("document.none"));
            facts.setText("");
            return;
        }
        var article = open.article().get();
        if (!workspace.open().containsKey(article.id())) { // undone, or closed
            focus.article().set(null);
            return;
        }
        var outlet = workspace.outlet(Fact.valueOf(article.outlet()));
        badge.setText(DisplaySanitizer.inPlace(article.label()));
        title.setText(article.shownTitle());
        facts.setText(EllipsisText.cut(PaneFacts.of(workspace, open, filter)));
        Tip.on(title, ArticleDetailText.all(article, outlet));
        Tip.on(facts, Tip.words(title).get());
        if (versionMenu != null) {
            versionMenu.show(open);
        }
    }

    private void showMarks() {
        var open = shown;
        if (open != null) {
            area.article().ifPresent(article -> article.setMarks(shownMarks()));
            if (area.selected().filter(words -> words.length() > 0).isPresent()) {
                selected(); // the selected range may have gained or lost a mark
            }
        }
    }

    /** Updates hidden tags and colours. */
    private void filter() {
        var now = session.focus().visibility().filter(workspace);
        if (!now.equals(filter)) {
            filter = now;
            showMarks();
        }
    }

    private List<Mark> shownMarks() {
        return shown().stream().flatMap(open -> open.marks().stream()).filter(filter::shows).toList();
    }

    /** Returns the highlighted marks of the shown article. */
    List<Mark> visibleMarks() {
        return differences.isVisible()
                ? List.of()
                : area.article().map(article -> article.spans().marks()).orElse(List.of());
    }

    /** Puts the mark at the caret or selection in focus. */
    private void selected() {
        var selection = area.selected();
        focus.selection().set(selection.orElse(null));
        var open = shown;
        if (open == null || selection.isEmpty() || session.focus().focused() != focus) {
            return;
        }
        var at = selection.get();
        var here = area.article()
                .map(article -> article.spans().overlapping(at.start(), Math.max(at.end(), at.start() + 1))
                        .stream().map(article.spans()::mark).toList())
                .orElse(List.of());
        var current = session.focus().mark();
        current.set(markAt(here, at, current.get()));
    }

    private String fillStyle(Mark mark) {
        return stripeStyles(mark).getFirst();
    }

    private List<String> stripeStyles(Mark mark) {
        var styles = filter.colorsOf(mark).stream().map(color -> "tag-" + color.cssName()).toList();
        return styles.isEmpty() ? List.of("tag-none") : styles;
    }

    MarginLayer margin() {
        return margin;
    }

    /** Draws the layers over the text: in every pulse after layout, and before a picture is taken. */
    void draw() {
        if (shown != null && area.article().isPresent()) {
            area.revealNow();
            area.showCaret();
            margin.cover(area);
            sides.draw(area.article().get(), filter);
            var claim = session.focus().claim().get();
            ends.cover(area);
            boolean movable = session.focus().focused() == focus && session.whyReadOnly() == null;
            var inView = area.marksInView(margin); // the layer of the ends has the coordinates of the margin
            ends.draw(inView, movable ? passage.mark() : Optional.empty());
            margin.draw(inView, area.article().get().spans(), area.textLeft(),
                    mark -> mark.mentions().stream().anyMatch(mention -> mention.claim().equals(claim)),
                    mark -> mark.id().equals(session.focus().mark().get()));
        }
    }

    TextMargins sides() {
        return sides;
    }

    FindBar find() {
        return find;
    }

    /** Draws the text again, after a change of theme or size. */
    void restyle() {
        area.restyle();
        differences.redraw();
    }

    void setReadingSize(int percent) {
        area.setReadingSize(percent);
        restyle();
    }

    /** Sets whether the mouse selects whole words. */
    void setWholeWords(boolean whole) {
        mouse.setWholeWords(whole);
    }

    PaneState focus() {
        return focus;
    }

    VBox pane() {
        return pane;
    }

    ReadingArea area() {
        return area;
    }

    Optional<OpenArticle> shown() {
        return Optional.ofNullable(shown);
    }

    void setPaneMenu(Supplier<List<MenuItem>> items) {
        more.getItems().setAll(items.get());
    }

    void setContextMenu(ContextMenu menu) {
        new TextMenu(session, focus, area, margin, menu);
    }

    /** Returns the visible range from the reading place on, for the window state. */
    Optional<Span> inView() {
        return area.inView();
    }

    /** Removes the pane; of the last one, the article. */
    @FXML
    private void close() {
        var panes = session.focus().panes();
        if (panes.size() > 1) {
            session.focus().remove(focus);
        } else {
            focus.recordPlace();
            focus.article().set(null);
        }
    }

    @FXML
    private void back() {
        session.runUnattended(navigation.back(focus));
    }

    @FXML
    private void forward() {
        session.runUnattended(navigation.forward(focus));
    }

    void end() {
        lifetime.end();
        show(null);
    }

    /**
     * Returns the shortest mark at the caret, or the one with the range of the selection; a mark that was navigated to
     * stays even if a shorter one starts at the same place.
     */
    private static @Nullable UUID markAt(List<Mark> here, Span at, @Nullable UUID current) {
        Optional<Mark> mark = here.stream()
                .filter(each -> at.length() == 0
                        || (each.passage().start() == at.start() && each.passage().end() == at.end()))
                .min(Comparator.comparingInt(each -> each.passage().end() - each.passage().start()));
        boolean still = at.length() == 0 && here.stream().anyMatch(each -> each.id().equals(current)
                && (each.passage().start() == at.start()
                        || mark.map(Mark::passage).filter(each.passage()::equals).isPresent()));
        return still ? current : mark.map(Mark::id).orElse(null);
    }

    /** Handles plain keys in the text: a tag's key tags the selected words, or the mark under the caret. */
    private record TextKeys(Session session, Editor editor, CurrentPassage passage, MarkEnds ends) {
        void pressed(KeyEvent event) {
            if (event.getCode() == KeyCode.ESCAPE && ends.cancel()) {
                event.consume();
                return;
            }
            var tag = TagByKey.of(session, event);
            var words = passage.get();
            if (tag.isPresent() && words.isPresent()) {
                session.runUnattended(editor.tag(words.get(), tag.get().id())
                        .thenAccept(mark -> session.focus().mark().set(mark.orElse(null))));
                event.consume();
            }
        }
    }
}
