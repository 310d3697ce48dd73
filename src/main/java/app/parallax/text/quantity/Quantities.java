package app.parallax.text.quantity;

import java.util.ArrayList;
import java.util.List;

/** Proposes the figures of a text, in the order in which they stand. Rules alone: the same text gives the same. */
public final class Quantities {
    private Quantities() {}

    /**
     * Finds the quantities of a text, in time in proportion to its length.
     *
     * @return by start, not overlapping
     */
    public static List<FoundQuantity> find(String text) {
        var found = new ArrayList<FoundQuantity>();
        var lexer = new QuantityLexer(text);
        for (var tokens = lexer.next(); !tokens.isEmpty(); tokens = lexer.next()) {
            new QuantityParagraph(new QuantityTokens(text, tokens)).read(found);
        }
        return List.copyOf(found);
    }
}
