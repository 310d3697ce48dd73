package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Passage;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.MentionProposals;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.ui.agreement.AgreementView;
import app.parallax.ui.checking.CheckingController;
import app.parallax.ui.claims.ClaimActions;
import app.parallax.ui.claims.SourcesDialog;
import app.parallax.ui.common.ModelessDialog;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.mention.MentionForm;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.speakers.SpeakersDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The commands on claims, mentions and speakers: editing, checking, sources and agreement of analysts. */
public final class ClaimCommands {
    private static final String CHECKING_TAB = "checking";
    private static final double WIDTH = 720;
    private static final double HEIGHT = 560;

    private final Session session;
    private final MarkingCommands marking;
    private final ClaimActions actions;
    private final SpeakerEditor speakers;
    private final Consumer<String> tell;
    private final Supplier<Window> owner;
    private final Navigation navigation;
    private final DocumentsController documents;
    private final BiConsumer<String, Boolean> showTab;
    private final CheckingController checking;
    private @Nullable Dialog<ButtonType> agreement;

    /**
     * Creates the commands and the checking list.
     *
     * @param tell shows a sentence in the status bar
     * @param owner the window that owns dialogs
     * @param showTab shows or hides a tab below the texts
     */
    public ClaimCommands(Session session, Editor editor, Navigation navigation, MarkingCommands marking,
            DocumentsController documents, Consumer<String> tell, Supplier<Window> owner,
            BiConsumer<String, Boolean> showTab) {
        this.session = session;
        this.marking = marking;
        this.actions = new ClaimActions(session, editor, navigation, tell, owner);
        this.speakers = new SpeakerEditor(session);
        this.tell = tell;
        this.owner = owner;
        this.navigation = navigation;
        this.documents = documents;
        this.showTab = showTab;
        this.checking = new CheckingController(session, navigation, editor, documents::highlight,
                documents::clearHighlight,
                () -> showTab.accept(CHECKING_TAB, false));
    }

    public ClaimActions actions() {
        return actions;
    }

    public void define(Actions all) {
        all.set(Command.NEW_CLAIM, () -> marking.newClaim(owner.get()));
        all.set(Command.ADD_TO_CLAIM, () -> marking.addToClaim(owner.get()));
        all.set(Command.EDIT_CLAIM, () -> onClaim(actions::edit));
        all.set(Command.RESOLVE_CLAIM, () -> setStatus(Claim.Status.SETTLED));
        all.set(Command.REJECT_CLAIM, () -> setStatus(Claim.Status.DROPPED));
        all.set(Command.REOPEN_CLAIM, () -> setStatus(Claim.Status.OPEN));
        all.set(Command.MERGE_CLAIM, () -> onClaim(actions::merge));
        all.set(Command.SPLIT_CLAIM, () -> onClaim(actions::split));
        all.set(Command.DELETE_CLAIM, () -> onClaim(actions::delete));
        all.set(Command.DESCRIBE_MENTION, this::describe);
        all.set(Command.SPEAKERS, () -> new SpeakersDialog(session).show(owner.get()));
        all.toggle(Command.SHARED_WORDING, documents.sharedWording(), "command.hideSharedWording");
        all.set(Command.INDEPENDENT_SOURCES, this::showSources);
        documents.setAskOrigin(this::showSources);
        all.set(Command.NEXT_MENTION, () -> step(1));
        all.set(Command.PREVIOUS_MENTION, () -> step(-1));
        all.set(Command.CLEAR_SELECTION, () -> session.focus().claim().set(null));
        all.set(Command.AGREEMENT, this::showAgreement);
        all.set(Command.CHECKING, () -> {
            showTab.accept(CHECKING_TAB, true);
            checking.requestFocus();
        });
    }

    private void showSources() {
        if (!SourcesDialog.open(session, navigation, owner.get())) {
            tell.accept(Messages.text("shell.noClaimInFocus"));
        }
    }

    private void step(int by) {
        session.runUnattended(navigation.nextMention(by).thenAccept(found -> {
            if (found.isEmpty()) {
                tell.accept(Messages.text("shell.noClaimInFocus"));
            } else {
                documents.requestFocus();
            }
        }));
    }

    /** Opens the modeless dialog of agreement. */
    private void showAgreement() {
        if (agreement != null) {
            agreement.getDialogPane().requestFocus();
            return;
        }
        var view = new AgreementView(session, navigation);
        view.setPrefSize(WIDTH, HEIGHT);
        var dialog = ModelessDialog.of(owner.get(), "agreement.title", view);
        dialog.setOnHidden(event -> {
            view.end();
            agreement = null;
        });
        agreement = dialog;
        dialog.show();
    }

    /** Returns the page of the checking list. */
    public DetailTabs.Page page() {
        return new DetailTabs.Page(CHECKING_TAB, Messages.text("details.checking"), checking.load(),
                checking::setShown);
    }

    /** Closes the dialog of agreement and ends the checking list. */
    public void end() {
        if (agreement != null) {
            agreement.close();
        }
        checking.end();
    }

    private void setStatus(Claim.Status status) {
        onClaim(claim -> actions.setStatus(claim, status));
    }

    /** Runs work on the claim in focus, or reports that there is none. */
    private void onClaim(Consumer<Claim> work) {
        marking.onProject(() -> session.workspace().claim(session.focus().claim().get()).ifPresentOrElse(work,
                () -> tell.accept(Messages.text("shell.chooseClaim"))));
    }

    /** Opens the form of the mention in focus. */
    public void describe() {
        marking.onProject(() -> {
            var id = session.focus().mark().get();
            session.runUnattended(session.read(reader -> {
                var marks = new ArrayList<Mark>();
                if (id != null) {
                    reader.marks(List.of(id), marks::add);
                }
                return marks;
            }).thenAccept(marks -> marks.stream().findFirst()
                    .flatMap(mark -> mention(mark)
                            .map(mention -> new InFocus(mark.annotation().passage(), mention)))
                    .ifPresentOrElse(this::ask, () -> tell.accept(Messages.text("shell.noMention")))));
        });
    }

    private record InFocus(Passage words, Mention mention) {}

    /** Returns the mention of the claim in focus, else the only one of the mark. */
    private Optional<Mention> mention(Mark mark) {
        var claim = session.focus().claim().get();
        return mark.mentions().stream().filter(each -> each.claim().equals(claim)).findFirst()
                .or(() -> mark.mentions().size() == 1 ? Optional.of(mark.mentions().getFirst()) : Optional.empty());
    }

    /** Asks the same of a mention of a list. */
    public void describe(MentionWithQuote said) {
        marking.onProject(() -> ask(new InFocus(said.passage(), said.mention())));
    }

    private void ask(InFocus focus) {
        var words = focus.words;
        session.runUnattended(MentionProposals.read(session, words)
                .thenAccept(proposals -> new MentionForm(session.workspace(),
                        focus.mention, words, proposals).ask(owner.get())
                        .ifPresent(answer -> session.runUnattended(speakers.describe(focus.mention, answer.voice(),
                                answer.quantity(), answer.steps(), answer.grade())))));
    }
}
