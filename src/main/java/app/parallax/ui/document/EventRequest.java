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
     * @param date the resolved date, null if unresolved
     */
    void ask(Passage passage, @Nullable Edtf date, TimeLink.Clock clock);
}
