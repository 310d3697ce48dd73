package app.parallax.ui.annotations;

import app.parallax.model.Passage;
import app.parallax.session.CurrentPassage;
import app.parallax.session.DragContent;
import app.parallax.session.Session;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Drags the quote of the details onto a tag, and a tag onto the quote. */
final class QuoteDragAndDrop {
    private final Session session;
    private final CurrentPassage passage;
    private final Node quote;
    private final BiConsumer<Passage, UUID> tag;

    /**
     * @param tag tags a passage
     */
    QuoteDragAndDrop(Session session, CurrentPassage passage, Node quote, BiConsumer<Passage, UUID> tag) {
        this.session = session;
        this.passage = passage;
        this.quote = quote;
        this.tag = tag;
        quote.setOnDragDetected(this::begin);
        quote.setOnDragDone(event -> session.focus().dragged().set(null));
        quote.setOnDragOver(event -> {
            if (takes()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        quote.setOnDragDropped(this::dropped);
    }

    private void begin(MouseEvent event) {
        var words = passage.get();
        if (event.getButton() == MouseButton.PRIMARY && words.isPresent()) {
            session.focus().dragged().set(new DragContent.OfWords(words.get()));
            quote.startDragAndDrop(TransferMode.COPY).setContent(Map.of(DataFormat.PLAIN_TEXT, words.get().quote()));
            event.consume();
        }
    }

    private boolean takes() {
        return session.focus().dragged().get() instanceof DragContent.OfTag && passage.get().isPresent()
                && session.whyReadOnly() == null;
    }

    private void dropped(DragEvent event) {
        if (takes() && session.focus().dragged().get() instanceof DragContent.OfTag(var id)) {
            passage.get().ifPresent(words -> tag.accept(words, id));
            session.focus().dragged().set(null);
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
