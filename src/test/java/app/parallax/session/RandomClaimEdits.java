package app.parallax.session;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Claim;
import app.parallax.model.Edtf;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.Passage;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.Speaker;
import app.parallax.session.compare.Adjudication;
import app.parallax.session.compare.Agreement;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.edit.ProposalEditor;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.session.find.RelatedPassages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes random edits of claims, mentions, speakers and findings of silence. */
final class RandomClaimEdits extends RandomParts {
    private final ClaimEditor claims;
    private final SpeakerEditor speakers;
    private final ProposalEditor proposals;
    private final List<Supplier<Optional<? extends CompletableFuture<?>>>> edits = List.of(this::move, this::work,
            this::tags, this::quantity, this::quantity, this::attribute, this::attribute, this::grade,
            this::describe, this::propose, this::decide, this::decide, this::silent,
            this::silent, this::merge, this::split, this::delete, this::mergeSpeakers, this::renameSpeaker,
            this::deleteSpeaker, this::settle, this::oneOrigin, this::confirmTags, this::confirmMention);

    RandomClaimEdits(Session session, Random random) {
        super(session, random);
        this.claims = new ClaimEditor(session);
        this.speakers = new SpeakerEditor(session);
        this.proposals = new ProposalEditor(session);
    }

    Optional<? extends CompletableFuture<?>> next() {
        return pick(edits).orElseThrow().get();
    }

    private Optional<Claim> claim() {
        return pickOf(workspace.claims());
    }

    private Optional<Mention> mention() {
        return pick(marks(AnnotationFilter.ALL).stream().flatMap(mark -> mark.mentions().stream()).toList());
    }

    private Optional<CompletableFuture<?>> move() {
        return claim().flatMap(claim -> {
            var above = random.nextInt(4) == 0 ? null : claim().orElseThrow().id();
            return claims.canMoveUnder(claim.id(), above)
                    ? Optional.of(claims.change(claim, claim.withParent(above)))
                    : Optional.empty();
        });
    }

    private Optional<CompletableFuture<?>> work() {
        return claim().map(claim -> claims.setWorkingValue(claim, random.nextInt(3) == 0 ? " " : word(), word()));
    }

    private Optional<CompletableFuture<?>> tags() {
        var tag = pickOf(workspace.tags());
        return claim().filter(each -> tag.isPresent())
                .map(claim -> claims.change(claim, claim.withTags(List.of(tag.orElseThrow().id()))));
    }

    private Optional<CompletableFuture<?>> quantity() {
        return mention().map(mention -> claims.setQuantity(mention, random.nextInt(4) == 0
                ? null
                : new Quantity(random.nextBoolean() ? null : new BigDecimal("1.50"), new BigDecimal("1400"), "people",
                        word(), random.nextBoolean() ? "" : "about", fact(Edtf.parse("2023-10-07~")))));
    }

    private Optional<CompletableFuture<?>> attribute() {
        var known = pickOf(workspace.speakers()).map(Speaker::name);
        return mention().map(mention -> speakers.attribute(mention, List.of(
                new NamedStep(known.orElseGet(this::word), "said"),
                new NamedStep(random.nextBoolean() ? "" : word(), word()))));
    }

    private Optional<CompletableFuture<?>> oneOrigin() {
        var known = pickOf(workspace.speakers()).map(Speaker::name);
        var other = mention();
        return mention().map(mention -> speakers.setCommonSource(
                Stream.of(mention, other.orElseThrow()).distinct().toList(), known.orElseGet(this::word)));
    }

    private Optional<CompletableFuture<?>> describe() {
        return mention().map(mention -> speakers.describe(mention,
                random.nextBoolean() ? null : new Quantity(null, new BigDecimal("229"), "", word(), "up to", null),
                List.of(new NamedStep(word(), "")), random.nextBoolean() ? null : new Grade('B', 2)));
    }

    private Optional<CompletableFuture<?>> propose() {
        return Optional.of(proposals.proposeAll());
    }

    private Optional<CompletableFuture<?>> decide() {
        return mention().map(mention -> random.nextBoolean()
                ? proposals.confirm(List.of(mention.id()), ProposalEditor.ALL)
                : proposals.refuse(List.of(mention.id()), random.nextBoolean()
                        ? ProposalEditor.ALL
                        : Set.of(List.of(ProposedValues.Field.values()).get(random.nextInt(4)))));
    }

    private Optional<CompletableFuture<?>> grade() {
        return mention().map(mention -> claims.setGrade(mention, random.nextInt(4) == 0
                ? null
                : new Grade((char) ('A' + random.nextInt(6)), 1 + random.nextInt(6))));
    }

    private Optional<CompletableFuture<?>> silent() {
        var article = pick(workspace.articles());
        return claim().filter(each -> article.isPresent()).map(
                claim -> claims.setSilent(claim.id(), article.orElseThrow().article().id(), random.nextInt(4) > 0));
    }

    private Optional<CompletableFuture<?>> merge() {
        var into = claim();
        return claim().filter(claim -> !claim.equals(into.orElseThrow()))
                .map(claim -> claims.merge(claim, into.orElseThrow()));
    }

    private Optional<CompletableFuture<?>> split() {
        return mention().flatMap(mention -> workspace.claim(mention.claim())
                .map(claim -> claims.split(claim, word(), List.of(mention))));
    }

    private Optional<CompletableFuture<?>> delete() {
        return claim().map(claims::delete);
    }

    private Optional<CompletableFuture<?>> mergeSpeakers() {
        var into = pickOf(workspace.speakers());
        return pickOf(workspace.speakers()).filter(each -> !each.equals(into.orElseThrow()))
                .map(each -> speakers.merge(each, into.orElseThrow()));
    }

    private Optional<CompletableFuture<?>> renameSpeaker() {
        return pickOf(workspace.speakers()).map(each -> speakers.change(each,
                new Speaker(each.id(), word(), List.of(word(), "שם"), word(),
                        each.type() == null ? Speaker.Type.PERSON : null)));
    }

    private Optional<CompletableFuture<?>> deleteSpeaker() {
        return pickOf(workspace.speakers()).map(speakers::delete);
    }

    /** Passages that are like another, with those among them that are marked already. */
    private List<Passage> passages() {
        return marks(AnnotationFilter.ALL).stream().map(mark -> mark.annotation().passage())
                .filter(each -> random.nextInt(3) == 0).distinct().limit(3).toList();
    }

    private Optional<CompletableFuture<?>> confirmTags() {
        return pickOf(workspace.tags()).map(tag -> new RelatedPassages(session).tag(passages(), List.of(tag)));
    }

    private Optional<CompletableFuture<?>> confirmMention() {
        return claim().map(claim -> new RelatedPassages(session).mention(passages(), claim,
                pick(List.of(Mention.Position.values())).orElseThrow()));
    }

    private Optional<CompletableFuture<?>> settle() {
        var found = pick(session.read(Agreement::read).join().disagreements());
        return found.flatMap(each -> pick(each.judgements())
                .map(chosen -> new Adjudication(session).adopt(each, chosen)));
    }
}
