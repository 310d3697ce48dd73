package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Countries by their codes of two letters (ISO 3166-1), named in the language of the window. */
final class Countries {
    private Countries() {}

    /** The name of a code; the code itself if it is none; empty for none. */
    static String name(@Nullable String code) {
        if (code == null) {
            return "";
        }
        try {
            return new Locale.Builder().setRegion(code).build().getDisplayCountry(Messages.locale());
        } catch (java.util.IllformedLocaleException e) { // a file from elsewhere may say anything
            return code;
        }
    }

    static List<String> names() {
        return Arrays.stream(Locale.getISOCountries()).map(Countries::name).sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** The code of a name in English or the language of the window, or of a code. */
    static Optional<String> code(String words) {
        var text = words.strip();
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> text.equalsIgnoreCase(code) || text.equalsIgnoreCase(name(code))
                        || text.equalsIgnoreCase(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .findFirst();
    }
}
