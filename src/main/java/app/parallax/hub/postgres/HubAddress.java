package app.parallax.hub.postgres;

import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.model.Message;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.jdbcurlresolver.PgServiceConfParser;

/**
 * The address of a hub: {@code postgresql://[login@]host[:port][,host2[:port]…]/database[?option=value&…]}, or the name
 * of an entry of {@code pg_service.conf}. It holds no password.
 *
 * @param written as a person wrote it
 * @param hosts with their ports, at least one
 * @param login null for the login of the system
 * @param options names and values for the driver, of {@link #OPTIONS} alone
 */
public record HubAddress(String written, List<Host> hosts, String database, @Nullable String login,
        Map<String, String> options) {
    /**
     * The options that an address may contain. An address is read from project files, which may come from strangers;
     * other properties of the driver write files and make objects of any class.
     */
    private static final Set<String> OPTIONS = Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "channelBinding",
            "targetServerType");

    private static final int USUAL_PORT = 5432;

    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}");

    private static final Pattern HOST = Pattern
            .compile("(?<name>[A-Za-z0-9_.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:(?<port>[0-9]{1,5}))?");

    private static final Pattern WHOLE = Pattern.compile(
            "(?i:postgres(ql)?)://((?<login>[^@/?#]*)@)?(?<hosts>[^@/?#]+)/(?<database>[^/?#]+)(\\?(?<options>[^#]*))?");

    private static final Set<String> MODES = Set.of("disable", "allow", "prefer", "require", "verify-ca",
            "verify-full");

    public record Host(String name, int port) {
        /** Whether it is this machine. */
        boolean isHere() {
            return name.equals("localhost") || name.matches("127(\\.[0-9]{1,3}){3}") || name.equals("[::1]");
        }
    }

    /** Makes immutable copies of the collections. */
    public HubAddress {
        hosts = List.copyOf(hosts);
        options = Map.copyOf(options);
    }

    /**
     * Parses an address.
     *
     * @throws HubException if it is invalid, or holds a password
     */
    public static HubAddress parse(String written) {
        var address = written.strip();
        return SERVICE.matcher(address).matches() ? service(address) : url(address);
    }

    private static HubAddress url(String written) {
        var parts = WHOLE.matcher(written);
        if (!parts.matches()) {
            throw invalid(written);
        }
        var login = parts.group("login");
        if (login != null && login.contains(":")) {
            throw new HubException(Reason.UNSUITABLE, Message.of("hub.error.password"), null);
        }
        var options = new LinkedHashMap<String, String>();
        if (parts.group("options") != null) {
            for (var each : parts.group("options").split("&", -1)) {
                int equals = each.indexOf('=');
                if (equals <= 0) {
                    throw invalid(written);
                }
                options.put(decoded(each.substring(0, equals), written), decoded(each.substring(equals + 1), written));
            }
        }
        return checked(new HubAddress(written, hosts(parts.group("hosts"), written),
                decoded(parts.group("database"), written),
                login == null || login.isEmpty() ? null : decoded(login, written), options));
    }

    private static HubAddress service(String name) {
        Properties found = PgServiceConfParser.getServiceProperties(name);
        if (found == null) {
            throw new HubException(Reason.UNSUITABLE, Message.of("hub.error.service", name), null);
        }
        var options = found.stringPropertyNames().stream().filter(OPTIONS::contains)
                .collect(Collectors.toMap(each -> each, found::getProperty));
        var names = found.getProperty(PGProperty.PG_HOST.getName(), "localhost").split(",", -1);
        var ports = found.getProperty(PGProperty.PG_PORT.getName(), String.valueOf(USUAL_PORT)).split(",", -1);
        var hosts = new ArrayList<String>();
        for (int i = 0; i < names.length; i++) {
            hosts.add(names[i] + ":" + ports[Math.min(i, ports.length - 1)]);
        }
        return checked(new HubAddress(name, hosts(String.join(",", hosts), name),
                found.getProperty(PGProperty.PG_DBNAME.getName(), name), found.getProperty(PGProperty.USER.getName()),
                options));
    }

    private static HubAddress checked(HubAddress address) {
        for (var option : address.options.entrySet()) {
            if (option.getKey().equals("password")) {
                throw new HubException(Reason.UNSUITABLE, Message.of("hub.error.password"), null);
            }
            if (!OPTIONS.contains(option.getKey())
                    || (option.getKey().equals("sslmode") && !MODES.contains(option.getValue()))) {
                throw new HubException(Reason.UNSUITABLE, Message.of("hub.error.option", option.getKey(),
                        OPTIONS.stream().sorted().collect(Collectors.joining(", "))), null);
            }
        }
        return address;
    }

    private static List<Host> hosts(String list, String written) {
        var hosts = new ArrayList<Host>();
        for (var each : list.split(",", -1)) {
            var parts = HOST.matcher(each);
            if (!parts.matches()) {
                throw invalid(written);
            }
            int port = parts.group("port") == null ? USUAL_PORT : Integer.parseInt(parts.group("port"));
            if (port < 1 || port > 65_535) {
                throw invalid(written);
            }
            hosts.add(new Host(parts.group("name"), port));
        }
        return hosts;
    }

    private static String decoded(String part, String written) {
        try {
            var text = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw invalid(written);
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw invalid(written);
        }
    }

    private static HubException invalid(String written) {
        // what is written may hold a password
        return new HubException(Reason.UNSUITABLE,
                Message.of("hub.error.address", written.replaceAll(":[^:@/]*@", ":…@")), null);
    }

    /**
     * Whether the connection is encrypted and the server's certificate and name are checked, or does not leave here.
     */
    public boolean isSafe() {
        return sslMode().equals("verify-full") || hosts.stream().allMatch(Host::isHere);
    }

    /** Returns the same address with another login; the name of a service becomes the address of its entry. */
    HubAddress withLogin(String other) {
        if (other.equals(login)) {
            return this;
        }
        var url = "postgresql://" + encoded(other) + "@"
                + hosts.stream().map(each -> each.name + (each.port == USUAL_PORT ? "" : ":" + each.port))
                        .collect(Collectors.joining(","))
                + "/" + encoded(database)
                + options.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", options.isEmpty() ? "" : "?", ""));
        return parse(url);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String sslMode() {
        return options.getOrDefault("sslmode", hosts.stream().allMatch(Host::isHere) ? "prefer" : "verify-full");
    }

    /** Returns the hosts, for sentences. */
    public String hostNames() {
        return hosts.stream().map(each -> each.name + (each.port == USUAL_PORT ? "" : ":" + each.port))
                .collect(Collectors.joining(", "));
    }

    String url() {
        return "jdbc:postgresql://"
                + hosts.stream().map(each -> each.name + ":" + each.port).collect(Collectors.joining(",")) + "/";
    }

    /** Returns the properties of a connection, without a password: the driver looks into {@code ~/.pgpass}. */
    Properties properties() {
        var properties = new Properties();
        options.forEach(properties::setProperty);
        PGProperty.PG_DBNAME.set(properties, database);
        PGProperty.USER.set(properties, login == null ? System.getProperty("user.name") : login);
        PGProperty.SSL_MODE.set(properties, sslMode());
        if ("system".equals(options.get("sslrootcert"))) { // as libpq: the authorities that the system trusts
            properties.remove("sslrootcert");
            PGProperty.SSL_FACTORY.set(properties, "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.APPLICATION_NAME.set(properties, "Parallax");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.HOST_RECHECK_SECONDS.set(properties, 1); // a replica may be the primary now
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false); // it holds values
        return properties;
    }

    /** Returns the address as it was written. */
    @Override
    public String toString() {
        return written;
    }
}
