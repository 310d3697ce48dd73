package app.parallax.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Interrupts all reading connections when a project is closed. */
final class Interrupts {
    /** The system property that names the forbidden thread. */
    private static final String NO_SQL_ON = "parallax.noSqlOn";

    private final Set<Sql> watched = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /** Throws IllegalStateException on the forbidden thread; tests name the window's thread. */
    static void requireAllowedHere() {
        if (Thread.currentThread().getName().equals(System.getProperty(NO_SQL_ON))) {
            throw new IllegalStateException("SQL on the thread " + Thread.currentThread().getName());
        }
    }

    /** Adds a connection to those to interrupt. */
    void watch(Sql sql) throws SQLException {
        watched.add(sql);
        if (ending) {
            sql.interrupt();
        }
    }

    void unwatch(Sql sql) {
        watched.remove(sql);
    }

    /** Interrupts running and all later statements, also of a check; callable from any thread. */
    void interrupt() {
        ending = true;
        for (var sql : watched) {
            try {
                sql.interrupt();
            } catch (SQLException e) { // the statement ends by itself
                System.getLogger(Interrupts.class.getName()).log(System.Logger.Level.DEBUG, "interrupting", e);
            }
        }
    }

    boolean isEnding() {
        return ending;
    }
}
