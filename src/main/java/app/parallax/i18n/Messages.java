package app.parallax.i18n;

import app.parallax.model.DisplaySanitizer;
import app.parallax.model.EditLabel;
import app.parallax.model.Edtf;
import app.parallax.model.Message;
import app.parallax.model.Wording;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the program in the language of the default locale: {@code i18n/messages.properties}, which is
 * English, and its translations. English is used for languages without a file.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Wording WORDS = new Wording() {
        @Override
        public String text(String key, Object... arguments) {
            return Messages.text(key, arguments);
        }

        @Override
        public String text(Message message) {
            return Messages.text(message);
        }

        @Override
        public String text(EditLabel label) {
            return Messages.text(label);
        }

        @Override
        public Set<String> labelKeys(String words) {
            return EditLabels.keys(words);
        }

        @Override
        public String count(String key, int number) {
            return Messages.count(key, number);
        }

        @Override
        public String date(Edtf date) {
            return DateFormats.text(date);
        }

        @Override
        public Locale locale() {
            return Messages.locale();
        }
    };

    /** The parsed patterns: a report asks for a million sentences, and parsing takes longer than formatting. */
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    /** The sentences of the last locale: to find them takes longer than to read one. */
    private static volatile @Nullable Known last;

    private record Known(Locale locale, ResourceBundle bundle) {}

    private Messages() {}

    /** Returns the language of the window, for writers of files. */
    public static Wording words() {
        return WORDS;
    }

    /**
     * Returns the sentence of a key.
     *
     * @param arguments for {@code {0}}, {@code {1}} …; numbers are not grouped, and names are sanitised, see
     *            {@link DisplaySanitizer}
     */
    public static String text(String key, Object... arguments) {
        var bundle = bundle();
        var pattern = bundle.getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = switch (arguments[i]) {
                case Integer number -> number.toString();
                case String words -> DisplaySanitizer.inPlace(words);
                case java.nio.file.Path file -> DisplaySanitizer.inPlace(file.toString());
                case Message message -> DisplaySanitizer.inPlace(text(message));
                case Instant at -> DateFormats.text(at);
                case Edtf date -> DisplaySanitizer.inPlace(DateFormats.text(date));
                default -> arguments[i];
            };
        }
        var locale = locale(bundle);
        var kept = FORMATS.get(pattern);
        if (kept == null || !kept.getLocale().equals(locale)) {
            kept = new MessageFormat(pattern, locale);
            FORMATS.put(pattern, kept);
        }
        synchronized (kept) { // a format is not thread-safe
            return kept.format(plain);
        }
    }

    public static String text(Message message) {
        var arguments = message.arguments();
        if (message.key().isEmpty()) {
            return String.valueOf(arguments.getFirst());
        }
        return arguments.size() == 1 && arguments.getFirst() instanceof Message.Count count
                ? count(message.key(), count.number())
                : text(message.key(), arguments.toArray());
    }

    /** Returns the sentence of a key, or a default. */
    public static String textOr(String key, String otherwise) {
        return bundle().containsKey(key) ? text(key) : otherwise;
    }

    /** Returns the label of an edit, in the words of its author if it has no message. */
    public static String text(EditLabel label) {
        return EditLabels.text(label);
    }

    public static EditLabel label(Message message) {
        return new EditLabel(text(message), message);
    }

    /** Returns the reason of a failure in words. */
    public static String of(Throwable failure) {
        return text(Message.said(failure));
    }

    /**
     * Returns the singular or plural sentence.
     *
     * @param key without its ending {@code .one} or {@code .many}
     * @param count the value of {@code {0}}
     */
    public static String count(String key, int count) {
        return text(count == 1 ? key + ".one" : key + ".many", String.format(locale(), "%,d", count));
    }

    /**
     * Returns the locale of dates and numbers in the sentences: the default locale if its language is supported, else
     * an English one.
     */
    public static Locale locale() {
        return locale(bundle());
    }

    private static Locale locale(ResourceBundle bundle) {
        var language = bundle.getLocale().getLanguage();
        var chosen = Locale.getDefault();
        boolean spoken = chosen.getLanguage().equals(language.isEmpty() ? "en" : language);
        return spoken ? chosen : Locale.ENGLISH;
    }

    /** Returns all sentences, for FXML. */
    public static ResourceBundle bundle() {
        var locale = Locale.getDefault();
        var known = last;
        if (known == null || !known.locale.equals(locale)) {
            known = new Known(locale, ResourceBundle.getBundle("i18n.messages", locale, NO_FALLBACK));
            last = known;
        }
        return known.bundle;
    }
}
