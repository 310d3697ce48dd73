package app.parallax.ui.tags;

import app.parallax.model.Tag;
import app.parallax.session.TagTree;
import app.parallax.session.Visibility;
import app.parallax.session.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tag tree.
 *
 * @param parent whether it has children
 * @param open whether it is expanded
 * @param count annotations with the tag or one under it
 * @param own annotations with the tag itself
 * @param hidden whether its highlights are hidden, by itself or by an ancestor
 */
record TagRow(Tag tag, int level, boolean parent, boolean open, int count, int own, boolean hidden) {

    /**
     * Returns the rows of a project's tags.
     *
     * @param draft a tag that is being named and not in the project yet, null for none
     */
    static List<TagRow> of(Workspace workspace, Visibility visibility, Map<UUID, Integer> under, @Nullable Tag draft) {
        var own = new HashMap<UUID, Integer>();
        var tags = new ArrayList<Tag>();
        workspace.tags().forEach(row -> {
            own.put(row.entity().id(), row.count());
            tags.add(row.entity());
        });
        if (draft != null) {
            tags.add(draft);
        }
        var listed = visibility.listed(workspace);
        Predicate<Tag> seen = tag -> listed.isEmpty() || listed.get().contains(tag.id()) || tag.equals(draft);
        var maker = new Maker(TagTree.of(tags), visibility, own, under, seen, new ArrayList<>());
        maker.add(maker.tree.top(), 0, false);
        return maker.rows;
    }

    private record Maker(TagTree tree, Visibility visibility, Map<UUID, Integer> own, Map<UUID, Integer> under,
            Predicate<Tag> seen, List<TagRow> rows) {

        void add(List<Tag> tags, int level, boolean hiddenAbove) {
            for (var tag : tags) {
                if (!seen.test(tag)) {
                    continue;
                }
                var children = tree.children(tag.id()).stream().filter(seen).toList();
                boolean open = !visibility.collapsed().contains(tag.id());
                boolean hidden = hiddenAbove || visibility.hidden().contains(tag.id());
                int mine = own.getOrDefault(tag.id(), 0);
                int count = tree.children(tag.id()).isEmpty() ? mine : under.getOrDefault(tag.id(), mine);
                rows.add(new TagRow(tag, level, !children.isEmpty(), open, count, mine, hidden));
                if (open) {
                    add(children, level + 1, hidden);
                }
            }
        }
    }
}
