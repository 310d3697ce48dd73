package app.parallax.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Interrupts the reading connections of a project that is being closed. */
final class Interrupts {
    /** The system property with the name of that thread. */
    private static final String NO_SQL_ON = "parallax.noSqlOn";

    private final Set<Sql> watched = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /** Fails on a thread that must not wait for SQL, where one is named: the tests name that of the window. */
    static void requireAllowedHere() {
        if (Thread.currentThread().getName().equals(System.getProperty(NO_SQL_ON))) {
            throw new IllegalStateException("SQL on the thread " + Thread.currentThread().getName());
        }
    }

    /** A connection on which something may go on from now on. */
    void watch(Sql sql) throws SQLException {
        watched.add(sql);
        if (ending) {
            sql.interrupt();
        }
    }

    void unwatch(Sql sql) {
        watched.remove(sql);
    }

    /** Ends what goes on, a check too, and lets nothing more begin; from any thread. */
    void interrupt() {
        ending = true;
        for (var sql : watched) {
            try {
                sql.interrupt();
            } catch (SQLException e) { // it ends by itself
                System.getLogger(Interrupts.class.getName()).log(System.Logger.Level.DEBUG, "interrupting", e);
            }
        }
    }

    boolean isEnding() {
        return ending;
    }
}
