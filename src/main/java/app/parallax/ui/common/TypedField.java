package app.parallax.ui.common;

/** A part of a form that holds typed text and is no plain text field. */
public interface TypedField {
    /**
     * The text in it.
     *
     * @return as {@link #type} takes it
     */
    String typed();

    /**
     * Puts text into it, as if a person had typed it.
     *
     * @param text of {@link #typed}
     */
    void type(String text);
}
