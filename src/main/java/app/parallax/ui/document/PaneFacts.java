package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Fact;
import app.parallax.session.MarkFilter;
import app.parallax.session.OpenArticle;
import app.parallax.session.Workspace;
import app.parallax.ui.common.ArticleDetailText;
import java.util.List;
import java.util.UUID;

/**
 * Formats the line under the title of a pane: outlet, date, number of annotations, missing parts and identical
 * articles.
 */
final class PaneFacts {
    private PaneFacts() {}

    static String of(Workspace workspace, OpenArticle open, MarkFilter filter) {
        var article = open.article().get();
        var outlet = workspace.outlet(Fact.valueOf(article.outlet()));
        return ArticleDetailText.full(article, outlet) + " · " + annotations(open, filter)
                + (article.title() == null ? " · " + Messages.text("article.noTitle") : "")
                + (article.truncation() == null ? "" : " · " + Messages.text("article.truncated"))
                + sameText(workspace, article.id());
    }

    private static String annotations(OpenArticle open, MarkFilter filter) {
        int all = open.marks().size();
        int seen = (int) open.marks().stream().filter(filter::shows).count();
        return seen == all ? Messages.count("annotations", all) : Messages.text("shell.counts", seen, all);
    }

    /** Returns the other articles with the same text, for the details of the article. */
    private static String sameText(Workspace workspace, UUID article) {
        var others = workspace.article(article).map(workspace::sameText).orElse(List.of());
        return others.isEmpty()
                ? ""
                : " · " + Messages.text("article.sameText",
                        String.join(", ", others.stream().map(row -> row.article().label()).toList()),
                        others.size() + 1);
    }
}
