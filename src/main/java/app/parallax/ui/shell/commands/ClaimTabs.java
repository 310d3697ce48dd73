package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.ui.agreement.AgreementView;
import app.parallax.ui.checking.CheckingController;
import app.parallax.ui.claims.SourcesDialog;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The commands that work through claims: what is to be checked, how far analysts agree, where words come from. */
public final class ClaimTabs {
    private static final double WIDTH = 720;
    private static final String PAGE = "checking";
    private static final double HEIGHT = 560;

    private final Session session;
    private final Navigation navigation;
    private final DocumentsController documents;
    private final CheckingController checking;
    private @Nullable Dialog<ButtonType> agreement;

    public ClaimTabs(Session session, Navigation navigation, Editor editor, DocumentsController documents,
            BiConsumer<String, Boolean> below) {
        this.session = session;
        this.navigation = navigation;
        this.documents = documents;
        this.checking = new CheckingController(session, navigation, editor, documents::light,
                () -> below.accept(PAGE, false));
    }

    public void define(Actions actions, Supplier<Window> owner, BiConsumer<String, Boolean> below,
            Consumer<String> tell) {
        actions.toggle(Command.SHARED_WORDING, documents.sharedWording(), "command.hideSharedWording");
        Runnable origins = () -> {
            if (!SourcesDialog.open(session, navigation, owner.get())) {
                tell.accept(Messages.text("shell.noClaimInFocus"));
            }
        };
        actions.set(Command.ORIGINS, origins);
        documents.setAskOrigin(origins);
        actions.set(Command.NEXT_MENTION, () -> step(1, tell));
        actions.set(Command.PREVIOUS_MENTION, () -> step(-1, tell));
        actions.set(Command.LEAVE_CLAIM, () -> session.focus().claim().set(null));
        actions.set(Command.AGREEMENT, () -> showAgreement(owner.get()));
        actions.set(Command.CHECKING, () -> {
            below.accept(PAGE, true);
            checking.requestFocus();
        });
    }

    private void step(int by, Consumer<String> tell) {
        session.seeTo(navigation.nextMention(by).thenAccept(found -> {
            if (found.isEmpty()) {
                tell.accept(Messages.text("shell.noClaimInFocus"));
            } else {
                documents.requestFocus();
            }
        }));
    }

    /** Beside the window, which stays at hand: marks can be gone to and edits undone while it is open. */
    private void showAgreement(Window owner) {
        if (agreement != null) {
            agreement.getDialogPane().requestFocus();
            return;
        }
        var view = new AgreementView(session, navigation);
        view.setPrefSize(WIDTH, HEIGHT);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(Messages.text("agreement.title"));
        dialog.setHeaderText(null);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(view);
        dialog.getDialogPane().getButtonTypes().setAll(
                new ButtonType(Messages.text("settings.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.setOnHidden(event -> {
            view.end();
            agreement = null;
        });
        agreement = dialog;
        dialog.show();
    }

    /** The checking list. */
    public DetailTabs.Page page() {
        return new DetailTabs.Page(PAGE, Messages.text("details.checking"), checking.load(), checking::setShown);
    }

    public void end() {
        if (agreement != null) {
            agreement.close();
        }
        checking.end();
    }
}
