package app.parallax.text.quantity;

import app.parallax.text.Language;
import app.parallax.text.LanguageGuess;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes the quantities of a text, by deterministic rules. */
public final class Quantities {
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
            return find(text, told.get());
        }
        var guess = LanguageGuess.of(text);
        var known = guess.isEmpty()
                ? Language.of(null, text)
                : Language.tagged(guess.get()).orElse(Language.all().getFirst());
        var locale = ULocale.forLanguageTag(guess.orElse(known.tag()));
        boolean foreign = !locale.getLanguage().equals(known.tag());
        return find(text, Vocabulary.of(known),
                !foreign || DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == '.');
    }

    /** Finds the quantities of a text in a language with a folder. */
    static List<FoundQuantity> find(String text, Language language) {
        return find(text, Vocabulary.of(language), true);
    }

    private static List<FoundQuantity> find(String text, Vocabulary words, boolean knowsSign) {
        var found = new ArrayList<FoundQuantity>();
        var lexer = new QuantityLexer(text);
        int sign = !knowsSign ? 0 : words.option("comma") ? ',' : '.';
        var splitter = new WordSplitter(words, text);
        for (var tokens = lexer.next(); !tokens.isEmpty(); tokens = lexer.next()) {
            var split = new QuantityTokens(text, splitter.split(tokens), sign);
            new QuantityParagraph(words, split).read(found);
        }
        return List.copyOf(found);
    }
}
