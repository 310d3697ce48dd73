package app.parallax.store;

import app.parallax.model.Entity;
import app.parallax.model.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

final class Tables {
    final EntityJson json = new EntityJson();
    final AnalystTable analysts = new AnalystTable();
    final OutletTable outlets = new OutletTable();
    final ArticleTable articles = new ArticleTable(json);
    final StoryTable stories = new StoryTable();
    final StoryArticleTable storyArticles = new StoryArticleTable();
    final VersionTable versions = new VersionTable();
    final BoilerplateTable boilerplate = new BoilerplateTable();
    final TagTable tags = new TagTable();
    final TagSetTable tagSets = new TagSetTable(json);
    final AnnotationTable annotations = new AnnotationTable();
    final TaggingTable taggings = new TaggingTable();
    final ClaimTable claims = new ClaimTable(json);
    final MentionTable mentions = new MentionTable(json);
    final EventTable events = new EventTable(json);
    final TimeLinkTable timeLinks = new TimeLinkTable();
    final EventOrderTable eventOrders = new EventOrderTable();
    final PlacementTable placements = new PlacementTable();
    final ReceivedTable received = new ReceivedTable();
    final OrphanTable orphans = new OrphanTable(json);
    final SpeakerTable speakers = new SpeakerTable(json);
    final SilenceTable silences = new SilenceTable();
    final MemoTable memos = new MemoTable();
    final DraftTable drafts = new DraftTable();
    final DraftVersionTable draftVersions = new DraftVersionTable();
    final DraftDecisionTable draftDecisions = new DraftDecisionTable();

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
