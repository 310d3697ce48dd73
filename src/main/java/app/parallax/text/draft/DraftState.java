package app.parallax.text.draft;

import java.util.Locale;

/** The relation of words of a draft to the articles of a project. */
public enum DraftState {
    /** An article has the same words, number or date. */
    VERBATIM,
    /** An article has nearly the same. */
    ALTERED,
    /** An article has the same, but not the one, or not from the speaker, that the draft names. */
    ELSEWHERE,
    /** No article has it. */
    NOWHERE;

    /** Returns the name in lower case, as in JSON lines and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
