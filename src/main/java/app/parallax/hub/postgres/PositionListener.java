package app.parallax.hub.postgres;

import app.parallax.hub.Backoff;
import app.parallax.hub.HubException;
import app.parallax.hub.HubProject.PositionSubscription;
import app.parallax.hub.HubTimeouts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/**
 * Waits for notifications on a connection of its own. It asks for the position from time to time too, for a
 * notification may be lost and some poolers pass none on; after a lost connection it tries again, each time after a
 * longer wait.
 */
final class PositionListener implements Runnable, PositionSubscription {
    private final HubConnection connection;
    private final LogReader reader;
    private final UUID project;
    private final LongConsumer told;
    private final Runnable lost;
    private final HubTimeouts times;
    private final Backoff waits;
    private final CountDownLatch closed = new CountDownLatch(1);

    PositionListener(HubConnection connection, LogReader reader, UUID project, LongConsumer told,
            Runnable lost) {
        this.connection = connection;
        this.reader = reader;
        this.project = project;
        this.told = told;
        this.lost = lost;
        this.times = connection.times();
        this.waits = new Backoff(times.firstWait().dividedBy(2), times.longestWait());
    }

    /** The channel of a project; who is no member cannot know its identifier. */
    static String channel(UUID project) {
        return "parallax_" + project.toString().replace('-', '_');
    }

    @Override
    public void run() {
        while (closed.getCount() > 0) {
            try {
                connection.run(each -> {
                    each.setNetworkTimeout(Runnable::run, Math.toIntExact(times.answer().toMillis()));
                    try (var statement = each.createStatement()) {
                        statement.execute("LISTEN " + channel(project));
                    }
                    return true;
                });
                long before = -1;
                boolean isTold = false;
                while (closed.getCount() > 0) {
                    waits.reset();
                    long head = connection.runOnce(reader::head);
                    if (head != before || isTold) {
                        told.accept(head);
                        before = head;
                    }
                    isTold = connection.runOnce(this::await);
                }
            } catch (HubException e) {
                if (closed.getCount() > 0) {
                    lost.run();
                }
                pause();
            }
        }
    }

    /** Waits for a notification, at most as long as until the next question. */
    private boolean await(Connection each) throws SQLException {
        each.commit(); // nothing arrives inside a transaction
        var notifications = each.unwrap(PGConnection.class).getNotifications(Math.toIntExact(times.poll().toMillis()));
        return notifications != null && notifications.length > 0;
    }

    private void pause() {
        try {
            var _ = closed.await(waits.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        connection.close();
    }
}
