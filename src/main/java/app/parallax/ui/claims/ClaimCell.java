package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.compare.ClaimTree;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.Tip;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Shows a claim in a list, below its parent claim, with its status and the number of its mentions. */
class ClaimCell extends ItemCell<ClaimTree.Row> {
    private static final double INDENT = 14;
    private static final int DEEPEST = 6;

    private final EllipsisText text = new EllipsisText();
    private final Label status = new Label();
    private final Label mentions = new Label();
    private final HBox content = new HBox(8, text, status, mentions);

    ClaimCell() {
        mentions.getStyleClass().addAll("caption", "count");
        mentions.setMinWidth(USE_PREF_SIZE);
        status.getStyleClass().addAll("caption", "small");
        status.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        content.getStyleClass().add("claim-row");
        setPrefWidth(0);
    }

    @Override
    protected void show(ClaimTree.Row row) {
        var claim = row.claim();
        boolean open = claim.status() == Claim.Status.OPEN;
        text.show(claim.text());
        text.getStyleClass().remove("muted");
        if (!open) {
            text.getStyleClass().add("muted");
        }
        status.setText(open ? "" : ClaimStatus.text(claim.status()));
        status.setVisible(!open);
        status.setManaged(!open);
        mentions.setText(String.valueOf(row.counted().count()));
        content.setPadding(new Insets(0, 0, 0, INDENT * Math.min(DEEPEST, row.depth())));
        Tip.on(this, DisplaySanitizer.inPlace(claim.text()));
        setAccessibleText(claim.text() + ", " + row.counted().count()
                + (open ? "" : ", " + ClaimStatus.text(claim.status()))
                + (row.depth() == 0 ? "" : ", " + Messages.text("claims.level", row.depth() + 1)));
        setGraphic(content);
    }
}
