package app.parallax.session.edit;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.ProjectException;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits tags: each method makes one edit. */
public final class TagEditor {
    private final Session session;
    private final Workspace workspace;

    public TagEditor(Session session) {
        this.session = session;
        this.workspace = session.workspace();
    }

    /**
     * Returns a tag for insertion: with the next colour and the first unused digit.
     *
     * @param above identifier of the parent tag, null for the top level
     */
    public Tag newTag(String name, @Nullable UUID above) {
        var tags = workspace.tags();
        var key = IntStream.rangeClosed(1, 9).mapToObj(String::valueOf)
                .filter(digit -> tags.stream().noneMatch(row -> digit.equals(row.entity().key()))).findFirst();
        return new Tag(Ids.next(), name, above, Palette.next(tags.size()), "", key.orElse(null));
    }

    /**
     * The tags that a typed name makes: {@code Figures/Killed} makes the second under the first, which may be there.
     *
     * @param above identifier of the tag above them, null for the top
     * @return those that are not in the project yet, from the top, the named one last; refused if a name on the way is
     *         that of a tag elsewhere
     */
    public CompletableFuture<List<Tag>> freshPath(String typed, @Nullable UUID above) {
        var names = TagTree.names(typed);
        var made = new ArrayList<Tag>();
        var under = above;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            boolean last = i == names.size() - 1;
            var there = Stream.concat(tags(), made.stream()).filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
            if (there.isPresent()) {
                boolean anywhere = i == 0 && above == null;
                if (last || made.contains(there.get()) || (!anywhere && !Objects.equals(there.get().parent(), under))) {
                    return CompletableFuture.failedFuture(new ProjectException.Refused("tags.nameTaken", name));
                }
                under = there.get().id();
            } else {
                var newTag = newTag(name, under);
                var tag = new Tag(newTag.id(), name, under, Palette.next(workspace.tags().size() + made.size()), "",
                        last ? newTag.key() : null);
                made.add(tag);
                under = tag.id();
            }
        }
        return CompletableFuture.completedFuture(made);
    }

    /** Puts a tag on a passage; a passage that bears it already stays as it is. */
    public CompletableFuture<UUID> apply(Editor editor, Passage passage, UUID tag) {
        var there = workspace.shown().stream().flatMap(open -> open.marks().stream())
                .filter(mark -> mark.passage().equals(passage)).toList();
        var bearing = there.stream()
                .filter(mark -> mark.taggings().stream().anyMatch(tagging -> tagging.tag().equals(tag))).findFirst();
        if (bearing.isPresent()) {
            return CompletableFuture.completedFuture(bearing.get().id());
        }
        boolean mine = there.stream()
                .anyMatch(mark -> mark.annotation().analyst().equals(session.analyst().id()));
        // dropped on a mark, the tag is meant for that mark, whoever made it
        return (mine || there.isEmpty() ? editor.tag(passage, tag) : editor.toggle(there.getFirst(), tag))
                .thenApply(Optional::orElseThrow);
    }

    /** Returns a name that no tag has: the given one, with a number if it is taken. */
    public String unusedName(String name) {
        var tree = TagTree.of(workspace);
        return tree.find(name).isEmpty()
                ? name
                : IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + " " + number)
                        .filter(each -> tree.find(each).isEmpty()).findFirst().orElseThrow();
    }

    public CompletableFuture<Void> create(Tag tag) {
        return create(List.of(tag));
    }

    /**
     * Makes a tag, and those above it that are wanting.
     *
     * @param path from the top, the named tag last
     */
    public CompletableFuture<Void> create(List<Tag> path) {
        return session.perform(Message.of("edit.newTag", path.getLast().name()),
                path.stream().map(Change::insert).toList());
    }

    /**
     * Changes name, colour, description, key or parent of a tag.
     *
     * @param after the changed tag
     * @return refused if a tag would be its own ancestor
     */
    public CompletableFuture<Void> change(Tag before, Tag after) {
        if (before.equals(after)) {
            return CompletableFuture.completedFuture(null);
        }
        if (!TagTree.of(workspace).canMoveUnder(after.id(), after.parent())) {
            return CompletableFuture.failedFuture(new ProjectException.Refused("tags.underItself", after.name()));
        }
        return session.perform(label(before, after), List.of(new Change(before, after)));
    }

    private static Message label(Tag before, Tag after) {
        if (after.equals(before.withName(after.name()))) {
            return Message.of("edit.tagRename", before.name(), after.name());
        }
        if (after.equals(before.withColor(after.color()))) {
            return Message.of("edit.tagColor", after.name());
        }
        if (after.equals(before.withParent(after.parent()))) {
            return Message.of("edit.tagMove", after.name());
        }
        return Message.of("edit.tagChange", after.name());
    }

    /** Returns the sentence that says why a tag cannot have a name; empty if it can. */
    public Optional<String> whyNotNamed(UUID tag, String name) {
        return tags().filter(each -> !each.id().equals(tag) && each.name().equalsIgnoreCase(name)).findFirst()
                .map(each -> Messages.text("tags.nameTaken", each.name()));
    }

    /** Merges a tag into another one, which receives its annotations, children and memberships in sets. */
    public CompletableFuture<Integer> merge(Tag from, Tag into) {
        var below = TagTree.of(workspace).subtree(from.id());
        var above = below.contains(into.id()) ? from.parent() : into.parent();
        if (above != null && (above.equals(from.id()) || above.equals(into.id()) || below.contains(above))) {
            above = null; // a foreign file may contain cycles
        }
        var place = into.withParent(above);
        var moved = new ArrayList<Change>();
        if (!into.equals(place)) {
            moved.add(new Change(into, place));
        }
        tags().filter(tag -> from.id().equals(tag.parent()) && !tag.id().equals(into.id()) && !tag.equals(from))
                .forEach(tag -> moved.add(new Change(tag, tag.withParent(into.id()))));
        return session.plan(() -> annotationsWith(from).thenCompose(borne -> {
            var changes = new ArrayList<>(moved);
            for (var each : borne) {
                changes.add(each.others.contains(into.id())
                        ? Change.delete(each.tagging)
                        : new Change(each.tagging,
                                new Tagging(each.tagging.id(), each.tagging.annotation(), into.id())));
            }
            changes.addAll(replaceInSets(from.id(), into.id()));
            changes.add(Change.delete(from));
            return session.perform(Message.of("edit.tagMerge", from.name(), into.name()), changes)
                    .thenApply(done -> borne.size());
        }));
    }

    /** Deletes a tag: its annotations stay without it, its children move up. */
    public CompletableFuture<Integer> delete(Tag tag) {
        var above = tag.id().equals(tag.parent()) ? null : tag.parent();
        var moved = tags().filter(each -> tag.id().equals(each.parent()) && !each.id().equals(tag.id()))
                .map(each -> new Change(each, each.withParent(each.id().equals(above) ? null : above))).toList();
        return session.plan(() -> annotationsWith(tag).thenCompose(borne -> {
            var changes = new ArrayList<>(moved);
            borne.forEach(each -> changes.add(Change.delete(each.tagging)));
            changes.addAll(replaceInSets(tag.id(), null));
            changes.add(Change.delete(tag));
            return session.perform(Message.of("edit.tagDelete", tag.name()), changes).thenApply(done -> borne.size());
        }));
    }

    /** A tag on an annotation, with the annotation's other tags. */
    private record TaggedMark(Tagging tagging, Set<UUID> others) {}

    private CompletableFuture<List<TaggedMark>> annotationsWith(Tag tag) {
        var filter = new AnnotationFilter(Set.of(), Set.of(tag.id()), Set.of(), Set.of());
        return session.read(reader -> {
            var found = new ArrayList<TaggedMark>();
            reader.marks(filter, mark -> mark.taggings().stream().filter(each -> each.tag().equals(tag.id()))
                    .forEach(each -> found.add(new TaggedMark(each, tagsOf(mark.taggings())))));
            return found;
        });
    }

    private static Set<UUID> tagsOf(List<Tagging> taggings) {
        var tags = new LinkedHashSet<UUID>();
        taggings.forEach(each -> tags.add(each.tag()));
        return tags;
    }

    /** Returns changes that remove a tag from all sets, or replace it. */
    private List<Change> replaceInSets(UUID gone, @Nullable UUID instead) {
        return workspace.tagSets().stream().map(Counted::entity).filter(set -> set.tags().contains(gone)).map(set -> {
            var members = new LinkedHashSet<UUID>();
            set.tags().forEach(member -> {
                if (!member.equals(gone)) {
                    members.add(member);
                } else if (instead != null) {
                    members.add(instead);
                }
            });
            return new Change(set, new TagSet(set.id(), set.name(), List.copyOf(members)));
        }).toList();
    }

    public CompletableFuture<TagSet> createSet(String name, List<UUID> members) {
        var set = new TagSet(Ids.next(), name, members);
        return session.perform(Message.of("edit.tagSet", name), List.of(Change.insert(set))).thenApply(done -> set);
    }

    /**
     * Changes name or members of a tag set.
     *
     * @param after the changed set
     */
    public CompletableFuture<Void> changeSet(TagSet before, TagSet after) {
        return before.equals(after)
                ? CompletableFuture.completedFuture(null)
                : session.perform(Message.of("edit.tagSetChange", after.name()), List.of(new Change(before, after)));
    }

    public CompletableFuture<Void> toggleInSet(TagSet set, UUID tag) {
        var members = new LinkedHashSet<>(set.tags());
        if (!members.remove(tag)) {
            members.add(tag);
        }
        return changeSet(set, new TagSet(set.id(), set.name(), List.copyOf(members)));
    }

    /** Deletes a tag set; its tags stay. */
    public CompletableFuture<Void> deleteSet(TagSet set) {
        return session.perform(Message.of("edit.tagSetDelete", set.name()), List.of(Change.delete(set)));
    }

    private Stream<Tag> tags() {
        return workspace.tags().stream().map(Counted::entity);
    }
}
