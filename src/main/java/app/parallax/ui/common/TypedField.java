package app.parallax.ui.common;

/** A part of a form that contains typed text but is not a text field. */
public interface TypedField {
    /** Returns its text, in the form of {@link #type}. */
    String typed();

    /**
     * Sets its text as if a person had typed it.
     *
     * @param text of {@link #typed}
     */
    void type(String text);
}
