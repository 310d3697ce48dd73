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
 * The topic that links passages: a claim, an event or a tag.
 *
 * @param kind never {@link PaneSync#OFF}
 */
record SyncTopic(PaneSync kind, UUID id) {

    static Stream<SyncTopic> of(Mark mark) {
        return Stream.of(
                mark.mentions().stream().map(mention -> new SyncTopic(PaneSync.CLAIM, mention.claim())),
                mark.links().stream().map(link -> new SyncTopic(PaneSync.EVENT, link.event())),
                mark.taggings().stream().map(tagging -> new SyncTopic(PaneSync.TAG, tagging.tag())))
                .flatMap(each -> each).distinct();
    }

    /**
     * Whether passages of this topic are linked: always for claims; for events and tags if panes are synchronised by
     * them, or the topic is in focus without a claim.
     */
    boolean isShown(Focus focus) {
        return kind == PaneSync.CLAIM || focus.paneSync().get() == kind
                || (focus.claim().get() == null && isFocused(focus));
    }

    boolean isFocused(Focus focus) {
        return id.equals(switch (kind) {
            case CLAIM -> focus.claim().get();
            case EVENT -> focus.event().get();
            case TAG -> focus.tag().get();
            case OFF -> null;
        });
    }

    /** The marks of a pane by topic, rebuilt only when the marks change. */
    static final class Index {
        private @Nullable List<Mark> indexed;
        private Map<SyncTopic, List<Mark>> marks = Map.of();

        /**
         * Returns the index of a list, which is replaced with every change: comparing 20,000 marks in each pulse takes
         * 15 ms.
         */
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

    /** Returns the shown topics of both panes. */
    static Set<SyncTopic> shared(Map<SyncTopic, List<Mark>> one, Map<SyncTopic, List<Mark>> other, Focus focus) {
        var shared = new LinkedHashSet<SyncTopic>();
        one.keySet().stream().filter(topic -> other.containsKey(topic) && topic.isShown(focus)).forEach(shared::add);
        return shared;
    }
}
