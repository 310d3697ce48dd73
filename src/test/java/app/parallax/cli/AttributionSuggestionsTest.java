package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionSuggestionsTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();

    @Test
    void whoSaysWhatIsGivenInCodePoints() throws IOException {
        var file = Files.writeString(folder.resolve("one.txt"),
                "😀 A storm passed. “We stayed inside,” Ada Berg said. She said that it was loud.");

        var lines = commands.run("suggest", "attribution", "--file", file, "--json").json();

        assertEquals(2, lines.size(), commands.out);
        var direct = lines.getFirst();
        assertEquals(List.of("file", "speaker", "speakerStartCodePoint", "speakerEndCodePoint", "cue",
                "contentStartCodePoint", "contentEndCodePoint", "quote", "direct"),
                List.copyOf(direct.propertyNames()));
        assertEquals("Ada Berg", direct.get("speaker").asString());
        assertEquals(38, direct.get("speakerStartCodePoint").asInt());
        assertEquals(46, direct.get("speakerEndCodePoint").asInt());
        assertEquals("said", direct.get("cue").asString());
        assertEquals(18, direct.get("contentStartCodePoint").asInt());
        assertEquals(37, direct.get("contentEndCodePoint").asInt());
        assertTrue(direct.get("direct").asBoolean());
        var reported = lines.getLast();
        assertEquals("Ada Berg", reported.get("speaker").asString());
        assertEquals("it was loud", reported.get("quote").asString());
        assertEquals("false", reported.get("direct").toString());
    }

    @Test
    void theTableNamesSpeakerAndCue() throws IOException {
        var file = Files.writeString(folder.resolve("one.txt"), "“We stayed inside,” Ada Berg said.");

        commands.run("suggest", "attribution", "--file", file);

        assertEquals(0, commands.exitCode, commands.err);
        assertTrue(commands.out.contains("Ada Berg") && commands.out.contains("Speaker"), commands.out);
    }
}
