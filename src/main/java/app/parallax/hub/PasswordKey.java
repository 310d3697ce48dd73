package app.parallax.hub;

/**
 * Identifies a password by its login, servers and database.
 *
 * @param hosts the servers, with their ports where these are not the default
 */
public record PasswordKey(String login, String hosts, String database) {
    /** Returns {@code login@hosts/database}. */
    @Override
    public String toString() {
        return login + "@" + hosts + "/" + database;
    }
}
