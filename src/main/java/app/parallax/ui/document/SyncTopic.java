package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.session.Focus;
import app.parallax.session.PaneSync;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What joins passages: a claim, an event or a tag.
 *
 * @param kind which of them; never {@link PaneSync#OFF}
 */
record SyncTopic(PaneSync kind, UUID id) {

    /** The topics of a mark. */
    static Stream<SyncTopic> of(Mark mark) {
        return Stream.of(
                mark.mentions().stream().map(mention -> new SyncTopic(PaneSync.CLAIM, mention.claim())),
                mark.links().stream().map(link -> new SyncTopic(PaneSync.EVENT, link.event())),
                mark.taggings().stream().map(tagging -> new SyncTopic(PaneSync.TAG, tagging.tag())))
                .flatMap(each -> each).distinct();
    }

    /**
     * Whether passages of this topic are joined now: of claims always; of events and tags all if panes follow by them,
     * else the one in focus where no claim is.
     */
    boolean isShown(Focus focus) {
        return kind == PaneSync.CLAIM || focus.following().get() == kind
                || (focus.claim().get() == null && isFocused(focus));
    }

    /** Whether this is what is looked at now. */
    boolean isFocused(Focus focus) {
        return id.equals(switch (kind) {
            case CLAIM -> focus.claim().get();
            case EVENT -> focus.event().get();
            case TAG -> focus.tag().get();
            case OFF -> null;
        });
    }

    /** The marks of a pane by topic, put together anew only when the marks change. */
    static final class Index {
        private @Nullable List<Mark> indexed;
        private Map<SyncTopic, List<Mark>> marks = Map.of();

        /** The list of a pane is made anew with every change: to compare 20,000 marks in each pulse takes 15 ms. */
        @SuppressWarnings("ReferenceEquality")
        Map<SyncTopic, List<Mark>> of(List<Mark> all) {
            if (all != indexed) {
                indexed = all;
                var found = new LinkedHashMap<SyncTopic, List<Mark>>();
                all.forEach(mark -> of(mark, found));
                marks = found;
            }
            return marks;
        }

        private static void of(Mark mark, Map<SyncTopic, List<Mark>> found) {
            SyncTopic.of(mark).forEach(topic -> found.computeIfAbsent(topic, each -> new ArrayList<>()).add(mark));
        }
    }

    /** The topics that both of two panes speak of and that are shown. */
    static Set<SyncTopic> shared(Map<SyncTopic, List<Mark>> one, Map<SyncTopic, List<Mark>> other, Focus focus) {
        var shared = new LinkedHashSet<SyncTopic>();
        one.keySet().stream().filter(topic -> other.containsKey(topic) && topic.isShown(focus)).forEach(shared::add);
        return shared;
    }
}
