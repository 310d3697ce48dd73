package app.parallax.ui.claims;

import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Mark;
import app.parallax.session.Focus;
import app.parallax.session.Workspace;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.QuoteMarks;
import app.parallax.ui.common.StanceSign;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One mention of the claim in focus: article, sign, quote, and on whose word it is. */
final class MentionCell extends ListCell<Mark> {
    private final Workspace workspace;
    private final Focus focus;
    private final Label badge = new Label();
    private final EllipsisText quote = new EllipsisText("quote", "small");
    private final EllipsisText stance = new EllipsisText("caption");
    private final HBox content = new HBox(8);

    MentionCell(Workspace workspace, Focus focus) {
        this.workspace = workspace;
        this.focus = focus;
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        stance.setMinWidth(70);
        stance.setMaxWidth(220);
        HBox.setHgrow(quote, Priority.ALWAYS);
        content.getStyleClass().add("mention-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Mark mark, boolean empty) {
        super.updateItem(mark, empty);
        var mention = mark == null || empty
                ? null
                : mark.mentions().stream().filter(each -> each.claim().equals(focus.claim().get())).findFirst()
                        .orElse(null);
        if (mark == null || mention == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        badge.setText(
                workspace.articleOfVersion(mark.passage().version())
                        .map(row -> DisplaySanitizer.inPlace(row.article().label()))
                        .orElse("?"));
        quote.show(QuoteMarks.of(mark.passage().quote()));
        var signs = StanceSign.text(mention.voice(), mention.position());
        var noted = MentionWords.brief(mention, workspace);
        stance.show(noted.isEmpty() ? signs : noted);
        content.getChildren().setAll(badge, new StanceSign(mention.voice(), mention.position()), quote, stance);
        setAccessibleText(badge.getText() + ", " + signs + ", " + quote.getText()
                + (noted.isEmpty() ? "" : ", " + noted));
        setGraphic(content);
    }
}
