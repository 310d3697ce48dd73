package app.parallax.ui.draft;

import app.parallax.text.Span;
import app.parallax.ui.common.LinkEnd;
import app.parallax.ui.common.TextEdge;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;

/** The article panes beside a draft. */
public interface SourceTexts {
    /** Highlights one place in the focused pane. */
    void highlight(Span place);

    /**
     * Returns the bounds of the highlighted place.
     *
     * @param layer in whose coordinates
     * @return empty if it is out of view
     */
    Optional<LinkEnd> highlightBounds(UUID article, Span place, Node layer);

    /**
     * Returns the edge of its pane behind which a place is out of view.
     *
     * @param layer in whose coordinates
     * @return empty if no pane shows the article
     */
    Optional<TextEdge> edgeTowards(UUID article, Span place, Node layer);

    /** Brings a place into view again. */
    void scrollTo(UUID article, Span place);
}
