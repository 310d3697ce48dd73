package app.parallax.io.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.i18n.Messages;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Hostile
class ArchiveTest {
    @TempDir
    private Path folder;

    private Path zip(Map<String, byte[]> entries, Charset names) throws IOException {
        var file = folder.resolve("articles.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (var each : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
            }
        }
        return file;
    }

    private Path zip(String... names) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var name : names) {
            entries.put(name, ("The article " + name + " goes on.").getBytes(StandardCharsets.UTF_8));
        }
        return zip(entries, StandardCharsets.UTF_8);
    }

    private static String reason(RefusedFileException refused) {
        return Messages.of(refused);
    }

    @Test
    void theArticlesInAnArchiveAreReadAsThoseOfAFolder() throws Exception {
        var file = zip("b/two.txt", "one.md", "picture.png", "__MACOSX/one.md", ".hidden.txt", "b/", "ä.txt");
        try (var sources = SourceFiles.of(List.of(folder))) {
            assertEquals(List.of("two.txt", "one.md", "ä.txt"), sources.sources().stream().map(Source::name).toList());
            assertEquals(List.of(), sources.refused());
            assertEquals(file + " › b/two.txt", sources.sources().getFirst().shown());
            assertEquals("The article b/two.txt goes on.", Importers.read(sources.sources().getFirst()).text());
        }
    }

    @Test
    void namesThatAreNotUtf8AreRead() throws Exception {
        var file = zip(Map.of("Äußerung.txt", new byte[]{'a'}), Charset.forName("IBM437"));
        try (var sources = SourceFiles.of(List.of(file))) {
            assertEquals(List.of("Äußerung.txt"), sources.sources().stream().map(Source::name).toList());
        }
    }

    @Test
    void pathsThatLeadOutOfTheArchiveAreNamesAlone() throws Exception {
        try (var sources = SourceFiles.of(List.of(zip("../../etc/passwd.txt", "/root.txt", "C:\\evil\\x.txt")))) {
            assertEquals(List.of("passwd.txt", "root.txt", "x.txt"),
                    sources.sources().stream().map(Source::name).sorted().toList());
        }
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is unpacked");
        }
    }

    @Test
    void anArchiveWithinIsNamedAndTheRestIsRead() throws Exception {
        try (var sources = SourceFiles.of(List.of(zip("inner.zip", "one.txt")))) {
            assertEquals(1, sources.sources().size());
            assertTrue(reason(sources.refused().getFirst()).contains("inner.zip is an archive within"));
        }
    }

    @Test
    void aBombIsRefusedAndTheRestIsRead() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("bomb.txt", new byte[60 << 20]);
        entries.put("one.txt", "The article goes on.".getBytes(StandardCharsets.UTF_8));
        try (var sources = SourceFiles.of(List.of(zip(entries, StandardCharsets.UTF_8)))) {
            var refused = assertThrows(RefusedFileException.class, () -> Importers.read(sources.sources().get(0)));
            assertTrue(reason(refused).contains("bomb.txt is too large when unpacked"), reason(refused));
            assertEquals("The article goes on.", Importers.read(sources.sources().get(1)).text());
        }
    }

    @Test
    void whatIsNoArchiveOrHoldsNothingIsRefused() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.zip"), "no zip");
        try (var sources = SourceFiles.of(List.of(broken, folder.resolve("missing.zip"), zip("a.png")))) {
            assertEquals(3, sources.refused().size());
            assertTrue(reason(sources.refused().get(0)).contains("broken.zip is damaged"));
            assertTrue(reason(sources.refused().get(1)).contains("no file"));
            assertTrue(reason(sources.refused().get(2)).contains("holds no file"));
        }
    }

    @Test
    void anEntryThatIsDamagedIsRefused() throws Exception {
        var file = zip("one.txt");
        byte[] bytes = Files.readAllBytes(file);
        bytes[40] ^= 0x55; // within the packed text
        bytes[44] ^= 0x55;
        Files.write(file, bytes);
        try (var sources = SourceFiles.of(List.of(file))) {
            assertThrows(RefusedFileException.class, () -> Importers.read(sources.sources().getFirst()));
        }
    }
}
