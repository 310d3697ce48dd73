package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Boilerplate;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.ProjectException;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.compare.CitedNames;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.MentionProposals;
import app.parallax.text.ClaimWording;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.QuestionDialog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/** The commands on the selected words and the claim in focus. */
public final class MarkingCommands {
    /** The name of the analyst of the sample project. */
    static final String SAMPLE_ANALYST = "Sample";

    private final Session session;
    private final Editor editor;
    private final Navigation navigation;
    private final CurrentPassage passage;
    private final Consumer<String> tell;
    private final Consumer<String> refuse;

    /**
     * @param tell shows a sentence in the status bar
     * @param refuse shows why the project is read-only
     */
    public MarkingCommands(Session session, Editor editor, Navigation navigation, CurrentPassage passage,
            Consumer<String> tell, Consumer<String> refuse) {
        this.session = session;
        this.editor = editor;
        this.navigation = navigation;
        this.passage = passage;
        this.tell = tell;
        this.refuse = refuse;
    }

    /** Runs work that changes the project, or shows why it is read-only. */
    void onProject(Runnable work) {
        var why = session.whyReadOnly();
        if (why == null) {
            work.run();
        } else {
            refuse.accept(why);
        }
    }

    /** Runs work on the selected words or the mark in focus, or reports that there are none. */
    public void onWords(Runnable work) {
        onProject(() -> {
            if (passage.get().isPresent()) {
                work.run();
            } else {
                tell.accept(Messages.text("shell.selectFirst"));
            }
        });
    }

    /** Runs work on words and the event in focus, or reports what is missing. */
    void onEvent(Runnable work) {
        onWords(() -> {
            if (session.workspace().event(session.focus().event().get()).isPresent()) {
                work.run();
            } else {
                tell.accept(Messages.text("shell.chooseEvent"));
            }
        });
    }

    void newClaim(Window owner) {
        onWords(() -> newClaim(owner, passage.get().orElseThrow()));
    }

    private void newClaim(Window owner, Passage words) {
        StanceDialog.forNew(owner, words.quote(), ClaimWording.of(words.quote()), voice(words)).showAndWait()
                .ifPresent(answer -> session.runUnattended(editor
                        .newClaim(answer.wording(), words, answer.voice(), answer.position())
                        .thenAccept(claim -> {
                            session.focus().claim().set(claim.id());
                            tell.accept(read(claim.id()).orElseGet(() -> Messages.text("shell.claimMade")));
                        })));
    }

    /** Suggests the voice of words as soon as the text is analysed. */
    private Consumer<Consumer<Mention.Voice>> voice(Passage words) {
        return take -> session.runUnattended(MentionProposals.voice(session, words).thenAccept(take));
    }

    void addToClaim(Window owner) {
        onWords(() -> addToClaim(owner, passage.get().orElseThrow()));
    }

    private void addToClaim(Window owner, Passage words) {
        var claims = session.workspace().claims().stream().map(row -> row.entity()).toList();
        if (claims.isEmpty()) {
            tell.accept(Messages.text("shell.noClaims"));
            return;
        }
        var focused = session.workspace().claim(session.focus().claim().get()).orElse(null);
        StanceDialog.forKnown(owner, words.quote(), claims, focused, voice(words)).showAndWait().ifPresent(answer -> {
            var claim = answer.claim();
            if (claim != null) {
                session.runUnattended(
                        editor.mention(claim, words, answer.voice(), answer.position()).thenAccept(mark -> {
                            session.focus().claim().set(claim.id());
                            session.focus().mark().set(mark);
                            read(claim.id()).ifPresent(tell);
                        }));
            }
        });
    }

    /** Reports the values read for the last new mention of a claim, and the key that confirms them. */
    private Optional<String> read(UUID claim) {
        return session.workspace().open().values().stream().flatMap(open -> open.marks().stream())
                .flatMap(mark -> mark.mentions().stream()).filter(each -> each.claim().equals(claim))
                .max(Comparator.comparing(Mention::id, Ids.ORDER))
                .map(mention -> Stream.of(CitedNames.proposed(mention),
                        Optional.ofNullable(mention.proposed().quantity()).map(FigureFormat::text).orElse(""))
                        .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")))
                .filter(words -> !words.isEmpty()).map(words -> Messages.text("proposals.hint", words));
    }

    public void deleteMark() {
        onProject(() -> passage.mark().ifPresentOrElse(mark -> session.runUnattended(editor.delete(mark)),
                () -> tell.accept(Messages.text("shell.noMark"))));
    }

    void removeSampleMarks() {
        session.workspace().analysts().stream().map(row -> row.entity())
                .filter(analyst -> analyst.name().equals(SAMPLE_ANALYST)).map(Analyst::id).findFirst()
                .ifPresent(sample -> session.runUnattended(editor.deleteMarksOf(sample, SAMPLE_ANALYST)));
    }

    boolean hasSampleMarks() {
        return session.workspace().analysts().stream()
                .anyMatch(row -> row.entity().name().equals(SAMPLE_ANALYST) && row.count() > 0);
    }

    /** Copies the quotes of the claim in focus if the mark in focus mentions it, else the mark or the words. */
    public void copyQuotes() {
        var texts = new QuoteText(session.workspace());
        var mark = passage.mark();
        var claim = session.workspace().claim(session.focus().claim().get())
                .filter(each -> passage.selected().isEmpty())
                .filter(each -> mark.isEmpty() || mark.get().mentions().stream()
                        .anyMatch(mention -> mention.claim().equals(each.id())));
        if (claim.isPresent()) {
            session.runUnattended(navigation.mentions(claim.get().id()).thenCompose(marks -> session.read(reader -> {
                var boilerplate = new HashMap<UUID, List<Boilerplate>>();
                marks.forEach(each -> boilerplate.computeIfAbsent(each.passage().version(), reader::boilerplate));
                return boilerplate;
            }).thenAccept(boilerplate -> copy(
                    new QuoteText(session.workspace(), boilerplate).of(claim.get(), marks)))));
        } else if (passage.selected().isPresent()) {
            copy(texts.of(passage.selected().get()));
        } else {
            mark.ifPresentOrElse(each -> copy(texts.of(each)),
                    () -> tell.accept(Messages.text("shell.selectFirst")));
        }
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        tell.accept(Messages.text("shell.copied"));
    }

    /** Undoes the last edit; if others have changed the same since, offers to undo the rest of it. */
    void undo(Window owner) {
        session.runUnattended(tellUndone(session.undo()).exceptionallyCompose(failure -> {
            var cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof ProjectException.ChangedSince refused && refused.possible() > 0) {
                offerPart(owner, refused);
                return CompletableFuture.completedFuture(null);
            }
            return CompletableFuture.failedFuture(failure);
        }));
    }

    private CompletableFuture<Void> tellUndone(CompletableFuture<Optional<HistoryEntry>> step) {
        return step.thenAccept(entry -> entry.ifPresentOrElse(
                undone -> tell.accept(withAnalyst(Messages.text("shell.undone", Messages.text(undone.label())),
                        undone.analyst())),
                () -> tell.accept(Messages.text("shell.nothingToUndo"))));
    }

    private void offerPart(Window owner, ProjectException.ChangedSince refused) {
        var edit = refused.edit();
        var dialog = QuestionDialog.of(owner, "undo.part", "undo.part.do", Messages.text("undo.part.what",
                Messages.text(refused.message()), Messages.text(edit.label()), refused.possible(), refused.rows()));
        dialog.resultProperty().subscribe(answer -> {
            if (Boolean.TRUE.equals(answer)) {
                session.runUnattended(tellUndone(session.undoPart(edit.id())));
            }
        });
        dialog.show();
    }

    void redo() {
        session.runUnattended(session.redo().thenAccept(entry -> entry.ifPresentOrElse(
                redone -> tell
                        .accept(withAnalyst(Messages.text("shell.redone", Messages.text(redone.label())),
                                redone.analyst())),
                () -> tell.accept(Messages.text("shell.nothingToRedo")))));
    }

    /** Adds the analyst of an edit, if it is another. */
    private String withAnalyst(String sentence, String analyst) {
        return analyst.equals(session.analyst().name())
                ? sentence
                : sentence + " " + Messages.text("shell.editBy", analyst);
    }
}
