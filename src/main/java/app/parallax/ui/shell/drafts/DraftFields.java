package app.parallax.ui.shell.drafts;

import app.parallax.i18n.Messages;
import app.parallax.model.Draft;
import app.parallax.session.Session;
import app.parallax.session.draft.DraftEditor;
import app.parallax.ui.common.EntityFields;
import app.parallax.ui.common.Form;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Edits the title of a draft, shows its file, and opens or deletes it. */
final class DraftFields extends EntityFields<Draft> {
    private final DraftEditor editor;
    private final Label file = new Label();

    private final Button opening = new Button(Messages.text("drafts.open"));

    DraftFields(Session session) {
        super(session, "draft", "drafts.delete", Draft::title, draft -> "");
        this.editor = new DraftEditor(session);
        file.getStyleClass().add("caption");
        file.setMinWidth(0);
        opening.setId("draft-open");
        opening.setMinWidth(USE_PREF_SIZE);
        setDisable(false); // a project that can only be read opens its drafts too
        boolean fixed = session.whyReadOnly() != null;
        name.setDisable(fixed);
        delete.setDisable(fixed);
        getChildren().addAll(Form.field("drafts.name", name), refusal, file, new HBox(8, opening, delete));
    }

    Button opening() {
        return opening;
    }

    @Override
    protected void fill(Draft draft, Map<String, String> typed) {
        file.setText(draft.file().isEmpty()
                ? Messages.text("drafts.pasted")
                : Messages.text("drafts.file", draft.file()));
    }

    @Override
    protected void fillOthers(Draft draft) {
        // a draft has nothing beside itself
    }

    @Override
    protected Optional<String> whyNot(Draft draft) {
        return name.getText().isBlank() ? Optional.of(Messages.text("drafts.noName")) : Optional.empty();
    }

    @Override
    protected Draft typed(Draft before) {
        return new Draft(before.id(), name.getText().isBlank() ? before.title() : name.getText().strip(),
                before.file(), before.language(), before.created());
    }

    @Override
    protected CompletableFuture<?> change(Draft before, Draft after) {
        return editor.rename(before, after.title());
    }

    @Override
    protected CompletableFuture<?> delete(Draft draft) {
        return editor.delete(draft);
    }
}
