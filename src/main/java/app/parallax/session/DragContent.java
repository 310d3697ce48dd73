package app.parallax.session;

import app.parallax.model.Passage;
import java.util.UUID;

/** The content of a drag from one pane to another. */
public sealed interface DragContent {
    record OfTag(UUID id) implements DragContent {}

    record OfArticle(UUID id) implements DragContent {}

    /** Selected words or a mark, from a text or the details. */
    record OfWords(Passage passage) implements DragContent {}
}
