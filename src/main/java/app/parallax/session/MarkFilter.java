package app.parallax.session;

import app.parallax.model.Mark;
import app.parallax.model.Palette;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Selects the highlighted marks and tags.
 *
 * @param only identifiers of the only tags that are highlighted, null for all
 * @param analyst identifier of the only analyst whose marks are highlighted, null for all
 */
public record MarkFilter(Set<UUID> hidden, @Nullable Set<UUID> only, @Nullable UUID analyst,
        Map<UUID, Palette> colors) {

    /**
     * Whether a mark is highlighted: by its analyst, and by one of its tags; a mark without tags is not hidden by any.
     *
     * @return whether
     */
    public boolean shows(Mark mark) {
        if (analyst != null && !analyst.equals(mark.annotation().analyst())) {
            return false;
        }
        if (only == null && hidden.isEmpty()) {
            return true; // as it mostly is, with 20,000 marks to ask for
        }
        return mark.taggings().isEmpty()
                ? only == null
                : mark.taggings().stream().anyMatch(tagging -> showsTag(tagging.tag()));
    }

    private boolean showsTag(UUID tag) {
        return !hidden.contains(tag) && (only == null || only.contains(tag));
    }

    /**
     * The colours in which a mark is highlighted.
     *
     * @return of its tags that are not hidden, oldest first
     */
    public List<Palette> colorsOf(Mark mark) {
        return mark.taggings().stream().filter(tagging -> showsTag(tagging.tag()))
                .flatMap(tagging -> java.util.stream.Stream.ofNullable(colors.get(tagging.tag()))).toList();
    }
}
