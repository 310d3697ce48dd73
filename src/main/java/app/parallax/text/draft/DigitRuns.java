package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds numbers where ASCII digits begin: a pattern alone tries every letter of a text. */
final class DigitRuns {
    private DigitRuns() {}

    /** Returns the matches of a pattern that begin with the first digit of a run, in order. */
    static List<Span> matches(Pattern pattern, String text) {
        var found = new ArrayList<Span>();
        var matcher = pattern.matcher(text).useTransparentBounds(true);
        boolean within = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            if (digit && !within && matcher.region(at, text.length()).lookingAt()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
            within = digit;
        }
        return found;
    }
}
