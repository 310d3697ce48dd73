package app.parallax.ui.library;

import app.parallax.model.ArticleRow;
import app.parallax.model.Messages;
import app.parallax.session.Focus;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Facts;
import app.parallax.ui.common.OneLine;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One article in the list: title, badge, what is known of outlet and date, number of annotations. */
final class ArticleCell extends ListCell<ArticleRow> {
    private static final PseudoClass FOCUSED_PANE = PseudoClass.getPseudoClass("focused-pane");

    private final Workspace workspace;
    private final Focus focus;
    private final OneLine title = new OneLine("article-name");
    private final Label badge = new Label();
    private final Label facts = new Label();
    private final Label count = new Label();
    private final VBox content;

    ArticleCell(Workspace workspace, Focus focus) {
        this.workspace = workspace;
        this.focus = focus;
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().addAll("caption", "facts");
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        count.getStyleClass().addAll("caption", "count");
        count.setMinWidth(USE_PREF_SIZE);
        var second = new HBox(8, badge, facts, count);
        second.getStyleClass().add("second-line");
        content = new VBox(3, title, second);
        content.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ArticleRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        var article = row.article();
        var outlet = workspace.outlet(article.outlet() == null ? null : article.outlet().value());
        title.show(article.shownTitle());
        badge.setText(article.label());
        badge.pseudoClassStateChanged(FOCUSED_PANE,
                focus.panes().stream().anyMatch(pane -> article.id().equals(pane.article().get())));
        facts.setText(Facts.brief(article, outlet));
        count.setText(String.valueOf(row.annotations()));
        var same = workspace.sameText(row);
        setTooltip(new Tooltip(article.shownTitle() + "\n" + Facts.all(article, outlet) + (same.isEmpty()
                ? ""
                : "\n" + Messages.text("article.sameText",
                        String.join(", ", same.stream().map(each -> each.article().label()).toList()),
                        same.size() + 1))));
        setAccessibleText(article.label() + " " + article.shownTitle() + ", " + facts.getText());
        setGraphic(content);
    }
}
