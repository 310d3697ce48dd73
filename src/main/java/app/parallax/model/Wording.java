package app.parallax.model;

import java.util.Locale;
import java.util.Set;

/** Translates messages into the language of the reader; passed to writers of files. */
public interface Wording {
    /**
     * Returns the sentence for a key.
     *
     * @param arguments for {@code {0}}, {@code {1}} …
     */
    String text(String key, Object... arguments);

    String text(Message message);

    /** Returns the label of an edit; in the words of its author if it has no message. */
    String text(EditLabel label);

    /**
     * Returns the keys of edit labels that may contain words in this language: all that do, and some that do not.
     *
     * @return without {@code .one} and {@code .many}
     */
    Set<String> labelKeys(String words);

    /**
     * Returns the singular or plural sentence.
     *
     * @param key without its ending {@code .one} or {@code .many}
     */
    String count(String key, int number);

    String date(Edtf date);

    /** Returns the locale of dates and numbers in the sentences. */
    Locale locale();
}
