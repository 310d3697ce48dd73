package app.parallax.session.edit;

import app.parallax.i18n.Messages;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.session.CurrentPassage;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.text.BoilerplateRules;
import app.parallax.text.Graphemes;
import app.parallax.text.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Edits boilerplate: each method makes one {@link Edit}. */
public final class BoilerplateEditor {
    private final Session session;

    /** An editor of an open project. */
    public BoilerplateEditor(Session session) {
        this.session = session;
    }

    /**
     * Marks a stretch as not the article's text; where it meets such stretches, they are taken off instead.
     *
     * @param where the stretch; without length for a caret, which only takes off
     * @return done when it is on disk; nothing is done for a caret that meets none, and for white space
     */
    public CompletableFuture<Void> toggle(OpenArticle open, Span where) {
        var there = open.boilerplate().stream().filter(each -> each.meets(where.start(), where.end())).toList();
        if (!there.isEmpty()) {
            return session.perform(new Edit(Messages.label(Message.of("edit.furnitureOff")),
                    there.stream().map(Change::delete).toList()));
        }
        var passage = CurrentPassage.passage(open, where.start(), where.end());
        if (where.length() == 0 || passage.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return session
                .perform(new Edit(Messages.label(Message.of("edit.furniture")),
                        List.of(Change.insert(new Boilerplate(Ids.next(),
                                open.version().id(), passage.get().start(), passage.get().end(),
                                Boilerplate.Reason.MARKED)))));
    }

    /**
     * What of an article the rules hold for no text of it and nobody has marked yet; looked for in the background.
     */
    public CompletableFuture<List<BoilerplateRules.Proposal>> proposals(OpenArticle open) {
        var text = open.text();
        return session.inBackground(() -> BoilerplateRules.propose(text)).thenApply(found -> found.stream()
                .filter(proposal -> open.boilerplate().stream()
                        .noneMatch(each -> each.meets(proposal.span().start(), proposal.span().end())))
                .toList());
    }

    /**
     * Marks what was proposed, in one edit.
     *
     * @param proposals some of {@link #proposals}
     */
    public CompletableFuture<Void> accept(OpenArticle open, List<BoilerplateRules.Proposal> proposals) {
        if (proposals.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return session.perform(new Edit(Messages.label(Message.count("edit.furnitureProposed", proposals.size())),
                proposals.stream().map(each -> {
                    var span = Graphemes.snap(open.text(), each.span().start(), each.span().end());
                    return Change.insert(new Boilerplate(Ids.next(), open.version().id(), span.start(), span.end(),
                            each.reason()));
                }).toList()));
    }
}
