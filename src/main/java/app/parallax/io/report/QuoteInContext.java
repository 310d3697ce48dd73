package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import org.jspecify.annotations.Nullable;

/**
 * A quote with its context.
 *
 * @param before context before, empty for none
 * @param words the quote, verbatim; passages that are not the article's text are replaced by a sign
 * @param after context after, empty for none
 * @param language BCP 47 tag of the article, null if not known
 */
public record QuoteInContext(String before, String words, String after, @Nullable String language,
        boolean rightToLeft) {
    /**
     * Creates a quote, sanitized for display by {@link DisplaySanitizer}.
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
