package app.parallax.session.edit;

import app.parallax.model.AttributionStep;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.ProposedValues;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Proposes, confirms and refuses values of mentions; each method makes one edit. */
public final class ProposalEditor {
    public static final Set<Field> ALL = Set.copyOf(EnumSet.allOf(Field.class));

    private final Session session;
    private CompletableFuture<?> turn = CompletableFuture.completedFuture(true);

    /** Creates an editor of the proposed values of an open project. */
    public ProposalEditor(Session session) {
        this.session = session;
    }

    /** Returns all mentions with proposed values, by article and place. */
    public CompletableFuture<List<MentionWithQuote>> list() {
        return session.read(reader -> {
            var found = new ArrayList<MentionWithQuote>();
            reader.proposed(found::add);
            return found;
        });
    }

    /**
     * Returns the number of mentions with proposed values.
     *
     * @return 0 or more
     */
    public CompletableFuture<Integer> count() {
        return session.read(ProjectReader::proposed);
    }

    /**
     * Confirms proposed values; an unknown cited name becomes a speaker in the same edit.
     *
     * @param mentions identifiers; those without proposed values are passed over
     * @return how many mentions changed, when it is on disk
     */
    public CompletableFuture<Integer> confirm(Collection<UUID> mentions, Set<Field> fields) {
        return inTurn(() -> session.read(reader -> confirming(reader, mentions, fields))
                .thenCompose(changes -> perform("edit.proposalConfirm", "edit.proposalsConfirm", changes)));
    }

    /**
     * Drops proposed values, which are not proposed again; see {@link Mention#refusing} for the voice.
     *
     * @param mentions identifiers; those without proposed values are passed over
     * @return how many mentions changed, when it is on disk
     */
    public CompletableFuture<Integer> refuse(Collection<UUID> mentions, Set<Field> fields) {
        return inTurn(() -> session.read(reader -> changes(reader, mentions, each -> each.refusing(fields)))
                .thenCompose(changes -> perform("edit.proposalRefuse", "edit.proposalsRefuse", changes)));
    }

    /**
     * Reads the texts of all mentions and proposes what they lack; values that a person gave, and what was refused,
     * stay.
     *
     * @return for how many mentions something new is proposed, when it is on disk
     */
    public CompletableFuture<Integer> proposeAll() {
        return inTurn(() -> session.read(ProposalEditor::proposing)
                .thenCompose(changes -> perform("edit.propose", "edit.proposeAll", changes)));
    }

    /**
     * Creates mentions of a claim with the values proposed by their words; not yet on annotations.
     *
     * @param passages the words of each
     */
    public static List<Mention> filled(ProjectReader reader, List<Passage> passages, Claim claim,
            Mention.Position position) {
        var texts = new ProposalReader(reader);
        return passages.stream().map(each -> {
            var id = Ids.next();
            return texts.filled(new Mention(id, claim.id(), id, Mention.Voice.OWN, position), null, claim, each);
        }).toList();
    }

    private static List<Change> proposing(ProjectReader reader) {
        var claims = reader.claims().stream().map(Counted::entity)
                .collect(Collectors.toMap(Claim::id, Function.identity()));
        var all = new ArrayList<MentionWithQuote>();
        reader.mentions(Set.of(), all::add);
        all.sort(Comparator.comparing(each -> each.passage().version(), Ids.ORDER)); // each text is read once
        var texts = new ProposalReader(reader);
        var before = new ArrayList<Mention>();
        var after = new ArrayList<Mention>();
        for (var said : all) {
            var claim = claims.get(said.mention().claim());
            if (claim != null) {
                texts.read(said.mention(), claim, said.passage())
                        .map(found -> with(said.mention(), found.values()))
                        .filter(each -> !each.equals(said.mention())).ifPresent(each -> {
                            before.add(said.mention());
                            after.add(each);
                        });
            }
        }
        var named = texts.named(after);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < before.size(); i++) {
            changes.add(new Change(before.get(i), named.get(i)));
        }
        return changes;
    }

    /** Returns a mention with further proposed values; existing ones stay. */
    private static Mention with(Mention mention, ProposedValues found) {
        var has = mention.proposed();
        return mention.with(new ProposedValues(has.voice(), has.quantity() == null ? found.quantity() : has.quantity(),
                has.asOf() == null ? found.asOf() : has.asOf(), has.cited().isEmpty() ? found.cited() : has.cited(),
                has.refused()));
    }

    private static List<Change> confirming(ProjectReader reader, Collection<UUID> mentions, Set<Field> fields) {
        var known = new HashMap<String, Speaker>();
        reader.speakers().forEach(each -> ProposalReader.spellings(each.entity())
                .forEach(name -> known.putIfAbsent(ProposalReader.key(name), each.entity())));
        var fresh = new ArrayList<Change>();
        var changes = changes(reader, mentions, each -> each.confirming(fields,
                fields.contains(Field.SPEAKER) ? steps(each, known, fresh) : List.of()));
        fresh.addAll(changes);
        return fresh;
    }

    private static List<AttributionStep> steps(Mention mention, Map<String, Speaker> known, List<Change> fresh) {
        return mention.proposed().cited().stream()
                .map(each -> new AttributionStep(known.computeIfAbsent(ProposalReader.key(each.name()), key -> {
                    var made = new Speaker(Ids.next(), each.name().strip(), List.of(), "", null);
                    fresh.add(Change.insert(made));
                    return made;
                }).id(), each.cue())).toList();
    }

    private static List<Change> changes(ProjectReader reader, Collection<UUID> mentions,
            Function<Mention, Mention> change) {
        var changes = new ArrayList<Change>();
        for (var entity : reader.entities(Kind.MENTION, List.copyOf(mentions))) {
            var before = (Mention) entity;
            var after = change.apply(before);
            if (!before.proposed().fields().isEmpty() && !after.equals(before)) {
                changes.add(new Change(before, after));
            }
        }
        return changes;
    }

    private CompletableFuture<Integer> perform(String one, String many, List<Change> changes) {
        var mentions = changes.stream().map(Change::entity).filter(Mention.class::isInstance).map(Mention.class::cast)
                .toList();
        if (mentions.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        var label = mentions.size() == 1
                ? Message.of(one,
                        session.workspace().claim(mentions.getFirst().claim()).map(Claim::text).orElse(""))
                : Message.of(many, mentions.size());
        return session.perform(label, changes).thenApply(done -> mentions.size());
    }

    /** Starts after the previous edit is shown: two confirmations may name one new speaker. */
    private <T> CompletableFuture<T> inTurn(Supplier<CompletableFuture<T>> work) {
        var next = turn.handle((done, failure) -> true).thenCompose(ready -> session.plan(work));
        turn = next;
        return next;
    }
}
