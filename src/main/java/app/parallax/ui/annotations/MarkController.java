package app.parallax.ui.annotations;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Entity;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.QuoteMarks;
import app.parallax.model.Tag;
import app.parallax.model.TimeLink;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.TagEditor;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.LinkedFrom;
import app.parallax.ui.common.LiveText;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.TimestampText;
import app.parallax.ui.common.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** Shows the mark under the caret, or the selected words: tags, note, analyst, times, events and claims. */
public final class MarkController {
    /** The width of the field for a tag's name while it is empty and not focused. */
    private static final double RESTING = 100;
    private static final double WRITING = 200;

    private final Session session;
    private final Workspace workspace;
    private final Editor editor;
    private final TagEditor tagEditor;
    private final Navigation navigation;
    private final CurrentPassage passage;
    private final Runnable backToText;
    private final Consumer<String> tell;
    private final Lifetime lifetime = new Lifetime();
    private final Lifetime panesWatched = new Lifetime();
    private final EllipsisText quote = new EllipsisText("quote");
    private final NoteField note;
    private final LiveText live;
    private final NoteField translation;
    private final LiveText liveTranslation;
    private final LinkedFrom linked;
    private @Nullable Passage noted;
    private String notedText = "";
    private String translatedText = "";

    /** The passage whose translation is being typed, although it may have none yet. */
    private @Nullable Passage translating;

    @FXML
    private Label hint;
    @FXML
    private HBox heading;
    @FXML
    private HBox quoteBox;
    @FXML
    private Label who;
    @FXML
    private Button translate;
    @FXML
    private Button delete;
    @FXML
    private ScrollPane chipsView;
    @FXML
    private FlowPane chips;
    @FXML
    private CustomTextField tagName;
    @FXML
    private VBox noteBox;
    @FXML
    private HBox translationBox;
    @FXML
    private Label translationLabel;

    /**
     * @param tell shows a sentence in the status bar
     */
    public MarkController(Session session, Editor editor, Navigation navigation, CurrentPassage passage,
            Runnable backToText, Consumer<String> tell) {
        this.session = session;
        this.workspace = session.workspace();
        this.editor = editor;
        this.tagEditor = new TagEditor(session);
        this.navigation = navigation;
        this.passage = passage;
        this.backToText = backToText;
        this.tell = tell;
        this.note = new NoteField(session);
        this.live = new LiveText(note, this::isUnwritten, this::saveNote);
        this.translation = new NoteField(session);
        this.liveTranslation = new LiveText(translation, this::isUntranslated, this::saveTranslation);
        this.linked = new LinkedFrom(session);
    }

    public Parent load() {
        return FxmlViews.load("mark", this);
    }

    @FXML
    private void initialize() {
        quoteBox.getChildren().add(quote);
        HBox.setHgrow(quote, Priority.ALWAYS);
        quote.setMinWidth(80);
        who.minWidthProperty().bind(
                heading.widthProperty()
                        .map(width -> width.doubleValue() < TextScale.of(360) ? 90.0 : Region.USE_PREF_SIZE));
        new QuoteDragAndDrop(session, passage, quoteBox, (words, tag) -> session
                .runUnattended(tagEditor.apply(editor, words, tag).thenAccept(this::focus)));
        Icons.TRANSLATED.on(translate, "mark.translate");
        delete.setGraphic(Icons.DELETE.node());
        Tip.on(delete, Messages.text("mark.delete"));
        delete.setAccessibleText(Messages.text("mark.delete"));
        tagName.setLeft(Icons.TAG.node());
        note.setAccessibleText(Messages.text("mark.note"));
        noteBox.getChildren().add(note);
        VBox.setVgrow(note, Priority.ALWAYS);
        translation.setAccessibleText(Messages.text("mark.translation"));
        translationLabel.setLabelFor(translation);
        translationBox.getChildren().add(translation);
        HBox.setHgrow(translation, Priority.ALWAYS);
        new NameCompletion(tagName, this::tagNames);
        chips.prefWrapLengthProperty().bind(chipsView.widthProperty().subtract(10)); // room for the scroll bar
        tagName.focusedProperty().subscribe(focused -> {
            chipsView.setVvalue(0);
            fitTagName();
        });
        tagName.textProperty().subscribe(this::fitTagName);
        tagName.addEventHandler(KeyEvent.KEY_PRESSED, this::tagKey);
        heading.getChildren().add(heading.getChildren().indexOf(delete), linked);
        note.setOnLeave(backToText);
        note.setOnTyped(() -> {
            live.typed();
            tellOwner(isUnwritten());
        });
        translation.setOnLeave(backToText);
        translation.setOnTyped(() -> {
            liveTranslation.typed();
            tellOwner(isUntranslated());
        });
        lifetime.add(session.focus().mark().subscribe(mark -> show()));
        lifetime.add(session.focus().pane().subscribe(pane -> show()));
        lifetime.add(session.focus().panes().subscribe(this::watchPanes));
        watchPanes();
        lifetime.add(workspace.revision().subscribe(revision -> show()));
    }

    /** Widens the field for the path that is typed, as far as there is room. */
    private void fitTagName() {
        var path = new Text(tagName.getText());
        path.setFont(tagName.getFont());
        double wanted = RESTING + path.getLayoutBounds().getWidth(); // with the icon, and room to go on
        tagName.setPrefWidth(tagName.isFocused()
                ? Math.max(WRITING, Math.min(wanted, chips.getPrefWrapLength()))
                : RESTING);
    }

    private void watchPanes() {
        panesWatched.end();
        session.focus().panes().forEach(pane -> panesWatched.add(pane.selection().subscribe(selection -> show())));
    }

    private void show() {
        var mark = passage.selected().isPresent() ? markOfSelection() : passage.mark();
        var words = passage.get();
        boolean any = words.isPresent();
        hint.setVisible(!any);
        hint.setManaged(!any);
        for (Node part : List.of(heading, chipsView, noteBox)) {
            part.setVisible(any);
            part.setManaged(any);
        }
        boolean isTranslated = mark.filter(each -> !each.annotation().translation().isEmpty()).isPresent();
        boolean translates = any && (isTranslated || words.equals(Optional.ofNullable(translating)));
        translationBox.setVisible(translates);
        translationBox.setManaged(translates);
        translate.setVisible(!translates && session.whyReadOnly() == null);
        translate.setManaged(!translates && session.whyReadOnly() == null);
        if (!any) {
            showTexts(null, "", "");
            linked.show(null);
            return;
        }
        quote.show(QuoteMarks.of(words.get().quote()));
        Tip.on(quote, mark.flatMap(this::asMade).orElse(null));
        who.setText(DisplaySanitizer.inPlace(mark.map(this::madeBy).orElse("")));
        delete.setVisible(mark.isPresent());
        linked.show(mark.map(Mark::id).orElse(null));
        var parts = new ArrayList<Node>(List.of(tagName)); // first, so that it keeps its place
        mark.ifPresent(each -> parts.addAll(parts(each)));
        if (!chips.getChildren().equals(parts)) {
            boolean typing = tagName.isFocused();
            chips.getChildren().setAll(parts);
            if (typing) {
                tagName.requestFocus();
            }
        }
        showTexts(words.get(), mark.map(each -> each.annotation().note()).orElse(""),
                mark.map(each -> each.annotation().translation()).orElse(""));
    }

    /** Returns the mark with exactly the selected range. */
    private Optional<Mark> markOfSelection() {
        return passage.selected().flatMap(words -> passage.mark().filter(
                mark -> mark.passage().start() == words.start() && mark.passage().end() == words.end()));
    }

    private String madeBy(Mark mark) {
        var name = workspace.analyst(mark.annotation().analyst()).map(Analyst::name).orElse("");
        var parts = new ArrayList<String>();
        if (mark.isGuessed()) {
            parts.add("~ " + guessed(mark));
        }
        parts.addAll(List.of(name, TimestampText.text(mark.annotation().modified())));
        return TextSegments.joined(parts);
    }

    private static String guessed(Mark mark) {
        return Messages.text("mark.guessed",
                mark.placement(mark.passage().version()).map(Placement::score).orElse(0));
    }

    /** Returns the original quote, if the mark is anchored in another version. */
    private Optional<String> asMade(Mark mark) {
        var made = mark.annotation().passage();
        return mark.shown() == null
                ? Optional.empty()
                : workspace.articleOfVersion(made.version())
                        .flatMap(row -> workspace.versions(row.article().id()).stream()
                                .filter(each -> each.id().equals(made.version())).findFirst())
                        .map(version -> Messages.text("mark.asMade", version.number(), QuoteMarks.of(made.quote())));
    }

    private List<Node> parts(Mark mark) {
        var parts = new ArrayList<Node>();
        for (var tagging : mark.taggings()) {
            workspace.tag(tagging.tag()).ifPresent(tag -> parts.add(chip(square(tag), tag.name(), mark, tagging,
                    () -> navigation.focusTag(tag.id()))));
        }
        for (var link : mark.links()) {
            workspace.event(link.event()).ifPresent(event -> parts.add(chip(Icons.EVENT.node(),
                    TextSegments.joined(List.of(event.title(), text(link.clock()))), mark, link,
                    () -> navigation.focusEvent(event.id()))));
        }
        for (var mention : mark.mentions()) {
            workspace.claim(mention.claim()).ifPresent(claim -> parts.add(chip(
                    new StanceSign(mention), claim.text(), mark, mention,
                    () -> navigation.focusClaim(claim.id()))));
        }
        return parts;
    }

    private static Region square(Tag tag) {
        var square = new Region();
        square.getStyleClass().addAll("tag-square", "tag-" + tag.color().cssName());
        return square;
    }

    private static String text(TimeLink.Clock clock) {
        return switch (clock) {
            case HAPPENED -> Messages.text("clock.happened");
            case SAID -> Messages.text("clock.said");
            case PUBLISHED -> Messages.text("clock.published");
        };
    }

    private HBox chip(Node sign, String text, Mark mark, Entity part, Runnable go) {
        var name = new EllipsisText("chip-name");
        name.show(text);
        name.setMaxWidth(150);
        var remove = Icons.CLOSE.button(Messages.text("mark.takeOff", text),
                () -> session.runUnattended(editor.removePart(mark, part)));
        remove.getStyleClass().add("chip-remove");
        var chip = new HBox(6, sign, name, remove);
        chip.getStyleClass().add("chip");
        chip.setOnMouseClicked(event -> go.run());
        if (part instanceof Mention) {
            Tip.on(chip, DisplaySanitizer.inPlace(text));
        }
        return chip;
    }

    private void tagKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            addTag(tagName.getText().strip());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            backToText.run(); // the text stays: Enter accepts it later, other letters replace it
            event.consume();
        }
    }

    /** Returns the names of all tags, then their paths. */
    private List<String> tagNames() {
        var tree = TagTree.of(workspace);
        var names = new ArrayList<>(tree.inOrder().stream().map(Tag::name).toList());
        tree.inOrder().stream().filter(tag -> tree.above(tag).isPresent()).map(tree::path).forEach(names::add);
        return names;
    }

    private void addTag(String name) {
        var words = passage.get();
        if (name.isEmpty() || words.isEmpty()) {
            return;
        }
        var known = TagTree.of(workspace).find(name);
        tagName.clear();
        backToText.run();
        session.runUnattended((known.isPresent() // a typed tag is added; only its key toggles
                ? tagEditor.apply(editor, words.get(), known.get().id())
                : tagEditor.freshPath(name, null).thenCompose(path -> editor.tagWithNew(words.get(), path)))
                .thenAccept(this::focus));
    }

    private void focus(UUID mark) {
        session.focus().mark().set(mark);
    }

    private void showTexts(@Nullable Passage words, String text, String translated) {
        boolean same = words != null && words.equals(noted);
        // the text of a field that is being written is newer
        boolean keepsNote = same && (live.isWriting() || (note.isWriting() && isUnwritten()));
        boolean keepsTranslation = same
                && (liveTranslation.isWriting() || (translation.isWriting() && isUntranslated()));
        if (!keepsNote) {
            live.write();
        }
        if (!keepsTranslation) {
            liveTranslation.write();
        }
        noted = words;
        if (!keepsNote) {
            notedText = text;
            note.setText(text);
        }
        if (!keepsTranslation) {
            translatedText = translated;
            translation.setText(translated);
        }
    }

    /** Tells, before it is written, that text typed on another analyst's annotation does not change that one. */
    private void tellOwner(boolean isTyped) {
        if (isTyped && noted != null) {
            editor.beside(noted).ifPresent(name -> tell.accept(
                    Messages.text("mark.becomesOwn", DisplaySanitizer.inPlace(name))));
        }
    }

    private boolean isUntranslated() {
        return noted != null && session.whyReadOnly() == null && !translation.getText().equals(translatedText);
    }

    /** Writes the translation to the passage for which it was begun. */
    private CompletableFuture<?> saveTranslation() {
        translatedText = translation.getText();
        var words = Objects.requireNonNull(noted);
        return written(words, editor.translate(words, translatedText));
    }

    private boolean isUnwritten() {
        return noted != null && session.whyReadOnly() == null && !note.getText().equals(notedText);
    }

    /** Writes the note to the passage for which it was begun. */
    private CompletableFuture<?> saveNote() {
        notedText = note.getText();
        var words = Objects.requireNonNull(noted);
        return written(words, editor.noteOn(words, notedText));
    }

    private CompletableFuture<?> written(Passage words, CompletableFuture<UUID> mark) {
        var written = mark.thenAccept(made -> {
            if (words.equals(noted) && passage.get().filter(words::equals).isPresent()) {
                focus(made); // beside another analyst's annotation, the text belongs to one's own
            }
        });
        session.runUnattended(written);
        return written;
    }

    /** Focuses the field for a tag's name. */
    public void typeTag() {
        if (passage.get().isPresent()) {
            tagName.requestFocus();
            tagName.selectAll();
        }
    }

    public void typeNote() {
        if (passage.get().isPresent()) {
            note.requestFocus();
        }
    }

    /** Shows the field of the translation and focuses it. */
    @FXML
    public void typeTranslation() {
        translating = passage.get().orElse(null);
        if (translating != null) {
            show();
            translation.requestFocus();
        }
    }

    @FXML
    private void delete() {
        passage.mark().map(Mark::id).ifPresent(mark -> session.runUnattended(CompletableFuture.allOf(live.written(),
                liveTranslation.written()).thenCompose(
                        written -> session.workspace().mark(mark).map(editor::delete)
                                .orElse(CompletableFuture.completedFuture(null))))); // including the unsaved texts
    }

    /** Writes the unsaved note and translation, and removes the listeners. */
    public void end() {
        live.write();
        liveTranslation.write();
        panesWatched.end();
        lifetime.end();
    }
}
