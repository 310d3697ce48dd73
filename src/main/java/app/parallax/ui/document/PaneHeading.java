package app.parallax.ui.document;

import app.parallax.model.Messages;
import app.parallax.session.MarkFilter;
import app.parallax.session.OpenArticle;
import app.parallax.session.PaneHistory;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Facts;
import app.parallax.ui.common.Icons;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** What stands over the text of a pane: badge, title, what is known of the article. */
final class PaneHeading {
    private final Workspace workspace;
    private final Label badge;
    private final Label title;
    private final Label facts;

    PaneHeading(Workspace workspace, Label badge, Label title, Label facts) {
        this.workspace = workspace;
        this.badge = badge;
        this.title = title;
        this.facts = facts;
    }

    /** Gives a button its sign and its name. */
    static void sign(ButtonBase button, Icons icon, String text) {
        button.setGraphic(icon.node());
        button.setTooltip(new Tooltip(Messages.text(text)));
        button.setAccessibleText(Messages.text(text));
    }

    /** A button that goes back or forward; it takes no room before the pane has been elsewhere. */
    static void way(Button button, Icons icon, String text, ObservableBooleanValue open, PaneHistory history) {
        sign(button, icon, text);
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(open));
        button.visibleProperty().bind(history.canGoBack().or(history.canGoForward()));
        button.managedProperty().bind(button.visibleProperty());
    }

    void showNone() {
        badge.setVisible(false);
        title.setText(Messages.text("document.none"));
        facts.setText("");
    }

    void show(OpenArticle open, MarkFilter filter) {
        var article = open.article().get();
        var outlet = workspace.outlet(article.outlet() == null ? null : article.outlet().value());
        badge.setVisible(true);
        badge.setText(article.label());
        title.setText(article.shownTitle());
        facts.setText(Facts.full(article, outlet) + " · " + annotations(open, filter)
                + (article.title() == null ? " · " + Messages.text("article.noTitle") : "") + sameText(article.id()));
        title.setTooltip(new Tooltip(Facts.all(article, outlet)));
        facts.setTooltip(title.getTooltip());
    }

    private static String annotations(OpenArticle open, MarkFilter filter) {
        int all = open.marks().size();
        int seen = (int) open.marks().stream().filter(filter::shows).count();
        return seen == all ? Messages.count("annotations", all) : Messages.text("shell.counts", seen, all);
    }

    /** One text, several sources: said where the article's facts are said. */
    private String sameText(UUID article) {
        var others = workspace.article(article).map(workspace::sameText).orElse(List.of());
        return others.isEmpty()
                ? ""
                : " · " + Messages.text("article.sameText",
                        String.join(", ", others.stream().map(row -> row.article().label()).toList()),
                        others.size() + 1);
    }
}
