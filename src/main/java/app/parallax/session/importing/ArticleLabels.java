package app.parallax.session.importing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Generates unused article labels: the number at the head of the file name, else the next free number of three digits.
 */
final class ArticleLabels {
    private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,4})(?![0-9]).*", Pattern.DOTALL);

    private final Set<String> taken;
    private int last;

    ArticleLabels(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    String take(String fileName) {
        var number = NUMBER.matcher(fileName);
        if (number.matches() && taken.add(number.group(1))) {
            return number.group(1);
        }
        String next;
        do {
            next = String.format(Locale.ROOT, "%03d", ++last);
        } while (!taken.add(next));
        return next;
    }
}
