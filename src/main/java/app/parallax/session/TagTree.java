package app.parallax.session;

import app.parallax.model.Counted;
import app.parallax.model.Levels;
import app.parallax.model.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tree of tags. It is safe against files with missing parents and cycles: such tags count as top-level. */
public final class TagTree {
    /** The separator of the names of a path. */
    public static final String BETWEEN = " › ";

    /** A stroke between two levels; one behind a backslash belongs to the name. */
    private static final Pattern LEVELS = Pattern.compile("(?<!\\\\)/|›");

    private final Map<UUID, Tag> tags = new LinkedHashMap<>();
    private final Map<UUID, List<Tag>> children = new HashMap<>();
    private final List<Tag> top = new ArrayList<>();
    private final Levels levels;

    private TagTree(List<Tag> all) {
        all.forEach(tag -> tags.put(tag.id(), tag));
        levels = Levels.of(all, Tag::id, Tag::parent);
        for (var tag : all) {
            var above = above(tag);
            (above.isEmpty() ? top : children.computeIfAbsent(above.get().id(), id -> new ArrayList<>())).add(tag);
        }
    }

    /**
     * Builds the tree of tags.
     *
     * @param tags in the order of siblings
     */
    public static TagTree of(List<Tag> tags) {
        return new TagTree(tags);
    }

    /** Builds the tree of a project's tags. */
    public static TagTree of(Workspace workspace) {
        return new TagTree(workspace.tags().stream().map(Counted::entity).toList());
    }

    /** Returns the top-level tags in order. */
    public List<Tag> top() {
        return List.copyOf(top);
    }

    /** Returns the children of a tag in order. */
    public List<Tag> children(UUID tag) {
        return List.copyOf(children.getOrDefault(tag, List.of()));
    }

    /** Returns the parent of a tag; empty at the top level. */
    public Optional<Tag> above(Tag tag) {
        return Optional.ofNullable(levels.above(tag.id())).map(tags::get);
    }

    /** Returns the identifiers of a tag and all tags under it, its own first. */
    public Set<UUID> subtree(UUID tag) {
        var found = new LinkedHashSet<UUID>();
        collect(tag, found);
        return found;
    }

    private void collect(UUID tag, Set<UUID> found) {
        if (found.add(tag)) {
            children.getOrDefault(tag, List.of()).forEach(child -> collect(child.id(), found));
        }
    }

    /**
     * Whether a tag may be moved under another without a cycle.
     *
     * @param above identifier of the new parent, null for the top level
     */
    public boolean canMoveUnder(UUID tag, @Nullable UUID above) {
        return above == null || !subtree(tag).contains(above);
    }

    /** Returns the name of a tag preceded by those of its ancestors. */
    public String path(Tag tag) {
        var above = above(tag);
        return above.isEmpty() ? tag.name() : path(above.get()) + BETWEEN + tag.name();
    }

    /** Returns the tag that a name or path denotes. */
    public Optional<Tag> find(String words) {
        return tags.values().stream().filter(tag -> tag.name().equalsIgnoreCase(words)).findFirst()
                .or(() -> {
                    var typed = String.join(BETWEEN, names(words));
                    return tags.values().stream().filter(tag -> {
                        var path = path(tag);
                        return path.equalsIgnoreCase(words) || path.equalsIgnoreCase(typed);
                    }).findFirst();
                });
    }

    /**
     * The names of a path as it is typed ({@code Figures/Killed}) or shown; {@code 24\/7} is the one name 24/7.
     *
     * @return from the top; what is typed itself if there is no name in it
     */
    public static List<String> names(String typed) {
        var names = LEVELS.splitAsStream(typed).map(name -> name.replace("\\/", "/").strip())
                .filter(name -> !name.isEmpty()).toList();
        return names.isEmpty() ? List.of(typed) : names;
    }

    /** Returns all tags in the order of the fully expanded tree. */
    public List<Tag> inOrder() {
        var ordered = new ArrayList<Tag>();
        top.forEach(tag -> subtree(tag.id()).forEach(id -> ordered.add(known(id))));
        return ordered;
    }

    private Tag known(UUID id) {
        var tag = tags.get(id);
        if (tag == null) {
            throw new IllegalStateException("no tag " + id);
        }
        return tag;
    }
}
