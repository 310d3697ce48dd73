package app.parallax.session.team;

import app.parallax.hub.Backoff;
import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.HubProject;
import app.parallax.hub.HubTimeouts;
import app.parallax.hub.Hubs;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Presence;
import app.parallax.hub.Role;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.SharedCopy;
import app.parallax.session.Session;
import app.parallax.store.TeamStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy connected to its hub on a thread of its own, from its creation until it is closed: sends soon after each
 * edit, receives when the hub reports edits, reports what is open here and asks what is open elsewhere. A lost
 * connection is tried again, each time after a longer wait.
 */
public final class TeamConnection implements AutoCloseable {
    /** Maximum time for the last request of a closed window. */
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    /** Time after an edit from which it is shown as not sent, although a request or a connection goes on. */
    private static final Duration SOON = Duration.ofMillis(400);
    private static final String READS_ONLY = "hub.error.reader";
    private static final String OTHER_LOG = "team.otherLog";
    private static final Set<String> PASSWORD = Set.of("hub.error.login", "hub.error.noPassword");

    private final Session session;
    private final Hubs hubs;
    private final SharedCopy copy;
    private final PasswordSource passwords;
    private final Consumer<TeamStatus> statusListener;
    private final HubTimeouts times;
    private final Backoff waits;
    private final Signals signals = new Signals();
    private volatile Set<UUID> open = Set.of();
    private volatile @Nullable Hub hub;
    private volatile boolean closed;
    private volatile boolean sendsAgain;
    /** Whether the next exchange asks what is open elsewhere. */
    private volatile boolean asksPresence;
    /** Whether a person has asked to connect, so that a reader is told whether he may send by now. */
    private volatile boolean asksRole;
    /** Whether the thread waits for a signal and no request goes on. */
    private volatile boolean isIdle;
    /** Whether the listener failed, so that the connection must prove that the hub answers. */
    private volatile boolean mustProbe;
    private final AtomicInteger listenerFailures = new AtomicInteger();
    private final AtomicBoolean isCounting = new AtomicBoolean();
    private volatile @Nullable TeamSync syncing;

    private volatile long head;
    private boolean isReader;
    private @Nullable Instant lostAt;
    private @Nullable String namesake;
    /** The analyst and the position up to which a namesake was looked for. */
    private String namesakeName = "";
    private long namesakePosition;
    private Map<UUID, List<String>> present = Map.of();
    private @Nullable TeamStatus lastStatus;

    /** The signals that wake the thread. */
    private static final class Signals {
        private boolean edited;
        private boolean asked;

        synchronized void edited() {
            edited = true;
            notifyAll();
        }

        synchronized void asked() {
            asked = true;
            notifyAll();
        }

        /** Waits; returns the signal that came first, and forgets all. */
        synchronized Signal await(long until) {
            while (!edited && !asked) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return Signal.TIME;
                }
                try {
                    wait(left / 1_000_000 + 1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Signal.TIME;
                }
            }
            var signal = asked ? Signal.ASKED : Signal.EDITED;
            edited = false;
            asked = false;
            return signal;
        }
    }

    private enum Signal {
        EDITED, ASKED, TIME
    }

    /**
     * Connects a copy and keeps it connected.
     *
     * @param copy of the session’s project
     * @param passwords asked on the thread of the connection
     * @param statusListener called on the FX executor at each change
     */
    public TeamConnection(Session session, Hubs hubs, SharedCopy copy, PasswordSource passwords,
            Consumer<TeamStatus> statusListener) {
        this(session, hubs, copy, passwords, statusListener, HubTimeouts.DEFAULT);
    }

    TeamConnection(Session session, Hubs hubs, SharedCopy copy, PasswordSource passwords,
            Consumer<TeamStatus> statusListener,
            HubTimeouts times) {
        this.session = session;
        this.hubs = hubs;
        this.copy = copy;
        this.passwords = passwords;
        this.statusListener = statusListener;
        this.times = times;
        this.waits = new Backoff(times.firstWait(), times.longestWait());
        Thread.ofPlatform().daemon().name("parallax-team").start(this::run);
    }

    /** Wakes the thread after an edit of the project. */
    public void edited() {
        signals.edited();
        if (!isCounting.getAndSet(true)) {
            CompletableFuture.delayedExecutor(SOON.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
                isCounting.set(false);
                if (!closed) {
                    session.runUnattended(session.inBackground(this::countUnsent));
                }
            });
        }
    }

    /** Shows how many edits wait, while the thread may wait for a line that does not answer. */
    private synchronized boolean countUnsent() {
        var last = lastStatus;
        if (last != null) {
            show(last.withUnsent(unsent()));
        }
        return true;
    }

    /** Connects, sends and receives at once, and asks what is open elsewhere. */
    public void again() {
        asksPresence = true;
        asksRole = true;
        signals.asked();
    }

    /**
     * Sends again the edits that the hub lost because it was restored from a backup, see {@link TeamSync#sendAgain}.
     */
    public void sendAgain() {
        sendsAgain = true;
        signals.asked();
    }

    /** Sets the articles that are open here. */
    public void setOpen(Set<UUID> articles) {
        var now = Set.copyOf(articles);
        if (!now.equals(open)) {
            open = now;
            signals.asked();
        }
    }

    private void run() {
        while (!closed) {
            try (var connected = hubs.open(copy.hub(), passwords)) {
                hub = connected;
                if (closed) {
                    return;
                }
                var project = connected.open(copy.project());
                isReader = project.role() == Role.READER;
                try (var _ = project.listen(this::positionReported, this::listenerLost)) {
                    lostAt = null;
                    waits.reset();
                    exchangeUntilClosed(project);
                }
            } catch (HubException e) {
                failed(e.message(), e.reason() == HubException.Reason.UNREACHABLE);
            } catch (ProjectException e) {
                failed(e.message(), false);
            } catch (CancellationException e) {
                return; // the project is closed
            } catch (CompletionException e) {
                if (e.getCause() instanceof CancellationException) {
                    return;
                }
                failed(e.getCause() instanceof ProjectException known
                        ? known.message()
                        : Message.said(e.getCause() == null ? e : e.getCause()), false);
            } catch (RuntimeException e) { // a defect must not look like a connection that holds
                if (!closed) {
                    session.runUnattended(CompletableFuture.failedFuture(e));
                }
                failed(Message.said(e), false);
            } finally {
                hub = null;
            }
        }
    }

    private void positionReported(long position) {
        listenerFailures.set(0);
        if (position == head) {
            asksPresence = true;
        }
        head = position;
        signals.asked();
    }

    /**
     * The listener has no connection any more. A request that goes on is given up only if the listener cannot connect
     * again: it may be slow because it is large.
     */
    private void listenerLost() {
        mustProbe = true;
        var known = hub;
        if (!isIdle && listenerFailures.getAndIncrement() > 0 && known != null) {
            known.close();
        }
        signals.asked();
    }

    /** Sends and receives until the connection is lost or closed. */
    private void exchangeUntilClosed(HubProject project) {
        var sync = new TeamSync(session, project, this::showProgress);
        syncing = sync;
        var signal = Signal.ASKED;
        long beat = System.nanoTime();
        var said = Set.<UUID>of();
        boolean isWaiting = false;
        while (!closed) {
            @Nullable
            Message why = null;
            if (asksRole && isReader) {
                isReader = project.members().stream()
                        .anyMatch(each -> each.login().equals(copy.login()) && each.role() == Role.READER);
            }
            asksRole = false;
            if (mustProbe) {
                mustProbe = false;
                project.requireAnswer();
            }
            if (signal != Signal.EDITED || unsent() > 0 || isWaiting) {
                why = exchange(sync, signal == Signal.EDITED && !isWaiting && head <= position());
            }
            isWaiting = head > position();
            if (why == null && isWaiting && isBusy()) {
                why = Message.of("team.waitsForJob");
            }
            var skipped = sync.skipped();
            show(TeamStatus.State.CONNECTED, why == null && !skipped.isEmpty() ? skipped.getLast() : why, 0);
            var now = open;
            if (System.nanoTime() - beat >= 0 || asksPresence || !said.equals(now)) {
                asksPresence = false;
                beat = System.nanoTime() + times.beat().toNanos();
                said = now;
                project.present(copy.copy(), session.analyst().name(), now);
                showPresent(project.presences(copy.copy()));
            }
            isIdle = true;
            signal = signals.await(beat);
            isIdle = false;
        }
        project.present(copy.copy(), session.analyst().name(), Set.of()); // the window was closed
    }

    /** Whether an edit is being planned or extended, so that nothing is received; the thread is woken when it ends. */
    private boolean isBusy() {
        var planned = session.whenPlanned();
        if (!planned.isDone()) {
            var _ = planned.thenRun(signals::asked);
            return true;
        }
        return session.readTeam(TeamStore::isBusy);
    }

    private void showProgress() {
        var sync = syncing;
        show(TeamStatus.State.CONNECTED, null, sync == null ? 0 : sync.bytesLeft());
    }

    /** Sends and receives; returns the reason why a reader sent nothing, else null. */
    private @Nullable Message exchange(TeamSync sync, boolean isLevel) {
        try {
            if (sendsAgain) {
                sendsAgain = false; // once for each request: if it fails, it is offered again
                sync.sendAgain();
            } else if ((isLevel ? sync.send() : sync.run()).sent() > 0) {
                isReader = false;
            }
            return null;
        } catch (HubException e) {
            // the role of the connection is that of its beginning
            if (e.message().key().equals(READS_ONLY)) {
                isReader = true;
                return e.message();
            }
            throw e;
        }
    }

    /** Shows a failure, and waits before the next attempt. */
    private void failed(Message failure, boolean isTransient) {
        if (closed) {
            return;
        }
        if (lostAt == null) {
            lostAt = Session.now();
        }
        hidePresent();
        var state = isTransient ? TeamStatus.State.LOST : TeamStatus.State.REFUSED;
        long until = System.nanoTime() + (isTransient ? waits.next() : times.refused()).toNanos();
        Signal signal;
        do {
            show(state, failure, 0);
            signal = signals.await(until);
        } while (signal == Signal.EDITED && !closed);
        if (signal == Signal.ASKED) {
            waits.reset();
        }
    }

    private long position() {
        return session.readTeam(TeamStore::copy).map(SharedCopy::position).orElse(0L);
    }

    private int unsent() {
        return session.readTeam(TeamStore::unsent);
    }

    private synchronized void show(TeamStatus.State state, @Nullable Message why, long bytes) {
        if (closed) {
            return;
        }
        int conflicts = session.readTeam(TeamStore::conflicts).size();
        long position = position();
        show(new TeamStatus(state, unsent(), bytes, Math.max(0, head - position), conflicts, lostAt, why, isReader,
                why != null && PASSWORD.contains(why.key()), namesake(position),
                why != null && OTHER_LOG.equals(why.key())));
    }

    private void show(TeamStatus now) {
        if (!now.equals(lastStatus)) {
            lastStatus = now;
            session.onFx(() -> {
                if (!closed) {
                    statusListener.accept(now);
                }
            });
        }
    }

    /**
     * Returns who else has edited under the name of this analyst; looks only at what was received since the last time.
     */
    private @Nullable String namesake(long position) {
        var name = session.analyst().name();
        if (!name.equals(namesakeName) || position < namesakePosition) {
            namesakeName = name;
            namesakePosition = 0;
            namesake = null;
        }
        if (namesake == null && position > namesakePosition) {
            namesake = Sharing.namesake(session, name, namesakePosition).orElse(null);
            namesakePosition = position;
        }
        return namesake;
    }

    private void showPresent(List<Presence> presences) {
        var names = new HashMap<UUID, Set<String>>();
        for (var each : presences) {
            names.computeIfAbsent(each.subject(), subject -> new TreeSet<>())
                    .add(each.analyst().isBlank() ? each.login() : each.analyst());
        }
        var now = new HashMap<UUID, List<String>>();
        names.forEach((subject, all) -> now.put(subject, List.copyOf(all)));
        if (!now.equals(present)) {
            present = Map.copyOf(now);
            session.onFx(() -> {
                if (!closed) {
                    session.setPresent(now);
                }
            });
        }
    }

    private void hidePresent() {
        showPresent(List.of());
    }

    /** Ends the connection without waiting for it; a request that goes on is given up. */
    @Override
    public void close() {
        closed = true;
        var known = hub;
        if (known != null) {
            if (isIdle) { // it says that nothing is open here any more
                CompletableFuture.delayedExecutor(CLOSING_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(known::close);
            } else {
                known.close();
            }
        }
        signals.asked();
    }
}
