package app.parallax.text.draft;

import java.util.List;
import java.util.Optional;

/**
 * The result of checking one quotation, figure or date.
 *
 * @param words the words of the draft
 * @param speaker the source that the draft names
 * @param sources the passages that it rests on, the best first; empty if the state is {@link DraftState#NOWHERE}
 */
public record DraftFinding(DraftItem item, String words, DraftState state, Optional<String> speaker,
        List<DraftSource> sources) {

    public DraftFinding {
        sources = List.copyOf(sources);
    }

    /** Returns the best source. */
    public Optional<DraftSource> best() {
        return sources.stream().findFirst();
    }
}
