package app.parallax.session;

import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** The hidden tags and marks: view state without history. No history. */
public final class Visibility {
    private final ObservableSet<UUID> hidden = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableSet<UUID> collapsed = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObjectProperty<@Nullable UUID> set = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> analyst = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    public Visibility() {
        InvalidationListener changed = observable -> revision.set(revision.get() + 1);
        hidden.addListener(changed);
        collapsed.addListener(changed);
        set.subscribe(now -> changed.invalidated(set));
        analyst.subscribe(now -> changed.invalidated(analyst));
    }

    /** The tags whose highlights are hidden, with those of the tags under them. */
    public ObservableSet<UUID> hidden() {
        return hidden;
    }

    /** The tags of which those under them are folded away in the list. */
    public ObservableSet<UUID> collapsed() {
        return collapsed;
    }

    /**
     * The set of tags that alone is listed and highlighted.
     *
     * @return identifier of a {@link TagSet}, null for all tags
     */
    public ObjectProperty<@Nullable UUID> set() {
        return set;
    }

    /**
     * The analyst whose marks alone are highlighted.
     *
     * @return identifier, also of one who has no mark yet; null for all
     */
    public ObjectProperty<@Nullable UUID> analyst() {
        return analyst;
    }

    /** Rises with every change of any of these. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Hides the highlights of a tag, or shows them again. */
    public void toggleHidden(UUID tag) {
        if (!hidden.remove(tag)) {
            hidden.add(tag);
        }
    }

    /**
     * The tags of the chosen set with those under them and, to be listed, those above them.
     *
     * @return identifiers; empty if no set is chosen
     */
    public Optional<Set<UUID>> listed(Workspace workspace) {
        return chosen(workspace).map(only -> {
            var tree = TagTree.of(workspace);
            var listed = new HashSet<>(only);
            only.forEach(id -> {
                for (var tag = workspace.tag(id); tag.isPresent(); tag = tag.flatMap(tree::above)) {
                    listed.add(tag.get().id());
                }
            });
            return listed;
        });
    }

    private Optional<Set<UUID>> chosen(Workspace workspace) {
        return workspace.tagSet(set.get()).map(TagSet::tags).map(members -> under(members, workspace));
    }

    private static Set<UUID> under(Iterable<UUID> tags, Workspace workspace) {
        var tree = TagTree.of(workspace);
        var found = new HashSet<UUID>();
        tags.forEach(tag -> found.addAll(tree.under(tag)));
        return found;
    }

    /** What follows for marks. */
    public MarkFilter filter(Workspace workspace) {
        var colors = new HashMap<UUID, Palette>();
        workspace.tags().stream().map(row -> row.entity()).forEach((Tag tag) -> colors.put(tag.id(), tag.color()));
        return new MarkFilter(under(hidden, workspace), chosen(workspace).orElse(null), analyst.get(), colors);
    }

    /** All of this as text, to be remembered. */
    public Map<String, String> values() {
        return Map.of("hiddenTags", text(hidden), "collapsedTags", text(collapsed), "tagSet", text(set.get()),
                "shownAnalyst", text(analyst.get()));
    }

    private static String text(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** Takes what was remembered; what cannot be read, and sets that are not there any more, are passed over. */
    public void restore(Map<String, String> values, Workspace workspace) {
        hidden.addAll(ids(values.get("hiddenTags")));
        collapsed.addAll(ids(values.get("collapsedTags")));
        ids(values.get("tagSet")).stream().findFirst().filter(id -> workspace.tagSet(id).isPresent())
                .ifPresent(set::set);
        ids(values.get("shownAnalyst")).stream().findFirst().filter(id -> workspace.analyst(id).isPresent())
                .ifPresent(analyst::set);
    }

    private static List<UUID> ids(@Nullable String text) {
        try {
            return text == null || text.isEmpty()
                    ? List.of()
                    : List.of(text.split(",", -1)).stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) { // a window's look is not worth a refusal
            return List.of();
        }
    }
}
