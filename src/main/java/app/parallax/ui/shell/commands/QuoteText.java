package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.ArticleRow;
import app.parallax.model.Boilerplate;
import app.parallax.model.Claim;
import app.parallax.model.Fact;
import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.session.OpenArticle;
import app.parallax.session.Workspace;
import app.parallax.text.Elision;
import app.parallax.text.Offsets;
import app.parallax.text.Span;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.StanceSign;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Formats quotes with their sources as text: verbatim words without boilerplate, article, outlet, date, place, analyst.
 */
final class QuoteText {
    private final Workspace workspace;
    private final Map<UUID, List<Boilerplate>> boilerplate;

    /** Creates the text of quotes from open articles. */
    QuoteText(Workspace workspace) {
        this(workspace, Map.of());
    }

    /**
     * @param boilerplate boilerplate of articles that are not open, by version
     */
    QuoteText(Workspace workspace, Map<UUID, List<Boilerplate>> boilerplate) {
        this.workspace = workspace;
        this.boilerplate = boilerplate;
    }

    String of(Claim claim, List<Mark> mentions) {
        return claim.text() + "\n\n" + mentions.stream().map(mark -> of(mark.passage(), mark, claim))
                .collect(Collectors.joining("\n\n")) + "\n";
    }

    String of(Mark mark) {
        return quote(mark.passage()) + "\n" + source(mark.passage(), analyst(mark)) + "\n";
    }

    /** Returns a passage without a mark. */
    String of(Passage passage) {
        return quote(passage) + "\n" + source(passage, "") + "\n";
    }

    private String of(Passage passage, Mark mark, Claim claim) {
        var stance = mark.mentions().stream().filter(mention -> mention.claim().equals(claim.id())).findFirst()
                .map(mention -> " · " + StanceSign.text(mention)).orElse("");
        return quote(passage) + "\n" + source(passage, analyst(mark)) + stance;
    }

    private String quote(Passage passage) {
        var left = workspace.open().values().stream().filter(open -> open.version().id().equals(passage.version()))
                .findFirst().<List<Boilerplate>>map(OpenArticle::boilerplate)
                .orElseGet(() -> boilerplate.getOrDefault(passage.version(), List.of()));
        return "“" + Elision.of(passage.quote(), passage.start(),
                left.stream().map(each -> new Span(each.start(), each.end())).toList()) + "”";
    }

    private String analyst(Mark mark) {
        return workspace.analyst(mark.annotation().analyst()).map(Analyst::name)
                .map(name -> " · " + Messages.text("quotes.analyst", name)).orElse("");
    }

    private String source(Passage passage, String analyst) {
        return workspace.articleOfVersion(passage.version())
                .map(row -> "— " + article(row) + place(row, passage) + analyst).orElse("—");
    }

    private String article(ArticleRow row) {
        var article = row.article();
        var outlet = workspace.outlet(Fact.valueOf(article.outlet()));
        return "[" + article.label() + "] " + article.shownTitle() + " · " + ArticleDetailText.full(article, outlet)
                + " · "
                + article.file();
    }

    /** Returns the place in code points, as in exported files. */
    private String place(ArticleRow row, Passage passage) {
        var open = workspace.open().get(row.article().id());
        if (open == null) {
            return "";
        }
        var offsets = new Offsets(open.text());
        return " · " + Messages.text("quotes.place", offsets.toCodePoint(passage.start()),
                offsets.toCodePoint(passage.end()));
    }
}
