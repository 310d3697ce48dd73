package app.parallax.store;

import app.parallax.model.Analyst;
import app.parallax.model.Boilerplate;
import app.parallax.model.Claim;
import app.parallax.model.Draft;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.Kind;
import app.parallax.model.Memo;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import app.parallax.model.WorkingValue;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of each kind: its columns after {@code uuid}, and the conversions between records and rows. */
final class Tables {
    final EntityJson json = new EntityJson();
    final EntityTable<Analyst> analysts = EntityTable.of(Analyst.class, "analyst",
            "name, color",
            analyst -> values(analyst.name(), analyst.color()),
            row -> new Analyst(row.uuid(1), row.text(2), row.named(3, Palette.class)));
    final EntityTable<Outlet> outlets = EntityTable.of(Outlet.class, "outlet",
            "name, country, reliability, note",
            outlet -> values(outlet.name(), outlet.country(), outlet.reliability(), outlet.note()),
            row -> new Outlet(row.uuid(1), row.text(2), row.textOrNull(3), row.textOrNull(4), row.text(5)));
    final ArticleTable articles = new ArticleTable(json);
    final EntityTable<Story> stories = EntityTable.of(Story.class, "story",
            "name, note",
            story -> values(story.name(), story.note()),
            row -> new Story(row.uuid(1), row.text(2), row.text(3)));
    final EntityTable<StoryArticle> storyArticles = EntityTable.of(StoryArticle.class, "story_article",
            "story, article",
            story -> values(story.story(), story.article()),
            row -> new StoryArticle(row.uuid(1), row.uuid(2), row.uuid(3)));
    /** Versions: frozen texts with their origin. */
    final EntityTable<Version> versions = EntityTable.of(Version.class, "version",
            "article, number, sha256, length, characters, original_sha256, media_type, charset, url, retrieved, retrieved_with",
            version -> values(version.article(), version.number(), version.sha256(), version.length(),
                    version.characters(), version.originalSha256(), version.mediaType(), version.charset(),
                    version.url(), version.retrieved(), version.retrievedWith()),
            row -> new Version(row.uuid(1), row.uuid(2), row.number(3), row.text(4), row.number(5), row.number(6),
                    row.text(7), row.text(8), row.text(9), row.textOrNull(10), row.instant(11), row.text(12)));
    final EntityTable<Boilerplate> boilerplate = EntityTable.of(Boilerplate.class, "furniture",
            "version, start, \"end\", reason",
            boilerplate -> values(boilerplate.version(), boilerplate.start(), boilerplate.end(), boilerplate.reason()),
            row -> new Boilerplate(row.uuid(1), row.uuid(2), row.number(3), row.number(4),
                    row.named(5, Boilerplate.Reason.class)));
    final EntityTable<Tag> tags = EntityTable.of(Tag.class, "tag",
            "name, parent, color, description, key",
            tag -> values(tag.name(), tag.parent(), tag.color(), tag.description(), tag.key()),
            row -> new Tag(row.uuid(1), row.text(2), row.uuidOrNull(3), row.named(4, Palette.class), row.text(5),
                    row.textOrNull(6)));
    final EntityTable<TagSet> tagSets = EntityTable.of(TagSet.class, "tag_set",
            "name, tags",
            set -> values(set.name(), json.write(set.tags())),
            row -> new TagSet(row.uuid(1), row.text(2), List.of(json.read(row.text(3), UUID[].class))));
    final AnnotationTable annotations = new AnnotationTable();
    final EntityTable<Tagging> taggings = EntityTable.of(Tagging.class, "tagging",
            "annotation, tag",
            tagging -> values(tagging.annotation(), tagging.tag()),
            row -> new Tagging(row.uuid(1), row.uuid(2), row.uuid(3)));
    final EntityTable<Claim> claims = EntityTable.of(Claim.class, "claim",
            "text, status, counted, growth, note, created, parent, tags, working",
            claim -> values(claim.text(), claim.status(), claim.counted(), claim.growth(), claim.note(),
                    claim.created(), claim.parent(), json.write(claim.tags()),
                    claim.working() == null ? null : json.write(claim.working())),
            row -> new Claim(row.uuid(1), row.text(2), row.named(3, Claim.Status.class), row.textOrNull(4),
                    row.namedOrNull(5, Claim.Growth.class), row.text(6), row.instant(7), row.uuidOrNull(8),
                    List.of(json.read(row.text(9), UUID[].class)), working(row.textOrNull(10))));
    final MentionTable mentions = new MentionTable(json);
    final EntityTable<Event> events = EntityTable.of(Event.class, "event",
            "title, date, place, note, working",
            event -> values(event.title(), event.date(), event.place(), event.note(),
                    event.working() == null ? null : json.write(event.working())),
            row -> new Event(row.uuid(1), row.text(2), Edtf.parse(row.text(3)), row.textOrNull(4), row.text(5),
                    working(row.textOrNull(6))));
    /** Links between annotations and events. */
    final EntityTable<TimeLink> timeLinks = EntityTable.of(TimeLink.class, "time_link",
            "annotation, event, clock, value",
            link -> values(link.annotation(), link.event(), link.clock(), link.value()),
            row -> new TimeLink(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, TimeLink.Clock.class),
                    row.dateOrNull(5)));
    final EntityTable<EventOrder> eventOrders = EntityTable.of(EventOrder.class, "event_order",
            "earlier, later, note, analyst",
            order -> values(order.earlier(), order.later(), order.note(), order.analyst()),
            row -> new EventOrder(row.uuid(1), row.uuid(2), row.uuid(3), row.text(4), row.uuid(5)));
    /** Placements: anchors of annotations in later versions. */
    final EntityTable<Placement> placements = EntityTable.of(Placement.class, "placement",
            "annotation, version, state, start, \"end\", score",
            placement -> values(placement.annotation(), placement.version(), placement.state(), placement.start(),
                    placement.end(), placement.score()),
            row -> new Placement(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, Placement.State.class),
                    row.number(5), row.number(6), row.number(7)));
    /** The original targets of imported annotations. */
    final EntityTable<Received> received = EntityTable.of(Received.class, "received",
            "annotation, iri, target",
            received -> values(received.annotation(), received.iri(), received.target()),
            row -> new Received(row.uuid(1), row.uuid(2), row.textOrNull(3), row.text(4)));
    /** Orphans: imported annotations without an anchor. */
    final EntityTable<Orphan> orphans = EntityTable.of(Orphan.class, "orphan",
            "iri, article, quote, prefix, suffix, note, tags, analyst, created, modified, reason, \"left\", source, translation",
            orphan -> values(orphan.iri(), orphan.article(), orphan.quote(), orphan.prefix(), orphan.suffix(),
                    orphan.note(), json.write(orphan.tags()), orphan.analyst(), orphan.created(), orphan.modified(),
                    orphan.reason(), orphan.isDismissed() ? 1 : 0, orphan.source(), orphan.translation()),
            row -> new Orphan(row.uuid(1), row.textOrNull(2), row.uuidOrNull(3), row.text(4), row.text(5), row.text(6),
                    row.text(7), row.text(15), List.of(json.read(row.text(8), String[].class)), row.uuid(9),
                    row.instant(10), row.instant(11), row.text(12), row.number(13) == 1, row.text(14)));
    final EntityTable<Speaker> speakers = EntityTable.of(Speaker.class, "speaker",
            "name, spellings, note, type",
            speaker -> values(speaker.name(), json.write(speaker.spellings()), speaker.note(), speaker.type()),
            row -> new Speaker(row.uuid(1), row.text(2), List.of(json.read(row.text(3), String[].class)), row.text(4),
                    row.namedOrNull(5, Speaker.Type.class)));
    /** Articles checked for a claim and found not to mention it. */
    final EntityTable<Silence> silences = EntityTable.of(Silence.class, "silence",
            "claim, article, analyst, at",
            silence -> values(silence.claim(), silence.article(), silence.analyst(), silence.at()),
            row -> new Silence(row.uuid(1), row.uuid(2), row.uuid(3), row.uuid(4), row.instant(5)));
    final EntityTable<Memo> memos = EntityTable.of(Memo.class, "memo",
            "title, text, analyst, created, modified",
            memo -> values(memo.title(), memo.text(), memo.analyst(), memo.created(), memo.modified()),
            row -> new Memo(row.uuid(1), row.text(2), row.text(3), row.uuid(4), row.instant(5), row.instant(6)));
    final EntityTable<Draft> drafts = EntityTable.of(Draft.class, "draft",
            "title, file, language, created",
            draft -> values(draft.title(), draft.file(), draft.language(), draft.created()),
            row -> new Draft(row.uuid(1), row.text(2), row.text(3), row.textOrNull(4), row.instant(5)));
    final EntityTable<DraftVersion> draftVersions = EntityTable.of(DraftVersion.class, "draft_version",
            "draft, number, sha256, length, original_sha256, media_type, added",
            version -> values(version.draft(), version.number(), version.sha256(), version.length(),
                    version.originalSha256(), version.mediaType(), version.added()),
            row -> new DraftVersion(row.uuid(1), row.uuid(2), row.number(3), row.text(4), row.number(5), row.text(6),
                    row.text(7), row.instant(8)));
    final DraftDecisionTable draftDecisions = new DraftDecisionTable();

    private static @Nullable Object[] values(@Nullable Object... values) {
        return values;
    }

    private @Nullable WorkingValue working(@Nullable String text) {
        return text == null ? null : json.read(text, WorkingValue.class);
    }

    EntityTable<? extends Entity> of(Kind kind) {
        return switch (kind) {
            case ANALYST -> analysts;
            case OUTLET -> outlets;
            case ARTICLE -> articles;
            case STORY -> stories;
            case STORY_ARTICLE -> storyArticles;
            case VERSION -> versions;
            case FURNITURE -> boilerplate;
            case TAG -> tags;
            case TAG_SET -> tagSets;
            case ANNOTATION -> annotations;
            case TAGGING -> taggings;
            case CLAIM -> claims;
            case MENTION -> mentions;
            case EVENT -> events;
            case TIME_LINK -> timeLinks;
            case EVENT_ORDER -> eventOrders;
            case PLACEMENT -> placements;
            case RECEIVED -> received;
            case ORPHAN -> orphans;
            case SPEAKER -> speakers;
            case SILENCE -> silences;
            case MEMO -> memos;
            case DRAFT -> drafts;
            case DRAFT_VERSION -> draftVersions;
            case DRAFT_DECISION -> draftDecisions;
        };
    }

    /** Returns the rows in the order of their identifiers; throws if any is missing. */
    List<? extends Entity> require(Sql sql, Kind kind, List<UUID> ids) throws SQLException {
        var found = of(kind).find(sql, ids);
        if (found.size() < ids.size()) {
            throw new SQLException("rows of " + kind + " are missing: " + (ids.size() - found.size()));
        }
        return found;
    }
}
