package app.parallax.ui.shell.search;

import app.parallax.i18n.Messages;
import app.parallax.model.Backlinks;
import app.parallax.model.Kind;
import app.parallax.session.Session;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.memos.MemosView;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import java.util.function.BiConsumer;
import javafx.event.ActionEvent;
import org.jspecify.annotations.Nullable;

/** The tab of memos, and navigation to entities outside the panes. */
final class MemosTab {
    private static final String PAGE = "memos";

    private final MemosView view;
    private final BiConsumer<String, Boolean> below;
    private final Lifetime lifetime = new Lifetime();

    MemosTab(Session session, Actions actions, BiConsumer<String, Boolean> below) {
        this.below = below;
        this.view = new MemosView(session, () -> below.accept(PAGE, false));
        actions.set(Command.MEMOS, () -> {
            below.accept(PAGE, true);
            view.requestFocus();
        });
        actions.set(Command.NEW_MEMO, () -> {
            if (session.whyReadOnly() == null) {
                below.accept(PAGE, true);
                view.add();
            }
        });
        lifetime.add(session.focus().entityRequest().subscribe(source -> show(source, actions)));
    }

    private void show(Backlinks.@Nullable Source source, Actions actions) {
        if (source == null) {
            return;
        }
        if (source.kind() == Kind.MEMO) {
            below.accept(PAGE, true);
            view.open(source.id());
            return;
        }
        var command = switch (source.kind()) {
            case OUTLET -> Command.OUTLETS;
            case STORY -> Command.STORIES;
            default -> Command.SPEAKERS;
        };
        actions.get(command).handle(new ActionEvent());
    }

    DetailTabs.Page page() {
        return new DetailTabs.Page(PAGE, Messages.text("memos.title"), view, shown -> {
        });
    }

    void end() {
        view.end();
        lifetime.end();
    }
}
