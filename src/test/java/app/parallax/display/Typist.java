package app.parallax.display;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.WordFlow;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

/**
 * Types into the window of a {@link NumberedWords} project, and says on standard output what it types and what the
 * window then says is done and saved:
 *
 * <pre>
 * begin tag w00007      the word is selected, Ctrl+Shift+T makes a tag of it
 * begin note w00007     and Ctrl+Shift+N a note, which says "note of w00007"
 * begin undo, begin redo
 * done                  the status bar tells the edit, and "Saved"
 * failed …              the window shows that something failed
 * </pre>
 */
final class Typist {
    private static final int PATIENCE_SECONDS = 60;

    private final Stage stage;
    private final PrintStream out;
    private final Random random;
    private final Label saved;
    private final Label hint;
    /** The labels of the edits of this window that undo would take back, and of those that redo would do again. */
    private final Deque<String> edits = new ArrayDeque<>();
    private final Deque<String> undone = new ArrayDeque<>();
    private int word;
    private int noteable = -1;
    private boolean notes = true;

    /** Of the FX thread. */
    Typist(Stage stage, int firstWord, Random random, PrintStream out) {
        this.stage = stage;
        this.word = firstWord;
        this.random = random;
        this.out = out;
        var bar = (HBox) stage.getScene().getRoot().lookup(".status-bar");
        saved = label(bar, "saved");
        hint = label(bar, "hint");
    }

    private static Label label(HBox bar, String id) {
        return (Label) bar.getChildrenUnmodifiable().stream().filter(each -> id.equals(each.getId())).findFirst()
                .orElseThrow();
    }

    /** What the status bar says: whether all is saved, and the sentence beside it. */
    String status() {
        return on(() -> saved.getText() + "|" + hint.getText());
    }

    /**
     * Whether notes are typed, which needs the keyboard from the first letter to the last; returns when no edit is
     * being typed.
     */
    synchronized void setNotes(boolean typed) {
        notes = typed;
    }

    /** Makes one edit, undoes one or does one again, and returns when the window says that it is done. */
    synchronized void step() {
        int kind = random.nextInt(10);
        if (kind < 2 && !undone.isEmpty()) {
            var label = undone.pop();
            edits.push(label);
            noteable = -1;
            expect("redo", Messages.text("shell.redone", label),
                    () -> press(KeyCode.Z, true, true));
        } else if (kind < 5 && !edits.isEmpty()) {
            var label = edits.pop();
            undone.push(label);
            noteable = -1;
            expect("undo", Messages.text("shell.undone", label), () -> press(KeyCode.Z, true, false));
        } else if (noteable >= 0 && notes && on(stage::isFocused)) {
            note(NumberedWords.word(noteable));
        } else {
            tag(NumberedWords.word(word));
            noteable = word++;
        }
    }

    private void tag(String name) {
        on(() -> {
            select(name);
            return true;
        });
        edit("tag " + name, Messages.text("edit.tag", name), () -> press(KeyCode.T, true, true));
    }

    private void note(String name) {
        noteable = -1;
        on(() -> {
            press(KeyCode.N, true, true);
            return true;
        });
        on(() -> {
            NumberedWords.note(name).codePoints().mapToObj(Character::toString).forEach(this::type);
            return true;
        });
        edit("note " + name, Messages.text("edit.note"), () -> press(KeyCode.TAB, false, false));
    }

    private void edit(String what, String label, Runnable keys) {
        edits.push(label);
        undone.clear();
        expect(what, label, keys);
    }

    /** Types, and waits until the status bar begins with a sentence and says that it is saved. */
    private void expect(String what, String sentence, Runnable keys) {
        out.println("begin " + what);
        var said = new CompletableFuture<Boolean>();
        var ending = on(() -> {
            var before = failure();
            Runnable look = () -> {
                if (said.isDone()) {
                    return;
                }
                if (!before.equals(failure())) {
                    out.println("failed " + failure());
                    said.complete(false);
                } else if (hint.getText().startsWith(sentence)
                        && saved.getText().equals(Messages.text("shell.saved"))) {
                    out.println("done");
                    said.complete(true);
                }
            };
            var told = Subscription.combine(hint.textProperty().subscribe((was, now) -> look.run()),
                    saved.textProperty().subscribe((was, now) -> look.run()));
            var failures = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    look.run();
                }
            };
            failures.start();
            keys.run();
            return told.and(failures::stop);
        });
        get(said, what + ": " + sentence);
        on(() -> {
            ending.unsubscribe();
            return true;
        });
    }

    /** What the window shows as failed, empty if nothing. */
    private String failure() {
        var strip = stage.getScene().getRoot().lookup(".error-strip");
        return strip == null || !strip.isVisible()
                ? ""
                : strip.lookupAll(".word-flow").stream().map(each -> ((WordFlow) each).getText())
                        .collect(Collectors.joining(" ")).replace('\n', ' ');
    }

    private void select(String name) {
        var area = (RichTextArea) stage.getScene().getRoot().lookup(".reading-area");
        var model = area.getModel();
        int line = IntStream.range(0, model.size()).filter(each -> model.getPlainText(each).contains(name)).findFirst()
                .orElseThrow();
        int at = model.getPlainText(line).indexOf(name);
        area.requestFocus();
        area.select(TextPos.ofLeading(line, at), TextPos.ofLeading(line, at + name.length()));
    }

    /** A key as the window gets it; while a dialog of the system is before it, too. */
    private void press(KeyCode key, boolean control, boolean shift) {
        Event.fireEvent(stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
    }

    private void type(String letter) {
        Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, letter, "",
                KeyCode.UNDEFINED, false, false, false, false));
    }

    /** Waits for some pulses, as somebody who types is not as fast as the machine. */
    static void pulses(int count) {
        var passed = new CompletableFuture<Boolean>();
        on(() -> {
            new AnimationTimer() {
                private int left = count;

                @Override
                public void handle(long now) {
                    if (left-- <= 0) {
                        stop();
                        passed.complete(true);
                    }
                }
            }.start();
            return true;
        });
        get(passed, "pulses");
    }

    /** Does something on the FX thread. */
    static <T> T on(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) { // the process ends with it
                done.completeExceptionally(e);
            }
        });
        return get(done, "the FX thread");
    }

    private static <T> T get(CompletableFuture<T> future, String what) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError(what, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
