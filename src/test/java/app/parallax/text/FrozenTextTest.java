package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.RandomText;
import app.parallax.Seeds;
import app.parallax.text.FrozenText.Kind;
import app.parallax.text.FrozenText.Known;
import app.parallax.text.FrozenText.Notice;
import app.parallax.text.RefusedTextException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Hostile
class FrozenTextTest {
    private static final String RUSSIAN = "Москва осуждает терроризм во всех его проявлениях, сказал посол России в "
            + "Израиле. Он добавил, что контакты с отдельными представителями движения не означают поддержки.\n";
    private static final String HEBREW = "משרד החוץ מסר היום כי ישראל רואה בחומרה את ביקור המשלחת במוסקבה. "
            + "הודעת המשרד פורסמה בשעות הערב, לאחר פגישה עם השגריר.\n";

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkNamesTheEncodingAndIsDropped(String charset) throws RefusedTextException {
        var frozen = FrozenText.of(("\uFEFF" + RUSSIAN + "😀").getBytes(Charset.forName(charset)));
        assertEquals(RUSSIAN + "😀", frozen.text());
        assertEquals(charset, frozen.charset());
        assertEquals(Known.BOM, frozen.known());
        assertEquals(List.of(), frozen.notices());
    }

    @Test
    void wellFormedUtf8IsTakenAsItIs() throws RefusedTextException {
        var frozen = FrozenText.of("Café “x” e\u0301 \u00A0".getBytes(StandardCharsets.UTF_8));
        assertEquals("Café “x” e\u0301 \u00A0", frozen.text());
        assertEquals(Known.VALID_UTF8, frozen.known());
        assertEquals(List.of(), frozen.notices());
    }

    @ParameterizedTest
    @CsvSource({"a_|b, a|b", "a_b, a|b", "a__|b, a||b", "a|_b, a||b", "a_, a|"})
    void everyLineEndBecomesLf(String text, String expected) throws RefusedTextException {
        assertEquals(expected.replace('|', '\n'), FrozenText.of(text.replace('_', '\r').replace('|', '\n')).text());
    }

    @Test
    void aMarkWithinTheTextStays() throws RefusedTextException {
        assertEquals("a\uFEFFb", FrozenText.of("\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8)).text());
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "IBM866", "UTF-16LE", "UTF-16BE"})
    void russianInAnOlderEncodingIsRead(String charset) throws RefusedTextException {
        var frozen = FrozenText.of(RUSSIAN.repeat(3).getBytes(Charset.forName(charset)));
        assertEquals(RUSSIAN.repeat(3), frozen.text());
        assertEquals(Known.DETECTED, frozen.known());
        assertEquals(List.of(new Notice(Kind.GUESSED_ENCODING, 1)), frozen.notices());
    }

    @ParameterizedTest
    @CsvSource({"windows-1255", "UTF-16LE"})
    void hebrewInAnOlderEncodingIsRead(String charset) throws RefusedTextException {
        assertEquals(HEBREW.repeat(3), FrozenText.of(HEBREW.repeat(3).getBytes(Charset.forName(charset))).text());
    }

    @Test
    void westernTextThatIsNotUtf8IsReadAsWindows1252() throws RefusedTextException {
        String text = "The “Kremlin’s” café – “naïve” words.";
        var frozen = FrozenText.of(text.getBytes(Charset.forName("windows-1252")));
        assertEquals(text, frozen.text());
        assertEquals("windows-1252", frozen.charset());
        assertTrue(frozen.notices().contains(new Notice(Kind.GUESSED_ENCODING, 1)));
    }

    @Test
    void aCallerWhoKnowsTheEncodingIsBelievedUnlessAMarkSaysOtherwise() throws RefusedTextException {
        var frozen = FrozenText.of("Москва".getBytes(Charset.forName("KOI8-R")), Charset.forName("KOI8-R"));
        assertEquals("Москва", frozen.text());
        assertEquals(Known.GIVEN, frozen.known());
        var marked = FrozenText.of("\uFEFFМосква".getBytes(StandardCharsets.UTF_8), Charset.forName("KOI8-R"));
        assertEquals("Москва", marked.text());
        assertEquals(Known.BOM, marked.known());
    }

    @Test
    void utf8WithABrokenPlaceIsStillUtf8AndTheBreakIsTold() throws RefusedTextException {
        byte[] text = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        var frozen = FrozenText.of(join(text, bytes(0x92, ' '), text));
        assertEquals(RUSSIAN + "\uFFFD " + RUSSIAN, frozen.text());
        assertEquals("UTF-8", frozen.charset());
        assertEquals(List.of(new Notice(Kind.GUESSED_ENCODING, 1), new Notice(Kind.REPLACED_BYTES, 1)),
                frozen.notices());
    }

    @Test
    void loneSurrogatesOfUtf16AreReplacedAndCounted() throws RefusedTextException {
        byte[] text = bytes(0xFF, 0xFE, 'a', 0, 0x3D, 0xD8, 'b', 0, 0x00, 0xDE, 'c', 0, 0x3D, 0xD8, 0x00, 0xDE);
        var frozen = FrozenText.of(join(text, "and quite a lot of other words".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("a\uFFFDb\uFFFDc😀and quite a lot of other words", frozen.text());
        assertEquals(List.of(new Notice(Kind.REPLACED_SURROGATES, 2)), frozen.notices());
    }

    @Test
    void loneSurrogatesInGivenCharactersAreReplacedAndCounted() throws RefusedTextException {
        var frozen = FrozenText.of("words\uD83D and words\uDE00");
        assertEquals("words\uFFFD and words\uFFFD", frozen.text());
        assertEquals(List.of(new Notice(Kind.REPLACED_SURROGATES, 2)), frozen.notices());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\uFEFF", "\u2003"})
    void aTextWithoutAnythingInItIsRefused(String text) {
        var refused = assertThrows(RefusedTextException.class,
                () -> FrozenText.of(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.EMPTY, refused.reason());
        assertEquals("text.refused.empty", refused.reason().key());
    }

    @Test
    void aFileWithNulCharactersIsRefused() {
        byte[] png = join(bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D), "IHDR".getBytes(
                StandardCharsets.US_ASCII));
        assertEquals(Reason.BINARY, assertThrows(RefusedTextException.class, () -> FrozenText.of(png)).reason());
        assertEquals(Reason.BINARY, assertThrows(RefusedTextException.class, () -> FrozenText.of("a\0b")).reason());
    }

    @Test
    void aFileOfControlCharactersIsRefusedAndOneEscapeIsNot() throws RefusedTextException {
        assertEquals(Reason.BINARY,
                assertThrows(RefusedTextException.class, () -> FrozenText.of("\u0001\u0002abc\u0003")).reason());
        assertEquals("\u001B[1mbold words in a log", FrozenText.of("\u001B[1mbold words in a log").text());
    }

    @Test
    void theHashIsThatOfTheUtf8OfTheText() throws RefusedTextException {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                FrozenText.of("\uFEFFabc".getBytes(StandardCharsets.UTF_16LE)).sha256());
    }

    @Test
    void theSampleArticlesAreFrozenAsTheyStand() throws Exception {
        try (var files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                var frozen = FrozenText.of(bytes);
                assertEquals(Known.VALID_UTF8, frozen.known());
                assertEquals(Sha256.of(bytes), frozen.sha256(), file + " has LF line ends and no mark");
            }
        }
    }

    @Seeds(100)
    void freezingAFrozenTextChangesNothing(long seed) throws RefusedTextException {
        var random = new Random(seed);
        String text = "x" + RandomText.of(random, 100).replace("\n", random.nextBoolean() ? "\r\n" : "\r");
        var once = FrozenText.of(text.getBytes(StandardCharsets.UTF_8));
        var again = FrozenText.of(once.text().getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        assertEquals(once.text(), again.text());
        assertEquals(once.sha256(), again.sha256());
        assertFalse(once.text().contains("\r"));
    }

    @Seeds(200)
    void anyBytesAreFrozenToWellFormedTextOrRefused(long seed) {
        var random = new Random(seed);
        var bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length && random.nextInt(4) > 0; i++) {
            bytes[i] = (byte) (bytes[i] == 0 ? 'a' : bytes[i] | 0x40);
        }
        try {
            String text = FrozenText.of(bytes).text();
            assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertFalse(text.isBlank() || text.contains("\0") || text.contains("\r"));
        } catch (RefusedTextException e) {
            assertTrue(e.reason() == Reason.EMPTY || e.reason() == Reason.BINARY);
        }
    }

    @Test
    void aShortRussianTextInWindows1251IsRead() throws RefusedTextException {
        var text = "Москва поддерживает контакты со всеми сторонами, заявил посол на пресс-конференции во вторник.";
        assertEquals(text, FrozenText.of(text.getBytes(Charset.forName("windows-1251"))).text());
    }
}
