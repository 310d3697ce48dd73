package app.parallax.session.compare;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Resolves disagreements of analysts: the chosen coding becomes a mark of the analyst “Adjudicated”, the others stay.
 */
public final class Adjudication {
    private final Session session;

    public Adjudication(Session session) {
        this.session = session;
    }

    /** Adopts the coding of one analyst in place of an earlier choice, as one edit. */
    public CompletableFuture<Void> adopt(Agreement.Disagreement disagreement, Agreement.AnalystCoding chosen) {
        if (disagreement.claim() == null) {
            return adopt(disagreement, chosen, Map.of(chosen.mark().annotation().passage(), List.of()));
        }
        var said = new HashMap<UUID, Mention>();
        chosen.mentions().forEach(each -> said.putIfAbsent(each.annotation(), each));
        return session.plan(() -> session.read(reader -> {
            var passages = new LinkedHashMap<Passage, List<Mention>>();
            reader.marks(List.copyOf(said.keySet()), mark -> passages.putIfAbsent(mark.annotation().passage(),
                    Optional.ofNullable(said.get(mark.id())).stream().toList()));
            return passages;
        }).thenCompose(passages -> adopt(disagreement, chosen, passages)));
    }

    /**
     * Adopts a coding with one adjudicated mark for each passage: an analyst may have several overlapping mentions of a
     * claim.
     */
    private CompletableFuture<Void> adopt(Agreement.Disagreement disagreement, Agreement.AnalystCoding chosen,
            Map<Passage, List<Mention>> passages) {
        var changes = new ArrayList<Change>();
        var by = settler(changes);
        var there = new HashMap<Passage, Annotation>();
        disagreement.settled().stream().map(Mark::annotation).filter(each -> passages.containsKey(each.passage()))
                .forEach(each -> there.putIfAbsent(each.passage(), each));
        for (var mark : disagreement.settled()) {
            changes.addAll(removeEarlierChoice(mark, disagreement, there.containsValue(mark.annotation())));
        }
        passages.forEach((passage, mentions) -> {
            var annotation = Optional.ofNullable(there.get(passage)).orElseGet(() -> {
                var now = Session.now();
                var fresh = new Annotation(Ids.next(), passage, "", "", by.id(), now, now);
                changes.add(Change.insert(fresh));
                return fresh;
            });
            if (disagreement.claim() == null) {
                chosen.tags().forEach(tag -> changes.add(Change.insert(new Tagging(Ids.next(), annotation.id(), tag))));
            }
            mentions.forEach(each -> changes.add(Change.insert(new Mention(Ids.next(), each.claim(), annotation.id(),
                    each.voice(), each.position(), each.quantity(), each.attribution(), each.grade(),
                    each.proposed()))));
        });
        return session
                .perform(Message.of("edit.adjudicate", chosen.analyst().name()), changes);
    }

    private Analyst settler(List<Change> changes) {
        var known = session.workspace().analysts().stream().map(Counted::entity).toList();
        return known.stream().filter(each -> each.name().equals(Agreement.ADJUDICATED)).findFirst().orElseGet(() -> {
            if (session.analyst().name().equals(Agreement.ADJUDICATED)) {
                return session.analyst(); // not in the project before this edit
            }
            var fresh = new Analyst(Ids.next(), Agreement.ADJUDICATED, Palette.next(known.size()));
            changes.add(Change.insert(fresh));
            return fresh;
        });
    }

    /** Returns the deletion of an earlier choice on a mark, and of the mark itself if nothing is left on it. */
    private static List<Change> removeEarlierChoice(Mark mark, Agreement.Disagreement disagreement, boolean stays) {
        var changes = new ArrayList<Change>();
        var rest = mark;
        if (disagreement.claim() == null) {
            for (var tagging : mark.taggings()) {
                changes.add(Change.delete(tagging));
                rest = rest.without(tagging);
            }
        } else {
            for (var mention : mark.mentions()) {
                if (mention.claim().equals(disagreement.claim())) {
                    changes.add(Change.delete(mention));
                    rest = rest.without(mention);
                }
            }
        }
        boolean bare = rest.taggings().isEmpty() && rest.mentions().isEmpty() && rest.links().isEmpty()
                && mark.annotation().isBare();
        return bare && !stays ? mark.deletions() : changes;
    }
}
