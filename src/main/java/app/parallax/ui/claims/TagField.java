package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Tag;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Edits the tags of a claim: one chip each, and a field for the name of another. */
final class TagField extends VBox {
    private final Workspace workspace;
    private final Set<UUID> chosen;
    private final TextField name = new TextField();
    private final FlowPane chips = new FlowPane(6, 4);
    private final WordFlow unknown = Form.refusal();
    private final NameCompletion completion;

    TagField(Workspace workspace, List<UUID> tags) {
        super(3);
        this.workspace = workspace;
        this.chosen = new LinkedHashSet<>(tags);
        name.setId("claim-tag");
        name.setPromptText(Messages.text("claim.tagPrompt"));
        name.setPrefColumnCount(16);
        name.setAccessibleText(Messages.text("claim.tags"));
        completion = new NameCompletion(name, () -> TagTree.of(workspace).inOrder().stream().map(Tag::name).toList());
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !name.getText().isBlank()) {
                add();
                event.consume();
            }
        });
        name.textProperty().subscribe(text -> Form.showRefusal(unknown, Optional.empty()));
        getChildren().addAll(Form.label("claim.tags", name), chips, unknown);
        show();
    }

    private void add() {
        var typed = name.getText().strip();
        TagTree.of(workspace).find(typed).ifPresentOrElse(tag -> {
            chosen.add(tag.id());
            completion.show("");
            show();
            name.requestFocus();
        }, () -> Form.showRefusal(unknown, Optional.of(Messages.text("claim.noTag", typed))));
    }

    private void show() {
        var nodes = new ArrayList<Node>();
        chosen.stream().flatMap(id -> workspace.tag(id).stream()).forEach(tag -> nodes.add(chip(tag)));
        nodes.add(name);
        chips.getChildren().setAll(nodes);
    }

    private HBox chip(Tag tag) {
        var square = new Region();
        square.getStyleClass().addAll("tag-square", "tag-" + tag.color().cssName());
        var text = new EllipsisText("chip-name");
        text.show(tag.name());
        text.setMaxWidth(150);
        var remove = Icons.CLOSE.button(Messages.text("mark.takeOff", tag.name()), () -> {
            chosen.remove(tag.id());
            show();
            name.requestFocus();
        });
        remove.getStyleClass().add("chip-remove");
        var chip = new HBox(6, square, text, remove);
        chip.getStyleClass().add("chip");
        return chip;
    }

    /** Returns the selected tags, including a typed name that was not accepted yet. */
    List<UUID> tags() {
        TagTree.of(workspace).find(name.getText().strip()).filter(tag -> !name.getText().isBlank())
                .ifPresent(tag -> chosen.add(tag.id()));
        return List.copyOf(chosen);
    }
}
