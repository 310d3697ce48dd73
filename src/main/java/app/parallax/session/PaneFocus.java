package app.parallax.session;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What one document pane shows. */
public final class PaneFocus {
    private final ObjectProperty<@Nullable UUID> article = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> reveal = new SimpleObjectProperty<>();

    /**
     * A span of the shown text.
     *
     * @param start
     *            UTF-16 offset
     * @param end
     *            UTF-16 offset, exclusive; equal to {@code start} for a caret
     */
    public record Span(int start, int end) {
        /**
         * Whether it holds any text.
         *
         * @return true for a caret
         */
        public boolean isEmpty() {
            return start == end;
        }
    }

    /**
     * Identifier of the shown article.
     *
     * @return null for an empty pane
     */
    public ObjectProperty<@Nullable UUID> article() {
        return article;
    }

    /**
     * What is selected in the text.
     *
     * @return start before end; null if nothing was selected yet
     */
    public ObjectProperty<@Nullable Span> selection() {
        return selection;
    }

    /**
     * A span that the pane is asked to bring into view; the pane sets it back to null.
     *
     * @return null when there is nothing to do
     */
    public ObjectProperty<@Nullable Span> reveal() {
        return reveal;
    }
}
