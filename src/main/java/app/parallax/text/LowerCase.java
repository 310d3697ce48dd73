package app.parallax.text;

import java.util.Locale;

/** Lower-cases single words: most have no capital and are returned as they are. */
public final class LowerCase {
    private LowerCase() {}

    /** Returns a word in lower case, with a straight apostrophe. */
    public static String of(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return word.toLowerCase(Locale.ROOT).replace('’', '\'');
            }
        }
        return word;
    }
}
