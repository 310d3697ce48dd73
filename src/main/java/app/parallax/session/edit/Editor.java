package app.parallax.session.edit;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Edits marks: each method makes one {@link Edit} and passes it to {@link Session#perform}. Every pane uses it, so that
 * key, button and menu do the same.
 */
public final class Editor {
    private final Session session;
    private final boolean proposes;
    private CompletableFuture<?> turn = CompletableFuture.completedFuture(true);

    public Editor(Session session) {
        this(session, true);
    }

    private Editor(Session session, boolean proposes) {
        this.session = session;
        this.proposes = proposes;
    }

    /** An editor whose new mentions have no proposed values: a script gives them what they say. */
    public static Editor withoutProposals(Session session) {
        return new Editor(session, false);
    }

    /**
     * Tags a passage: the analyst's mark with exactly this range, else a new one. If the mark has the tag, it is
     * removed.
     *
     * @return the annotation; empty if it was deleted with its last tag
     */
    public CompletableFuture<Optional<UUID>> tag(Passage passage, UUID tag) {
        return runInOrder(() -> {
            var name = session.workspace().tag(tag).map(Tag::name).orElse("");
            var mine = markAt(passage);
            if (mine.isEmpty()) {
                return addToPassage(Message.of("edit.tag", name), passage, id -> new Tagging(Ids.next(), id, tag))
                        .thenApply(Optional::of);
            }
            return toggle(mine.get(), tag);
        });
    }

    /**
     * Adds a tag to a mark, or removes it. A mark without anything else on it is deleted with its last tag.
     *
     * @return the annotation; empty if it was deleted
     */
    public CompletableFuture<Optional<UUID>> toggle(Mark mark, UUID tag) {
        var name = session.workspace().tag(tag).map(Tag::name).orElse("");
        var there = mark.taggings().stream().filter(each -> each.tag().equals(tag)).findFirst();
        if (there.isEmpty()) {
            return session.perform(Message.of("edit.tag", name),
                    List.of(Change.insert(new Tagging(Ids.next(), mark.id(), tag))))
                    .thenApply(d -> Optional.of(mark.id()));
        }
        boolean last = mark.taggings().size() == 1 && mark.mentions().isEmpty() && mark.links().isEmpty()
                && mark.annotation().isBare();
        return session.perform(Message.of("edit.untag", name),
                last ? mark.deletions() : List.of(Change.delete(there.get())))
                .thenApply(done -> last ? Optional.empty() : Optional.of(mark.id()));
    }

    /** Creates a tag and applies it to a passage in one edit. */
    public CompletableFuture<UUID> tagWithNew(Passage passage, Tag tag) {
        return tagWithNew(passage, List.of(tag));
    }

    /**
     * Makes a tag with those above it that are wanting, and puts it on a passage at once.
     *
     * @param path from the top, the named tag last
     */
    public CompletableFuture<UUID> tagWithNew(Passage passage, List<Tag> path) {
        return runInOrder(() -> {
            var tag = path.getLast();
            var changes = new ArrayList<>(path.stream().map(Change::insert).toList());
            var annotation = markAt(passage).map(Mark::annotation).orElseGet(() -> {
                var fresh = annotation(passage);
                changes.add(Change.insert(fresh));
                return fresh;
            });
            changes.add(Change.insert(new Tagging(Ids.next(), annotation.id(), tag.id())));
            return session.perform(Message.of("edit.tag", tag.name()), changes).thenApply(done -> annotation.id());
        });
    }

    /**
     * Inserts, changes or deletes one entity without dependent rows, such as a tag, claim or event.
     *
     * @param label key of the label, whose {@code {0}} is the name
     */
    public CompletableFuture<Void> change(String label, String name, Change change) {
        return session.perform(Message.of(label, name), List.of(change));
    }

    /** Sets the note of a mark; empty to remove it. */
    public CompletableFuture<Void> setNote(Mark mark, String note) {
        var annotation = mark.annotation();
        if (annotation.note().equals(note)) {
            return CompletableFuture.completedFuture(null);
        }
        return session.perform(Message.of("edit.note"),
                List.of(new Change(annotation, annotation.withNote(note, Session.now()))));
    }

    /** Writes a note on a passage: on the analyst's mark with exactly this range, else on a new one. */
    public CompletableFuture<UUID> noteOn(Passage passage, String note) {
        return runInOrder(() -> {
            var there = markAt(passage);
            if (there.isPresent()) {
                return setNote(there.get(), note).thenApply(done -> there.get().id());
            }
            var fresh = annotation(passage).withNote(note, Session.now());
            var label = beside(passage).map(name -> Message.of("edit.ownNote", name)).orElse(Message.of("edit.note"));
            return session.perform(label, List.of(Change.insert(fresh)))
                    .thenApply(done -> fresh.id());
        });
    }

    /** Writes a translation of a passage: on the analyst's mark with exactly this range, else on a new one. */
    public CompletableFuture<UUID> translate(Passage passage, String translation) {
        return runInOrder(() -> {
            var there = markAt(passage).map(Mark::annotation);
            if (there.filter(each -> each.translation().equals(translation)).isPresent()) {
                return CompletableFuture.completedFuture(there.get().id());
            }
            var after = there.orElseGet(() -> annotation(passage)).withTranslation(translation, Session.now());
            var label = beside(passage).map(name -> Message.of("edit.ownTranslation", name))
                    .orElse(Message.of("edit.translation"));
            return session.perform(label, List.of(new Change(there.orElse(null), after)))
                    .thenApply(done -> after.id());
        });
    }

    /** Deletes a mark with its tags, mentions and time links. */
    public CompletableFuture<Void> delete(Mark mark) {
        return session.perform(Message.of("edit.delete"), mark.deletions());
    }

    public CompletableFuture<Void> deleteMarksOf(UUID analyst, String name) {
        var filter = new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of(analyst));
        return session.plan(() -> session.read(reader -> {
            var changes = new ArrayList<Change>();
            reader.marks(filter, mark -> changes.addAll(mark.deletions()));
            return changes;
        }).thenCompose(changes -> changes.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : session.perform(Message.of("edit.deleteMarksOf", name), changes)));
    }

    /** Makes a claim of which a passage is the first mention, with what its words say as proposed values. */
    public CompletableFuture<Claim> newClaim(String text, Passage passage, Mention.Voice voice,
            Mention.Position position) {
        var claim = new Claim(Ids.next(), text, Claim.Status.OPEN, null, null, "", Session.now());
        return runInOrder(() -> filled(claim, passage, voice, position).thenCompose(mention -> {
            var changes = new ArrayList<Change>();
            changes.add(Change.insert(claim));
            var annotation = markAt(passage).map(Mark::id).orElseGet(() -> {
                var fresh = annotation(passage);
                changes.add(Change.insert(fresh));
                return fresh.id();
            });
            changes.add(Change.insert(mention.on(annotation)));
            return session.perform(Message.of("edit.claim", text), changes).thenApply(done -> claim);
        }));
    }

    /**
     * Adds a passage to a claim as a mention, with what its words say as proposed values; a passage that is one already
     * stays as it is.
     *
     * @param voice null for the one that is read, which is then proposed as well
     */
    public CompletableFuture<UUID> mention(Claim claim, Passage passage, Mention.@Nullable Voice voice,
            Mention.Position position) {
        return runInOrder(() -> filled(claim, passage, voice, position).thenCompose(mention -> {
            var there = markAt(passage);
            if (there.isPresent() && there.get().mentions().stream().anyMatch(m -> m.claim().equals(claim.id()))) {
                return CompletableFuture.completedFuture(there.get().id());
            }
            return addToPassage(Message.of("edit.mention", claim.text()), passage, mention::on);
        }));
    }

    /** A new mention, not yet on an annotation. */
    private CompletableFuture<Mention> filled(Claim claim, Passage passage, Mention.@Nullable Voice voice,
            Mention.Position position) {
        var id = Ids.next();
        var bare = new Mention(id, claim.id(), id, voice == null ? Mention.Voice.OWN : voice, position);
        return proposes
                ? session.read(reader -> new ProposalReader(reader).filled(bare, voice, claim, passage))
                : CompletableFuture.completedFuture(bare);
    }

    public CompletableFuture<Void> setStance(Mention mention, Mention.Voice voice, Mention.Position position) {
        if (mention.voice() == voice && mention.position() == position) {
            return CompletableFuture.completedFuture(null);
        }
        return session.perform(Message.of("edit.stance"), List.of(new Change(mention, mention.with(voice, position))));
    }

    /**
     * Creates an event, linked to a passage if one is given.
     *
     * @param place null if unknown
     * @param passage null for none
     * @param value the date that the words state, null if none
     */
    public CompletableFuture<Event> newEvent(String title, Edtf date, @Nullable String place,
            @Nullable Passage passage, TimeLink.Clock clock, @Nullable Edtf value) {
        return runInOrder(() -> {
            var event = new Event(Ids.next(), title, date, place, "", null);
            var changes = new ArrayList<Change>();
            changes.add(Change.insert(event));
            if (passage != null) {
                var annotation = markAt(passage).map(Mark::id).orElseGet(() -> {
                    var fresh = annotation(passage);
                    changes.add(Change.insert(fresh));
                    return fresh.id();
                });
                changes.add(Change.insert(new TimeLink(Ids.next(), annotation, event.id(), clock, value)));
            }
            return session.perform(Message.of("edit.event", title), changes).thenApply(done -> event);
        });
    }

    /**
     * Links a passage to an event; an existing link with the same clock is unchanged.
     *
     * @param value the date that the words state, null if none
     */
    public CompletableFuture<UUID> link(Event event, Passage passage, TimeLink.Clock clock, @Nullable Edtf value) {
        return runInOrder(() -> {
            var there = markAt(passage);
            if (there.isPresent() && there.get().links().stream()
                    .anyMatch(link -> link.event().equals(event.id()) && link.clock() == clock)) {
                return CompletableFuture.completedFuture(there.get().id());
            }
            return addToPassage(Message.of("edit.link", event.title()), passage,
                    id -> new TimeLink(Ids.next(), id, event.id(), clock, value));
        });
    }

    /** Removes a tag, mention or time link from its mark; a mark without anything left on it is deleted. */
    public CompletableFuture<Void> removePart(Mark mark, Entity part) {
        boolean last = mark.taggings().size() + mark.mentions().size() + mark.links().size() == 1
                && mark.annotation().isBare();
        return session.perform(Message.of("edit.takeOff"), last ? mark.deletions() : List.of(Change.delete(part)));
    }

    /** Starts work on a passage after earlier edits are shown, so that it finds a mark that was just made. */
    private <T> CompletableFuture<T> runInOrder(Supplier<CompletableFuture<T>> work) {
        var next = turn.handle((done, failure) -> true).thenCompose(ready -> session.plan(work));
        turn = next;
        return next;
    }

    /** Adds an entity to the analyst's mark with exactly this range, else to a new one. */
    private CompletableFuture<UUID> addToPassage(Message label, Passage passage, Function<UUID, Entity> part) {
        var changes = new ArrayList<Change>();
        var annotation = markAt(passage).map(Mark::id).orElseGet(() -> {
            var fresh = annotation(passage);
            changes.add(Change.insert(fresh));
            return fresh.id();
        });
        changes.add(Change.insert(part.apply(annotation)));
        return session.perform(label, changes).thenApply(done -> annotation);
    }

    /**
     * Returns the name of another analyst with a mark of exactly this range where this analyst has none: what is
     * written there makes an annotation of this analyst's own.
     */
    public Optional<String> beside(Passage passage) {
        return markAt(passage).isPresent()
                ? Optional.empty()
                : marksAt(passage).findFirst()
                        .flatMap(mark -> session.workspace().analyst(mark.annotation().analyst())).map(Analyst::name);
    }

    /** Returns this analyst's mark with exactly this range; marks of other analysts are ignored. */
    private Optional<Mark> markAt(Passage passage) {
        return marksAt(passage).filter(mark -> mark.annotation().analyst().equals(session.analyst().id())).findFirst();
    }

    private Stream<Mark> marksAt(Passage passage) {
        return session.workspace().open().values().stream()
                .filter(open -> open.version().id().equals(passage.version()))
                .flatMap(open -> open.marks().stream())
                .filter(mark -> mark.passage().start() == passage.start() && mark.passage().end() == passage.end());
    }

    private Annotation annotation(Passage passage) {
        var now = Session.now();
        return new Annotation(Ids.next(), passage, "", "", session.analyst().id(), now, now);
    }
}
