package app.parallax.session.team;

import app.parallax.hub.HubProject;
import app.parallax.hub.Role;
import app.parallax.hub.SendResult;
import app.parallax.hub.SharedChange;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Content;
import app.parallax.model.Ids;
import app.parallax.model.Limit;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.SharedCopy;
import app.parallax.session.Session;
import app.parallax.store.LogChange;
import app.parallax.store.LogEdit;
import app.parallax.store.OutboxBatch;
import app.parallax.store.TeamStore;
import app.parallax.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Sends and receives the edits of a copy until it and its hub have the same; one at a time.
 */
public final class TeamSync {
    /** Edits in one request. */
    private static final int MOST_EDITS = 200;
    /** Rows in one request, unless one edit has more. */
    private static final int MOST_ROWS = 10_000;
    /** Bytes of small contents in one request, and of a piece of a large one. */
    private static final int PIECE = 2 << 20;
    /** The times that a project file can hold; the clock of a member may say anything. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Session session;
    private final HubProject hub;
    private final Runnable progressListener;
    private boolean isIntroduced;
    /** Whether the hub knows, once a connection, that the first upload has ended. */
    private boolean isMarkedWhole;
    /** Whether others were first the last time, so that it is quicker to wait in a row than to be late again. */
    private boolean takesTurn;
    private long bytesLeft;
    private final List<Message> skipped = new CopyOnWriteArrayList<>();

    /** Creates the synchronisation of a session, whose project must be a copy of that of the hub. */
    public TeamSync(Session session, HubProject hub) {
        this(session, hub, () -> {
        });
    }

    /**
     * Creates the synchronisation of a session, whose project must be a copy of that of the hub.
     *
     * @param progressListener called on the thread of {@link #run} after each batch that was received or sent, and
     *            before each piece of texts and files
     */
    public TeamSync(Session session, HubProject hub, Runnable progressListener) {
        this.session = session;
        this.hub = hub;
        this.progressListener = progressListener;
        session.onStale(StaleEdit::apply);
    }

    /**
     * The numbers of edits that were sent, received and left.
     *
     * @param waiting edits that were not sent, because a job is extending one of them
     */
    public record Outcome(int sent, int received, int waiting) {}

    /**
     * Sends and receives until nothing is left, on the calling thread.
     *
     * @throws app.parallax.hub.HubException if the hub did not answer or refused; what was done until then stays
     * @throws ProjectException if what came from the hub cannot be applied; the copy is as before
     */
    public Outcome run() {
        introduce();
        return send(receive());
    }

    /**
     * Sends as {@link #run} does, and receives only if others were first: for a copy that has received what it was told
     * of, so that an edit is sent in one round trip.
     */
    public Outcome send() {
        introduce();
        return send(0);
    }

    private Outcome send(int before) {
        int sent = 0;
        int received = before;
        while (true) {
            var batch = outbox();
            if (batch.edits().isEmpty()) {
                if (!isMarkedWhole && hub.role() == Role.OWNER) {
                    hub.markWhole();
                }
                isMarkedWhole = true;
                return new Outcome(sent, received, session.readTeam(TeamStore::unsent));
            }
            var put = putContents(batch.edits());
            boolean isReady = true;
            try (var turn = takesTurn ? hub.turn(copy().position()) : null) {
                if (turn == null || turn.head() == copy().position()) {
                    takesTurn = false;
                } else {
                    long old = copy().position();
                    isReady = catchUp(turn);
                    received += Math.toIntExact(copy().position() - old);
                    batch = outbox();
                    isReady &= !batch.edits().isEmpty() && put.containsAll(contents(batch.edits()));
                }
                if (isReady) {
                    long position = copy().position();
                    switch (hub.send(batch.edits().stream().map(TeamSync::toSharedEdit).toList(), position,
                            new OutboxIndex(batch.changes()).footprint().orElse(null))) {
                        case SendResult.Accepted accepted -> {
                            sent += batch.edits().size();
                            boolean isDone = receiveUpTo(batch.edits(), accepted);
                            received += Math.toIntExact(Math.max(0, copy().position() - position
                                    - (isDone ? batch.edits().size() : 0)));
                            if (!isDone) { // a job extends an edit
                                return new Outcome(sent, received, session.readTeam(TeamStore::unsent));
                            }
                        }
                        case SendResult.HeadMoved _ -> {
                            takesTurn = true;
                            int came = receive();
                            received += came;
                            if (came == 0) { // of a job that extends an edit
                                return new Outcome(sent, received, session.readTeam(TeamStore::unsent));
                            }
                        }
                    }
                }
            }
            if (!isReady) {
                takesTurn = false;
                received += receive();
            }
        }
    }

    /**
     * Receives the edits before those that were accepted, then marks the latter as accepted.
     *
     * @return false if a job keeps receiving away; they are recognised by the log then
     */
    private boolean receiveUpTo(List<LogEdit> batch, SendResult.Accepted accepted) {
        long before = accepted.head() - batch.size();
        if (copy().position() == before) {
            acknowledge(batch, accepted.head());
            return true;
        }
        var missed = accepted.missed().stream().map(TeamSync::toLogEdit).toList();
        while (copy().position() < before) {
            if (missed.isEmpty()) {
                missed = nextEdits().stream().filter(each -> each.position() <= before).toList();
            }
            if (missed.isEmpty() || !apply(missed)) {
                return false;
            }
            missed = List.of();
        }
        var now = outbox().edits();
        if (now.size() >= batch.size() && now.subList(0, batch.size()).equals(batch)) {
            acknowledge(batch, accepted.head());
        } else { // what came met an edit that was made meanwhile
            receive();
        }
        return copy().position() >= accepted.head();
    }

    /**
     * Receives missed edits while others wait; returns whether none is left. Large edits, texts and files are not
     * waited for, nor is a job.
     */
    private boolean catchUp(HubProject.Turn turn) {
        var missed = turn.missed().stream().map(TeamSync::toLogEdit).toList();
        while (!missed.isEmpty()) {
            var contents = contents(missed);
            if (!session.readTeam(team -> team.missing(contents)).isEmpty() || !apply(missed)) {
                return false;
            }
            if (copy().position() >= turn.head()) {
                break;
            }
            missed = turn.isLong() ? List.of() : nextEdits();
        }
        return turn.head() >= 0 && copy().position() >= turn.head();
    }

    private List<LogEdit> nextEdits() {
        return hub.after(copy().position(), MOST_EDITS).stream().map(TeamSync::toLogEdit).toList();
    }

    private Set<String> contents(List<LogEdit> batch) {
        return session.readTeam(team -> team.contents(batch));
    }

    private OutboxBatch outbox() {
        return session.readTeam(team -> team.outbox(MOST_EDITS, MOST_ROWS));
    }

    private void acknowledge(List<LogEdit> batch, long head) {
        write(team -> team.acknowledge(batch.stream().map(LogEdit::id).toList(), head));
        progressListener.run();
    }

    /**
     * Sends again the edits that the hub lost because it was restored from a backup, then does {@link #run}. What
     * others have sent since comes first; edits that were sent again by others are not sent twice.
     *
     * @throws ProjectException if the hub has another log altogether
     */
    public Outcome sendAgain() {
        register();
        long common = commonPosition();
        if (common == 0 && copy().position() > 0 && hub.head() > 0) {
            throw new ProjectException.Refused("team.foreignLog", copy().name());
        }
        if (common < copy().position()) {
            write(team -> team.goBackTo(common));
        }
        isIntroduced = true;
        return run();
    }

    /** Returns the last position at which the log of the hub is that of the copy; before it, it always is. */
    private long commonPosition() {
        long position = copy().position();
        if (position == 0 || isSameAt(position)) {
            return position;
        }
        long same = 0;
        long other = position;
        while (other - same > 1) {
            long between = (same + other) >>> 1;
            if (isSameAt(between)) {
                same = between;
            } else {
                other = between;
            }
        }
        return same;
    }

    private boolean isSameAt(long position) {
        return hub.idAt(position).equals(session.readTeam(team -> team.idAt(position)));
    }

    private SharedCopy copy() {
        return session.readTeam(TeamStore::copy)
                .orElseThrow(() -> new ProjectException.Refused("team.notShared", session.file()));
    }

    private void write(Consumer<TeamStore> work) {
        session.await(session.writeTeam(work));
    }

    /** Registers the copy once a connection, and requires that the log is the one that the copy has received. */
    private void introduce() {
        if (!isIntroduced) {
            register();
            var copy = copy();
            long common = commonPosition();
            if (common < copy.position()) {
                throw new ProjectException.Refused("team.otherLog", copy.name(), copy.position() - common);
            }
            isIntroduced = true;
        }
    }

    /** Registers the copy with its keys. A hub that was restored from a backup knows a key that the copy had before. */
    private void register() {
        var copy = copy();
        var key = copy.key();
        var next = copy.nextKey() == null ? Ids.next() : copy.nextKey();
        write(team -> team.setKeys(key, next));
        var known = new HashSet<>(session.readTeam(TeamStore::keys));
        known.add(next);
        hub.registerCopy(copy.copy(), known, next);
        write(team -> team.setKeys(next, null));
    }

    /** Receives until nothing is left; returns the number of edits. */
    private int receive() {
        int received = 0;
        while (true) {
            var batch = nextEdits();
            if (batch.isEmpty() || !apply(batch)) {
                return received;
            }
            received += batch.size();
        }
    }

    private boolean apply(List<LogEdit> batch) {
        getContents(batch);
        var left = new ArrayList<Message>();
        boolean isDone = session.await(session.receive(team -> {
            left.clear(); // of an attempt that was not committed
            return team.receive(each -> Receiver.receive(each, batch, edit -> left
                    .add(Message.of("team.skipped", edit.position(), edit.analyst(), edit.login()))));
        }));
        if (isDone) {
            skipped.addAll(left);
            progressListener.run();
        }
        return isDone;
    }

    /** Puts the contents of edits that the hub lacks; returns all of them. */
    private Set<String> putContents(List<LogEdit> batch) {
        var hashes = contents(batch);
        if (hashes.isEmpty()) {
            return hashes;
        }
        var missing = hub.missing(hashes);
        bytesLeft = session.readTeam(team -> team.size(missing));
        var small = new HashMap<String, byte[]>();
        for (var hash : missing) {
            var bytes = session.readTeam(team -> team.content(hash));
            if (bytes.isEmpty()) {
                continue; // lost by a damaged file that was recovered
            }
            if (bytes.get().length > PIECE) {
                putPieces(hash, bytes.get());
                continue;
            }
            small.put(hash, bytes.get());
            if (size(small) > PIECE) {
                putWhole(small);
                small = new HashMap<>();
            }
        }
        if (!small.isEmpty()) {
            putWhole(small);
        }
        bytesLeft = 0;
        return hashes;
    }

    private static long size(Map<String, byte[]> contents) {
        return contents.values().stream().mapToLong(each -> each.length).sum();
    }

    /**
     * Returns the size of the texts and files that have to be sent before the next edits; for {@code progressListener}.
     */
    long bytesLeft() {
        return bytesLeft;
    }

    /** Returns a sentence for each received edit that did not fit and was left out, in order. */
    public List<Message> skipped() {
        return List.copyOf(skipped);
    }

    private void putWhole(Map<String, byte[]> small) {
        progressListener.run();
        hub.putWhole(small);
        bytesLeft -= size(small);
    }

    private void putPieces(String hash, byte[] bytes) {
        int from = (int) Math.min(hub.received(hash), bytes.length);
        bytesLeft -= from;
        int to;
        do {
            progressListener.run();
            to = Math.min(bytes.length, from + PIECE);
            hub.put(hash, from, Arrays.copyOfRange(bytes, from, to), to == bytes.length);
            bytesLeft -= to - from;
            from = to;
        } while (to < bytes.length);
    }

    private void getContents(List<LogEdit> batch) {
        var left = new ArrayList<>(session.readTeam(team -> team.missing(contents(batch))));
        while (!left.isEmpty()) {
            var contents = new ArrayList<Content>();
            hub.getWhole(left, PIECE).forEach((hash, bytes) -> {
                if (left.remove(hash)) {
                    contents.add(checked(batch, hash, bytes));
                }
            });
            if (contents.isEmpty()) {
                var hash = left.removeFirst();
                contents.add(checked(batch, hash, pieces(batch, hash)));
            }
            write(team -> team.add(contents));
        }
    }

    private byte[] pieces(List<LogEdit> batch, String hash) {
        var bytes = new ByteArrayOutputStream();
        while (true) {
            var piece = hub.get(hash, bytes.size(), PIECE);
            if (piece.length == 0) {
                return bytes.toByteArray();
            }
            if (bytes.size() + (long) piece.length > Limit.PROJECT_VALUE_MEGABYTES.units()) {
                throw lacksContent(batch, hash);
            }
            bytes.writeBytes(piece);
        }
    }

    private Content checked(List<LogEdit> batch, String hash, byte[] bytes) {
        if (!Sha256.of(bytes).equals(hash)) {
            throw lacksContent(batch, hash);
        }
        return new Content(hash, bytes);
    }

    /** Returns the failure of an edit whose text or file the hub does not have, or has another one of. */
    private ProjectException lacksContent(List<LogEdit> batch, String hash) {
        var edit = batch.stream().filter(each -> contents(List.of(each)).contains(hash)).findFirst().orElseThrow();
        return new ProjectException.Refused("team.lacksContent", edit.position(), edit.analyst(), edit.login());
    }

    private static SharedEdit toSharedEdit(LogEdit edit) {
        var changes = new ArrayList<SharedChange>();
        for (var change : edit.changes()) {
            changes.add(new SharedChange(changes.size(), change.entity(), change.operation(), change.ids(),
                    change.content()));
        }
        return new SharedEdit(edit.position(), edit.id(), edit.login(), edit.analyst(), edit.at(), edit.label(),
                edit.message(), SharedEdit.Operation.valueOf(edit.operation().name()), edit.reverts(), edit.format(),
                changes);
    }

    static LogEdit toLogEdit(SharedEdit edit) {
        var at = edit.at().isBefore(EARLIEST) ? EARLIEST : edit.at().isAfter(LATEST) ? LATEST : edit.at();
        return new LogEdit(edit.position(), edit.id(), edit.login(), edit.analyst(), at, edit.label(),
                edit.message(), LogEdit.Operation.valueOf(edit.operation().name()), edit.reverts(), edit.format(),
                edit.changes().stream().map(each -> new LogChange(each.entity(), each.operation(), each.ids(),
                        each.content())).toList());
    }
}
