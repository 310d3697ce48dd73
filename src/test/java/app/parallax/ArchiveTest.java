package app.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive for all systems that {@code mvn -Pdist package} leaves contains what each of them needs. */
@Tag("dist")
class ArchiveTest {
    @TempDir
    Path folder;

    private static Path archive() throws IOException {
        try (var files = Files.list(Path.of("target/dist"))) {
            return files.filter(file -> file.getFileName().toString().matches("parallax-[0-9.]+\\.zip")).findFirst()
                    .orElseThrow();
        }
    }

    private static FileSystem open() throws IOException {
        return FileSystems.newFileSystem(archive(), Map.of("enablePosixFileAttributes", "true"));
    }

    private static Path top(FileSystem zip) throws IOException {
        try (var files = Files.list(zip.getPath("/"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static Set<String> names(Path jar) throws IOException {
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({"linux, libglassgtk3.so, libprism_es2.so, gtk/GtkApplication, Linux/x86_64/libsqlitejdbc.so",
            "linux-aarch64, libglassgtk3.so, libprism_es2.so, gtk/GtkApplication, Linux/aarch64/libsqlitejdbc.so",
            "mac, libglass.dylib, libprism_mtl.dylib, mac/MacApplication, Mac/x86_64/libsqlitejdbc.dylib",
            "mac-aarch64, libglass.dylib, libprism_mtl.dylib, mac/MacApplication, Mac/aarch64/libsqlitejdbc.dylib",
            "win, glass.dll, prism_d3d.dll, win/WinApplication, Windows/x86_64/sqlitejdbc.dll"})
    void eachSystemHasItsLibrariesAndAClassPathThatIsThere(String system, String window, String drawing,
            String application, String database) throws IOException {
        try (var zip = open()) {
            var lib = top(zip).resolve("lib");
            var start = lib.resolve(system).resolve("start.jar");
            List<String> classPath;
            try (var jar = new JarInputStream(Files.newInputStream(start))) {
                var entries = jar.getManifest().getMainAttributes();
                assertEquals("app.parallax.Parallax", entries.getValue("Main-Class"));
                assertEquals("ALL-UNNAMED", entries.getValue("Enable-Native-Access"));
                classPath = List.of(entries.getValue("Class-Path").split(" "));
            }
            var found = new TreeSet<String>();
            for (var name : classPath) {
                var jar = start.resolveSibling(name).normalize();
                assertTrue(Files.isRegularFile(jar), () -> system + " lacks " + name);
                found.addAll(names(jar));
            }
            for (var wanted : List.of(window, drawing, "org/sqlite/native/" + database,
                    "com/sun/glass/ui/" + application + ".class", "com/sun/javafx/scene/control/Properties.class",
                    "javafx/fxml/FXMLLoader.class", "com/sun/javafx/scene/control/skin/modena/modena.bss",
                    "app/parallax/Parallax.class", "javafx/application/Application.class",
                    "jfx/incubator/scene/control/richtext/RichTextArea.class", "seeds/sample.json")) {
                assertTrue(found.contains(wanted), () -> system + " lacks " + wanted);
            }
            assertEquals(List.of("../javafx.jar", "javafx-" + system + ".jar"),
                    classPath.stream().filter(name -> name.matches("(\\.\\./)?(javafx|jfx).*")).toList());
        }
    }

    @Test
    void theProgramsMayBeRunAndTheLicencesAreThere() throws IOException {
        try (var zip = open()) {
            var top = top(zip);
            for (var program : List.of("bin/parallax", "Parallax.command")) {
                assertTrue(Files.getPosixFilePermissions(top.resolve(program))
                        .contains(PosixFilePermission.OWNER_EXECUTE), program);
            }
            for (var batch : List.of("bin/parallax.bat", "Parallax.bat")) {
                assertTrue(Files.readString(top.resolve(batch)).contains("\r\n"), batch);
            }
            for (var other : List.of("README.txt", "legal/LICENSE", "legal/THIRD-PARTY.txt")) {
                assertTrue(Files.size(top.resolve(other)) > 0, other);
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itRunsWhereItIsUnpacked() throws Exception {
        var there = folder.resolve("a folder with spaces");
        try (var zip = open(); var all = Files.walk(top(zip))) {
            for (var file : all.toList()) {
                var target = there.resolve(top(zip).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
                }
            }
        }
        var project = folder.resolve("new.parallax");
        assertEquals("Created " + project + ".", run(there, "new", project.toString(), "--sample"));
        assertTrue(run(there, "list", project.toString(), "tags").lines().count() > 3);
    }

    private String run(Path there, String... arguments) throws Exception {
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(there.resolve("bin/parallax").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PARALLAX_DATA", folder.resolve("data").toString());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        var process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        var said = Files.readAllLines(output).stream().filter(line -> !line.startsWith("WARNING"))
                .collect(Collectors.joining("\n"));
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
