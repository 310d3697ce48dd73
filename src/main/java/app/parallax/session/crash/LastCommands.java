package app.parallax.session.crash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Records the names of the last commands; thread-safe. */
public final class LastCommands {
    /** The number of commands recorded. */
    public static final int MOST = 20;

    private final Deque<String> names = new ArrayDeque<>();

    /**
     * Records a command.
     *
     * @param name its constant in the program, never text of a person
     */
    public synchronized void add(String name) {
        names.addLast(name);
        if (names.size() > MOST) {
            names.removeFirst();
        }
    }

    /** Returns the names, the last command last. */
    public synchronized List<String> names() {
        return List.copyOf(names);
    }
}
