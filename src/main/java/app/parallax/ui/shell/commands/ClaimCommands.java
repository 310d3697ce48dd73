package app.parallax.ui.shell.commands;

import app.parallax.model.Claim;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.MentionProposals;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.ui.claims.ClaimActions;
import app.parallax.ui.mention.MentionForm;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.speakers.SpeakersDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/** The commands on the claim and the mention in focus, and on speakers. */
public final class ClaimCommands {
    private final Session session;
    private final MarkingCommands marking;
    private final ClaimActions actions;
    private final SpeakerEditor speakers;
    private final Consumer<String> tell;
    private final Supplier<Window> owner;

    /**
     * @param tell shows a sentence in the status bar
     * @param owner over which questions are asked
     */
    public ClaimCommands(Session session, Editor editor, Navigation navigation, MarkingCommands marking,
            Consumer<String> tell, Supplier<Window> owner) {
        this.session = session;
        this.marking = marking;
        this.actions = new ClaimActions(session, editor, navigation, tell, owner);
        this.speakers = new SpeakerEditor(session);
        this.tell = tell;
        this.owner = owner;
    }

    /** What the list of claims can do to a claim. */
    public ClaimActions actions() {
        return actions;
    }

    public void define(Actions all) {
        all.set(Command.NEW_CLAIM, () -> marking.newClaim(owner.get()));
        all.set(Command.ADD_TO_CLAIM, () -> marking.addToClaim(owner.get()));
        all.set(Command.EDIT_CLAIM, () -> onClaim(actions::edit));
        all.set(Command.SETTLE_CLAIM, () -> setStatus(Claim.Status.SETTLED));
        all.set(Command.DROP_CLAIM, () -> setStatus(Claim.Status.DROPPED));
        all.set(Command.REOPEN_CLAIM, () -> setStatus(Claim.Status.OPEN));
        all.set(Command.MERGE_CLAIM, () -> onClaim(actions::merge));
        all.set(Command.SPLIT_CLAIM, () -> onClaim(actions::split));
        all.set(Command.DELETE_CLAIM, () -> onClaim(actions::delete));
        all.set(Command.DESCRIBE_MENTION, this::describe);
        all.set(Command.SPEAKERS, () -> new SpeakersDialog(session).show(owner.get()));
    }

    private void setStatus(Claim.Status status) {
        onClaim(claim -> actions.setStatus(claim, status));
    }

    /** Does what works on the claim in focus, or says what is wanting. */
    private void onClaim(Consumer<Claim> work) {
        marking.onProject(() -> session.workspace().claim(session.focus().claim().get()).ifPresentOrElse(work,
                () -> tell.accept(Messages.text("shell.chooseClaim"))));
    }

    /** Asks what the mention in focus says in figures, on whose word, and how far it is trusted. */
    public void describe() {
        marking.onProject(() -> {
            var id = session.focus().mark().get();
            session.seeTo(session.read(reader -> {
                var marks = new ArrayList<Mark>();
                if (id != null) {
                    reader.marks(List.of(id), marks::add);
                }
                return marks;
            }).thenAccept(marks -> marks.stream().findFirst()
                    .flatMap(mark -> mention(mark).map(mention -> new InFocus(mark, mention)))
                    .ifPresentOrElse(this::ask, () -> tell.accept(Messages.text("shell.noMention")))));
        });
    }

    private record InFocus(Mark mark, Mention mention) {}

    /** The mention of the claim in focus, else the only one of the mark. */
    private Optional<Mention> mention(Mark mark) {
        var claim = session.focus().claim().get();
        return mark.mentions().stream().filter(each -> each.claim().equals(claim)).findFirst()
                .or(() -> mark.mentions().size() == 1 ? Optional.of(mark.mentions().getFirst()) : Optional.empty());
    }

    private void ask(InFocus focus) {
        var words = focus.mark.annotation().passage();
        session.seeTo(MentionProposals.read(session, words).thenAccept(proposals -> new MentionForm(session.workspace(),
                focus.mention, words, proposals).ask(owner.get())
                .ifPresent(answer -> session.seeTo(speakers.describe(focus.mention, answer.quantity(),
                        answer.steps(), answer.grade())))));
    }
}
