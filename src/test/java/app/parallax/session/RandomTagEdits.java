package app.parallax.session;

import app.parallax.model.AnnotationQuery;
import app.parallax.model.Tag;
import app.parallax.session.edit.BulkEditor;
import app.parallax.session.edit.MarkResizer;
import app.parallax.session.edit.TagEditor;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Makes random edits of tags, tag sets and the ends of marks. */
class RandomTagEdits extends RandomPlacing {
    private final TagEditor tagEditor;
    private final MarkResizer resizer;
    private final BulkEditor bulk;

    RandomTagEdits(Session session, Random random) {
        super(session, random);
        this.tagEditor = new TagEditor(session);
        this.resizer = new MarkResizer(session);
        this.bulk = new BulkEditor(session);
    }

    Optional<CompletableFuture<?>> resize() {
        return mark().map(mark -> resizer.step(mark, pick(MarkResizer.Step.class)));
    }

    Optional<CompletableFuture<?>> moveTag() {
        var above = pickOf(workspace.tags());
        return pickOf(workspace.tags())
                .filter(tag -> TagTree.of(workspace).canMoveUnder(tag.id(), above.orElseThrow().id()))
                .map(tag -> tagEditor.change(tag, tag.withParent(above.orElseThrow().id())));
    }

    Optional<CompletableFuture<?>> mergeInto() {
        var into = pickOf(workspace.tags());
        return pickOf(workspace.tags()).filter(tag -> !into.orElseThrow().equals(tag))
                .map(tag -> tagEditor.merge(tag, into.orElseThrow()));
    }

    Optional<CompletableFuture<?>> deleteTagItself() {
        return pickOf(workspace.tags()).map(tagEditor::delete);
    }

    Optional<CompletableFuture<?>> tagSet() {
        var set = pickOf(workspace.tagSets());
        var tag = pickOf(workspace.tags());
        if (set.isEmpty() || random.nextInt(4) == 0) {
            return Optional.of(tagEditor.createSet(word(), tag.stream().map(Tag::id).toList()));
        }
        return random.nextInt(4) == 0
                ? Optional.of(tagEditor.deleteSet(set.get()))
                : tag.map(each -> tagEditor.toggleInSet(set.get(), each.id()));
    }

    /** Something is done to many marks of all articles at once. */
    Optional<CompletableFuture<?>> bulk() {
        var some = new ArrayList<UUID>();
        session.read(reader -> reader.annotationOrder(AnnotationQuery.ALL)).join().annotations().stream()
                .filter(id -> random.nextBoolean()).forEach(some::add);
        return switch (random.nextInt(8)) {
            case 0 -> Optional.of(bulk.delete(some));
            case 1, 2 -> pickOf(workspace.tags()).map(tag -> bulk.removeTag(some, tag));
            case 3, 4 -> Optional.of(bulk.reassign(some, pickOf(workspace.analysts()).filter(a -> random.nextBoolean())
                    .map(a -> a.name()).orElseGet(this::word)));
            default -> Optional.of(bulk.tag(some,
                    pickOf(workspace.tags()).filter(t -> random.nextBoolean()).map(Tag::name).orElseGet(this::word)));
        };
    }
}
