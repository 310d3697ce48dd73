package app.parallax.model;

/** A failure whose reason is put into words where it is shown. */
public interface Worded {
    /** The reason. */
    Message message();
}
