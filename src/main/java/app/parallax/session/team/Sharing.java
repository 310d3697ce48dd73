package app.parallax.session.team;

import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.Hubs;
import app.parallax.i18n.Messages;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.SharedCopy;
import app.parallax.session.Session;
import app.parallax.session.compare.Agreement;
import app.parallax.store.TeamStore;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Makes projects shared ones, or copies of shared ones, and back. */
public final class Sharing {
    /** The format of the changes that this program writes. */
    private static final int FORMAT = TeamStore.FORMAT;

    private Sharing() {}

    /** Returns the shared project of which the project of a session is a copy; empty if it is not shared. */
    public static Optional<SharedCopy> copy(Session session) {
        return session.readTeam(TeamStore::copy);
    }

    /**
     * A shared project, with what its address says.
     *
     * @param place hosts, for sentences
     * @param isSafe whether the connection is encrypted and the server checked, or does not leave this machine
     */
    public record Known(SharedCopy copy, String place, boolean isSafe) {
        private static Known of(SharedCopy copy, Hubs hubs) {
            try {
                return new Known(copy, hubs.place(copy.hub()), hubs.isSafe(copy.hub()));
            } catch (HubException e) { // it is said when it is connected
                return new Known(copy, copy.hub(), false);
            }
        }
    }

    /** Returns the shared project of a session, without a connection; empty if it is not shared. */
    public static CompletableFuture<Optional<Known>> known(Session session, Hubs hubs) {
        return session.inBackground(() -> copy(session).map(copy -> Known.of(copy, hubs)));
    }

    /** Makes the copy of a window a project of its own. */
    public static CompletableFuture<Void> leaveSoon(Session session) {
        return session.writeTeam(TeamStore::leave);
    }

    /** Shares a project under a new identifier. */
    public static SharedCopy share(Session session, Hub hub, String address, String login, String name) {
        return share(session, hub, address, login, Ids.next(), name, session.analyst().name());
    }

    /**
     * Shares a project: all of its rows are sent with the first {@link TeamSync#run}. Whoever repeats it after a
     * failure goes on with it.
     *
     * @param address of the hub, without a password
     * @param login by which the hub knows this person
     * @param project at the hub; the same when it is repeated, so that no empty project stays there
     * @param analyst under whose name it is shared
     */
    public static SharedCopy share(Session session, Hub hub, String address, String login, UUID project,
            String name, String analyst) {
        var known = copy(session);
        if (known.isPresent()) {
            throw new ProjectException.Refused("team.already", session.file());
        }
        hub.create(project, name, analyst, FORMAT).close();
        var copy = copy(address, project, name, login);
        write(session, team -> team.share(copy, Messages.label(Message.of("edit.share", name)), analyst,
                Session.now()));
        return copy;
    }

    /**
     * Makes an empty project a copy of a shared one; its rows come with the first {@link TeamSync#run}.
     *
     * @param address of the hub, without a password
     */
    public static SharedCopy join(Session session, String address, UUID project, String name, String login) {
        var copy = copy(address, project, name, login);
        write(session, team -> team.join(copy));
        return copy;
    }

    /**
     * Requires that no other member works under the name of an analyst: their annotations would count as one's own.
     *
     * @throws ProjectException.Refused if one does
     */
    public static void requireOwnName(Hub hub, UUID project, String analyst) {
        try (var shared = hub.open(project)) {
            shared.namesake(analyst).ifPresent(login -> {
                throw new ProjectException.Refused("team.nameTaken", analyst, login);
            });
        }
    }

    /** Returns the login of another who has edited under the name of this analyst, by what was received. */
    public static Optional<String> namesake(Session session) {
        return namesake(session, session.analyst().name(), 0);
    }

    /** Returns the same for a name, by what was received behind a position. */
    static Optional<String> namesake(Session session, String analyst, long position) {
        return analyst.equals(Agreement.ADJUDICATED) // all may settle under it
                ? Optional.empty()
                : session.readTeam(team -> team.namesake(analyst, position));
    }

    /** Makes a copy a project of its own. */
    public static void leave(Session session) {
        write(session, TeamStore::leave);
    }

    /** Returns the number of edits that were made here and that the hub has not. */
    public static int unsent(Session session) {
        return session.readTeam(TeamStore::unsent);
    }

    private static SharedCopy copy(String address, UUID project, String name, String login) {
        return new SharedCopy(address, project, name, login, Ids.next(), null, null, 0);
    }

    private static void write(Session session, Consumer<TeamStore> work) {
        session.await(session.writeTeam(work));
    }
}
