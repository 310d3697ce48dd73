package app.parallax.hub.postgres;

import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.PasswordKey;
import app.parallax.model.Message;
import java.io.FileNotFoundException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;

/** Converts errors of the server and the connection to sentences: what, where, and what to do. */
final class HubErrors {
    /** The connection is gone: class 08, and the server is stopping or starting. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

    /**
     * Classes of errors that pass: transactions that collide, full disks, too many connections, failures of the system.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "XX");

    private HubErrors() {}

    /** Whether the connection cannot be used any more. */
    static boolean isGone(SQLException cause) {
        return state(cause).startsWith("08") || GONE.contains(state(cause));
    }

    /** Whether the position of an edit is taken, or the one before it is not there. */
    static boolean isTaken(SQLException cause) {
        return state(cause).equals("23505") || state(cause).equals("23503");
    }

    /** Whether somebody else has held a row for too long. */
    static boolean isWaitedFor(SQLException cause) {
        return state(cause).equals("55P03");
    }

    /** Whether the server asks for a password that nobody knows. */
    static boolean isWithoutPassword(SQLException cause) {
        return state(cause).equals("08004") && !isWithoutTls(cause);
    }

    /** Whether the server knows another password than the one that it was given. */
    static boolean isWrongPassword(SQLException cause) {
        return state(cause).equals("28P01");
    }

    private static boolean isWithoutTls(SQLException cause) {
        return GT.tr("The server does not support SSL.").equals(cause.getMessage());
    }

    static HubException of(HubAddress address, SQLException cause) {
        var hosts = address.hostNames();
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SSLException || each instanceof java.security.GeneralSecurityException) {
                return failure(Reason.UNREACHABLE, cause, "hub.error.certificate", hosts, text(each));
            }
            if (text(each).contains("PgjdbcHostnameVerifier")) { // without a cause of its own
                return failure(Reason.UNREACHABLE, cause, "hub.error.certificate", hosts, text(each));
            }
            if (each instanceof FileNotFoundException) { // the certificate of the authority
                return failure(Reason.UNSUITABLE, cause, "hub.error.authority", hosts, text(each));
            }
            if (each instanceof UnknownHostException) {
                return failure(Reason.UNREACHABLE, cause, "hub.error.host", hosts);
            }
        }
        return switch (state(cause)) {
            case "28P01" -> failure(Reason.FORBIDDEN, cause, "hub.error.login", login(address), hosts);
            case "28000" -> failure(Reason.FORBIDDEN, cause, "hub.error.admitted", login(address), hosts,
                    said(cause));
            case "08004" -> isWithoutTls(cause)
                    ? failure(Reason.UNSUITABLE, cause, "hub.error.noTls", hosts)
                    : failure(Reason.FORBIDDEN, cause, "hub.error.noPassword", login(address), hosts, said(cause));
            case "3D000" -> failure(Reason.UNSUITABLE, cause, "hub.error.database", address.database(), hosts);
            case "42P01", "3F000" -> failure(Reason.UNSUITABLE, cause, "hub.error.noHub", address.database(), hosts);
            case "42501" -> failure(Reason.FORBIDDEN, cause, "hub.error.forbidden", login(address), said(cause));
            case "55P03" -> failure(Reason.UNREACHABLE, cause, "hub.error.held", hosts);
            case "25006" -> failure(Reason.UNREACHABLE, cause, "hub.error.replica", hosts);
            default -> {
                var known = state(cause);
                boolean passes = known.length() < 2 || PASSING.contains(known.substring(0, 2));
                yield known.startsWith("08") || GONE.contains(known)
                        ? failure(Reason.UNREACHABLE, cause, "hub.error.unreachable", hosts)
                        : failure(passes ? Reason.UNREACHABLE : Reason.UNSUITABLE, cause, "hub.error.other", hosts,
                                said(cause));
            }
        };
    }

    /** Returns the failure of a hub whose rows are not as the program writes them. */
    static HubException malformed(HubAddress address, String where, String what) {
        return new HubException(Reason.UNSUITABLE, Message.of("hub.error.malformed", address.hostNames(), where, what),
                null);
    }

    static String login(HubAddress address) {
        var login = address.login();
        return login == null ? System.getProperty("user.name") : login;
    }

    static PasswordKey passwordKey(HubAddress address) {
        return new PasswordKey(login(address), address.hostNames(), address.database());
    }

    private static HubException failure(Reason reason, SQLException cause, String key, Object... arguments) {
        return new HubException(reason, Message.of(key, arguments), cause);
    }

    private static String state(SQLException cause) {
        return cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    private static String said(SQLException cause) {
        return text(cause).lines().findFirst().orElse("");
    }
}
