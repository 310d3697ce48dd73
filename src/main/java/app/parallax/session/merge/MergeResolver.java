package app.parallax.session.merge;

import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.DraftVersion;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Tag;
import app.parallax.model.Version;
import app.parallax.session.merge.MergeSide.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Combines our entities and the wanted ones of theirs into a consistent project: referenced entities are kept or
 * brought along, even if one side deleted them; unique keys are unique; there are no cycles.
 */
final class MergeResolver {
    private final MergeSide ours;
    private final Map<Kind, Map<UUID, Entity>> there;
    private final Map<Kind, Map<UUID, Entity>> all = new EnumMap<>(Kind.class);

    /**
     * @param wanted their entities to adopt; null deletes
     */
    MergeResolver(MergeSide ours, Map<Kind, Map<UUID, Entity>> there, Map<Ref, @Nullable Entity> wanted) {
        this.ours = ours;
        this.there = there;
        for (var kind : Kind.values()) {
            all.put(kind, new LinkedHashMap<>(own(kind)));
        }
        wanted.forEach((ref, entity) -> {
            if (entity == null) {
                of(ref.kind()).remove(ref.id());
            } else {
                of(ref.kind()).put(ref.id(), entity);
            }
        });
        resolve();
    }

    private Map<UUID, Entity> of(Kind kind) {
        return Objects.requireNonNull(all.get(kind));
    }

    private Map<UUID, Entity> own(Kind kind) {
        return ours.entities().getOrDefault(kind, Map.of());
    }

    private void resolve() {
        // an orphan that one side has anchored is an annotation now
        of(Kind.ANNOTATION).keySet().forEach(id -> of(Kind.ORPHAN).remove(id));
        boolean again = true;
        while (again) {
            again = false;
            for (var kind : Kind.values()) {
                again |= resolveDuplicates(kind);
            }
            again |= addReferences();
            again |= breakCycles(Kind.TAG);
            again |= breakCycles(Kind.CLAIM);
        }
    }

    /** Resolves duplicate keys: ours is unchanged; theirs gets another name or number, or is dropped. */
    private boolean resolveDuplicates(Kind kind) {
        var byKey = new HashMap<String, List<Entity>>();
        for (var entity : of(kind).values()) {
            var key = UniqueKeys.of(entity);
            if (key != null) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(entity);
            }
        }
        boolean changed = false;
        for (var same : List.copyOf(byKey.values())) {
            if (same.size() > 1) {
                changed = true;
                var staying = same.stream().filter(each -> each.equals(own(kind).get(each.id()))).findFirst()
                        .orElse(same.getFirst());
                for (var each : same) {
                    if (!each.equals(staying)) {
                        renameForeign(each, byKey);
                    }
                }
            }
        }
        return changed;
    }

    private void renameForeign(Entity entity, Map<String, List<Entity>> taken) {
        var kind = Kind.of(entity);
        var own = own(kind).get(entity.id());
        var key = String.valueOf(UniqueKeys.of(entity));
        Entity other = null;
        if (entity instanceof Version version) {
            other = numbered(version);
        } else if (entity instanceof DraftVersion version) {
            other = numbered(version);
        } else {
            int number = 2;
            while (taken.containsKey(key + " (" + number + ")")) {
                number++;
            }
            other = UniqueKeys.renamed(entity, key + " (" + number + ")");
        }
        if (other != null) {
            of(kind).put(entity.id(), other);
            taken.put(String.valueOf(UniqueKeys.of(other)), List.of(other));
        } else if (own != null && !own.equals(entity)) {
            of(kind).put(entity.id(), own);
        } else {
            of(kind).remove(entity.id());
        }
    }

    private Version numbered(Version version) {
        int last = of(Kind.VERSION).values().stream().map(Version.class::cast)
                .filter(each -> each.article().equals(version.article())).mapToInt(Version::number).max().orElse(0);
        return new Version(version.id(), version.article(), last + 1, version.sha256(), version.length(),
                version.characters(), version.originalSha256(), version.mediaType(), version.charset(), version.url(),
                version.retrieved(), version.retrievedWith());
    }

    private DraftVersion numbered(DraftVersion version) {
        int last = of(Kind.DRAFT_VERSION).values().stream().map(DraftVersion.class::cast)
                .filter(each -> each.draft().equals(version.draft())).mapToInt(DraftVersion::number).max().orElse(0);
        return new DraftVersion(version.id(), version.draft(), last + 1, version.sha256(), version.length(),
                version.originalSha256(), version.mediaType(), version.added());
    }

    /** Adds referenced entities, ours if we had them, else theirs; entities that cannot be completed are dropped. */
    private boolean addReferences() {
        boolean changed = false;
        var open = new ArrayDeque<Entity>();
        all.values().stream().map(Map::values).flatMap(Collection::stream).forEach(open::add);
        while (!open.isEmpty()) {
            var entity = open.poll();
            var kind = Kind.of(entity);
            if (!entity.equals(of(kind).get(entity.id()))) {
                continue; // dropped or changed meanwhile
            }
            for (var need : UniqueKeys.requiredReferences(entity)) {
                if (of(need.kind()).containsKey(need.id())) {
                    continue;
                }
                var back = own(need.kind()).get(need.id());
                if (back == null) {
                    back = there.getOrDefault(need.kind(), Map.of()).get(need.id());
                }
                if (back != null) {
                    of(need.kind()).put(need.id(), back);
                    open.add(back);
                    open.addAll(versionsOf(back));
                    changed = true;
                    continue;
                }
                var without = UniqueKeys.withoutReference(entity, need);
                if (entity.equals(without)) {
                    continue;
                }
                changed = true;
                if (without == null) {
                    of(kind).remove(entity.id());
                } else {
                    of(kind).put(entity.id(), without);
                    open.add(without);
                }
                break;
            }
        }
        boolean emptied = removeWithoutVersion();
        return changed || emptied;
    }

    /** Returns an article's versions, which are restored with it. */
    private List<Entity> versionsOf(Entity article) {
        var found = new ArrayList<Entity>();
        for (var side : List.of(own(Kind.VERSION), there.getOrDefault(Kind.VERSION, Map.of()))) {
            for (var each : side.values()) {
                if (each instanceof Version version && Kind.of(article) == Kind.ARTICLE
                        && version.article().equals(article.id())
                        && of(Kind.VERSION).putIfAbsent(version.id(), version) == null) {
                    found.add(version);
                }
            }
        }
        return found;
    }

    /** Removes articles without a version, which remain if one side deleted the article. */
    private boolean removeWithoutVersion() {
        var withText = new HashSet<UUID>();
        of(Kind.VERSION).values().forEach(each -> withText.add(((Version) each).article()));
        boolean changed = false;
        for (var article : List.copyOf(of(Kind.ARTICLE).values())) {
            if (!withText.contains(article.id())) {
                changed |= versionsOf(article).isEmpty() ? of(Kind.ARTICLE).remove(article.id()) != null : true;
            }
        }
        return changed;
    }

    /** Breaks cycles that two moves may form: theirs returns to our parent, else to the top level. */
    private boolean breakCycles(Kind kind) {
        boolean changed = false;
        var clear = new HashSet<UUID>();
        for (var entity : List.copyOf(of(kind).values())) {
            var own = own(kind).get(entity.id());
            if (!entity.equals(own) && !isCircleOfOurs(entity) && isUnderItself(entity, clear)) {
                changed = true;
                var place = own == null ? null : parent(own);
                of(kind).put(entity.id(), under(entity, place != null && of(kind).containsKey(place) ? place : null));
            }
        }
        return changed;
    }

    /** Whether a cycle existed in our project before the merge. */
    private boolean isCircleOfOurs(Entity entity) {
        var own = own(Kind.of(entity)).get(entity.id());
        return own != null && Objects.equals(parent(own), parent(entity));
    }

    /** @param clear those that were found under the top level, which breaking a cycle does not change */
    private boolean isUnderItself(Entity entity, Set<UUID> clear) {
        var kind = Kind.of(entity);
        var seen = new HashSet<UUID>();
        var above = parent(entity);
        while (above != null && !clear.contains(above)) {
            if (above.equals(entity.id())) {
                return true;
            }
            if (!seen.add(above)) {
                return false;
            }
            var next = of(kind).get(above);
            above = next == null ? null : parent(next);
        }
        clear.addAll(seen);
        return false;
    }

    private static @Nullable UUID parent(Entity entity) {
        return switch (entity) {
            case Tag tag -> tag.parent();
            case Claim claim -> claim.parent();
            default -> null;
        };
    }

    private static Entity under(Entity entity, @Nullable UUID parent) {
        return switch (entity) {
            case Tag tag -> tag.withParent(parent);
            case Claim c -> new Claim(c.id(), c.text(), c.status(), c.counted(), c.growth(), c.note(), c.created(),
                    parent, c.tags(), c.working());
            default -> entity;
        };
    }

    MergeResult merged() {
        var deletions = new ArrayList<Change>();
        var changes = new ArrayList<Change>();
        var insertions = new ArrayList<Change>();
        int changed = 0;
        int deleted = 0;
        for (var kind : Kind.values()) {
            for (var own : own(kind).values()) {
                var now = of(kind).get(own.id());
                if (now == null) {
                    deletions.add(Change.delete(own));
                    deleted++;
                } else if (!now.equals(own)) {
                    changed++;
                    if (Objects.equals(UniqueKeys.of(own), UniqueKeys.of(now))) {
                        changes.add(new Change(own, now));
                    } else { // names may be swapped: no name may occur twice in between
                        deletions.add(Change.delete(own));
                        insertions.add(Change.insert(now));
                    }
                }
            }
            of(kind).values().stream().filter(each -> !own(kind).containsKey(each.id()))
                    .forEach(each -> insertions.add(Change.insert(each)));
        }
        int added = insertions.size() - (deletions.size() - deleted);
        var ordered = new ArrayList<>(deletions.reversed());
        ordered.addAll(insertions);
        ordered.addAll(changes);
        return new MergeResult(ordered, added, changed, deleted);
    }
}
