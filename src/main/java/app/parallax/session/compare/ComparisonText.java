package app.parallax.session.compare;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.Comparison;
import app.parallax.model.Edtf;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.session.Workspace;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a comparison as a table for the clipboard: one line a mention, cells separated by tabs. */
public final class ComparisonText {
    private final Workspace workspace;

    public ComparisonText(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns the table of a claim. */
    public String of(Comparison comparison) {
        var lines = comparison.mentions().stream().map(said -> line(comparison, said));
        return Stream.concat(Stream.of(Messages.text("comparison.headings").replace(" | ", "\t")), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Comparison comparison, MentionWithQuote said) {
        var mention = said.mention();
        var quantity = mention.figures();
        var asOf = quantity == null ? null : said.asOf();
        return Stream.of(comparison.claim().text(), kind(comparison),
                workspace.article(said.article()).map(row -> name(row.article())).orElse(""),
                said.passage().quote(), word(mention.voice()), word(mention.position()),
                CitedNames.chain(mention, workspace),
                quantity == null ? "" : number(quantity.least()), quantity == null ? "" : number(quantity.most()),
                quantity == null ? "" : quantity.qualifier(), quantity == null ? "" : quantity.counted(),
                asOf == null ? "" : date(asOf),
                said.changedSince() == 0 ? "" : String.valueOf(said.changedSince()), proposed(mention))
                .map(ComparisonText::cell)
                .collect(Collectors.joining("\t"));
    }

    private static String name(Article article) {
        var title = article.title();
        return article.label() + " " + (title == null ? article.file() : title.value());
    }

    private static String kind(Comparison comparison) {
        var kind = word(comparison.kind());
        return comparison.isProposed() ? Messages.text("proposed.mark", kind) : kind;
    }

    /** The names of the proposed values. */
    private static String proposed(Mention mention) {
        return mention.proposed().fields().stream().map(ComparisonText::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String date(Edtf date) {
        return date.toString();
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
