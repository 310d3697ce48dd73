package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import app.parallax.session.edit.TagEditor;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.Swatches;
import app.parallax.ui.common.TypeAhead;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for name, colour, key, parent and description of a tag; shows refusals below the fields. */
final class TagForm {
    private static final double WIDTH = 380;

    private final Tag tag;
    private final TagEditor editor;
    private final TagKeys keys;
    private final Workspace workspace;
    private final TextField name;
    private final Swatches color;
    private final TextField key;
    private final ComboBox<Place> under = new ComboBox<>();
    private final NoteField description;
    private final WordFlow refusal = Form.refusal();

    /** A possible parent of a tag; null for the top level. */
    private record Place(@Nullable UUID tag, String path) {
        @Override
        public String toString() {
            return DisplaySanitizer.inPlace(path);
        }
    }

    TagForm(Tag tag, TagEditor editor, TagKeys keys, Session session) {
        this.tag = tag;
        this.description = new NoteField(session);
        this.editor = editor;
        this.keys = keys;
        this.workspace = session.workspace();
        this.name = new TextField(tag.name());
        this.color = new Swatches(tag.color());
        this.key = new TextField(tag.key() == null ? "" : tag.key());
    }

    /** Shows the form; empty if it was cancelled. */
    Optional<Tag> ask(@Nullable Window owner) {
        name.setId("tag-name");
        key.setId("tag-key");
        key.setPrefColumnCount(3);
        key.setMaxWidth(60);
        description.setId("tag-description");
        description.setText(tag.description());
        description.setPrefHeight(90);
        description.setAccessibleText(Messages.text("tags.form.description"));
        fillPlaces();
        refusal.setId("tag-refusal");
        var form = new VBox(6, label("tags.name", name), name, label("tags.menu.color", color), color,
                label("tags.form.key", key), key, label("tags.menu.under", under), under,
                label("tags.form.description", description), description, refusal);
        form.getStyleClass().add("form");
        form.setPrefWidth(WIDTH);
        var dialog = Form.<Tag>dialog(owner, "tags.form.title", tag.id(), form, this::answer);
        var ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
        name.textProperty().subscribe(text -> check(ok));
        key.textProperty().subscribe(text -> check(ok));
        dialog.setOnShown(event -> {
            name.requestFocus();
            name.selectAll();
        });
        return dialog.showAndWait();
    }

    private static Label label(String text, Node field) {
        var label = new Label(Messages.text(text));
        label.setLabelFor(field);
        return label;
    }

    private void fillPlaces() {
        var tree = TagTree.of(workspace);
        var places = new ArrayList<Place>();
        places.add(new Place(null, Messages.text("tags.menu.top")));
        tree.inOrder().stream().filter(each -> tree.canMoveUnder(tag.id(), each.id()))
                .forEach(each -> places.add(new Place(each.id(), tree.path(each))));
        under.setId("tag-under");
        under.setMaxWidth(Double.MAX_VALUE);
        under.setPrefWidth(100); // a path is longer than any dialog
        TypeAhead.on(under);
        under.getItems().setAll(places);
        var above = tree.above(tag).map(Tag::id).orElse(null);
        under.setValue(places.stream().filter(place -> java.util.Objects.equals(place.tag, above)).findFirst()
                .orElse(places.getFirst()));
    }

    private void check(Node ok) {
        var text = name.getText().strip();
        var why = text.isEmpty()
                ? Optional.of(Messages.text("tags.noName"))
                : editor.whyNotNamed(tag.id(), text)
                        .or(() -> keys.whyNot(key.getText().strip(), tag.id(),
                                workspace.tags().stream().map(row -> row.entity()).toList()));
        Form.showRefusal(refusal, why);
        ok.setDisable(why.isPresent());
    }

    private Tag answer() {
        var typed = key.getText().strip();
        var place = under.getValue();
        return new Tag(tag.id(), name.getText().strip(), place == null ? tag.parent() : place.tag, color.get(),
                description.getText().strip(), typed.isEmpty() ? null : typed);
    }
}
