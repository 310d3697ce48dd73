package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names countries by their codes of two letters (ISO 3166-1) in the language of the window. */
final class Countries {
    private Countries() {}

    /** Returns the name of a code; the code itself if it is unknown; empty for none. */
    static String name(@Nullable String code) {
        if (code == null) {
            return "";
        }
        try {
            return new Locale.Builder().setRegion(code).build().getDisplayCountry(Messages.locale());
        } catch (java.util.IllformedLocaleException e) { // a foreign file may contain anything
            return code;
        }
    }

    static List<String> names() {
        return Arrays.stream(Locale.getISOCountries()).map(Countries::name).sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** Returns the code of a name in English or the language of the window, or of a code. */
    static Optional<String> code(String words) {
        var text = words.strip();
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> text.equalsIgnoreCase(code) || text.equalsIgnoreCase(name(code))
                        || text.equalsIgnoreCase(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .findFirst();
    }
}
