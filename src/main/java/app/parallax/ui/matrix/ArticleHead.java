package app.parallax.ui.matrix;

import app.parallax.model.Article;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.Workspace;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Tip;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The head of a column: the article's label, outlet and date. */
final class ArticleHead extends VBox {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-of-group");

    private final Workspace workspace;
    private final Label badge = new Label();
    private final EllipsisText facts = new EllipsisText("secondary");
    private final EllipsisText group = new EllipsisText("group-name");

    ArticleHead(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("article-head");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        var article = new HBox(8, badge, facts);
        article.setAlignment(Pos.CENTER_LEFT);
        group.managedProperty().bind(group.visibleProperty());
        getChildren().addAll(group, article);
    }

    /**
     * @param over what the article is grouped by, empty without groups
     * @param first whether it is the first of its group
     */
    void show(Article article, String over, boolean first) {
        group.setVisible(!over.isEmpty());
        group.show(first ? over : "");
        pseudoClassStateChanged(FIRST, first && !over.isEmpty());
        var fact = article.outlet();
        var outlet = workspace.outlet(fact == null ? null : fact.value());
        badge.setText(DisplaySanitizer.inPlace(article.label()));
        facts.show(ArticleDetailText.brief(article, outlet));
        Tip.on(this, ArticleDetailText.all(article, outlet));
        setAccessibleText(article.label() + ", " + facts.getText() + (over.isEmpty() ? "" : ", " + over));
    }
}
