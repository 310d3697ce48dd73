package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.BoilerplateEditor;
import app.parallax.text.Span;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands on the article of the focused pane: excluding text and deleting the article. */
public final class ArticleCommands {
    private final Session session;
    private final BoilerplateEditor editor;
    private final Consumer<String> tell;

    /**
     * @param tell shows a sentence in the status bar
     */
    public ArticleCommands(Session session, Consumer<String> tell) {
        this.session = session;
        this.editor = new BoilerplateEditor(session);
        this.tell = tell;
    }

    public void define(Actions actions) {
        actions.set(Command.BOILERPLATE, this::toggle);
        actions.set(Command.SUGGEST_BOILERPLATE, this::propose);
        actions.set(Command.DELETE_ARTICLE, this::delete);
    }

    private Optional<OpenArticle> shown() {
        return Optional.ofNullable(session.workspace().open().get(session.focus().focused().article().get()));
    }

    private void delete() {
        shown().map(open -> open.article().get()).ifPresentOrElse(
                article -> session.runUnattended(new ArticleEditor(session).delete(article).thenAccept(
                        marks -> tell.accept(Messages.text("shell.articleDeleted", article.label(), marks)))),
                () -> tell.accept(Messages.text("boilerplate.noArticle")));
    }

    /** Excludes the selection from the text, or includes boilerplate that it overlaps again. */
    private void toggle() {
        var open = shown();
        var selection = Optional.ofNullable(session.focus().focused().selection().get()).orElse(new Span(0, 0));
        if (open.isEmpty() || selection.end() > open.get().text().length()) {
            tell.accept(Messages.text("shell.selectFirst"));
            return;
        }
        boolean met = open.get().boilerplate().stream()
                .anyMatch(each -> each.meets(selection.start(), selection.end()));
        if (!met && selection.length() == 0) {
            tell.accept(Messages.text("shell.selectFirst"));
            return;
        }
        session.runUnattended(editor.toggle(open.get(), selection)
                .thenRun(() -> tell.accept(Messages.text(met ? "boilerplate.off" : "boilerplate.on"))));
    }

    private void propose() {
        var pane = session.focus().focused();
        var open = shown();
        if (open.isEmpty()) {
            tell.accept(Messages.text("boilerplate.noArticle"));
            return;
        }
        session.runUnattended(editor.proposals(open.get()).thenAccept(found -> {
            if (!open.get().article().get().id().equals(pane.article().get())) {
                return; // another article is shown now
            }
            pane.proposals().set(found);
            tell.accept(found.isEmpty()
                    ? Messages.text("boilerplate.none")
                    : Messages.count("boilerplate.proposed", found.size()));
        }));
    }
}
