package app.parallax.ui.shell.search;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.common.LazyView;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.related.RelatedController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.shell.window.DetailsHeight;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The tab of related passages, and the command that finds them. */
final class RelatedTab {
    private static final String PAGE = "related";

    private final RelatedController related;
    private final CurrentPassage passage;
    private final BiConsumer<String, Boolean> below;
    private final Consumer<String> tell;
    private final DetailsHeight room;

    RelatedTab(Session session, Navigation navigation, DocumentsController documents, CurrentPassage passage,
            BiConsumer<String, Boolean> below, Consumer<String> tell, DetailsHeight room) {
        this.passage = passage;
        this.below = below;
        this.tell = tell;
        this.room = room;
        this.related = new RelatedController(session, navigation, documents::highlight, tell,
                () -> below.accept(PAGE, false));
    }

    void define(Actions actions) {
        actions.set(Command.RELATED_PASSAGES, () -> passage.get().ifPresentOrElse(this::look,
                () -> tell.accept(Messages.text("shell.selectFirst"))));
    }

    /** Searches from a passage; if it is the mark in focus, tags and claims of the mark can be confirmed. */
    private void look(Passage words) {
        below.accept(PAGE, true);
        related.begin(words, passage.mark().filter(mark -> isOf(mark, words)).orElse(null));
    }

    private static boolean isOf(Mark mark, Passage words) {
        return mark.passage().version().equals(words.version()) && mark.passage().start() == words.start()
                && mark.passage().end() == words.end();
    }

    DetailTabs.Page page() {
        var view = new LazyView(related::load);
        return new DetailTabs.Page(PAGE, Messages.text("related.title"), view, shown -> room.set(PAGE, view, shown));
    }
}
