package app.parallax.session.notes;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Memo;
import app.parallax.model.Message;
import app.parallax.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Edits memos: each method makes one edit. */
public final class MemoEditor {
    private final Session session;

    public MemoEditor(Session session) {
        this.session = session;
    }

    /**
     * Creates a memo.
     *
     * @param title may be empty
     * @param text Markdown, may be empty
     */
    public CompletableFuture<Memo> add(String title, String text) {
        var now = Session.now();
        var memo = new Memo(Ids.next(), title.strip(), text, session.analyst().id(), now, now);
        return perform("edit.memoNew", memo, Change.insert(memo)).thenApply(done -> memo);
    }

    /**
     * Changes title and text.
     *
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> change(Memo before, String title, String text) {
        if (before.title().equals(title.strip()) && before.text().equals(text)) {
            return CompletableFuture.completedFuture(null);
        }
        var after = before.with(title.strip(), text, Session.now());
        return perform("edit.memo", after, new Change(before, after));
    }

    /** Deletes a memo; links to it are shown as broken. */
    public CompletableFuture<Void> delete(Memo memo) {
        return perform("edit.memoDelete", memo, Change.delete(memo));
    }

    private CompletableFuture<Void> perform(String label, Memo memo, Change change) {
        return session.perform(new Edit(
                Messages.label(Message.of(label, memo.title().isEmpty() ? Message.of("memo.untitled") : memo.title())),
                List.of(change)));
    }
}
