package app.parallax.text.time;

import org.jspecify.annotations.Nullable;

/** Chooses the language whose rules apply to a text. */
final class TimeLanguages {
    /** Number of UTF-16 units examined. */
    private static final int LOOKED_AT = 4_000;

    private TimeLanguages() {}

    /** Chooses by the tag if there is a file for it, else by the most frequent words; defaults to English. */
    static TimeLanguage of(@Nullable String tag, String text) {
        if (tag != null) {
            for (var language : TimeLanguage.ALL) {
                if (tag.equals(language.tag()) || tag.startsWith(language.tag() + "-")) {
                    return language;
                }
            }
        }
        var best = TimeLanguage.ENGLISH;
        int most = 0;
        var tokens = new TimeLexer(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text).next();
        for (var language : TimeLanguage.ALL) {
            int known = (int) tokens.stream().filter(token -> language.has("common", token.low())).count();
            if (known > most) {
                most = known;
                best = language;
            }
        }
        return best;
    }
}
