package app.parallax.hub;

/** Finds hubs by their addresses. */
public interface Hubs {
    /**
     * Returns a hub that is not connected until something is asked of it.
     *
     * @throws HubException if the address is invalid, or holds a password
     */
    Hub open(String address, PasswordSource passwords);

    /**
     * Makes a database a hub, or brings an older hub to the newest version; for whoever administers the database.
     *
     * @return whether anything was to be done
     * @throws HubException if the login may not, or the hub is of a newer program
     */
    boolean init(String address, PasswordSource passwords);

    /**
     * Returns an address with another login.
     *
     * @throws HubException if the address is invalid, or holds a password
     */
    String withLogin(String address, String login);

    /** Returns the names of the hosts of an address, for sentences. */
    String hostNames(String address);

    /** Returns the key of the password that an address needs. */
    PasswordKey passwordKey(String address);

    String login(String address);

    /**
     * Whether what is sent to an address is encrypted and the server's name is checked, or does not leave this machine.
     */
    boolean isSafe(String address);
}
