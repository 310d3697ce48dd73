package app.parallax.ui.document;

import app.parallax.model.Edtf;
import app.parallax.model.Passage;
import app.parallax.model.TimeLink;
import org.jspecify.annotations.Nullable;

/** Asks for the event to which a time expression is linked. */
@FunctionalInterface
public interface EventRequest {
    /**
     * Shows the form.
     *
     * @param date what they are read as, null if that cannot be told
     */
    void ask(Passage passage, @Nullable Edtf date, TimeLink.Clock clock);
}
