package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.Workspace;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.QuoteMarks;
import app.parallax.ui.common.StanceSign;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Draws somebody on whose word a claim is said, or the words of an article. */
final class OriginCell extends TreeCell<OriginRow> {
    private final Workspace workspace;
    private final HBox content = new HBox(8);

    OriginCell(Workspace workspace) {
        this.workspace = workspace;
        content.getStyleClass().add("mention-row");
        content.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OriginRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var said = row.said();
        var words = new EllipsisText(said == null ? "strong" : "quote");
        words.show(said == null ? row.name() : QuoteMarks.of(said.passage().quote()));
        words.setPrefWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (said == null) {
            content.getChildren().setAll(Icons.ORIGIN.node(), words);
            if (row.doubtful()) {
                var chip = new Label(Messages.text("origins.proposed"));
                chip.getStyleClass().addAll("pill", "outlined");
                chip.setMinWidth(USE_PREF_SIZE);
                content.getChildren().add(chip);
            }
        } else {
            var badge = new Label(
                    workspace.article(said.article()).map(each -> DisplaySanitizer.inPlace(each.article().label()))
                            .orElse("?"));
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            content.getChildren().setAll(badge, new StanceSign(said.mention().voice(), said.mention().position()),
                    words);
        }
        setAccessibleText((said == null ? "" : ((Label) content.getChildren().getFirst()).getText() + ", ")
                + words.getText() + (row.doubtful() ? ", " + Messages.text("origins.proposed") : ""));
        setGraphic(content);
    }
}
