package app.parallax.io.importer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.i18n.Messages;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports pages in the shapes of common news systems and compares the details with the expected ones. */
@Hostile
class PagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final double REACH = 0.955;

    static Stream<String> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", "")).sorted().toList().stream();
        }
    }

    private static ImportedArticle read(String name, byte[] bytes) throws RefusedFileException {
        return Importers.read(Source.of(name, bytes));
    }

    private static ImportedArticle page(String name) throws IOException, RefusedFileException {
        return read(name + ".html", Files.readAllBytes(PAGES.resolve(name + ".html")));
    }

    private static ImportedArticle html(String html) throws RefusedFileException {
        return read("page.html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode truth(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(PAGES.resolve(name + ".json")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMainTextOfAPageIsFound(String name) throws Exception {
        var found = page(name);
        var truth = truth(name).get("text").stringValue();
        assertTrue(f1(truth, found.text()) >= REACH, () -> "F1 " + f1(truth, found.text()) + "\n" + found.text());
        assertEquals(truth, found.text());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageSaysOfItselfIsRead(String name) throws Exception {
        var facts = page(name).facts();
        var found = new HashMap<String, Object>();
        put(found, "title", facts.title() == null ? null : facts.title().value());
        put(found, "outlet", facts.outlet() == null ? null : facts.outlet().value());
        found.put("authors", facts.authors() == null ? List.of() : facts.authors().value());
        put(found, "published", facts.published() == null ? null : facts.published().value().toString());
        put(found, "modified", facts.modified() == null ? null : facts.modified().toString());
        put(found, "language", facts.language() == null ? null : facts.language().value());
        put(found, "dateline", facts.dateline() == null ? null : facts.dateline().value());
        var truth = new HashMap<String, Object>();
        for (var field : truth(name).properties()) {
            if (!field.getKey().equals("text")) {
                truth.put(field.getKey(), field.getValue().isArray()
                        ? field.getValue().valueStream().map(JsonNode::stringValue).toList()
                        : field.getValue().stringValue());
            }
        }
        assertEquals(truth, found);
    }

    private static void put(Map<String, Object> facts, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    static double f1(String truth, String found) {
        var wanted = counts(truth);
        var got = counts(found);
        double common = wanted.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), got.getOrDefault(each.getKey(), 0))).sum();
        return 2 * common / (sum(wanted) + sum(got));
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void elementsNestedSixtyThousandDeepOverflowNoStack() throws Exception {
        var words = "A sentence that stands at the bottom of it all, and ends here as sentences do. ".repeat(5);
        var found = html("<html><body>" + "<div>".repeat(60_000) + "<p>" + words + "</p>" + "</div>".repeat(60_000));
        assertTrue(found.text().contains("at the bottom of it all"));
        html("<p>" + words + "<b><i>".repeat(30_000) + "x");
        html("<p>" + words + "<table><tr><td>".repeat(3_000) + "x");
    }

    @Test
    void scriptsFramesAndRefreshesAreLeftAlone() throws Exception {
        var words = "The text of the page is a plain paragraph, long enough to be one, with commas, and an end. "
                .repeat(4);
        var found = html("<html><head><meta http-equiv=refresh content='0; url=https://evil.example/'>"
                + "<script>document.write('evil')</script></head><body><iframe src='https://evil.example/'>evil frame</iframe>"
                + "<p>" + words
                + "</p><svg><text>evil sign</text></svg><script>evil()</script><style>evil{}</style></body></html>");
        assertFalse(found.text().contains("evil"));
        assertEquals(words.strip(), found.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n",
            "<html><head><title>Nothing</title></head><body><script>x()</script></body></html>",
            "<frameset><frame src=a.html></frameset>"})
    void aPageWithoutWordsIsRefusedWithItsName(String html) {
        try {
            html(html);
        } catch (RefusedFileException e) {
            assertTrue(Messages.of(e).contains("page.html"));
            return;
        }
        throw new AssertionError("imported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-16", "UTF-8", "ISO-8859-5"})
    void theEncodingThatAPageNamesIsTaken(String charset) throws Exception {
        var words = "Совет порта решил закрыть причал на два года, сообщили в мэрии; ремонт начнётся летом, а закончится через год.";
        var html = "<html><head><meta charset='" + charset + "'><title>Причал</title></head><body><p>" + words
                + "</p></body></html>";
        assertEquals(words, read("p.htm", html.getBytes(Charset.forName(charset))).text());
    }

    @Test
    void noBreakSpacesEntitiesAndPreformattedLinesAreKept() throws Exception {
        var found = html(
                "<article><p>It cost 14&nbsp;million crowns &amp; more &lt;than&gt; that, the board said on the same day in the harbour.</p>"
                        + "<pre>one  two\n  three</pre><p>The board met again in the evening, and agreed to pay for it all &#8212; in the end.</p></article>");
        assertEquals(
                "It cost 14\u00a0million crowns & more <than> that, the board said on the same day in the harbour.\n\n"
                        + "one  two\n  three\n\nThe board met again in the evening, and agreed to pay for it all — in the end.",
                found.text());
    }

    @Test
    void theBytesAreKeptAsTheyCame() throws Exception {
        var bytes = Files.readAllBytes(PAGES.resolve("table-russian.html"));
        var found = read("t.html", bytes);
        assertArrayEquals(bytes, found.original());
        assertEquals("text/html", found.mediaType());
        assertEquals("windows-1251", found.charset());
    }
}
