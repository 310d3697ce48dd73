package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.List;

/**
 * The place of an article whose words agree best with a quotation.
 *
 * @param verbatim whether all words agree, but for what ellipses and brackets allow
 * @param share the share of the quotation's words that stand there in their order, by weight, 0 to 1
 * @param span from the first to the last of them; where places far apart are joined, the longer one
 * @param differences in the order of the quotation; empty if verbatim
 */
public record QuotationMatch(boolean verbatim, double share, Span span, List<DraftDifference> differences) {

    public QuotationMatch {
        differences = List.copyOf(differences);
    }
}
