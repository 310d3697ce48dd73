package app.parallax.text.quantity;

import app.parallax.text.LanguageGuess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Proposes the quantities of a text, by deterministic rules. */
public final class Quantities {
    /** Languages that group digits by points: 1.200 are twelve hundred. */
    private static final Set<String> POINTS = Set.of("de", "es", "it", "pt", "nl", "da", "nb", "no", "tr", "ro", "id",
            "el", "hr", "sr", "sl");

    private Quantities() {}

    /**
     * Finds the quantities of a text, in linear time.
     *
     * @return by start, without overlaps
     */
    public static List<FoundQuantity> find(String text) {
        var found = new ArrayList<FoundQuantity>();
        var lexer = new QuantityLexer(text);
        boolean points = LanguageGuess.of(text).filter(POINTS::contains).isPresent();
        for (var tokens = lexer.next(); !tokens.isEmpty(); tokens = lexer.next()) {
            new QuantityParagraph(new QuantityTokens(text, tokens, points)).read(found);
        }
        return List.copyOf(found);
    }
}
