package app.parallax.ui.matrix;

import app.parallax.model.Article;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Facts;
import app.parallax.ui.common.OneLine;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The head of a column: the article's label, outlet and date. */
final class ArticleHead extends HBox {
    private final Workspace workspace;
    private final Label badge = new Label();
    private final OneLine facts = new OneLine("secondary");
    private final Tooltip all = new Tooltip();

    ArticleHead(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("article-head");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        getChildren().addAll(badge, facts);
        Tooltip.install(this, all);
    }

    void show(Article article) {
        var fact = article.outlet();
        var outlet = workspace.outlet(fact == null ? null : fact.value());
        badge.setText(article.label());
        facts.show(Facts.brief(article, outlet));
        all.setText(Facts.all(article, outlet));
        setAccessibleText(article.label() + ", " + facts.getText());
    }
}
