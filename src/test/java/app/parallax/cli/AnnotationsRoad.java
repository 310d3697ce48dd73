package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds a project of two articles and foreign annotations for it, for tests on the command line. */
class AnnotationsRoad {
    /** Begins outside the BMP, so that UTF-16 units and code points differ everywhere after. */
    static final String BRIDGE = """
            😀😀 The bridge is closed

            The mayor said on Monday that the bridge would stay closed until spring.
            Fischhändler Größer asked who pays. The mayor said nothing to that.
            In the evening 40 people stood at the bridge.
            """;
    static final String FERRY = "The ferry runs again.\nIt carries 12 people, said the captain.\n";

    @TempDir
    Path folder;
    final Commands commands = new Commands();
    private final Locale before = Locale.getDefault();
    Path project;

    @BeforeEach
    void make() throws IOException {
        project = folder.resolve("p.parallax");
        Files.writeString(folder.resolve("001_bridge.txt"), BRIDGE);
        Files.writeString(folder.resolve("ferry report.txt"), FERRY);
        commands.run("new", project);
        commands.run("import", project, folder.resolve("001_bridge.txt"), folder.resolve("ferry report.txt"),
                "--analyst", "Ada");
        assertEquals(0, commands.exitCode, commands.err);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    Commands importing(String json) throws IOException {
        return importing("a.jsonld", json.getBytes(StandardCharsets.UTF_8));
    }

    Commands importing(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, bytes);
        return commands.run("annotations", project, file, "--format", "webannotation", "--analyst", "Ada");
    }

    List<JsonNode> listed() {
        return new Commands().run("list", project, "annotations", "--json").json();
    }

    JsonNode only() {
        var all = listed();
        assertEquals(1, all.size(), () -> all + commands.err);
        return all.getFirst();
    }

    List<JsonNode> exported() throws IOException {
        var out = folder.resolve("out.jsonld");
        assertEquals(0, new Commands().run("export", project, "--format", "webannotation", "--output", out).exitCode);
        return new JsonMapper().readTree(Files.readString(out)).get("first").get("items").valueStream().toList();
    }

    static int at(String text, String words) {
        return text.codePointCount(0, text.indexOf(words));
    }

    static String on(String source, String selector) {
        return """
                {"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://example.org/a/1","type":"Annotation",
                "bodyValue":"a note","target":{"source":"%s","selector":%s}}""".formatted(source, selector);
    }

    static String quote(String exact) {
        return "{\"type\":\"TextQuoteSelector\",\"exact\":\"" + exact + "\"}";
    }

}
