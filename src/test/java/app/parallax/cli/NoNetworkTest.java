package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.hub.HubException;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.postgres.PostgresHubs;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the program in a process that records every socket: pages, mails and XML with external references cause no
 * connection.
 */
@Hostile
class NoNetworkTest {
    @TempDir
    Path folder;

    @Test
    void aWalkThroughTheProgramOpensNoSocket() throws Exception {
        assertEquals(List.of("sockets 0"), walk("walk"));
        // nor is anything there that could: the driver of the hub is loaded for a shared project alone
        var loaded = Files.readString(folder.resolve("loaded.txt"));
        assertTrue(loaded.contains("app.parallax.store.") && loaded.contains("org.sqlite."));
        assertFalse(loaded.contains("org.postgresql."));
    }

    @Test
    void aHubIsAskedForByItsNameAlone() throws Exception {
        assertEquals(List.of("sockets 1"), walk("hub"));
        assertTrue(Files.readString(folder.resolve("loaded.txt")).contains("org.postgresql."));
    }

    /** The watch itself is no defect: it sees what it should see. */
    @Test
    void aSocketIsNoted() throws Exception {
        assertEquals(List.of("sockets 1"), walk("open"));
    }

    private List<String> walk(String what) throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + folder.resolve("loaded.txt"), "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED", Walk.class.getName(), folder.toString(), what)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor());
        return lines;
    }

    static final class Walk {
        private Walk() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var watch = new Watch();
            java.net.ProxySelector.setDefault(watch);
            if (arguments[1].equals("open")) {
                try (var socket = new Socket()) {
                    socket.connect(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 9), 200);
                } catch (IOException e) {
                    // nobody listens there; that it was tried counts
                }
            } else if (arguments[1].equals("hub")) {
                try (var hub = new PostgresHubs(Runnable::run).open("postgresql://127.0.0.1:9/x",
                        PasswordSource.NONE)) {
                    hub.projects();
                } catch (HubException e) {
                    // nobody listens there; that it was tried counts
                }
            } else {
                walk(folder);
            }
            System.out.println("sockets " + watch.asked);
        }

        private static void walk(Path folder) throws IOException {
            var project = folder.resolve("p.parallax");
            var commands = new Commands();
            commands.run("new", project);
            commands.run("import", project, "seeds");
            assertEquals(0, commands.exitCode, commands.err);
            var call = "http://127.0.0.1:9/x";
            var page = "<html><head><link rel=stylesheet href='" + call + "'><script src='" + call
                    + "'></script><meta http-equiv=refresh content='0;url=" + call + "'><base href='" + call
                    + "'></head><body><img src='" + call + "'><iframe src='" + call + "'></iframe><form action='" + call
                    + "'></form><p>Words of an article that is long enough to be one, said the minister.</p></body>";
            put(folder.resolve("a.html"), page);
            put(folder.resolve("a.xmi"), "<!DOCTYPE x SYSTEM '" + call + "'><x/>");
            put(folder.resolve("a.qdc"), "<!DOCTYPE x [<!ENTITY a SYSTEM '" + call + "'>]><CodeBook>&a;</CodeBook>");
            put(folder.resolve("a.jsonld"), "{\"@context\":\"" + call + "\",\"id\":\"" + call
                    + "\",\"type\":\"Annotation\",\"target\":\"" + call + "\"}");
            commands.run("import", project, folder.resolve("a.html"));
            assertEquals(0, commands.exitCode, commands.err);
            for (var name : List.of("a.xmi", "a.qdc", "a.jsonld")) {
                commands.run("annotations", project, folder.resolve(name));
            }
            for (var format : List.of("csv", "html", "pdf", "docx", "webannotation", "qdpx", "xlsx")) {
                commands.run("export", project, "--format", format, "--output", folder.resolve("out." + format));
                assertEquals(0, commands.exitCode, commands.err);
            }
            commands.run("find", project, "minister");
            commands.run("check", project);
        }

        private static void put(Path file, String words) throws IOException {
            Files.write(file, words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The JDK asks for a proxy before each connection that is not to an address of sockets' own. */
    private static final class Watch extends java.net.ProxySelector {
        private int asked;

        @Override
        public List<java.net.Proxy> select(URI uri) {
            asked++;
            return List.of(java.net.Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, java.net.SocketAddress address, IOException reason) {
            // counted when it was asked for
        }
    }
}
