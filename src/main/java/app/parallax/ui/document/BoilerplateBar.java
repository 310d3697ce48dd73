package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Boilerplate;
import app.parallax.session.OpenArticle;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.edit.BoilerplateEditor;
import app.parallax.text.BoilerplateRules.Proposal;
import app.parallax.text.Span;
import app.parallax.ui.common.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Steps through suggested boilerplate: exclude one, keep one, exclude all. */
final class BoilerplateBar extends VBox {
    private final Session session;
    private final BoilerplateEditor editor;
    private final PaneState focus;
    private final ReadingArea area;
    private final ListChangeListener<Boilerplate> changed = change -> showInText();
    private final Label where = new Label();
    private final Button acceptAll = new Button(Messages.text("boilerplate.acceptAll", 0));
    private @Nullable OpenArticle open;
    private int at;

    BoilerplateBar(Session session, PaneState focus, ReadingArea area) {
        this.session = session;
        this.editor = new BoilerplateEditor(session);
        this.focus = focus;
        this.area = area;
        getStyleClass().add("boilerplate-bar");
        where.getStyleClass().add("caption");
        where.setMinWidth(0);
        var accept = new Button(Messages.text("boilerplate.accept"));
        accept.setId("boilerplate-accept");
        accept.setOnAction(event -> accept(List.of(proposals().get(at))));
        var leave = new Button(Messages.text("boilerplate.leave"));
        leave.setId("boilerplate-leave");
        leave.setOnAction(event -> without(List.of(proposals().get(at))));
        acceptAll.setId("boilerplate-accept-all");
        acceptAll.setOnAction(event -> accept(proposals()));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var first = new HBox(where, room, sign(Icons.UP, "boilerplate.previous", () -> step(-1)),
                sign(Icons.DOWN, "boilerplate.next", () -> step(1)),
                sign(Icons.CLOSE, "boilerplate.close", () -> focus.proposals().set(List.of())));
        first.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(first, new HBox(6, accept, leave, acceptAll));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                focus.proposals().set(List.of());
                event.consume();
            }
        });
        show();
    }

    private static Button sign(Icons icon, String key, Runnable work) {
        return icon.button(Messages.text(key), work);
    }

    private List<Proposal> proposals() {
        return focus.proposals().get();
    }

    /** Follows the suggestions of its pane. */
    Subscription subscribe() {
        return focus.proposals().subscribe(proposals -> {
            show();
            showInText();
        });
    }

    /** Shows the boilerplate of an article; suggestions for another article are dropped. */
    void follow(@Nullable OpenArticle shown) {
        if (open != null) {
            open.boilerplate().removeListener(changed);
        }
        open = shown;
        focus.proposals().set(List.of());
        if (shown != null) {
            shown.boilerplate().addListener(changed);
            showInText();
        }
    }

    private void showInText() {
        if (open != null) {
            var marked = open.boilerplate().stream().map(each -> new Span(each.start(), each.end())).toList();
            area.article().ifPresent(
                    article -> article.setBoilerplate(marked, proposals().stream().map(Proposal::span).toList()));
        }
    }

    /** Shows the suggestions again and keeps the current one if possible. */
    private void show() {
        var all = proposals();
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        at = Math.clamp(at, 0, Math.max(0, all.size() - 1));
        if (!all.isEmpty()) {
            var reason = all.get(at).reason();
            where.setText(Messages.text("boilerplate.bar", at + 1, all.size(),
                    Messages.text("boilerplate.reason." + reason.name().toLowerCase(Locale.ROOT))));
            acceptAll.setText(Messages.text("boilerplate.acceptAll", all.size()));
            focus.reveal().set(all.get(at).span());
        }
    }

    private void step(int by) {
        at = Math.floorMod(at + by, proposals().size());
        show();
    }

    private void accept(List<Proposal> accepted) {
        var all = List.copyOf(accepted);
        if (open != null) {
            session.runUnattended(editor.accept(open, all).thenRun(() -> without(all)));
        }
    }

    private void without(List<Proposal> gone) {
        var rest = new ArrayList<>(proposals());
        rest.removeAll(gone);
        focus.proposals().set(List.copyOf(rest));
    }
}
