package app.parallax.text.quantity;

import app.parallax.text.Language;
import app.parallax.text.LanguageGuess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposes the quantities of a text, by deterministic rules. */
public final class Quantities {
    /** Languages without rules of their own that group digits by points: 1.200 are twelve hundred. */
    private static final Set<String> POINTS = Set.of("it", "pt", "nl", "da", "nb", "no", "tr", "ro", "id", "el", "hr",
            "sr", "sl");

    private Quantities() {}

    /**
     * Finds the quantities of a text in the language that its words tell, in linear time.
     *
     * @return by start, without overlaps
     */
    public static List<FoundQuantity> find(String text) {
        return find(text, (String) null);
    }

    /**
     * Finds the quantities of a text, in linear time.
     *
     * @param tag the BCP 47 tag of its language; if null or without rules, its words tell
     * @return by start, without overlaps
     */
    public static List<FoundQuantity> find(String text, @Nullable String tag) {
        var guess = LanguageGuess.of(text);
        boolean other = Language.tagged(tag).isEmpty() && guess.filter(each -> Language.tagged(each).isEmpty())
                .isPresent();
        return find(text, other ? Language.all().getFirst() : Language.of(tag, text));
    }

    private static List<FoundQuantity> find(String text, Language language) {
        var found = new ArrayList<FoundQuantity>();
        var lexer = new QuantityLexer(text);
        var words = LanguageVocabulary.of(language);
        if (words == null) {
            boolean points = LanguageGuess.of(text).filter(POINTS::contains).isPresent();
            for (var tokens = lexer.next(); !tokens.isEmpty(); tokens = lexer.next()) {
                new QuantityParagraph(new QuantityTokens(text, tokens, points)).read(found);
            }
        } else {
            var splitter = new WordSplitter(words, text);
            for (var tokens = lexer.next(); !tokens.isEmpty(); tokens = lexer.next()) {
                new LocalParagraph(words, new QuantityTokens(text, splitter.split(tokens), false)).read(found);
            }
        }
        return List.copyOf(found);
    }
}
