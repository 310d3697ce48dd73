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

/** The hidden and filtered tags and marks: view state without history. */
public final class Visibility {
    private final ObservableSet<UUID> hidden = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableSet<UUID> collapsed = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObjectProperty<@Nullable UUID> tagSet = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> analyst = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    public Visibility() {
        InvalidationListener changed = observable -> revision.set(revision.get() + 1);
        hidden.addListener(changed);
        collapsed.addListener(changed);
        tagSet.subscribe(now -> changed.invalidated(tagSet));
        analyst.subscribe(now -> changed.invalidated(analyst));
    }

    /** Returns the tags whose highlights are hidden, together with those under them. */
    public ObservableSet<UUID> hidden() {
        return hidden;
    }

    /** Returns the tags that are collapsed in the tag list. */
    public ObservableSet<UUID> collapsed() {
        return collapsed;
    }

    /** Returns the identifier of the {@link TagSet} that restricts list and highlights; null for all tags. */
    public ObjectProperty<@Nullable UUID> tagSet() {
        return tagSet;
    }

    /**
     * Returns the identifier of the only analyst whose marks are highlighted, who may not have a mark yet; null for
     * all.
     */
    public ObjectProperty<@Nullable UUID> analyst() {
        return analyst;
    }

    /** Returns a number that increases with every change of this state. */
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
     * Returns the identifiers of the tags of the selected set with their descendants and, for the list, their
     * ancestors; empty if no set is selected.
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
        return workspace.tagSet(tagSet.get()).map(TagSet::tags).map(members -> under(members, workspace));
    }

    private static Set<UUID> under(Iterable<UUID> tags, Workspace workspace) {
        var tree = TagTree.of(workspace);
        var found = new HashSet<UUID>();
        tags.forEach(tag -> found.addAll(tree.subtree(tag)));
        return found;
    }

    public MarkFilter filter(Workspace workspace) {
        var colors = new HashMap<UUID, Palette>();
        workspace.tags().stream().map(row -> row.entity()).forEach((Tag tag) -> colors.put(tag.id(), tag.color()));
        return new MarkFilter(under(hidden, workspace), chosen(workspace).orElse(null), analyst.get(), colors);
    }

    /** Returns the state as text for the window state. */
    public Map<String, String> values() {
        return Map.of("hiddenTags", text(hidden), "collapsedTags", text(collapsed), "tagSet", text(tagSet.get()),
                "shownAnalyst", text(analyst.get()));
    }

    private static String text(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** Restores the stored state; unreadable values and missing sets are ignored. */
    public void restore(Map<String, String> values, Workspace workspace) {
        hidden.addAll(ids(values.get("hiddenTags")));
        collapsed.addAll(ids(values.get("collapsedTags")));
        ids(values.get("tagSet")).stream().findFirst().filter(id -> workspace.tagSet(id).isPresent())
                .ifPresent(tagSet::set);
        ids(values.get("shownAnalyst")).stream().findFirst().filter(id -> workspace.analyst(id).isPresent())
                .ifPresent(analyst::set);
    }

    private static List<UUID> ids(@Nullable String text) {
        try {
            return text == null || text.isEmpty()
                    ? List.of()
                    : List.of(text.split(",", -1)).stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) { // a damaged window state must not prevent opening
            return List.of();
        }
    }
}
