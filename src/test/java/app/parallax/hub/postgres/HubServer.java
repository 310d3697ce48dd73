package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.hub.PasswordSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.Driver;

/**
 * A real PostgreSQL 17 for the tests of one process, and a fresh database for each that asks. Logins are let in without
 * a password, but for those whose name begins with {@code secret}.
 */
public final class HubServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private final int port;
    private List<String> command = List.of();

    private HubServer(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    /** The server that all tests of this process share; it ends with the process. */
    private static final class Shared {
        private static final HubServer SERVER = start();
    }

    /** Returns the server of this process; the test is skipped where {@link #start} cannot be. */
    public static HubServer shared() {
        assumePossible();
        return Shared.SERVER;
    }

    /** Skips the test where there are no binaries for the system, or root cannot lay its rights down. */
    private static void assumePossible() {
        assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"),
                "the binaries of the server are those of Linux on amd64");
        assumeTrue(!isRoot() || mayUnshare(), "the server refuses to run as root, and user namespaces are not allowed");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean mayUnshare() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) { // no such program
            return false;
        }
    }

    /** Starts a server of its own, for tests that kill it. */
    static HubServer start() {
        assumePossible();
        try {
            var folder = Files.createTempDirectory("hub");
            // what outlives a power cut is not tested here; processes that are killed lose nothing
            var server = EmbeddedPostgres.builder().setDataDirectory(folder).setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "32MB").setServerConfig("max_connections", "60")
                    .setPGStartupWait(Duration.ofMinutes(2)).setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF-8").start();
            Files.writeString(folder.resolve("pg_hba.conf"), """
                    host all /^secret 127.0.0.1/32 scram-sha-256
                    host all all 127.0.0.1/32 trust
                    """);
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SELECT pg_reload_conf()");
            }
            return new HubServer(server.getPort(), folder);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills all processes of the server at once. */
    void kill() throws IOException {
        var file = folder.resolve("postmaster.pid");
        var found = Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.<ProcessHandle>empty();
        if (found.isPresent()) {
            var postmaster = found.get();
            command = new ArrayList<>(List.of("unshare", "-U", postmaster.info().command().orElseThrow()));
            command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
            if (!isRoot()) { // the server refuses to run as root
                command = command.subList(2, command.size());
            }
            var children = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            children.forEach(each -> each.onExit().join());
        }
    }

    /** Starts it again after it was killed. */
    void restart() throws IOException {
        var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        while (process.isAlive()) {
            try (var connection = new Base(this, "postgres").connect("postgres")) {
                return;
            } catch (SQLException e) {
                Thread.onSpinWait(); // it recovers
            }
        }
        throw new IOException("the server ended with " + process.exitValue());
    }

    /** Returns the port on the loopback address. */
    public int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /** A database. */
    public record Base(HubServer server, String name) {
        /** Returns its address for a login. */
        public String address(String login) {
            return "postgresql://" + login + "@localhost:" + server.port() + "/" + name;
        }

        /** Returns a plain connection. */
        public Connection connect(String login) throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", login);
            return Objects.requireNonNull(new Driver().connect(
                    "jdbc:postgresql://localhost:" + server.port() + "/" + name, properties));
        }

        /** Runs statements as a login. */
        public int run(String login, String sql) throws SQLException {
            try (var connection = connect(login); var statement = connection.createStatement()) {
                statement.execute(sql);
                return statement.getUpdateCount();
            }
        }

        /** Makes logins that may use hubs. */
        public void logins(String... names) throws SQLException {
            for (var each : names) {
                run("postgres", "DO $$ BEGIN CREATE ROLE " + each + " LOGIN PASSWORD 'right';"
                        + " EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
                        + " GRANT parallax_member TO " + each);
            }
        }
    }

    /** Creates an empty database. */
    public Base database() throws SQLException {
        var name = "hub" + DATABASES.incrementAndGet();
        new Base(this, "postgres").run("postgres", "CREATE DATABASE " + name);
        return new Base(this, name);
    }

    /** Creates a database that is a hub. */
    public Base hub() throws SQLException {
        var base = database();
        new PostgresHubs(Runnable::run).init(base.address("postgres"), PasswordSource.NONE);
        return base;
    }
}
