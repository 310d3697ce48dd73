package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Version;
import app.parallax.session.Navigation;
import app.parallax.session.OpenArticle;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.ui.common.TimestampText;
import app.parallax.ui.common.Tip;
import java.util.ArrayList;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Shows the version of a pane in its heading if there are several, and selects another. */
record VersionMenu(Session session, Navigation navigation, PaneState focus, MenuButton button) {
    private static final PseudoClass OLDER = PseudoClass.getPseudoClass("older");

    void show(OpenArticle open) {
        var versions = session.workspace().versions(open.article().get().id());
        var shown = open.version();
        boolean several = versions.size() > 1;
        button.setVisible(several);
        button.setManaged(several);
        if (!several) {
            return;
        }
        int newest = versions.getLast().number();
        button.pseudoClassStateChanged(OLDER, shown.number() < newest);
        button.setText(Messages.text("version.shown", shown.number(), newest));
        Tip.on(button, Messages.text("version.tip", TimestampText.text(shown.retrieved())));
        button.setAccessibleText(button.getText());
        var items = new ArrayList<MenuItem>();
        for (var version : versions.reversed()) {
            items.add(choice(version, version.equals(shown)));
        }
        items.add(new SeparatorMenuItem());
        versions.reversed().stream().filter(version -> !version.equals(shown)).forEach(version -> {
            var item = new MenuItem(Messages.text("version.compare", version.number()));
            item.setOnAction(event -> focus.compared().set(version));
            items.add(item);
        });
        button.getItems().setAll(items);
    }

    private RadioMenuItem choice(Version version, boolean shown) {
        var item = new RadioMenuItem(Messages.text("version.choice", version.number(),
                TimestampText.text(version.retrieved()),
                String.format(Messages.locale(), "%,d", version.characters())));
        item.setSelected(shown);
        item.setOnAction(event -> session.runUnattended(navigation.showVersion(version)));
        return item;
    }
}
