package app.parallax.store;

import app.parallax.model.Analyst;
import app.parallax.model.Article;
import app.parallax.model.AttributionStep;
import app.parallax.model.CheckProblem;
import app.parallax.model.Claim;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.Message;
import app.parallax.model.Palette;
import app.parallax.model.Story;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.model.Wording;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Repairs dangling references in a recovered project: entities needed by an analyst's work get an empty placeholder;
 * rows that remain dangling are deleted.
 */
record RecoveryReferences(Sql target, Tables tables, RecoveryHistory history, List<CheckProblem> problems,
        Wording words) {
    private static final List<String> OPTIONAL = List.of("article outlet outlet", "tag parent tag",
            "claim parent claim", "draft_decision claim claim");
    private static final int MOST_WORDS = 60;
    /** The end of the year 9999. */
    private static final long LAST_MILLISECOND = 253_402_300_799_999L;

    void mend() throws SQLException {
        articlesWithoutText();
        for (var id : lost("article", "version article")) {
            standIn(article(id));
        }
        for (var id : lost("analyst", "annotation analyst", "orphan analyst", "silence analyst", "memo analyst",
                "event_order analyst", "draft_decision analyst")) {
            var name = history.analystName(id);
            boolean free = name != null
                    && target.number("SELECT count(*) FROM analyst WHERE name = ?", name) == 0;
            standIn(new Analyst(id, free && name != null ? name : name("analyst", "name"), Palette.next(0)));
        }
        for (var id : lost("tag", "tagging tag")) {
            standIn(new Tag(id, name("tag", "name"), null, Palette.next(0), "", null));
        }
        for (var id : lost("story", "story_article story")) {
            standIn(new Story(id, name("story", "name"), ""));
        }
        for (var id : lost("claim", "mention claim", "silence claim")) {
            standIn(new Claim(id, name("claim", "text"), Claim.Status.OPEN, null, null, "",
                    made(id), null, List.of(), null));
        }
        optional();
        lists();
        for (var broken = broken(); !broken.isEmpty(); broken = broken()) {
            for (var row : broken) {
                remove(row);
            }
        }
    }

    /**
     * The time at which an identifier was made; the beginning of 1970 for a damaged one without a year of four digits.
     */
    private static Instant made(UUID id) {
        long millis = id.getMostSignificantBits() >>> 16;
        return Instant.ofEpochMilli(millis > LAST_MILLISECOND ? 0 : millis);
    }

    /** A row, by table and key, with a dangling reference. */
    private record Broken(String table, long key, String missing) {}

    private List<Broken> broken() throws SQLException {
        return target.list("PRAGMA foreign_key_check", row -> new Broken(row.text(1), row.big(2), row.text(3)));
    }

    private void remove(Broken row) throws SQLException {
        var id = row.table.equals("change")
                ? ""
                : target.first("SELECT uuid FROM " + row.table + " WHERE id = ?", found -> found.uuid(1).toString(),
                        row.key).orElse("");
        if (target.update("DELETE FROM " + row.table + " WHERE id = ?", row.key) == 1) {
            problems.add(
                    new CheckProblem(row.table, id,
                            Message.of("recovery.reference", Message.of("recovery.kind." + row.missing))));
        }
    }

    private void articlesWithoutText() throws SQLException {
        var lost = target.list(tables.articles.select() + " WHERE uuid NOT IN (SELECT article FROM version)",
                tables.articles::read);
        for (var article : lost) {
            problems.add(new CheckProblem("article", article.id().toString(),
                    Message.of("recovery.article", article.label(), article.shownTitle())));
            tables.articles.delete(target, List.of(article.id()));
        }
    }

    /** Creates a placeholder for an article whose text exists, named by its first line. */
    private Article article(UUID id) throws SQLException {
        var words = target.first("""
                SELECT content.bytes FROM version JOIN content ON content.sha256 = version.sha256
                WHERE version.article = ? ORDER BY version.number DESC LIMIT 1""",
                row -> new String(row.bytes(1), StandardCharsets.UTF_8).strip().lines().findFirst().orElse(""), id);
        var line = words.orElse("");
        return new Article(id, "?", "", line.substring(0, Math.min(line.length(), MOST_WORDS)), null, null, null, null,
                null, null, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Returns the identifiers in some columns that have no row. */
    private Set<UUID> lost(String table, String... columns) throws SQLException {
        var lost = new HashSet<UUID>();
        for (var column : columns) {
            var parts = column.split(" ", -1);
            lost.addAll(target.list(
                    "SELECT DISTINCT %2$s FROM %1$s WHERE length(%2$s) = 16 AND %2$s NOT IN (SELECT uuid FROM %3$s)"
                            .formatted(parts[0], parts[1], table),
                    row -> row.uuid(1)));
        }
        return lost;
    }

    private String name(String kind, String column) throws SQLException {
        for (int number = 1;; number++) {
            var name = words.text("recovery.standIn." + kind, number);
            if (target.number("SELECT count(*) FROM %s WHERE %s = ?".formatted(kind, column), name) == 0) {
                return name;
            }
        }
    }

    private void standIn(Entity entity) throws SQLException {
        tables.of(Kind.of(entity)).insert(target, List.of(entity));
        problems.add(new CheckProblem(Kind.of(entity).name().toLowerCase(Locale.ROOT), entity.id().toString(),
                Message.of("recovery.standIn")));
    }

    private void optional() throws SQLException {
        for (var each : OPTIONAL) {
            var parts = each.split(" ", -1);
            for (var id : target.list("SELECT uuid FROM %1$s WHERE %2$s NOT IN (SELECT uuid FROM %3$s)".formatted(
                    parts[0], parts[1], parts[2]), row -> row.uuid(1))) {
                target.update("UPDATE %s SET %s = NULL WHERE uuid = ?".formatted(parts[0], parts[1]), id);
                problems.add(new CheckProblem(parts[0], id.toString(), Message.of("recovery.without",
                        Message.of("recovery.kind." + parts[2]))));
            }
        }
    }

    /** Removes dangling identifiers from lists. */
    private void lists() throws SQLException {
        var tags = ids("tag");
        var speakers = ids("speaker");
        var changed = new ArrayList<Entity>();
        tables.claims.each(target, claim -> {
            if (!tags.containsAll(claim.tags())) {
                changed.add(new Claim(claim.id(), claim.text(), claim.status(), claim.counted(), claim.growth(),
                        claim.note(), claim.created(), claim.parent(),
                        claim.tags().stream().filter(tags::contains).toList(), claim.working()));
            }
        });
        tables.tagSets.each(target, set -> {
            if (!tags.containsAll(set.tags())) {
                changed.add(new TagSet(set.id(), set.name(), set.tags().stream().filter(tags::contains).toList()));
            }
        });
        tables.mentions.each(target, mention -> {
            var known = mention.attribution().stream().filter(each -> speakers.contains(each.speaker())).toList();
            if (!known.equals(mention.attribution())) {
                changed.add(attributed(mention, known));
            }
        });
        for (var entity : changed) {
            tables.of(Kind.of(entity)).update(target, entity);
            problems.add(new CheckProblem(Kind.of(entity).name().toLowerCase(Locale.ROOT), entity.id().toString(),
                    Message.of("recovery.list")));
        }
    }

    private static Mention attributed(Mention mention, List<AttributionStep> known) {
        return new Mention(mention.id(), mention.claim(), mention.annotation(), mention.voice(), mention.position(),
                mention.quantity(), known, mention.grade(), mention.proposed());
    }

    private Set<UUID> ids(String table) throws SQLException {
        return Set
                .copyOf(target.list("SELECT uuid FROM " + table, row -> Objects.requireNonNull(Ids.of(row.bytes(1)))));
    }
}
