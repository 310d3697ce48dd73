package app.parallax.io.importer;

import app.parallax.text.BoilerplateRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A preview of an article before import, within its page or document.
 *
 * @param pieces everything a reader of the file sees, in order
 */
public record ArticlePreview(ImportedArticle article, List<Piece> pieces) {
    private static final int MOST_PIECES = 5_000;
    private static final int LONGEST_PIECE = 2_000;

    /** The treatment of a piece by the import. */
    public enum Treatment {
        TEXT,
        /** Text of the article that is probably boilerplate and will be proposed as such. */
        LIKELY_BOILERPLATE,
        /** Left out of the text; kept in the original file. */
        LEFT_OUT
    }

    /**
     * A paragraph, heading or label.
     *
     * @param text its words, shortened if there are many
     */
    public record Piece(String text, Treatment treatment) {}

    public ArticlePreview {
        pieces = List.copyOf(pieces);
    }

    static ArticlePreview of(ImportedArticle article, List<String> everything) {
        var pieces = new ArrayList<Piece>();
        var text = squashed(article.text());
        var paragraphs = new HashSet<String>();
        article.text().lines().forEach(line -> paragraphs.add(squashed(line)));
        for (var each : everything.isEmpty() ? article.text().lines().toList() : everything) {
            if (!each.isBlank() && pieces.size() < MOST_PIECES) {
                var words = squashed(each);
                boolean kept = everything.isEmpty() || paragraphs.contains(words)
                        || (words.length() > 40 && text.contains(words));
                var treatment = !kept
                        ? Treatment.LEFT_OUT
                        : BoilerplateRules.ofLine(each).isPresent() ? Treatment.LIKELY_BOILERPLATE : Treatment.TEXT;
                pieces.add(new Piece(each.length() > LONGEST_PIECE ? each.substring(0, LONGEST_PIECE) + "…" : each,
                        treatment));
            }
        }
        return new ArticlePreview(article, pieces);
    }

    private static String squashed(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** Returns the number of pieces left out. */
    public int leftOut() {
        return (int) pieces.stream().filter(each -> each.treatment() == Treatment.LEFT_OUT).count();
    }
}
