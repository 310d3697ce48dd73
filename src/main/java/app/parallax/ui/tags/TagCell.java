package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.DragContent;
import app.parallax.session.Focus;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Tip;
import java.util.Map;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows one tag of the tree: its chevron, colour, name, key and number of annotations; its name can be edited in place.
 */
final class TagCell extends ListCell<TagRow> {
    private static final double INDENT = 14;
    /** The width of the chevron, as the style sheet says. */
    private static final double CHEVRON = 8;
    private static final double SPACING = 6;
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-tag");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop-target");

    private final TagNaming naming;
    private final TagCommands commands;
    private final Predicate<TagRow> editing;
    private final Region indent = new Region();
    private final StackPane chevron = new StackPane();
    private final Region square = new Region();
    private final EllipsisText name = new EllipsisText();
    private final TextField field = new TextField();
    private final Button eye = new Button();
    private final Label key = new Label();
    private final Label count = new Label();
    private final HBox content = new HBox(SPACING, square, name, eye, key, count);

    /**
     * @param editing whether the name of a row is being edited
     */
    TagCell(TagNaming naming, TagCommands commands, Focus focus, Predicate<TagRow> editing) {
        this.naming = naming;
        this.commands = commands;
        this.editing = editing;
        chevron.getStyleClass().add("tag-chevron");
        chevron.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            withRow(row -> commands.toggleOpen(row.tag()));
            event.consume();
        });
        key.getStyleClass().add("key-hint");
        key.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("caption", "count", "tag-count");
        count.setMinWidth(18);
        eye.getStyleClass().addAll("icon-button", "small", "tag-eye");
        eye.setFocusTraversable(false);
        eye.setOnAction(event -> withRow(row -> commands.toggleHidden(row.tag())));
        field.getStyleClass().add("tag-name-field");
        field.setAccessibleText(Messages.text("tags.name"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        field.textProperty().subscribe((before, text) -> {
            if (field.getParent() != null) {
                naming.typed(text);
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.getParent() != null) {
                withRow(row -> naming.named(row, field.getText()));
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMinWidth(40);
        field.setPrefWidth(40);
        content.getStyleClass().add("tag-row");
        hoverProperty().subscribe(hover -> showEye());
        selectedProperty().subscribe(selected -> showEye());
        setPrefWidth(0);
        carry(focus);
    }

    private void withRow(java.util.function.Consumer<TagRow> work) {
        var row = getItem();
        if (row != null) {
            work.accept(row);
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            withRow(row -> naming.named(row, field.getText()));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            withRow(row -> {
                if (field.getText().strip().equals(row.tag().name())) {
                    naming.cancelName();
                } else {
                    naming.named(row, field.getText()); // so that Ctrl+Z restores it
                }
            });
            event.consume();
        }
    }

    /** Enables drag and drop: a tag onto a tag or onto words, words onto a tag. */
    private void carry(Focus focus) {
        setOnDragDetected(event -> withRow(row -> {
            if (event.getButton() == MouseButton.PRIMARY && !editing.test(row)) {
                focus.dragged().set(new DragContent.OfTag(row.tag().id()));
                startDragAndDrop(TransferMode.COPY_OR_MOVE)
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, row.tag().name()));
                event.consume();
            }
        }));
        setOnDragDone(event -> focus.dragged().set(null));
        setOnDragEntered(event -> pseudoClassStateChanged(DROP, focus.dragged().get() != null
                && !(focus.dragged().get() instanceof DragContent.OfArticle) && getItem() != null));
        setOnDragOver(event -> withRow(row -> {
            if (commands.takes(row.tag())) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            }
            event.consume();
        }));
        setOnDragDropped(event -> withRow(row -> {
            boolean taken = commands.takes(row.tag());
            if (taken) {
                commands.drop(row.tag());
            }
            event.setDropCompleted(taken);
            event.consume();
        }));
        setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
    }

    @Override
    protected void updateItem(@Nullable TagRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            content.getChildren().remove(field); // a reused cell starts with an unused field
            Tip.on(this, null);
            setAccessibleText(null);
            pseudoClassStateChanged(HIDDEN, false);
            return;
        }
        var tag = row.tag();
        // the spacing of the row is added; squares of one level are below each other, with a chevron or without
        double width = row.level() * INDENT - SPACING + (row.parent() ? 0 : CHEVRON + SPACING);
        indent.setMinWidth(width);
        indent.setPrefWidth(width);
        chevron.getChildren().setAll((row.open() ? Icons.DOWN : Icons.NEXT).node());
        square.getStyleClass().setAll("tag-square", "tag-" + tag.color().cssName());
        name.show(tag.name());
        key.setText(tag.key());
        key.setVisible(tag.key() != null);
        key.setManaged(tag.key() != null);
        count.setText(String.format(java.util.Locale.getDefault(), "%,d", row.count()));
        eye.setGraphic((row.hidden() ? Icons.HIDDEN : Icons.SHOWN).node());
        eye.setAccessibleText(Messages.text(row.hidden() ? "tags.show" : "tags.hide"));
        Tip.on(eye, eye.getAccessibleText());
        pseudoClassStateChanged(HIDDEN, row.hidden());
        arrange(row);
        showEye();
        Tip.on(this,
                DisplaySanitizer
                        .inPlace(tag.description().isEmpty() ? tag.name() : tag.name() + "\n" + tag.description()));
        setAccessibleText(accessibleText(row));
        setGraphic(content);
    }

    private void arrange(TagRow row) {
        var parts = new java.util.ArrayList<javafx.scene.Node>();
        if (row.level() > 0) {
            parts.add(indent);
        }
        if (row.parent()) {
            parts.add(chevron);
        }
        boolean typing = editing.test(row);
        parts.addAll(typing
                ? java.util.List.of(square, field)
                : java.util.List.of(square, name, eye, key, count));
        if (content.getChildren().equals(parts)) {
            return;
        }
        boolean begins = typing && !content.getChildren().contains(field);
        content.getChildren().setAll(parts);
        if (begins) {
            field.setText(naming.textOf(row));
            javafx.application.Platform.runLater(() -> { // after it is part of the scene
                field.requestFocus();
                field.selectAll();
            });
        }
    }

    /** Returns the text for screen readers. */
    private static String accessibleText(TagRow row) {
        var said = row.tag().name() + ", " + row.count();
        if (row.parent()) {
            said += ", " + Messages.text(row.open() ? "tags.spoken.open" : "tags.spoken.folded");
        }
        if (row.level() > 0) {
            said += ", " + Messages.text("tags.spoken.level", row.level() + 1);
        }
        return row.hidden() ? said + ", " + Messages.text("tags.spoken.hidden") : said;
    }

    /** Shows the eye on hover, and where highlights are hidden. */
    private void showEye() {
        var row = getItem();
        boolean shown = row != null && (row.hidden() || isHover());
        eye.setVisible(shown);
        eye.setManaged(shown);
    }
}
