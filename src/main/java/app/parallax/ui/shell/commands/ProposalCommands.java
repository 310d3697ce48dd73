package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.ProposalEditor;
import app.parallax.ui.proposals.ProposalsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.shell.window.DetailsHeight;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The commands on values that the program read for mentions. */
public final class ProposalCommands {
    private static final String PAGE = "proposals";

    private final Session session;
    private final MarkingCommands marking;
    private final ProposalEditor editor;
    private final ProposalsController list;
    private final Supplier<List<Mention>> inMatrix;
    private final Consumer<String> tell;
    private final BiConsumer<String, Boolean> below;
    private final DetailsHeight room;

    /**
     * Makes the commands and the list.
     *
     * @param describe opens the form of a mention
     * @param inMatrix the mentions that are selected in the matrix while it is shown
     * @param tell shows a sentence in the status bar
     * @param below shows or leaves a page of the tabs below the texts
     * @param room the height that long lists below the texts share
     */
    public ProposalCommands(Session session, Navigation navigation, MarkingCommands marking,
            Consumer<MentionWithQuote> describe, Supplier<List<Mention>> inMatrix, Consumer<String> tell,
            BiConsumer<String, Boolean> below, DetailsHeight room) {
        this.session = session;
        this.marking = marking;
        this.editor = new ProposalEditor(session);
        this.inMatrix = inMatrix;
        this.tell = tell;
        this.below = below;
        this.room = room;
        this.list = new ProposalsController(session, navigation, editor, describe, () -> below.accept(PAGE, false),
                tell);
    }

    public void define(Actions all) {
        all.set(Command.CONFIRM_PROPOSALS, () -> marking.onProject(this::confirm));
        all.set(Command.PROPOSE_ALL, () -> marking.onProject(list::proposeForAll));
        all.set(Command.REVIEW_PROPOSALS, () -> {
            below.accept(PAGE, true);
            list.requestFocus();
        });
    }

    public DetailTabs.Page page() {
        var view = list.load();
        return new DetailTabs.Page(PAGE, Messages.text("details.proposals"), view, shown -> {
            list.setShown(shown);
            room.set(PAGE, view, shown);
        }, list.count());
    }

    /** Confirms the values proposed for the mention in focus, else for all mentions of the mark in focus. */
    private void confirm() {
        session.runUnattended(inFocus().thenCompose(mentions -> {
            var proposed = mentions.stream().filter(each -> !each.proposed().fields().isEmpty()).map(Mention::id)
                    .toList();
            if (proposed.isEmpty()) {
                tell.accept(Messages.text(mentions.isEmpty() ? "shell.noMention" : "proposals.nothing"));
                return CompletableFuture.completedFuture(0);
            }
            return editor.confirm(proposed, ProposalEditor.ALL).thenApply(changed -> {
                tell.accept(Messages.text("proposals.confirmed", Messages.count("mentions", changed)));
                return changed;
            });
        }));
    }

    private CompletableFuture<List<Mention>> inFocus() {
        var selected = inMatrix.get();
        UUID id = session.focus().mark().get();
        if (!selected.isEmpty() || id == null) {
            return CompletableFuture.completedFuture(selected);
        }
        var claim = session.focus().claim().get();
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(List.of(id), marks::add);
            var mentions = marks.stream().flatMap(mark -> mark.mentions().stream()).toList();
            var ofClaim = mentions.stream().filter(each -> each.claim().equals(claim)).toList();
            return ofClaim.isEmpty() ? mentions : ofClaim;
        });
    }

    public void end() {
        list.end();
    }
}
