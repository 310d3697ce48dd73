package app.parallax.session.edit;

import app.parallax.model.AttributionStep;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Grade;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.NamedStep;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits speakers: each method makes one edit. */
public final class SpeakerEditor {
    private final Session session;

    public SpeakerEditor(Session session) {
        this.session = session;
    }

    public Optional<Speaker> find(String name) {
        return speakers().filter(each -> each.isCalled(name)).findFirst();
    }

    /**
     * Sets the attribution chain of a mention; unknown names become speakers in the same edit.
     *
     * @param steps name and reporting verb of each, the original source last; blank names are ignored
     */
    public CompletableFuture<Void> attribute(Mention mention, List<NamedStep> steps) {
        return attribute(Message.of("edit.attribution"), mention, mention, steps);
    }

    /**
     * Sets figures, attribution chain and Admiralty code of a mention in one edit.
     *
     * @param quantity null for none
     * @param steps name and reporting verb of each, the original source last; blank names are ignored
     * @param grade null for none
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> describe(Mention mention, @Nullable Quantity quantity, List<NamedStep> steps,
            @Nullable Grade grade) {
        return describe(mention, null, quantity, steps, grade);
    }

    /**
     * As {@link #describe(Mention, Quantity, List, Grade)}, with the voice where it was proposed.
     *
     * @param voice whose words they are, null to leave it
     */
    public CompletableFuture<Void> describe(Mention mention, Mention.@Nullable Voice voice,
            @Nullable Quantity quantity, List<NamedStep> steps, @Nullable Grade grade) {
        var voiced = voice == null
                ? mention
                : mention.confirming(Set.of(Field.VOICE), List.of()).with(voice, mention.position());
        var claim = session.workspace().claim(mention.claim()).map(Claim::text).orElse("");
        return attribute(Message.of("edit.mentionChange", claim), mention, voiced.with(quantity).withGrade(grade),
                steps);
    }

    private CompletableFuture<Void> attribute(Message label, Mention before, Mention after, List<NamedStep> steps) {
        var changes = new ArrayList<Change>();
        var fresh = new ArrayList<Speaker>();
        var attribution = new ArrayList<AttributionStep>();
        for (var step : steps) {
            if (!step.name().isBlank()) {
                attribution.add(new AttributionStep(findOrCreate(step.name(), fresh).id(), step.cue().strip()));
            }
        }
        fresh.forEach(each -> changes.add(Change.insert(each)));
        var whole = after.with(attribution);
        if (before.equals(whole)) {
            return CompletableFuture.completedFuture(null);
        }
        changes.add(new Change(before, whole));
        return session.perform(label, changes);
    }

    /** Returns the speaker with a name; a new one is added to {@code fresh}. */
    private Speaker findOrCreate(String name, List<Speaker> fresh) {
        return find(name).or(() -> fresh.stream().filter(each -> each.isCalled(name)).findFirst()).orElseGet(() -> {
            var made = new Speaker(Ids.next(), name.strip(), List.of(), "", null);
            fresh.add(made);
            return made;
        });
    }

    /**
     * Gives several mentions the same original source in one edit, behind whom each of them cites.
     *
     * @param name name of the source, not blank; an unknown one becomes a speaker
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> setCommonSource(List<Mention> mentions, String name) {
        var fresh = new ArrayList<Speaker>();
        var origin = findOrCreate(name, fresh).id();
        var changes = new ArrayList<Change>();
        fresh.forEach(each -> changes.add(Change.insert(each)));
        for (var mention : mentions) {
            var steps = mention.attribution();
            if (steps.isEmpty() || !steps.getLast().speaker().equals(origin)) {
                changes.add(new Change(mention, mention.with(
                        Stream.concat(steps.stream().filter(step -> !step.speaker().equals(origin)),
                                Stream.of(new AttributionStep(origin, ""))).toList())));
            }
        }
        return changes.size() == fresh.size()
                ? CompletableFuture.completedFuture(null)
                : session.perform(Message.of("edit.oneOrigin"), changes);
    }

    /**
     * Changes name, spellings or note of a speaker.
     *
     * @param after the changed speaker
     */
    public CompletableFuture<Void> change(Speaker before, Speaker after) {
        return before.equals(after)
                ? CompletableFuture.completedFuture(null)
                : session.perform(Message.of("edit.speaker", after.name()), List.of(new Change(before, after)));
    }

    /** Merges a speaker into another one, which receives its name as a spelling, and its citations. */
    public CompletableFuture<Integer> merge(Speaker from, Speaker into) {
        var spellings = new LinkedHashSet<>(into.spellings());
        spellings.add(from.name());
        spellings.addAll(from.spellings());
        spellings.remove(into.name());
        var merged = new Speaker(into.id(), into.name(), List.copyOf(spellings),
                Stream.of(into.note(), from.note()).filter(each -> !each.isEmpty()).distinct()
                        .reduce((one, other) -> one + "\n" + other).orElse(""),
                into.type() == null ? from.type() : into.type());
        return session.plan(() -> citing(from).thenCompose(mentions -> {
            var changes = new ArrayList<Change>();
            changes.add(new Change(into, merged));
            mentions.forEach(each -> changes.add(new Change(each, each.with(each.attribution().stream()
                    .map(step -> step.speaker().equals(from.id()) ? new AttributionStep(into.id(), step.cue()) : step)
                    .toList()))));
            changes.add(Change.delete(from));
            return session.perform(Message.of("edit.speakerMerge", from.name(), into.name()), changes)
                    .thenApply(done -> mentions.size());
        }));
    }

    /** Deletes a speaker and removes it from attribution chains. */
    public CompletableFuture<Integer> delete(Speaker speaker) {
        return session.plan(() -> citing(speaker).thenCompose(mentions -> {
            var changes = new ArrayList<Change>();
            mentions.forEach(each -> changes.add(new Change(each, each.with(each.attribution().stream()
                    .filter(step -> !step.speaker().equals(speaker.id())).toList()))));
            changes.add(Change.delete(speaker));
            return session.perform(Message.of("edit.speakerDelete", speaker.name()), changes)
                    .thenApply(done -> mentions.size());
        }));
    }

    private CompletableFuture<List<Mention>> citing(Speaker speaker) {
        UUID id = speaker.id();
        return session.read(reader -> {
            var mentions = new ArrayList<Mention>();
            reader.mentions(Set.of(), said -> {
                if (said.mention().attribution().stream().anyMatch(step -> step.speaker().equals(id))) {
                    mentions.add(said.mention());
                }
            });
            return mentions;
        });
    }

    private Stream<Speaker> speakers() {
        return session.workspace().speakers().stream().map(Counted::entity);
    }
}
