package app.parallax.hub;

import java.util.List;

/** The answer of the hub to edits that were sent. */
public sealed interface SendResult {
    /** Returns the position of the last edit of the log. */
    long head();

    /**
     * All were appended; the last one has the position {@code head}.
     *
     * @param missed the first edits of others behind the position that was expected; not always all that stand between
     */
    record Accepted(long head, List<SharedEdit> missed) implements SendResult {
        /** Makes an immutable copy of the edits. */
        public Accepted {
            missed = List.copyOf(missed);
        }

        /** Creates an answer without edits of others. */
        public Accepted(long head) {
            this(head, List.of());
        }
    }

    /** Nothing was appended, because the log does not end where the sender expected: others were first. */
    record HeadMoved(long head) implements SendResult {}
}
