package app.parallax.session.team;

import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Basis;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftTranslation;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.EventOrder;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.TagSet;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of every kind, in the order of kinds, with another state of each. */
final class EveryKind {
    private final Analyst analyst = Parts.analyst("Colleague");
    private final Outlet outlet = new Outlet(Ids.next(), "TASS", "RU", "C", "");
    private final Parts.Imported first = Parts.article("001", "Officials said that hands were raised.");
    private final Parts.Imported second = Parts.article("002", "Others said nothing of the kind.");

    /** Returns each row with a later state; equal where a row of the kind never changes. */
    Map<Entity, Entity> rows() {
        var rows = new LinkedHashMap<Entity, Entity>();
        var version = first.version();
        var tag = Parts.tag("Every");
        var annotation = Parts.annotation(first.passage("hands were raised"), analyst);
        var story = Parts.story("Hands");
        var speaker = new Speaker(Ids.next(), "Officials", List.of("The officials"), "", null);
        var claim = Parts.claim("Hands were raised");
        var event = Parts.event("Raising");
        var later = Parts.event("Lowering");
        var draft = new Draft(Ids.next(), "Briefing", "briefing.md", "en", Parts.AT);
        rows.put(analyst, new Analyst(analyst.id(), "Colleague B", analyst.color()));
        rows.put(outlet, new Outlet(outlet.id(), "TASS", "RU", "B", "state"));
        rows.put(first.article(),
                first.article().withOutlet(new Fact<>(outlet.id(), Basis.USER, null)));
        rows.put(second.article(), second.article());
        rows.put(story, new Story(story.id(), "Hands up", "note"));
        same(rows, new StoryArticle(Ids.next(), story.id(), first.article().id()));
        same(rows, version);
        same(rows, second.version());
        var nonText = new Boilerplate(Ids.next(), version.id(), 0, 4, Boilerplate.Reason.READ_ALSO);
        rows.put(nonText, new Boilerplate(nonText.id(), version.id(), 0, 5, Boilerplate.Reason.READ_ALSO));
        rows.put(tag, tag.withName("Raised hands"));
        var set = new TagSet(Ids.next(), "Set", List.of(tag.id()));
        rows.put(set, new TagSet(set.id(), "Set", List.of()));
        rows.put(annotation, annotation.withNote("a note", Parts.AT.plusSeconds(9))
                .withTranslation("Hände wurden gehoben", Parts.AT.plusSeconds(9)));
        same(rows, new Tagging(Ids.next(), annotation.id(), tag.id()));
        rows.put(speaker, new Speaker(speaker.id(), "Officials", List.of(), "n", Speaker.Type.ORGANISATION));
        rows.put(claim,
                RecordFields.with(claim, Map.of("note", "weighed")));
        var mention = new Mention(Ids.next(), claim.id(), annotation.id(), Mention.Voice.REPORTED,
                Mention.Position.AFFIRMS);
        rows.put(mention, mention.with(Mention.Voice.OWN, Mention.Position.DENIES));
        rows.put(event, RecordFields.with(event, Map.of("note", "weighed")));
        same(rows, later);
        var link = new TimeLink(Ids.next(), annotation.id(), event.id(), TimeLink.Clock.HAPPENED, null);
        rows.put(link, new TimeLink(link.id(), annotation.id(), event.id(), TimeLink.Clock.HAPPENED,
                Edtf.parse("2023-10")));
        var order = new EventOrder(Ids.next(), event.id(), later.id(), "", analyst.id());
        rows.put(order, new EventOrder(order.id(), event.id(), later.id(), "so", analyst.id()));
        var placement = new Placement(Ids.next(), annotation.id(), second.version().id(), Placement.State.GONE, 0, 0,
                0);
        rows.put(placement, new Placement(placement.id(), annotation.id(), second.version().id(),
                Placement.State.BY_HAND, 2, 6, 100));
        same(rows, new Received(Ids.next(), annotation.id(), "tag:x", "{}"));
        var orphan = new Orphan(Ids.next(), null, null, "words", "", "", "", "", List.of(), analyst.id(), Parts.AT,
                Parts.AT, "Why", false, "{}");
        rows.put(orphan, RecordFields.with(orphan, Map.of("isDismissed", true)));
        same(rows, new Silence(Ids.next(), claim.id(), second.article().id(), analyst.id(), Parts.AT));
        var memo = new Memo(Ids.next(), "Memo", "text", analyst.id(), Parts.AT, Parts.AT);
        rows.put(memo, RecordFields.with(memo, Map.of("text", "more text")));
        rows.put(draft, RecordFields.with(draft, Map.of("title", "The briefing")));
        same(rows, new DraftVersion(Ids.next(), draft.id(), 1, first.version().sha256(), first.text().length(),
                first.version().sha256(), "text/plain", Parts.AT));
        var decision = new DraftDecision(Ids.next(), draft.id(), "figure", "1,400", "", "", null, claim.id(),
                new DraftTranslation(first.article().id(), "words", "before", "after"), analyst.id(), Parts.AT);
        rows.put(decision, RecordFields.with(decision, Map.of("accepted", "rounded")));
        return rows;
    }

    private static void same(Map<Entity, Entity> rows, Entity row) {
        rows.put(row, row);
    }

    /** Returns the texts of the versions. */
    List<Content> contents() {
        var contents = new ArrayList<Content>();
        for (var each : List.of(first, second)) {
            contents.add(new Content(each.version().sha256(), each.text().getBytes(StandardCharsets.UTF_8)));
        }
        return contents;
    }

    /** Returns the edit that inserts all. */
    Edit edit(Map<Entity, Entity> rows) {
        return new Edit("All", rows.keySet().stream().map(Change::insert).toList(), contents());
    }
}
