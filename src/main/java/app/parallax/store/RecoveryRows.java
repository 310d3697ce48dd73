package app.parallax.store;

import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Boilerplate;
import app.parallax.model.CheckProblem;
import app.parallax.model.Entity;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.Orphan;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.Version;
import app.parallax.model.Wording;
import app.parallax.text.Quote;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Copies the entities of a damaged project into the new one, repaired where necessary. */
final class RecoveryRows {
    private final RecoveryStage stage;
    private final Sql target;
    private final Tables tables;
    private final RecoveryHistory history;
    private final RecoveryTexts texts;
    private final List<CheckProblem> problems;
    private final Wording words;
    private final RecoverySteps steps;
    private final Map<UUID, Version> versions = new HashMap<>();
    private final Set<UUID> gaps = new HashSet<>();
    private final Map<Kind, Set<UUID>> there = new EnumMap<>(Kind.class);
    private @Nullable Version shown;
    private String text = "";

    RecoveryRows(RecoveryStage stage, Sql target, Tables tables, RecoveryHistory history, RecoveryTexts texts,
            List<CheckProblem> problems, Wording words, RecoverySteps steps) {
        this.stage = stage;
        this.target = target;
        this.tables = tables;
        this.history = history;
        this.texts = texts;
        this.problems = problems;
        this.words = words;
        this.steps = steps;
    }

    void copy() throws SQLException {
        var old = new ArrayList<Entity>();
        for (var kind : Kind.values()) {
            var ids = there.computeIfAbsent(kind, key -> new HashSet<>());
            for (boolean loose : new boolean[]{false, true}) {
                read(kind, loose, ids, old);
            }
        }
        var missing = history.missing(there);
        var renewed = new EnumMap<Kind, List<Entity>>(Kind.class);
        if (!old.isEmpty() || !missing.isEmpty()) {
            for (var entity : history.renewed(old, missing)) {
                renewed.computeIfAbsent(Kind.of(entity), kind -> new ArrayList<>()).add(entity);
                missing.remove(new RecoveryHistory.Key(Kind.of(entity), entity.id()));
            }
        }
        versions(renewed.getOrDefault(Kind.VERSION, List.of()));
        for (var kind : Kind.values()) {
            for (var entity : renewed.getOrDefault(kind, List.of())) {
                insert(entity);
            }
            var order = kind == Kind.ANNOTATION || kind == Kind.FURNITURE || kind == Kind.PLACEMENT ? "version" : "id";
            stage.sql().each(tables.of(kind).select() + " WHERE loose = 0 ORDER BY " + order,
                    row -> readable(kind, row), found -> found.ifPresent(this::insertFound));
        }
        for (var key : missing) {
            problems.add(history.lost(key));
        }
    }

    private Optional<Entity> readable(Kind kind, Row row) {
        try {
            return Optional.of(tables.of(kind).read(row));
        } catch (SQLException | RuntimeException e) { // a value that we did not write
            return Optional.empty();
        }
    }

    /** Collects the existing rows; those on unreferenced pages may be outdated. */
    private void read(Kind kind, boolean loose, Set<UUID> ids, List<Entity> old) throws SQLException {
        var bad = new ArrayList<String>();
        stage.sql().each(tables.of(kind).select() + " WHERE loose = " + (loose ? 1 : 0), row -> {
            var found = readable(kind, row);
            if (found.isEmpty()) {
                var id = row.bytes(1);
                if (!loose) {
                    bad.add(id.length == 16 ? Ids.of(id).toString() : "");
                }
            }
            return found;
        }, found -> found.ifPresent(entity -> {
            if (!loose) {
                ids.add(entity.id());
            } else if (!history.isDeleted(kind, entity.id()) && ids.add(entity.id())) {
                old.add(entity);
            }
        }));
        for (var id : bad) {
            boolean isNamed = !id.isEmpty() && ids.stream().noneMatch(UUID.fromString(id)::equals)
                    && !history.missing(there).contains(new RecoveryHistory.Key(kind, UUID.fromString(id)));
            if (id.isEmpty() || isNamed) { // entities known to the history are reported with their edit
                problems.add(new CheckProblem(kind.name().toLowerCase(Locale.ROOT), id, Message.of("recovery.row")));
            }
        }
    }

    private void versions(List<Entity> renewed) throws SQLException {
        var all = new ArrayList<Version>();
        renewed.forEach(each -> all.add((Version) each));
        stage.sql().each(tables.versions.select() + " WHERE loose = 0", row -> readable(Kind.VERSION, row),
                found -> found.ifPresent(each -> all.add((Version) each)));
        for (var version : all) {
            texts.withText(version).ifPresent(kept -> {
                versions.put(kept.id(), kept);
                if (!kept.equals(version)) {
                    gaps.add(kept.article());
                }
            });
        }
    }

    private void insertFound(Entity entity) {
        try {
            insert(entity);
        } catch (SQLException e) {
            throw new Snapshot.ReadFailed(e);
        }
    }

    private void insert(Entity entity) throws SQLException {
        steps.row();
        var mended = mended(entity);
        if (mended.isPresent()) {
            var kind = Kind.of(mended.get());
            try {
                tables.of(kind).insert(target, List.of(mended.get()));
            } catch (SQLException e) { // a disk error, or a violated rule: a duplicate name or row
                if (SqlErrors.isOfThePlace(e)) {
                    throw e;
                }
                problems.add(problem(entity, "recovery.row"));
            }
        }
    }

    private static CheckProblem problem(Entity entity, String key) {
        return new CheckProblem(Kind.of(entity).name().toLowerCase(Locale.ROOT), entity.id().toString(),
                Message.of(key));
    }

    private Optional<Entity> mended(Entity entity) throws SQLException {
        return switch (entity) {
            case Article article -> Optional.of(gaps.contains(article.id()) ? withGaps(article) : article);
            case Version version -> Optional.ofNullable(versions.get(version.id()));
            case Annotation annotation -> Optional.of(placed(annotation));
            case Boilerplate boilerplate -> within(boilerplate, boilerplate.version(), boilerplate.end());
            case Placement placement -> within(placement, placement.version(), placement.end());
            default -> Optional.of(entity);
        };
    }

    private Article withGaps(Article a) {
        return new Article(a.id(), a.label(), a.file(), a.firstWords(), a.title(), a.outlet(), a.authors(),
                a.published(), a.dateline(), a.language(), a.imported(), a.modified(), a.url(),
                new Fact<>(words.text("recovery.gaps"), Basis.USER, null), a.status());
    }

    private Optional<Entity> within(Entity entity, UUID version, int end) throws SQLException {
        if (versions.containsKey(version) && end <= text(version).length()) {
            return Optional.of(entity);
        }
        problems.add(problem(entity, "recovery.place"));
        return Optional.empty();
    }

    private String text(UUID id) throws SQLException {
        var version = versions.get(id);
        if (version == null) {
            return "";
        }
        if (!version.equals(shown)) {
            text = texts.text(version);
            shown = version;
        }
        return text;
    }

    /**
     * Returns an annotation at its position, or at the nearest occurrence of its quote, or as an orphan in “Review
     * anchors”.
     */
    private Entity placed(Annotation annotation) throws SQLException {
        var passage = annotation.passage();
        var words = text(passage.version());
        if (words.startsWith(passage.quote(), passage.start())
                && passage.end() - passage.start() == passage.quote().length()) {
            return annotation;
        }
        int start = nearest(words, passage.quote(), passage.start());
        if (start < 0) {
            problems.add(problem(annotation, "recovery.orphan"));
            return orphan(annotation);
        }
        problems.add(problem(annotation, "recovery.moved"));
        var quote = Quote.of(words, start, start + passage.quote().length());
        return new Annotation(annotation.id(), new Passage(passage.version(), start, start + quote.exact().length(),
                quote.exact(), quote.prefix(), quote.suffix()), annotation.note(), annotation.translation(),
                annotation.analyst(),
                annotation.created(), annotation.modified());
    }

    private static int nearest(String text, String quote, int near) {
        int before = text.lastIndexOf(quote, near);
        int after = text.indexOf(quote, Math.max(0, near));
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return near - before <= after - near ? before : after;
    }

    private Orphan orphan(Annotation annotation) throws SQLException {
        var passage = annotation.passage();
        var tags = stage.sql().list("""
                SELECT DISTINCT tag.name FROM tagging JOIN tag ON tag.uuid = tagging.tag
                WHERE tagging.annotation = ? AND typeof(tag.name) = 'text' ORDER BY tag.name""", row -> row.text(1),
                annotation.id());
        var article = stage.sql().first("SELECT article FROM version WHERE uuid = ?", row -> row.bytes(1),
                passage.version()).filter(id -> id.length == 16).map(Ids::of).orElse(null);
        return new Orphan(annotation.id(), null, article, passage.quote(), passage.prefix(), passage.suffix(),
                annotation.note(), annotation.translation(), tags, annotation.analyst(), annotation.created(),
                annotation.modified(),
                words.text("recovery.orphan.reason"), false, "{}");
    }
}
