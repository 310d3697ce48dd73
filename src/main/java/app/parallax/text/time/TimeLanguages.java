package app.parallax.text.time;

import org.jspecify.annotations.Nullable;

/** Chooses the language whose rules a text is read with. */
final class TimeLanguages {
    /** So much of a text is looked at, in UTF-16 units. */
    private static final int LOOKED_AT = 4_000;

    private TimeLanguages() {}

    /** By its tag where there is a file for it, else by its commonest words; English where nothing tells. */
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
