package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.session.CurrentPassage;
import app.parallax.session.DragContent;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Drag and drop between a text and the tag list: a tag onto selected words or a mark, selected words onto a tag. */
final class TagDragAndDrop {
    private final Session session;
    private final PaneState pane;
    private final CurrentPassage passage;
    private final ReadingArea area;
    private final BiConsumer<Passage, UUID> tag;
    private boolean pressedInSelection;

    /**
     * @param tag tags a passage
     */
    TagDragAndDrop(Session session, PaneState pane, CurrentPassage passage, ReadingArea area,
            BiConsumer<Passage, UUID> tag) {
        this.session = session;
        this.pane = pane;
        this.passage = passage;
        this.area = area;
        this.tag = tag;
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        area.addEventFilter(MouseEvent.DRAG_DETECTED, this::begin);
        area.setOnDragDone(event -> session.focus().dragged().set(null));
        area.setOnDragOver(this::over);
        area.setOnDragDropped(this::dropped);
    }

    /** Prepares a drag when the selection is pressed; the text area would clear the selection. */
    private void pressed(MouseEvent event) {
        pressedInSelection = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1
                && !event.isShiftDown() && session.focus().focused() == pane && passage.selected().isPresent()
                && area.offsetAt(event.getScreenX(), event.getScreenY()).filter(this::isSelected).isPresent();
        if (pressedInSelection) {
            area.requestFocus();
            event.consume();
        }
    }

    private boolean isSelected(int offset) {
        return area.selected().filter(span -> span.start() <= offset && offset < span.end()).isPresent();
    }

    private void dragged(MouseEvent event) {
        if (pressedInSelection) {
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (pressedInSelection) {
            pressedInSelection = false;
            area.offsetAt(event.getScreenX(), event.getScreenY()).ifPresent(area::caret);
            event.consume();
        }
    }

    private void begin(MouseEvent event) {
        if (pressedInSelection) {
            pressedInSelection = false;
            passage.selected().ifPresent(words -> {
                session.focus().dragged().set(new DragContent.OfWords(words));
                area.startDragAndDrop(TransferMode.COPY).setContent(Map.of(DataFormat.PLAIN_TEXT, words.quote()));
            });
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (session.focus().dragged().get() instanceof DragContent.OfTag && session.whyReadOnly() == null
                && target(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (session.focus().dragged().get() instanceof DragContent.OfTag(var id) && session.whyReadOnly() == null) {
            target(event).ifPresent(words -> {
                tag.accept(words, id);
                event.setDropCompleted(true);
            });
            session.focus().dragged().set(null);
            event.consume();
        }
    }

    /** Returns the selected words under the mouse, else the shortest mark there. */
    private Optional<Passage> target(DragEvent event) {
        var at = area.offsetAt(event.getScreenX(), event.getScreenY());
        if (at.isEmpty()) {
            return Optional.empty();
        }
        int offset = at.get();
        var selected = area.selected().filter(span -> isSelected(offset)).flatMap(span -> Optional
                .ofNullable(session.workspace().open().get(pane.article().get()))
                .flatMap(open -> CurrentPassage.passage(open, span.start(), span.end())));
        return selected.or(() -> area.article()
                .flatMap(article -> article.spans().overlapping(offset, offset + 1).stream()
                        .map(article.spans()::mark)
                        .min(Comparator.comparingInt(mark -> mark.passage().end() - mark.passage().start()))
                        .map(Mark::passage)));
    }
}
