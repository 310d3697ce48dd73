package app.parallax.ui.article;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.text.time.TypedDates;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses typed article details. */
final class FactParser {
    private FactParser() {}

    static FactField.Read<Edtf> date(String words) {
        return new TypedDates(Messages.locale().toLanguageTag(), null).read(words)
                .map(date -> new FactField.Read<>(date, true,
                        Messages.text("articleForm.reads", DateFormats.text(date), date)))
                .orElseGet(() -> new FactField.Read<>(null, false, Messages.text("articleForm.noDate")));
    }

    /** Parses names separated by semicolons. */
    static FactField.Read<List<String>> names(String words) {
        var names = Arrays.stream(words.split(";")).map(String::strip).filter(each -> !each.isEmpty()).toList();
        return names.isEmpty() ? FactField.Read.none() : FactField.Read.of(names);
    }

    /** Parses a language tag (BCP 47), or the name of a language in English or the language of the window. */
    static FactField.Read<String> language(String words) {
        return tag(words).map(tag -> new FactField.Read<>(tag, true,
                Locale.forLanguageTag(tag).getDisplayName(Messages.locale())))
                .orElseGet(() -> new FactField.Read<>(null, false, Messages.text("articleForm.noLanguage")));
    }

    private static Optional<String> tag(String words) {
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.forLanguageTag(code);
            if (words.equalsIgnoreCase(language.getDisplayLanguage(Messages.locale()))
                    || words.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))) {
                return Optional.of(code);
            }
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(words).build();
            return locale.getLanguage().length() < 2 || locale.getLanguage().length() > 3
                    ? Optional.empty()
                    : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException e) { // not a language tag
            return Optional.empty();
        }
    }

    static FactField.Read<String> address(String words) {
        try {
            var uri = new URI(words);
            return uri.isAbsolute()
                    ? FactField.Read.of(words)
                    : new FactField.Read<>(null, false, Messages.text("articleForm.noAddress"));
        } catch (URISyntaxException e) {
            return new FactField.Read<>(null, false, Messages.text("articleForm.noAddress"));
        }
    }
}
