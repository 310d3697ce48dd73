package app.parallax.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the program in the person's language: {@code i18n/messages.properties}. */
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n.messages");

    private Messages() {}

    /**
     * The sentence for a key.
     *
     * @param key
     *            defined in {@code messages.properties}
     * @param arguments
     *            what stands for {@code {0}}, {@code {1}} …; numbers are printed as they are
     * @return the sentence
     */
    public static String text(String key, Object... arguments) {
        var pattern = BUNDLE.getString(key);
        var plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = arguments[i] instanceof Integer number ? number.toString() : arguments[i];
        }
        return new MessageFormat(pattern, Locale.getDefault()).format(plain);
    }

    /**
     * The sentence for one or many.
     *
     * @param key
     *            without its ending {@code .one} or {@code .many}
     * @param count
     *            how many, stands for {@code {0}}
     * @return the sentence
     */
    public static String count(String key, int count) {
        return text(count == 1 ? key + ".one" : key + ".many", String.format(Locale.getDefault(), "%,d", count));
    }

    /**
     * All sentences, for FXML.
     *
     * @return the bundle
     */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
