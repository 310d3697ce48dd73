package app.parallax.hub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A shared project at the hub. All requests wait for the network, and throw {@link HubException} if they were not
 * fulfilled; after {@link HubException.Reason#UNREACHABLE} a request may have been fulfilled nevertheless, and can be
 * repeated. What is returned comes from others and is not checked.
 */
public interface HubProject extends AutoCloseable {
    UUID id();

    String name();

    String login();

    Role role();

    /** Returns the position of the last edit of the log; 0 for an empty log. */
    long head();

    /**
     * Returns the identifier of the edit at a position, so that a copy detects a log that is not its own any more;
     * empty if there is none.
     */
    Optional<UUID> idAt(long position);

    /**
     * Returns edits after a position, in order and without gaps.
     *
     * @param most number of edits; fewer are returned if they are large, but at least one if there is one
     */
    List<SharedEdit> after(long position, int most);

    /**
     * Appends edits in order, all or none; positions and logins of the argument are ignored. All contents to which the
     * changes refer must have been put before.
     *
     * @param expectedHead where the log must end
     * @throws HubException if the role does not allow it
     */
    default SendResult send(List<SharedEdit> edits, long expectedHead) {
        return send(edits, expectedHead, null);
    }

    /**
     * Appends edits as {@link #send(List, long)} does, and behind edits of others that the sender does not know if none
     * of them left anything that these avoid.
     *
     * @param expectedHead position of the sender
     * @param footprint of all edits together; null if they must not follow what the sender does not know
     */
    SendResult send(List<SharedEdit> edits, long expectedHead, @Nullable Footprint footprint);

    /**
     * Waits until no other sender is at the head of the log. From then on others wait, until edits were sent or the
     * result is closed; for some seconds at most, so that edits must be expected to be late nevertheless.
     *
     * @param position of the copy
     */
    Turn turn(long position);

    /** The right to append next, see {@link #turn}; closing it lets the next sender in. */
    interface Turn extends AutoCloseable {
        /** Returns where the log ends, as far as the hub says so; -1 if many wait, so that it is no turn. */
        long head();

        /** Returns the first edits after the position of the copy; none if they are large, and not always all. */
        List<SharedEdit> missed();

        /** Returns whether others have waited so long that it is given up unless the edits can be sent now. */
        boolean isLong();

        @Override
        void close();
    }

    /** Lets members join, because the first upload has ended; nothing happens unless this login is an owner. */
    void markWhole();

    /** Returns those of some contents that the hub does not have whole. */
    Set<String> missing(Collection<String> sha256);

    /**
     * Puts small contents, each whole, in few requests; those that the hub has already are ignored.
     *
     * @param contents by hash in lower case, some megabytes together
     */
    void putWhole(Map<String, byte[]> contents);

    /**
     * Returns small contents, each whole, in few requests.
     *
     * @param mostBytes contents are left out once the sum is above it, and must be asked for again or in pieces
     * @return by hash, at least one unless the first is larger than {@code mostBytes}; without unknown ones
     */
    Map<String, byte[]> getWhole(List<String> sha256, long mostBytes);

    /** Returns how many bytes of a content the hub has, so that putting it can be resumed; 0 if none. */
    long received(String sha256);

    /**
     * Puts a piece of a content; a piece that the hub has already is ignored.
     *
     * @param sha256 hash of the whole content, in lower case
     * @param offset of the piece, in bytes, at most {@link #received}
     * @param last whether the content is whole with it
     */
    void put(String sha256, long offset, byte[] piece, boolean last);

    /**
     * Returns a piece of a content, empty at its end.
     *
     * @param most number of bytes
     */
    byte[] get(String sha256, long offset, int most);

    /** Returns the members, by login. */
    List<Member> members();

    /**
     * Returns another member who has edited under the name of an analyst, or to whom it was given; empty if it was
     * given to this login.
     */
    Optional<String> namesake(String analyst);

    /**
     * Adds a member, or changes his role.
     *
     * @param analyst name given to the login; empty for the one before
     * @throws HubException if another member has that name
     */
    void setMember(String login, String analyst, Role role);

    /** Removes a member; his edits stay. */
    void removeMember(String login);

    /**
     * Registers a copy as connected. A copy has a key that changes with each connection, so that of two files with one
     * identifier the one that was connected first goes on.
     *
     * @param known keys of which the hub must know one as the last; ignored for a new copy
     * @param next the key from now on
     * @throws HubException with {@link HubException.Reason#TWIN} if the hub knows another key
     */
    void registerCopy(UUID copy, Set<UUID> known, UUID next);

    /**
     * Reports what is open in a copy and replaces its last report; the hub forgets it after a minute.
     *
     * @param subjects empty for nothing
     */
    void present(UUID copy, String analyst, Collection<UUID> subjects);

    /** Returns what is open in other copies. */
    List<Presence> presences(UUID copy);

    /**
     * Reports new positions of the log while the result is open, and the same position again when something was opened
     * or closed in another copy. A report is only a hint: positions may be missed, so the log itself must be asked.
     *
     * @param told called on any thread, and must return at once
     * @param lost called as {@code told} is, when the hub does not answer, and at each attempt until it does
     */
    PositionSubscription listen(LongConsumer told, Runnable lost);

    /**
     * Requires an answer within the time of {@link HubTimeouts#answer}.
     *
     * @throws HubException with {@link HubException.Reason#UNREACHABLE} if there is none
     */
    void requireAnswer();

    /** A subscription to the positions of the log, see {@link #listen}; closing ends it. */
    interface PositionSubscription extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    void close();
}
