package app.parallax.text.draft;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Distinguishes dates that are written out from those counted from another day. */
public final class WrittenDates {
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    private WrittenDates() {}

    /** Whether the words of a date have a number or the name of a month, in English or another language. */
    public static boolean isWritten(String words, Locale language) {
        if (DIGITS.matcher(words).find()) {
            return true;
        }
        return hasMonth(words, language);
    }

    /** Whether the words of a time name a month, so that they name a day besides the hour. */
    public static boolean hasMonth(String words, Locale language) {
        return WORD.matcher(words).results().map(each -> each.group().toLowerCase(Locale.ROOT))
                .anyMatch(word -> isMonth(word, Locale.ENGLISH) || isMonth(word, language));
    }

    private static boolean isMonth(String word, Locale language) {
        for (var month : Month.values()) {
            for (var style : new TextStyle[]{TextStyle.FULL, TextStyle.FULL_STANDALONE}) {
                var name = month.getDisplayName(style, language).toLowerCase(Locale.ROOT);
                if (name.equals(word) || (word.length() == 3 && name.startsWith(word))) {
                    return true;
                }
            }
        }
        return false;
    }
}
