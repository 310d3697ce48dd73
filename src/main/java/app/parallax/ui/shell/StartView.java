package app.parallax.ui.shell;

import app.parallax.i18n.Messages;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.actions.WindowCommands;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows the first steps in place of the panes while a project has no article. */
final class StartView {
    private static final double WIDTH = 420;

    private StartView() {}

    /** Puts the first steps over the panes while there is no article. */
    static Parent over(Parent panes, Workspace workspace, WindowCommands window, Lifetime lifetime) {
        var title = new Label(Messages.text("start.title"));
        title.getStyleClass().add("article-title");
        var say = new WordFlow(Messages.text("start.say"), Fonts.SANS);
        say.getStyleClass().add("secondary");
        say.setMaxWidth(WIDTH);
        var first = new Button(Messages.text("start.import"), Icons.IMPORT.node());
        first.setId("start-import");
        first.getStyleClass().add("accent");
        first.setOnAction(event -> window.importArticles());
        var sample = new Button(Messages.text("start.sample"));
        sample.setId("start-sample");
        sample.setOnAction(event -> window.openSample());
        var buttons = new HBox(12, first, sample);
        var start = new VBox(16, title, say, buttons);
        start.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        var ground = new StackPane(start);
        ground.getStyleClass().add("start-view");
        var nothing = Bindings.isEmpty(workspace.articles());
        ground.visibleProperty().bind(nothing);
        panes.visibleProperty().bind(nothing.not());
        lifetime.add(nothing::dispose);
        var both = new StackPane(panes, ground);
        both.setMinSize(0, 0);
        return both;
    }
}
