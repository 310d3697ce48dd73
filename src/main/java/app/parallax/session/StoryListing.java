package app.parallax.session;

import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class StoryListing {
    /** The order by name, ignoring case; names that differ in case only have a fixed order. */
    private static final Comparator<Story> BY_NAME = Comparator
            .comparing(Story::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Story::id, Ids.ORDER);

    final EntityList<Story> stories = new EntityList<>();
    private final Map<UUID, Map<UUID, StoryArticle>> ofArticle = new HashMap<>();

    void setAll(List<Counted<Story>> all, List<StoryArticle> belonging) {
        stories.setAll(all);
        ofArticle.clear();
        belonging.forEach(this::put);
    }

    void follow(@Nullable StoryArticle before, @Nullable StoryArticle after) {
        if (before != null) {
            ofArticle.getOrDefault(before.article(), new HashMap<>()).remove(before.story());
            stories.move(before.story(), null);
        }
        if (after != null) {
            put(after);
            stories.move(null, after.story());
        }
    }

    private void put(StoryArticle belongs) {
        ofArticle.computeIfAbsent(belongs.article(), id -> new HashMap<>()).put(belongs.story(), belongs);
    }

    /** Returns the stories of an article by name. */
    List<Story> of(UUID article) {
        var belonging = ofArticle.get(article);
        return belonging == null || belonging.isEmpty()
                ? List.of()
                : belonging.keySet().stream().map(id -> stories.find(id).orElse(null)).filter(Objects::nonNull)
                        .sorted(BY_NAME).toList();
    }

    public List<StoryArticle> belonging(UUID article) {
        var belonging = ofArticle.get(article);
        return belonging == null ? List.of() : List.copyOf(belonging.values());
    }

    /** Returns a copy of all memberships by article. */
    public Map<UUID, List<StoryArticle>> all() {
        var all = new HashMap<UUID, List<StoryArticle>>(2 * ofArticle.size());
        ofArticle.forEach((article, belonging) -> all.put(article, List.copyOf(belonging.values())));
        return all;
    }

    public List<StoryArticle> articlesOf(UUID story) {
        return ofArticle.values().stream().map(each -> each.get(story)).filter(Objects::nonNull).toList();
    }
}
