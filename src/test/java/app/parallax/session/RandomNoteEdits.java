package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Kind;
import app.parallax.model.Outlet;
import app.parallax.model.Tag;
import app.parallax.session.edit.Editor;
import app.parallax.session.notes.MemoEditor;
import app.parallax.text.note.NoteLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Makes random memos, and notes with links to existing and deleted entities; empty if they are not possible now. */
public final class RandomNoteEdits extends RandomParts {
    private final Editor editor;
    private final MemoEditor memos;
    private final List<NoteLink> known = new ArrayList<>();
    private final List<Supplier<Optional<? extends CompletableFuture<?>>>> edits = List.of(
            () -> Optional.of(new MemoEditor(session).add(random.nextBoolean() ? "" : word(), note())),
            () -> pickOf(workspace.memos()).map(memo -> memos().change(memo, memo.title(), note())),
            () -> pickOf(workspace.memos()).map(memo -> memos().change(memo, word(), memo.text())),
            () -> pickOf(workspace.memos()).map(memo -> memos().delete(memo)),
            () -> mark().map(mark -> editor().setNote(mark, note())),
            () -> mark().map(mark -> editor().setNote(mark, note())),
            () -> pickOf(workspace.claims()).map(claim -> replace(claim, with(claim))),
            () -> pickOf(workspace.events()).map(event -> replace(event,
                    new Event(event.id(), event.title(), event.date(), event.place(), note(), event.working()))),
            () -> pickOf(workspace.tags()).map(tag -> replace(tag,
                    new Tag(tag.id(), tag.name(), tag.parent(), tag.color(), note(), tag.key()))),
            () -> pickOf(workspace.outlets()).map(outlet -> replace(outlet, new Outlet(outlet.id(), outlet.name(),
                    outlet.country(), outlet.reliability(), note()))));

    public RandomNoteEdits(Session session, Random random) {
        super(session, random);
        this.editor = new Editor(session);
        this.memos = new MemoEditor(session);
    }

    public Optional<? extends CompletableFuture<?>> next() {
        return pick(edits).orElseThrow().get();
    }

    private Editor editor() {
        return editor;
    }

    private MemoEditor memos() {
        return memos;
    }

    private Claim with(Claim claim) {
        return new Claim(claim.id(), claim.text(), claim.status(), claim.counted(), claim.growth(), note(),
                claim.created(), claim.parent(), claim.tags(), claim.working());
    }

    private CompletableFuture<?> replace(Entity before, Entity after) {
        return session.perform(new Edit("Note", List.of(new Change(before, after))));
    }

    /** Words, and links to what is there and to what was there once. */
    private String note() {
        workspace.articles().forEach(row -> know(Kind.ARTICLE, row.article().id()));
        workspace.claims().forEach(row -> know(Kind.CLAIM, row.entity().id()));
        workspace.events().stream().map(Counted::entity).forEach(event -> know(Kind.EVENT, event.id()));
        workspace.memos().forEach(row -> know(Kind.MEMO, row.entity().id()));
        mark().ifPresent(mark -> know(Kind.ANNOTATION, mark.id()));
        var note = new StringBuilder(word());
        for (int i = random.nextInt(4); i > 0; i--) {
            note.append(' ').append(pick(known).map(NoteLink::text).orElse("[[")).append(word());
        }
        return note.toString();
    }

    private void know(Kind kind, UUID id) {
        if (known.stream().noneMatch(each -> each.target().equals(id))) {
            known.add(NoteLink.to(kind, id, word()));
        }
    }
}
