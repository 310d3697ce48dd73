package app.parallax.session.edit;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Message;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Edits many annotations at once: each method makes one edit and returns the number of changed annotations. */
public final class BulkEditor {
    private static final int TOLD_EACH = 1_000;

    private final Session session;
    private final TagEditor tags;

    public BulkEditor(Session session) {
        this.session = session;
        this.tags = new TagEditor(session);
    }

    /**
     * Tags annotations; those that have the tag are unchanged.
     *
     * @param name name of the tag, in any case; an unknown name creates a tag
     */
    public CompletableFuture<Integer> tag(List<UUID> annotations, String name) {
        var known = TagTree.of(session.workspace()).find(name);
        var tag = known.orElseGet(() -> tags.newTag(name, null));
        var first = known.isPresent() ? List.<Change>of() : List.of(Change.insert(tag));
        return perform("edit.bulkTag", tag.name(), annotations, first, mark -> hasTag(mark, tag.id())
                ? List.of()
                : List.of(Change.insert(new Tagging(Ids.next(), mark.id(), tag.id()))));
    }

    /**
     * Removes a tag from annotations; an annotation without anything else on it is deleted, as when its last tag is
     * removed.
     */
    public CompletableFuture<Integer> removeTag(List<UUID> annotations, Tag tag) {
        return perform("edit.bulkUntag", tag.name(), annotations, List.of(), mark -> {
            if (!hasTag(mark, tag.id())) {
                return List.of();
            }
            boolean last = mark.taggings().size() == 1 && mark.mentions().isEmpty() && mark.links().isEmpty()
                    && mark.annotation().isBare();
            return last
                    ? mark.deletions()
                    : mark.taggings().stream().filter(each -> each.tag().equals(tag.id())).map(Change::delete)
                            .toList();
        });
    }

    /** Reassigns annotations to another analyst. */
    public CompletableFuture<Integer> reassign(List<UUID> annotations, String name) {
        var all = session.workspace().analysts();
        var wanted = name.toLowerCase(Locale.ROOT);
        var known = all.stream().map(Counted::entity)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
        var here = session.analyst(); // may not be in the project yet, and is inserted with the first edit
        var analyst = known.orElseGet(() -> here.name().toLowerCase(Locale.ROOT).equals(wanted)
                ? here
                : new Analyst(Ids.next(), name, Palette.next(all.size() + 1)));
        var first = known.isPresent() || analyst.equals(here) ? List.<Change>of() : List.of(Change.insert(analyst));
        var now = Session.now();
        return perform("edit.bulkAnalyst", analyst.name(), annotations, first, mark -> {
            var old = mark.annotation();
            return old.analyst().equals(analyst.id())
                    ? List.of()
                    : List.of(new Change(old,
                            new Annotation(old.id(), old.passage(), old.note(), old.translation(), analyst.id(),
                                    old.created(), now)));
        });
    }

    /** Deletes annotations with their tags, mentions and time links. */
    public CompletableFuture<Integer> delete(List<UUID> annotations) {
        return perform("edit.bulkDelete", "", annotations, List.of(), Mark::deletions);
    }

    private static boolean hasTag(Mark mark, UUID tag) {
        return mark.taggings().stream().anyMatch(each -> each.tag().equals(tag));
    }

    /** Changes with the number of marks that they affect. */
    private record Planned(List<Change> changes, int marks) {}

    private CompletableFuture<Integer> perform(String label, String name, List<UUID> annotations,
            List<Change> first, Function<Mark, List<Change>> each) {
        var ids = List.copyOf(new LinkedHashSet<>(annotations)); // grouped by tag, an annotation occurs several times
        return session.plan(() -> session.read(reader -> {
            var changes = new ArrayList<>(first);
            var touched = new ArrayList<UUID>();
            var read = new AtomicInteger();
            reader.marks(ids, mark -> {
                if (read.incrementAndGet() % TOLD_EACH == 0) {
                    session.progress().report(Progress.Step.READING, read.get(), ids.size());
                }
                var those = each.apply(mark);
                if (!those.isEmpty()) {
                    touched.add(mark.id());
                    changes.addAll(those);
                }
            });
            return new Planned(changes, touched.size());
        }).whenComplete((planned, failure) -> {
            if (failure != null || planned.marks == 0) {
                session.progress().end();
            }
        }).thenCompose(planned -> planned.marks == 0
                ? CompletableFuture.completedFuture(0)
                : session.perform(Message.of(label, name, planned.marks), planned.changes)
                        .thenApply(done -> planned.marks)));
    }
}
