package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import org.jspecify.annotations.Nullable;

/**
 * A quote with its surrounding sentences.
 *
 * @param before context before, empty for none
 * @param words the quote itself, word for word; what is not the article's text is left out, and a sign says so
 * @param after context after, empty for none
 * @param language BCP 47 tag of the article, null if not known
 * @param rightToLeft whether they are written from right to left
 */
public record QuoteInContext(String before, String words, String after, @Nullable String language,
        boolean rightToLeft) {
    /**
     * A quote, shown as {@link DisplaySanitizer} shows texts.
     *
     * @param language BCP 47 tag, null if not known
     */
    public static QuoteInContext of(String before, String words, String after, @Nullable String language) {
        var tag = language != null && language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*+") ? language : null;
        return new QuoteInContext(DisplaySanitizer.of(before), DisplaySanitizer.of(words), DisplaySanitizer.of(after),
                tag,
                DisplaySanitizer.isRightToLeft(words));
    }
}
