package app.parallax.session.edit;

import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.DraftDecision;
import app.parallax.model.Grade;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.Quantity;
import app.parallax.model.Silence;
import app.parallax.model.WorkingValue;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits claims and mentions: each method makes one edit. */
public final class ClaimEditor {
    private final Session session;
    private final Workspace workspace;

    public ClaimEditor(Session session) {
        this.session = session;
        this.workspace = session.workspace();
    }

    /**
     * Changes the wording, parent, tags, status, note or counted unit of a claim.
     *
     * @param after the changed claim
     * @return refused if a claim would be its own ancestor
     */
    public CompletableFuture<Void> change(Claim before, Claim after) {
        if (before.equals(after)) {
            return CompletableFuture.completedFuture(null);
        }
        if (!canMoveUnder(after.id(), after.parent())) {
            return CompletableFuture.failedFuture(new ProjectException.Refused("claims.underItself", after.text()));
        }
        return session.perform(Message.of("edit.claimChange", after.text()), List.of(new Change(before, after)));
    }

    /**
     * Whether a claim may be moved under another without a cycle.
     *
     * @param above identifier of the new parent, null for the top level
     */
    public boolean canMoveUnder(UUID claim, @Nullable UUID above) {
        var passed = new HashSet<UUID>();
        for (var at = above; at != null && passed.add(at);) {
            if (at.equals(claim)) {
                return false;
            }
            at = workspace.claim(at).map(Claim::parent).orElse(null);
        }
        return true;
    }

    /**
     * Sets the working value of a claim.
     *
     * @param value blank for none
     */
    public CompletableFuture<Void> setWorkingValue(Claim claim, String value, String reason) {
        var working = value.isBlank()
                ? null
                : new WorkingValue(value.strip(), reason.strip(), session.analyst().id(), Session.now());
        return session.perform(Message.of("edit.working", claim.text()),
                List.of(new Change(claim, claim.withWorking(working))));
    }

    /** Deletes a claim with its mentions and findings of silence; the marks stay, child claims move up. */
    public CompletableFuture<Integer> delete(Claim claim) {
        return session.plan(() -> dependentRows(claim).thenCompose(hanging -> {
            var changes = new ArrayList<>(moveUp(claim, claim.parent()));
            hanging.mentions.forEach(each -> changes.add(Change.delete(each)));
            hanging.silences.forEach(each -> changes.add(Change.delete(each)));
            hanging.decisions.forEach(each -> changes.add(linked(each, null)));
            changes.add(Change.delete(claim));
            return session.perform(Message.of("edit.claimDelete", claim.text()), changes)
                    .thenApply(done -> hanging.mentions.size());
        }));
    }

    /**
     * Merges a claim into another one, which receives its mentions; an annotation that mentions both keeps the mention
     * of the latter.
     */
    public CompletableFuture<Integer> merge(Claim from, Claim into) {
        return session.plan(() -> dependentRows(from).thenCombine(dependentRows(into), List::of).thenCompose(both -> {
            var gone = both.getFirst();
            var kept = both.getLast();
            var changes = new ArrayList<>(moveUp(from, into.id()));
            var known = kept.annotations();
            int moved = 0;
            for (var mention : gone.mentions) {
                boolean there = known.contains(mention.annotation());
                changes.add(there ? Change.delete(mention) : new Change(mention, mention.of(into.id())));
                moved += there ? 0 : 1;
            }
            // silence on one wording says nothing about the other: only findings on the target remain
            gone.silences.forEach(each -> changes.add(Change.delete(each)));
            gone.decisions.forEach(each -> changes.add(linked(each, into.id())));
            changes.add(Change.delete(from));
            int count = moved;
            return session.perform(Message.of("edit.claimMerge", from.text(), into.text()), changes)
                    .thenApply(done -> count);
        }));
    }

    /** Splits mentions off a claim into a new sibling claim. */
    public CompletableFuture<Claim> split(Claim claim, String text, List<Mention> mentions) {
        var fresh = new Claim(Ids.next(), text, Claim.Status.OPEN, claim.counted(), claim.growth(), "", Session.now(),
                claim.parent(), claim.tags(), null);
        var changes = new ArrayList<>(List.of(Change.insert(fresh)));
        mentions.forEach(each -> changes.add(new Change(each, each.of(fresh.id()))));
        return session.perform(Message.of("edit.claimSplit", claim.text()), changes).thenApply(done -> fresh);
    }

    /** Sets the figures of a mention, null for none. */
    public CompletableFuture<Void> setQuantity(Mention mention, @Nullable Quantity quantity) {
        return change("edit.quantity", mention, mention.with(quantity));
    }

    /** Sets the Admiralty code of a mention, null for none. */
    public CompletableFuture<Void> setGrade(Mention mention, @Nullable Grade grade) {
        return change("edit.grade", mention, mention.withGrade(grade));
    }

    private CompletableFuture<Void> change(String label, Mention before, Mention after) {
        return before.equals(after)
                ? CompletableFuture.completedFuture(null)
                : session.perform(Message.of(label), List.of(new Change(before, after)));
    }

    /**
     * Notes that an article was checked and does not mention a claim, or reverts that.
     *
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> setSilent(UUID claim, UUID article, boolean silent) {
        return session.plan(() -> session.read(reader -> reader.silences().stream()
                .filter(each -> each.claim().equals(claim) && each.article().equals(article)).findFirst())
                .thenCompose(there -> {
                    if (there.isPresent() == silent) {
                        return CompletableFuture.completedFuture(null);
                    }
                    var text = workspace.claim(claim).map(Claim::text).orElse("");
                    return silent
                            ? session.perform(Message.of("edit.silent", text), List.of(Change.insert(
                                    new Silence(Ids.next(), claim, article, session.analyst().id(), Session.now()))))
                            : session.perform(Message.of("edit.notSilent", text),
                                    List.of(Change.delete(there.orElseThrow())));
                }));
    }

    /** The rows that depend on a claim. */
    private record DependentRows(List<Mention> mentions, List<Silence> silences, List<DraftDecision> decisions) {
        private Set<UUID> annotations() {
            var all = new HashSet<UUID>();
            mentions.forEach(each -> all.add(each.annotation()));
            return all;
        }
    }

    private CompletableFuture<DependentRows> dependentRows(Claim claim) {
        return session.read(reader -> {
            var mentions = new ArrayList<Mention>();
            reader.mentions(Set.of(claim.id()), each -> mentions.add(each.mention()));
            return new DependentRows(mentions,
                    reader.silences().stream().filter(each -> each.claim().equals(claim.id())).toList(),
                    reader.drafts().stream().flatMap(each -> reader.draftDecisions(each.id()).stream())
                            .filter(each -> claim.id().equals(each.claim())).toList());
        });
    }

    /** Links words of a draft to another claim, or to none. */
    private static Change linked(DraftDecision before, @Nullable UUID claim) {
        var after = before.withClaim(claim, before.analyst(), before.decided());
        return new Change(before, after.isEmpty() ? null : after);
    }

    /** Moves the children of a deleted claim under another, unless that would be a cycle. */
    private List<Change> moveUp(Claim claim, @Nullable UUID above) {
        return children(claim.id()).map(child -> {
            boolean circle = child.id().equals(above) || claim.id().equals(above)
                    || !canMoveUnder(child.id(), above);
            return new Change(child, child.withParent(
                    circle ? otherThan(child.id(), claim.id(), claim.parent()).orElse(null) : above));
        }).toList();
    }

    private Optional<UUID> otherThan(UUID child, UUID gone, @Nullable UUID above) {
        return Optional.ofNullable(above)
                .filter(each -> !each.equals(gone) && !each.equals(child) && canMoveUnder(child, each));
    }

    private Stream<Claim> children(UUID claim) {
        return workspace.claims().stream().map(Counted::entity)
                .filter(each -> claim.equals(each.parent()) && !each.id().equals(claim));
    }
}
