package app.parallax.hub;

/** The answer to edits that were sent. */
public sealed interface Sent {
    /** Returns the position of the last edit of the log. */
    long head();

    /** All were appended; the last one has the position {@code head}. */
    record Accepted(long head) implements Sent {}

    /** Nothing was appended, because the log does not end where the sender expected: others were first. */
    record OthersFirst(long head) implements Sent {}
}
