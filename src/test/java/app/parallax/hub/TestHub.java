package app.parallax.hub;

/** Where the copies of a test meet. */
public interface TestHub {
    /** Connects a login by a line of its own. */
    Connected connected(String login);

    /** A connection, and its line. */
    record Connected(Hub hub, TestLine line) {}

    /** A network that fails as a test wants. */
    interface TestLine {
        /** Cuts or mends the connection. */
        void cut(boolean isCut);

        /** Lets the next requests be fulfilled, as far as may be, without an answer; 0 for none. */
        void loseAnswers(int number);
    }
}
