package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.hub.PasswordSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.Driver;

/**
 * A real PostgreSQL 17 for the tests of one process, and a fresh database for each that asks. Logins are let in without
 * a password, but for those whose name begins with {@code secret}.
 */
public final class HubServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private final int port;
    private List<String> command = new ArrayList<>();

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
    public static HubServer start() {
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
                    host replication all 127.0.0.1/32 trust
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

    private Optional<ProcessHandle> postmaster() throws IOException {
        var file = folder.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private static List<String> command(ProcessHandle postmaster) {
        var command = new ArrayList<>(List.of("unshare", "-U", postmaster.info().command().orElseThrow()));
        command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
        return isRoot() ? command : command.subList(2, command.size()); // the server refuses to run as root
    }

    /**
     * Makes a streaming replica by a base backup; from then on nothing is acknowledged that the replica has not
     * written.
     */
    HubServer replica() throws IOException, SQLException {
        var copy = Files.createTempDirectory("replica");
        HubServer replica;
        try (var connection = new Base(this, "postgres").connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('replica', true)");
            copyTo(copy);
            try (var stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
            }
            int free;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort(); // only now: copying takes long enough for others to take it
            }
            replica = new HubServer(free, copy);
            for (var each : command(postmaster().orElseThrow())) {
                replica.command.add(each.equals(folder.toString())
                        ? copy.toString()
                        : each.equals(String.valueOf(port)) ? String.valueOf(free) : each);
            }
            Files.createFile(copy.resolve("standby.signal"));
            Files.writeString(copy.resolve("postgresql.auto.conf"), "primary_conninfo = 'host=127.0.0.1 port=" + port
                    + " user=postgres'\nport = " + free + "\n", StandardOpenOption.APPEND);
            statement.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
            statement.execute("SELECT pg_reload_conf()");
            awaitWaiting(statement);
            replica.restart();
            while (!isTrue(statement, "SELECT EXISTS (SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync')")) {
                LockSupport.parkNanos(10_000_000); // it receives what was written since
            }
        }
        return replica;
    }

    /**
     * Returns when a commit has waited for a replica that is not there. That the setting was changed says nothing: it
     * is the checkpointer that tells all others, when it has time.
     */
    private static void awaitWaiting(Statement statement) throws SQLException {
        statement.setQueryTimeout(1);
        do {
            statement.clearWarnings();
            try {
                statement.execute("SELECT pg_logical_emit_message(true, 'parallax', 'waits')");
            } catch (SQLException e) {
                if (!"57014".equals(e.getSQLState())) { // cancelled before its commit
                    throw e;
                }
            }
        } while (statement.getWarnings() == null); // the wait was cancelled
        statement.setQueryTimeout(0);
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var found = statement.executeQuery(question)) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Copies the folder of the running server, but for what names its process. */
    private void copyTo(Path copy) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                var there = copy.resolve(folder.relativize(each).toString());
                Files.createDirectories(there);
                Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                if (!each.getFileName().toString().startsWith("postmaster.")) {
                    try {
                        Files.copy(each, copy.resolve(folder.relativize(each).toString()));
                    } catch (NoSuchFileException e) {
                        return visitFileFailed(each, e);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException failure) {
                return FileVisitResult.CONTINUE; // removed since
            }
        });
    }

    /** Makes a replica the server that writes. */
    void promote() throws SQLException {
        try (var connection = new Base(this, "postgres").connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_promote()"); // waits, but for a minute at most
            while (isTrue(statement, "SELECT pg_is_in_recovery()")) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** Kills all processes of the server at once. */
    public void kill() throws IOException {
        var found = postmaster();
        if (found.isPresent()) {
            var postmaster = found.get();
            command = command(postmaster);
            var children = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            children.forEach(each -> each.onExit().join());
        }
    }

    /** Starts it again after it was killed. */
    public void restart() throws IOException {
        var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        while (process.isAlive()) {
            try (var connection = new Base(this, "postgres").connect("postgres")) {
                return;
            } catch (SQLException e) {
                LockSupport.parkNanos(10_000_000); // it recovers
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
