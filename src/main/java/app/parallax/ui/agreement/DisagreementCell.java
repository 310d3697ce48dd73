package app.parallax.ui.agreement;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.QuoteMarks;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.compare.Agreement;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.Tip;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the differing annotations of two analysts side by side, each with a button that chooses it. */
final class DisagreementCell extends ItemCell<Agreement.Disagreement> {
    private final Session session;
    private final Workspace workspace;
    private final BiConsumer<Agreement.Disagreement, Agreement.AnalystCoding> settle;
    private final Label badge = new Label();
    private final EllipsisText about = new EllipsisText("strong");
    private final Label settled = new Label(Messages.text("agreement.settled"), Icons.CHECK.node());
    private final HBox sides = new HBox(16);
    private final VBox content = new VBox(4, new HBox(8, badge, about, settled), sides);

    DisagreementCell(Session session, BiConsumer<Agreement.Disagreement, Agreement.AnalystCoding> settle) {
        this.session = session;
        this.workspace = session.workspace();
        this.settle = settle;
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        settled.getStyleClass().add("caption");
        settled.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(about, Priority.ALWAYS);
        content.getStyleClass().add("disagreement");
        content.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void show(Agreement.Disagreement item) {
        var version = item.judgements().getFirst().mark().annotation().passage().version();
        badge.setText(
                workspace.articleOfVersion(version).map(row -> DisplaySanitizer.inPlace(row.article().label()))
                        .orElse("?"));
        about.show(item.claim() == null
                ? Messages.text("agreement.tags")
                : workspace.claim(item.claim()).map(Claim::text).orElse("?"));
        settled.setVisible(!item.settled().isEmpty());
        sides.getChildren().clear();
        for (int i = 0; i < item.judgements().size(); i++) {
            sides.getChildren().add(side(item, item.judgements().get(i), i + 1));
        }
        setAccessibleText(badge.getText() + ", " + about.getText() + ", " + item.judgements().stream()
                .map(each -> each.analyst().name() + ": " + said(each)).collect(Collectors.joining(", ")));
        setGraphic(content);
    }

    private VBox side(Agreement.Disagreement item, Agreement.AnalystCoding judgement, int number) {
        var take = new Button(Messages.text("agreement.take", number));
        take.getStyleClass().add("small");
        take.setFocusTraversable(false); // selected by its number
        take.setMinWidth(USE_PREF_SIZE);
        take.setDisable(session.whyReadOnly() != null);
        Tip.on(take, Messages.text("agreement.take.tip", judgement.analyst().name()));
        take.setOnAction(event -> settle.accept(item, judgement));
        var name = new EllipsisText("caption");
        name.show(judgement.analyst().name());
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = new HBox(6, name, take);
        var quote = new EllipsisText("quote", "small");
        quote.show(QuoteMarks.of(judgement.mark().annotation().passage().quote()));
        var said = new EllipsisText("small");
        said.show(said(judgement));
        if (!judgement.mentions().isEmpty()) {
            var mention = judgement.mentions().getFirst();
            said.setGraphic(new StanceSign(mention));
        }
        var side = new VBox(2, head, quote, said);
        side.setMinWidth(0);
        side.setPrefWidth(100);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private String said(Agreement.AnalystCoding judgement) {
        var said = judgement.mentions().isEmpty()
                ? judgement.tags().stream().flatMap(tag -> workspace.tag(tag).stream()).map(Tag::name)
                : judgement.mentions().stream().map(each -> StanceSign.text(each));
        var all = said.collect(Collectors.joining(", "));
        return all.isEmpty() ? Messages.text("agreement.noTag") : all;
    }
}
