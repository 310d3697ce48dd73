package app.parallax.ui.proposals;

import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Workspace;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.StanceSign;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Shows a mention with proposed values: its article, its words and the values. */
final class ProposalCell extends ItemCell<MentionWithQuote> {
    /** Maximum share of the width for the values. */
    private static final double SHARE = 0.5;

    private final Workspace workspace;
    private final Label badge = new Label();
    private final EllipsisText quote = new EllipsisText("quote", "small");
    private final EllipsisText values = new EllipsisText("small");
    private final HBox content = new HBox(8);

    ProposalCell(Workspace workspace) {
        this.workspace = workspace;
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(quote, Priority.ALWAYS);
        quote.setPrefWidth(0);
        values.maxWidthProperty().bind(widthProperty().multiply(SHARE));
        content.getStyleClass().add("mention-row");
        setPrefWidth(0);
    }

    @Override
    protected void show(MentionWithQuote said) {
        var mention = said.mention();
        badge.setText(workspace.article(said.article())
                .map(row -> DisplaySanitizer.inPlace(row.article().label())).orElse("?"));
        quote.show(QuoteMarks.of(said.passage().quote()));
        values.show(ProposedText.all(mention));
        content.getChildren().setAll(badge, new StanceSign(mention), quote, values);
        setAccessibleText(badge.getText() + ", " + quote.getText() + ", " + values.getText() + ", "
                + workspace.claim(mention.claim()).map(Claim::text).orElse(""));
        setGraphic(content);
    }
}
