package app.parallax.session.team;

import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.Hubs;
import app.parallax.hub.PasswordKey;
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
     * The connection of a copy to its hub, as the address states it.
     *
     * @param key of the password
     * @param isSafe whether the connection is encrypted and the server checked, or does not leave this machine
     */
    public record ConnectionInfo(SharedCopy copy, PasswordKey key, boolean isSafe) {
        private static ConnectionInfo of(SharedCopy copy, Hubs hubs) {
            try {
                return new ConnectionInfo(copy, hubs.passwordKey(copy.hub()), hubs.isSafe(copy.hub()));
            } catch (HubException e) { // the connection reports it
                return new ConnectionInfo(copy, new PasswordKey(copy.login(), copy.hub(), ""), false);
            }
        }

        /** Returns the names of the hosts, for sentences. */
        public String hostNames() {
            return key.hosts();
        }
    }

    /** Returns the stated connection of a session, without connecting; empty if the project is not shared. */
    public static CompletableFuture<Optional<ConnectionInfo>> connectionInfo(Session session, Hubs hubs) {
        return session.inBackground(() -> copy(session).map(copy -> ConnectionInfo.of(copy, hubs)));
    }

    /** Makes a copy a project of its own; a person waits for it. */
    public static CompletableFuture<Void> unshareInBackground(Session session) {
        return session.writeTeam(TeamStore::leave);
    }

    /** Shares a project under the name of the present analyst. */
    public static SharedCopy share(Session session, Hub hub, String address, String login, String name) {
        return share(session, hub, address, login, name, session.analyst().name());
    }

    /**
     * Shares a project: all of its rows are sent with the first {@link TeamSync#run}. Whoever repeats it after a
     * failure, or after the program was killed, goes on with it, so that no empty project stays at the hub.
     *
     * @param address of the hub, without a password
     * @param login by which the hub knows this person
     * @param analyst under whose name it is shared
     */
    public static SharedCopy share(Session session, Hub hub, String address, String login, String name,
            String analyst) {
        var known = copy(session);
        if (known.isPresent()) {
            throw new ProjectException.Refused("team.already", session.file());
        }
        var project = session.readTeam(team -> team.sharing(address)).orElseGet(() -> prepare(session, address));
        if (!create(hub, project, name, analyst)) { // by another file, which was made by copying this one
            project = prepare(session, address);
            create(hub, project, name, analyst);
        }
        var copy = copy(address, project, name, login);
        write(session, team -> team.share(copy, Messages.label(Message.of("edit.share", name)), analyst,
                Session.now()));
        return copy;
    }

    /** Withdraws the project that was created at a hub, unless it is shared now. */
    public static void withdraw(Session session, Hub hub, String address) {
        session.readTeam(team -> team.sharing(address)).ifPresent(hub::withdraw);
    }

    private static UUID prepare(Session session, String address) {
        var project = Ids.next();
        write(session, team -> team.setSharing(project, address));
        return project;
    }

    /** Returns false if the project has edits. */
    private static boolean create(Hub hub, UUID project, String name, String analyst) {
        try (var created = hub.create(project, name, analyst, FORMAT)) {
            return created.head() == 0;
        }
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
    public static void unshare(Session session) {
        write(session, TeamStore::leave);
    }

    /** Returns the number of edits that were made here and that the hub has not. */
    public static int unsent(Session session) {
        return session.readTeam(TeamStore::unsent);
    }

    /** Returns the number of own changes that wait to be settled. */
    public static int waiting(Session session) {
        return session.readTeam(team -> team.conflicts().size());
    }

    private static SharedCopy copy(String address, UUID project, String name, String login) {
        return new SharedCopy(address, project, name, login, Ids.next(), null, null, 0);
    }

    private static void write(Session session, Consumer<TeamStore> work) {
        session.await(session.writeTeam(work));
    }
}
