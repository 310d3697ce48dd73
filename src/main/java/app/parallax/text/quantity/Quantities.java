package app.parallax.text.quantity;

import java.util.ArrayList;
import java.util.List;

/** Proposes the quantities of a text, by deterministic rules. */
public final class Quantities {
    private Quantities() {}

    /**
     * Finds the quantities of a text, in linear time.
     *
     * @return by start, without overlaps
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
