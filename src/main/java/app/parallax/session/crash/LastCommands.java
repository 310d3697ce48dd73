package app.parallax.session.crash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Records the names of the last commands; thread-safe. */
public final class LastCommands {
    /** So many are remembered. */
    public static final int MOST = 20;

    private final Deque<String> names = new ArrayDeque<>();

    /**
     * Remembers a command.
     *
     * @param name its name in the program, never words of a person
     */
    public synchronized void add(String name) {
        names.addLast(name);
        if (names.size() > MOST) {
            names.removeFirst();
        }
    }

    /**
     * What was done.
     *
     * @return names, the last one last
     */
    public synchronized List<String> names() {
        return List.copyOf(names);
    }
}
