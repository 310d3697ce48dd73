package app.parallax.session.edit;

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

    public BoilerplateEditor(Session session) {
        this.session = session;
    }

    /**
     * Excludes a range as boilerplate; boilerplate that it overlaps is included again instead.
     *
     * @param where the range; an empty one is a caret, which only includes again
     * @return completes at once for white space and for a caret outside boilerplate
     */
    public CompletableFuture<Void> toggle(OpenArticle open, Span where) {
        var there = open.boilerplate().stream().filter(each -> each.meets(where.start(), where.end())).toList();
        if (!there.isEmpty()) {
            return session.perform(Message.of("edit.furnitureOff"),
                    there.stream().map(Change::delete).toList());
        }
        var passage = CurrentPassage.passage(open, where.start(), where.end());
        if (where.length() == 0 || passage.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return session
                .perform(Message.of("edit.furniture"),
                        List.of(Change.insert(new Boilerplate(Ids.next(),
                                open.version().id(), passage.get().start(), passage.get().end(),
                                Boilerplate.Reason.MARKED))));
    }

    /** Finds boilerplate by rules, without what is excluded already, in the background. */
    public CompletableFuture<List<BoilerplateRules.Proposal>> proposals(OpenArticle open) {
        var text = open.text();
        return session.inBackground(() -> BoilerplateRules.propose(text)).thenApply(found -> found.stream()
                .filter(proposal -> open.boilerplate().stream()
                        .noneMatch(each -> each.meets(proposal.span().start(), proposal.span().end())))
                .toList());
    }

    /**
     * Excludes suggested boilerplate in one edit.
     *
     * @param proposals some of {@link #proposals}
     */
    public CompletableFuture<Void> accept(OpenArticle open, List<BoilerplateRules.Proposal> proposals) {
        if (proposals.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return session.perform(Message.count("edit.furnitureProposed", proposals.size()),
                proposals.stream().map(each -> {
                    var span = Graphemes.snap(open.text(), each.span().start(), each.span().end());
                    return Change.insert(new Boilerplate(Ids.next(), open.version().id(), span.start(), span.end(),
                            each.reason()));
                }).toList());
    }
}
