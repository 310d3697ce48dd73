package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses the mark that comes into focus where the caret or the selection goes. */
final class CaretMark {
    private CaretMark() {}

    /**
     * The shortest mark at the caret, or the one that covers the selection; but one that was gone to stays, though a
     * shorter one begins at the same place.
     */
    static @Nullable UUID of(List<Mark> here, Span at, @Nullable UUID current) {
        Optional<Mark> mark = here.stream()
                .filter(each -> at.length() == 0
                        || (each.passage().start() == at.start() && each.passage().end() == at.end()))
                .min(Comparator.comparingInt(each -> each.passage().end() - each.passage().start()));
        boolean still = at.length() == 0 && here.stream().anyMatch(each -> each.id().equals(current)
                && (each.passage().start() == at.start()
                        || mark.map(Mark::passage).filter(each.passage()::equals).isPresent()));
        return still ? current : mark.map(Mark::id).orElse(null);
    }
}
