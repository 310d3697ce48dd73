package app.parallax.hub.postgres;

import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.HubTimeouts;
import app.parallax.model.Message;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a hub, which is made when it is first needed and again after it was lost. Every request is one
 * transaction, unless several share one that was begun; requests of several threads wait for each other.
 */
final class HubConnection implements AutoCloseable {
    /**
     * Acknowledged edits are on disk, whatever the default of the server; a transaction that idles is ended, so that
     * others need not wait for it; and statements are planned once (planning took two thirds of the time of an edit
     * that was sent alone).
     */
    private static final String SETTINGS = """
            SELECT set_config('plan_cache_mode', 'force_generic_plan', false),
                set_config('lock_timeout', ?, false),
                set_config('idle_in_transaction_session_timeout', '10s', false),
                CASE current_setting('synchronous_commit') WHEN 'off' THEN
                    set_config('synchronous_commit', 'on', false) END""";

    private final HubLogin login;
    private final HubAddress address;
    private volatile @Nullable Connection open;
    private volatile boolean closed;
    private boolean isShared;

    /** Creates a connection that is not made yet. */
    HubConnection(HubLogin login) {
        this.login = login;
        this.address = login.address();
    }

    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    HubAddress address() {
        return address;
    }

    HubTimeouts times() {
        return login.times();
    }

    /** Returns another connection of the same login. */
    HubConnection beside() {
        return new HubConnection(login);
    }

    /**
     * Runs a request in a transaction, all or nothing. A request that can be repeated is run a second time if a
     * connection that was open before it is found lost.
     */
    <T> T run(Work<T> work) {
        return run(work, true);
    }

    /** Runs a request in a transaction, once: for one that needs what this connection knows. */
    <T> T runOnce(Work<T> work) {
        return run(work, false);
    }

    /** Runs a request whose transaction those that follow share, until {@link #endAfterNext} or {@link #end}. */
    synchronized <T> T begin(Work<T> work) {
        isShared = true;
        return run(work);
    }

    /** Lets the next request be the last one of the transaction that was begun. */
    synchronized void endAfterNext() {
        isShared = false;
    }

    /** Ends the transaction that was begun, if no request and no failure has. */
    synchronized void end() {
        if (isShared) {
            isShared = false;
            var known = open;
            if (known != null) {
                rollback(known);
            }
        }
    }

    private synchronized <T> T run(Work<T> work, boolean again) {
        boolean old = open != null;
        try {
            try {
                return once(work);
            } catch (SQLException e) {
                if (!again || !old || !HubErrors.isGone(e) || closed) {
                    throw e;
                }
                return once(work); // the server was restarted, or a router forgot the connection
            }
        } catch (SQLException e) {
            throw HubErrors.of(address, e);
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        var connection = connection();
        boolean done = false;
        try {
            T result = work.run(connection);
            if (!isShared) {
                connection.commit();
            }
            done = true;
            return result;
        } finally {
            if (!done) {
                isShared = false;
                rollback(connection);
            }
        }
    }

    private void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            drop(connection);
        }
        if (isClosed(connection)) {
            drop(connection);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private void drop(Connection connection) {
        open = null;
        abort(connection);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // it is lost already
        }
    }

    private Connection connection() throws SQLException {
        if (closed) {
            throw new HubException(Reason.UNREACHABLE, Message.of("hub.error.closed", address.hostNames()), null);
        }
        var known = open;
        if (known != null) {
            return known;
        }
        var made = login.connect();
        try {
            made.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            made.setAutoCommit(false);
            HubSchema.requireKnown(address, made);
            try (var statement = made.prepareStatement(SETTINGS)) {
                statement.setString(1, times().hold().toMillis() + "ms");
                statement.execute();
            }
            made.commit();
            made.setNetworkTimeout(Runnable::run, Math.toIntExact(times().request().toMillis()));
        } catch (SQLException | HubException e) {
            abort(made);
            throw e;
        }
        open = made;
        if (closed) { // meanwhile
            abort(made);
        }
        return made;
    }

    /** Ends the connection, and the request that goes on. */
    @Override
    public void close() {
        closed = true;
        var known = open;
        if (known != null) {
            abort(known);
        }
    }
}
