package app.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks that every library is pinned to one version and has an allowed licence. */
class LicencesTest {
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "MPL-1.1",
            "EPL-2.0", "LGPL-2.1", "Unicode-3.0", "GPL-2.0 with Classpath Exception", "EUPL-1.1", "0BSD");

    private static Map<String, String> listed() throws Exception {
        var licences = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of("THIRD-PARTY.md"))) {
            var cells = line.split("\\s*\\|\\s*", -1);
            if (cells.length == 5 && cells[1].matches("[a-z][a-z0-9.-]+")) {
                licences.put(cells[1], cells[2]);
            }
        }
        licences.remove("group");
        return licences;
    }

    @Test
    void whatIsOnTheClassPathIsListedWithALicenceThatIsAllowed() throws Exception {
        var licences = listed();
        var missing = new TreeSet<String>();
        int libraries = 0;
        for (var each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var jar = Path.of(each);
            if (!each.endsWith(".jar") || each.contains("surefire") || !each.contains("repository")) {
                continue;
            }
            libraries++;
            // …/group/of/it/artifact/version/file.jar
            var parts = java.util.Arrays.asList(jar.toString().split("[/\\\\]", -1));
            var path = String.join(".", parts.subList(0, parts.size() - 3));
            if (licences.keySet().stream().noneMatch(group -> path.endsWith("." + group))) {
                missing.add(path + " " + parts.getLast());
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(libraries > 40, libraries + " libraries");
        for (var licence : licences.entrySet()) {
            assertTrue(ALLOWED.contains(licence.getValue()), licence.toString());
        }
    }

    /** The packages ship a list of their libraries with licences; packing fails at a library that is not on it. */
    @Test
    void whatIsShippedIsInTheListOfThePackages() throws Exception {
        var known = Files.readAllLines(Path.of("src/dist/licences/THIRD-PARTY.tsv")).stream()
                .map(line -> line.split("\t", -1)[0]).toList();
        var shipped = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("THIRD-PARTY.md"))) {
            var cells = line.split("\\s*\\|\\s*", -1);
            if (cells.length == 5 && cells[3].equals("shipped")) {
                shipped.add("." + cells[1] + ".");
            }
        }
        var missing = new TreeSet<String>();
        int found = 0;
        for (var each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = each.replaceAll("[/\\\\]", ".");
            if (each.endsWith(".jar") && shipped.stream().anyMatch(path::contains)) {
                var name = Path.of(each).getFileName().toString();
                found++;
                if (known.stream().noneMatch(artifact -> name.startsWith(artifact + "-"))) {
                    missing.add(name);
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(found > 30, found + " libraries");
    }

    /** A range or a snapshot would make another program of the same sources tomorrow. */
    @Test
    void everyDependencyAndPluginIsPinned() throws Exception {
        var pom = Files.readString(Path.of("pom.xml"));
        var versions = java.util.regex.Pattern.compile("<artifactId>[^<]+</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(pom).results().map(match -> match.group(1)).toList();
        assertTrue(versions.size() > 50, versions.toString());
        for (var version : versions) {
            assertFalse(version.matches(".*[\\[(,)\\]].*|LATEST|RELEASE")
                    || (version.endsWith("SNAPSHOT") && !version.equals("0.1.0-SNAPSHOT")), version);
        }
        for (var rule : List.of("<dependencyConvergence/>", "<requirePluginVersions/>",
                "<project.build.outputTimestamp>", "cyclonedx-maven-plugin")) {
            assertTrue(pom.contains(rule), rule);
        }
    }
}
