package app.parallax.model;

/** A failure whose reason is translated where it is shown. */
public interface Worded {
    Message message();
}
