package app.parallax.model;

import java.util.Locale;
import java.util.Set;

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

    /** What an edit is called; in the words of whoever made it where there are no others. */
    String text(EditLabel label);

    /**
     * Keys of what edits are called that may hold some words in this language: all that do, and some that do not.
     *
     * @return without {@code .one} and {@code .many}
     */
    Set<String> labelKeys(String words);

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
