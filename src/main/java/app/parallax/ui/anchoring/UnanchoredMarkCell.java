package app.parallax.ui.anchoring;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.anchoring.UnanchoredMark;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.QuoteMarks;
import app.parallax.ui.common.Tip;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Draws an annotation that needs placing: its article, its words, and why it has no place. */
final class UnanchoredMarkCell extends ListCell<UnanchoredMark> {
    private final Label badge = new Label();
    private final EllipsisText quote = new EllipsisText("quote", "small");
    private final EllipsisText reason = new EllipsisText("caption");
    private final HBox content = new HBox(8, badge, quote, reason);

    UnanchoredMarkCell() {
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(quote, Priority.ALWAYS);
        quote.setPrefWidth(0);
        reason.setMaxWidth(150);
        content.getStyleClass().add("mention-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable UnanchoredMark item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        if (item == null || isEmpty) {
            setGraphic(null);
            setAccessibleText(null);
            Tip.on(this, null);
            return;
        }
        var article = article(item);
        var why = why(item);
        var words = item.quote().isBlank() ? item.note() : QuoteMarks.of(item.quote());
        badge.setText(DisplaySanitizer.inPlace(article == null ? "?" : article.label()));
        quote.show(words);
        reason.show(why);
        Tip.on(this, why);
        setAccessibleText(badge.getText() + " " + words + ", " + why);
        setGraphic(content);
    }

    private static @Nullable Article article(UnanchoredMark item) {
        return switch (item) {
            case UnanchoredMark.Gone gone -> gone.article();
            case UnanchoredMark.Stranger stranger -> stranger.article();
        };
    }

    private static String why(UnanchoredMark item) {
        return switch (item) {
            case UnanchoredMark.Gone gone -> Messages.text("placing.gone", gone.newest().number());
            case UnanchoredMark.Stranger stranger -> stranger.orphan().reason();
        };
    }
}
