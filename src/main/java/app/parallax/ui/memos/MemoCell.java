package app.parallax.ui.memos;

import app.parallax.model.Memo;
import app.parallax.session.notes.NoteReader;
import app.parallax.text.note.NoteLinks;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.TimestampText;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Title of a memo, and under it when it was changed and how it begins. */
final class MemoCell extends ListCell<Memo> {
    private static final int BEGINNING = 160;

    private final EllipsisText title = new EllipsisText("strong");
    private final EllipsisText beginning = new EllipsisText("caption");
    private final VBox box = new VBox(title, beginning);

    MemoCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Memo memo, boolean empty) {
        super.updateItem(memo, empty);
        if (memo == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.show(NoteReader.title(memo));
        beginning.show(TimestampText.text(memo.modified()) + "  " + beginning(memo));
        setAccessibleText(NoteReader.title(memo) + ", " + beginning.getText());
        setGraphic(box);
    }

    private static String beginning(Memo memo) {
        var cut = memo.text().length() <= 4 * BEGINNING ? memo.text() : memo.text().substring(0, 4 * BEGINNING);
        var plain = NoteLinks.plain(cut).replaceAll("[#*_`>\\s]+", " ").strip();
        return plain.length() <= BEGINNING
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, BEGINNING)));
    }
}
