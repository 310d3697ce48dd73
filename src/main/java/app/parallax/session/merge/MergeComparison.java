package app.parallax.session.merge;

import app.parallax.model.Article;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Version;
import app.parallax.session.merge.MergeSide.Ref;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares another project with ours, entity by entity. Entities are equal by identifier; articles also by a text, and
 * unique ones by name. A change by one side since the projects were one is adopted; different changes by both are a
 * {@link MergeConflict}; so is a difference that no history explains.
 */
public final class MergeComparison {
    private final MergeSide ours;
    private final MergeSide theirs;
    private final IdMapping mapping = new IdMapping();
    private final Set<Ref> changedHere;
    private final Set<Ref> changedThere;
    private final boolean isKin;
    private final boolean isMergedBefore;
    /** Their entities with our identifiers, by kind and identifier. */
    private final Map<Kind, Map<UUID, Entity>> there = new EnumMap<>(Kind.class);
    private final Map<Ref, @Nullable Entity> taken = new LinkedHashMap<>();
    private final Map<Ref, MergeConflict> conflicts = new LinkedHashMap<>();

    public MergeComparison(MergeSide ours, MergeSide theirs) {
        this.ours = ours;
        this.theirs = theirs;
        changedHere = ours.changedSince(theirs);
        isKin = theirs.edits().keySet().stream().anyMatch(ours.edits()::containsKey);
        isMergedBefore = ours.merged().values().stream().anyMatch(theirs.edits()::containsKey);
        for (var kind : Kind.values()) {
            matchEqual(kind);
        }
        changedThere = new HashSet<>();
        theirs.changedSince(ours)
                .forEach(ref -> changedThere.add(new Ref(ref.kind(), mapping.id(ref.kind(), ref.id()))));
        for (var kind : Kind.values()) {
            compare(kind);
        }
    }

    private Map<UUID, Entity> own(Kind kind) {
        return ours.entities().getOrDefault(kind, Map.of());
    }

    private Map<UUID, Entity> thereAsWritten(Kind kind) {
        return theirs.entities().getOrDefault(kind, Map.of());
    }

    /** Finds equal entities with other identifiers; each kind refers to earlier kinds only. */
    private void matchEqual(Kind kind) {
        var free = new HashMap<String, UUID>();
        for (var entity : own(kind).values()) {
            var key = kind == Kind.ARTICLE ? null : UniqueKeys.equalityKey(entity);
            if (key != null && !thereAsWritten(kind).containsKey(entity.id())) {
                free.putIfAbsent(key, entity.id());
            }
        }
        if (kind == Kind.ARTICLE) {
            matchArticles();
        }
        var all = new LinkedHashMap<UUID, Entity>();
        for (var entity : thereAsWritten(kind).values()) {
            var named = mapping.of(entity);
            var key = kind == Kind.ARTICLE || own(kind).containsKey(entity.id()) ? null : UniqueKeys.equalityKey(named);
            var match = key == null ? null : free.remove(key);
            if (match != null) {
                mapping.put(kind, entity.id(), match);
            }
        }
        // again, for tags and claims refer to others of their kind
        thereAsWritten(kind).values().forEach(entity -> {
            var named = mapping.of(entity);
            all.put(named.id(), named);
        });
        there.put(kind, all);
    }

    /** Matches articles that share a text; of several, the one with the same file name. */
    private void matchArticles() {
        var byText = new HashMap<String, List<UUID>>();
        for (var each : own(Kind.VERSION).values()) {
            if (each instanceof Version version && !thereAsWritten(Kind.ARTICLE).containsKey(version.article())) {
                byText.computeIfAbsent(version.sha256(), any -> new ArrayList<>()).add(version.article());
            }
        }
        var used = new HashSet<UUID>();
        for (var each : thereAsWritten(Kind.VERSION).values()) {
            if (each instanceof Version version && !own(Kind.ARTICLE).containsKey(version.article())
                    && mapping.id(Kind.ARTICLE, version.article()).equals(version.article())) {
                var file = file(thereAsWritten(Kind.ARTICLE).get(version.article()));
                var found = byText.getOrDefault(version.sha256(), List.of()).stream().filter(id -> !used.contains(id))
                        .toList();
                found.stream().filter(id -> file.equals(file(own(Kind.ARTICLE).get(id)))).findFirst()
                        .or(() -> found.stream().findFirst()).ifPresent(id -> {
                            used.add(id);
                            mapping.put(Kind.ARTICLE, version.article(), id);
                        });
            }
        }
    }

    private static String file(@Nullable Entity article) {
        return article instanceof Article known ? known.file() : "";
    }

    private void compare(Kind kind) {
        var others = there.getOrDefault(kind, Map.of());
        for (var other : others.values()) {
            var own = own(kind).get(other.id());
            var ref = Ref.of(other);
            if (own == null) {
                comesOrWasDeleted(ref, other);
            } else if (!own.equals(other)) {
                differs(ref, own, other);
            }
        }
        for (var own : own(kind).values()) {
            var ref = Ref.of(own);
            if (!others.containsKey(own.id()) && changedThere.contains(ref)) { // deleted there
                if (changedHere.contains(ref)) {
                    conflicts.put(ref, new MergeConflict(ref, own, null));
                } else {
                    taken.put(ref, null);
                }
            }
        }
    }

    private void comesOrWasDeleted(Ref ref, Entity other) {
        boolean deletedHere = changedHere.contains(ref);
        boolean changed = changedThere.contains(ref);
        if (deletedHere && changed) {
            conflicts.put(ref, new MergeConflict(ref, null, other));
        } else if (!deletedHere && (changed || !isMergedBefore)) {
            taken.put(ref, other);
        }
    }

    private void differs(Ref ref, Entity own, Entity other) {
        boolean sameName = !thereAsWritten(ref.kind()).containsKey(own.id());
        boolean here = changedHere.contains(ref);
        boolean changed = changedThere.contains(ref); // also if it was deleted there, and is created again
        if (sameName && !changed) {
            return; // created independently: of two equal ones, ours stays
        }
        if (changed && !here) {
            taken.put(ref, other);
        } else if (here == changed && (here || !isKin)) {
            conflicts.put(ref, new MergeConflict(ref, own, other));
        }
    }

    /** Returns the different changes by both sides, in the order of kinds. */
    public List<MergeConflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    /** Returns an entity of ours or theirs, null if neither has it. */
    public @Nullable Entity find(Ref ref) {
        var own = own(ref.kind()).get(ref.id());
        return own == null ? there.getOrDefault(ref.kind(), Map.of()).get(ref.id()) : own;
    }

    /** Returns the changes to our project. */
    public MergeResult merge(Set<MergeConflict> chosen) {
        var wanted = new LinkedHashMap<Ref, @Nullable Entity>(taken);
        for (var conflict : conflicts.values()) {
            if (chosen.contains(conflict)) {
                wanted.put(conflict.ref(), conflict.theirs());
            }
        }
        return new MergeResolver(ours, there, wanted).merged();
    }
}
