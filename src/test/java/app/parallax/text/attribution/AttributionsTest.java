package app.parallax.text.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.text.attribution.Passages.Expected;
import app.parallax.text.attribution.Passages.Passage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionsTest {

    static Stream<Passage> passages() throws IOException {
        return Stream.of("held-out.txt").flatMap(file -> {
            try {
                return Passages.read(file).stream();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passages")
    void aPassageIsReadAsAPersonReadsIt(Passage passage) {
        var text = passage.text();
        assertEquals(passage.expected().stream().map(each -> shown(each, text)).toList(),
                Attributions.propose(text).stream().map(each -> shown(each, text)).toList(), text);
    }

    private static List<String> shown(Expected expected, String text) {
        return List.of(expected.direct() ? "direct" : "indirect", expected.speaker(), expected.cue(),
                expected.content().of(text));
    }

    private static List<String> shown(Attribution found, String text) {
        return List.of(found.direct() ? "direct" : "indirect", found.speaker().of(text),
                found.cue().map(cue -> cue.of(text)).orElse("-"), found.content().of(text));
    }
}
