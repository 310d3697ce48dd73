package app.parallax.ui.shell.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastedArticleTest {
    private static String words(@Nullable String html, @Nullable String text, @Nullable String url)
            throws IOException {
        try (var in = PastedArticle.of(html, text, url).source().orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).substring(1);
        }
    }

    @Test
    void htmlIsTakenBeforeTextAndKeepsTheAddress() throws IOException {
        assertEquals("<p>Words.</p>", words("<p>Words.</p>", "Words.", null));
        assertEquals("Words.", words(null, "Words.", null));
        assertEquals("https://a.b/c",
                PastedArticle.of("<p>Words.</p>", "Words.", "https://a.b/c").source().orElseThrow()
                        .address());
    }

    @Test
    void textThatAProgramOffersAsHtmlTooKeepsItsParagraphs() throws IOException {
        var text = "A fire.\n\nA port & a ship.";
        assertEquals(text, words(text, text, null));
        var paste = PastedArticle.of(text, text, null).source().orElseThrow();
        assertTrue(paste.name().endsWith(".txt"), paste.name());
    }

    @Test
    void theOffsetsThatWindowsPutsBeforeAreNoTextAndNameTheAddress() throws IOException {
        var html = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000199\r\nSourceURL:https://a.b/c\r\n"
                + "<html><body><p>Words.</p></body></html>";
        assertEquals("<html><body><p>Words.</p></body></html>", words(html, "Words.", null));
        assertEquals("https://a.b/c", PastedArticle.of(html, "Words.", null).source().orElseThrow().address());
    }

    @Test
    void anAddressAloneIsNoArticle() {
        assertTrue(PastedArticle.of(null, "https://a.b/c", null).addressAlone());
        assertTrue(PastedArticle.of("<a href='https://a.b/c'>A link</a>", "https://a.b/c", "https://a.b/c")
                .addressAlone());
        assertTrue(PastedArticle.of("<a href='https://a.b/c'>A link</a>", null, "https://a.b/c").addressAlone());
        assertFalse(PastedArticle.of(null, "Words of https://a.b/c and more.\nAnd more.", null).addressAlone());
        assertTrue(PastedArticle.of("<img src='x'>", null, null).source().isEmpty());
    }
}
