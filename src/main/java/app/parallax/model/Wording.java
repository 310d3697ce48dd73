package app.parallax.model;

import java.util.Locale;

/** The language in which sentences are read: handed to those who write them into files. */
public interface Wording {
    /**
     * The sentence for a key.
     *
     * @param arguments what stands for {@code {0}}, {@code {1}} …
     */
    String text(String key, Object... arguments);

    /** A message in words. */
    String text(Message message);

    /**
     * The sentence for one or many.
     *
     * @param key without its ending {@code .one} or {@code .many}
     */
    String count(String key, int number);

    /** A date in a few words. */
    String date(Edtf date);

    /** The locale of dates and numbers within the sentences. */
    Locale locale();
}
