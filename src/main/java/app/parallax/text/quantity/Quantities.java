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

    private static final Language ENGLISH = Language.all().getFirst();

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
        var told = Language.tagged(tag);
        if (told.isPresent()) {
            return find(text, told.get(), false);
        }
        var guess = LanguageGuess.of(text);
        var known = guess.isEmpty() ? Language.of(null, text) : Language.tagged(guess.get()).orElse(ENGLISH);
        return find(text, known, guess.filter(POINTS::contains).isPresent());
    }

    private static List<FoundQuantity> find(String text, Language language, boolean points) {
        var found = new ArrayList<FoundQuantity>();
        var lexer = new QuantityLexer(text);
        var words = LanguageVocabulary.of(language);
        if (words == null) {
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
