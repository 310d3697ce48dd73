package app.parallax;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sources that build the packages, which are not compiled with the program, name what exists. */
class PackagingTest {
    @Test
    void theClassesThatThePackagesStartExist() throws Exception {
        var named = new TreeSet<String>();
        for (var folder : new String[]{"src/dist", "bin"}) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.(java|sh)|.*parallax")).toList()) {
                    if (Files.isRegularFile(file)) {
                        Pattern.compile("app\\.parallax(\\.[a-z]+)*\\.[A-Z]\\w+").matcher(Files.readString(file))
                                .results().forEach(match -> named.add(match.group()));
                    }
                }
            }
        }
        assertTrue(named.size() >= 2, named.toString());
        for (var name : named) {
            assertDoesNotThrow(() -> Class.forName(name, false, PackagingTest.class.getClassLoader()));
        }
    }

    @Test
    void javaKnowsTheOptionsOfTheStartScripts() throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Files.readAllLines(Path.of("bin/java.options")).stream()
                .filter(line -> line.startsWith("-") && !line.contains("IgnoreUnrecognized")).toList());
        assertTrue(command.size() > 5, command.toString());
        command.add("-version");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertFalse(said.contains("warning"), said);
    }
}
