package app.parallax.ui.history;

import app.parallax.i18n.Messages;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryLine;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.TimestampText;
import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;

/** Shows the edits of the history and their changes. */
final class HistoryCells {
    private HistoryCells() {}

    /** Returns time and analyst of an edit. */
    static String about(HistoryEntry entry) {
        var about = TimestampText.text(entry.at()) + "  ·  " + entry.analyst();
        return switch (entry.state()) {
            case OPEN, DONE -> about;
            case UNDONE, ABANDONED -> about + "  ·  " + Messages.text("history.undone");
            case CLOSED -> about + "  ·  " + Messages.text("history.closed");
        };
    }

    static String words(HistoryLine line) {
        return switch (line.action()) {
            case INSERT -> Messages.text("history.added", line.what());
            case DELETE -> Messages.text("history.deleted", line.what());
            case UPDATE -> Messages.text("history.changed", line.what(), line.field(), line.before(), line.after());
        };
    }

    /** Shows an edit: its label, time and analyst. */
    static final class EditCell extends ItemCell<HistoryEntry> {
        private final EllipsisText label = new EllipsisText("strong");
        private final EllipsisText about = new EllipsisText("caption");
        private final VBox box = new VBox(label, about);
        private final IntConsumer seen;

        EditCell(IntConsumer seen) {
            this.seen = seen;
            setPrefWidth(0);
        }

        @Override
        protected void show(HistoryEntry entry) {
            label.show(Messages.text(entry.label()));
            about.show(HistoryCells.about(entry));
            setAccessibleText(Messages.text(entry.label()) + ", " + HistoryCells.about(entry));
            setGraphic(box);
            seen.accept(getIndex());
        }
    }

    /** Shows a change: its entity, before → after. */
    static final class ChangeCell extends ItemCell<HistoryLine> {
        private final EllipsisText what = new EllipsisText("caption");
        private final EllipsisText difference = new EllipsisText();
        private final EllipsisText became = new EllipsisText();
        private final VBox box = new VBox(what, difference, became);

        ChangeCell() {
            setPrefWidth(0);
        }

        @Override
        protected void show(HistoryLine line) {
            boolean isUpdate = !line.field().isEmpty();
            what.show(isUpdate ? line.what() : Messages.text("history.action." + line.action().name()));
            difference.show(isUpdate ? Messages.text("history.was", line.field(), line.before()) : line.what());
            became.show(isUpdate ? Messages.text("history.became", line.after()) : "");
            became.setVisible(isUpdate);
            became.setManaged(isUpdate);
            setAccessibleText(words(line));
            setGraphic(box);
        }
    }
}
