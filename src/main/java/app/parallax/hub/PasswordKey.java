package app.parallax.hub;

/**
 * The login that a password is of.
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
