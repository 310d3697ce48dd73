package app.parallax.io.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Hostile
class MailTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Talks were held | Example</title></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Talks were held</h1>
            <p>“A delegation” came to the capital on Wednesday, and talks were held that nobody had announced.</p>
            <p>The second paragraph says more of it, with enough words to be one of prose and not a label.</p>
            <img src="https://tracker.example/pixel.png"></article></body></html>
            """;
    private static final String TEXT = "“A delegation” came to the capital on Wednesday, and talks were held that "
            + "nobody had announced.\n\nThe second paragraph says more of it, with enough words to be one of prose and "
            + "not a label.";

    private static ImportedArticle read(String name, String mail) throws RefusedFileException {
        return Importers.read(Source.of(name, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(String name, String mail) {
        return Messages.of(assertThrows(RefusedFileException.class, () -> read(name, mail)));
    }

    private static String alternatives(String plain, String html) {
        return """
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: text/html; charset=utf-8

                %s
                --b--
                """.formatted(plain, html);
    }

    private static String saved(String more) {
        return """
                From: <Saved by a browser>
                Snapshot-Content-Location: https://example.org/2023/10/17/talks.html
                Date: Tue, 7 Nov 2023 08:12:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related;
                	type="text/html";%s
                	boundary="--x--"

                ----x--
                Content-Type: text/html
                Content-ID: <frame-1@mhtml>
                Content-Transfer-Encoding: 8bit
                Content-Location: https://example.org/2023/10/17/talks.html

                %s
                ----x--
                Content-Type: text/html
                Content-ID: <frame-2@mhtml>

                <p>A frame of advertisements that is not the article at all, whatever it says of itself.</p>
                ----x----
                """.formatted(more, PAGE);
    }

    @Test
    void aMailIsItsPlainWordsWithSubjectSenderAndDay() throws Exception {
        var found = read("a.eml", """
                From: "Jane Doe" <jane@example.org>
                Subject: =?utf-8?B?VGFsa3MgaW4gTW9zY293?= today
                Date: Tue, 17 Oct 2023 08:12:00 +0300 (MSK)
                Content-Type: text/plain; charset=windows-1252; format=flowed
                Content-Transfer-Encoding: quoted-printable

                The delegation came, and =93talks=94=20
                were held.

                A second paragraph.
                """);

        assertEquals("The delegation came, and “talks” were held.\n\nA second paragraph.\n", found.text());
        assertEquals("Talks in Moscow today", Said.value(found.facts().title()));
        assertEquals(List.of("Jane Doe"), Said.value(found.facts().authors()));
        assertNull(found.facts().outlet());
        assertEquals("2023-10-17T08:12:00+03:00", Said.value(found.facts().published()).toString());
        assertEquals("message/rfc822", found.mediaType());
    }

    @Test
    void whoSendsToAListIsTheOutlet() throws Exception {
        var found = read("a.eml", """
                From: The Example <news@example.org>
                Subject: Talks
                List-Unsubscribe: <x:y>

                The delegation came.
                """);

        assertEquals("The Example", Said.value(found.facts().outlet()));
        assertNull(found.facts().authors());
    }

    @Test
    void whatIsForwardedHasNeitherTheDayNorTheNameOfWhoForwards() throws Exception {
        var found = read("a.eml", """
                From: Colleague <c@example.org>
                Subject: Fwd: WG: Talks were held
                Date: Tue, 17 Oct 2023 08:12:00 +0300

                The delegation came.
                """);

        assertEquals("Talks were held", Said.value(found.facts().title()));
        assertNull(found.facts().published());
        assertNull(found.facts().authors());
    }

    @Test
    void plainWordsAreTakenUnlessTheyOnlyPointToThePage() throws Exception {
        assertEquals(TEXT + "\n", read("a.eml", alternatives(TEXT, PAGE)).text());
        assertEquals(TEXT, read("a.eml", alternatives("Open this mail in a browser.", PAGE)).text());
        assertEquals(TEXT, read("a.eml", alternatives("", PAGE)).text());
    }

    @Test
    void whatIsAttachedIsNamedAndLeftOut() throws Exception {
        var found = read("a.eml", """
                Subject: Talks
                Content-Type: multipart/mixed; boundary=b

                --b

                The delegation came.
                --b
                Content-Type: text/plain; name="notes.txt"
                Content-Disposition: attachment; filename="notes.txt"

                Not the mail.
                --b--
                """);

        assertEquals("The delegation came.\n", found.text());
        assertTrue(Messages.text(found.notices().getFirst()).contains("notes.txt"), found.notices().toString());
    }

    @Test
    void attachmentsAreNamedInTheirLetters() throws Exception {
        var found = read("a.eml", """
                Content-Type: multipart/mixed; boundary=b

                --b

                The delegation came.
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''%D1%81%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0+1.pdf

                x
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''100%.pdf

                x
                --b--
                """);

        assertTrue(Messages.text(found.notices().getFirst()).contains("справка+1.pdf, utf-8''100%.pdf"),
                found.notices().toString());
    }

    @Test
    void aSavedPageIsReadAsThePageAndKeepsItsAddress() throws Exception {
        var found = read("a.mhtml", saved(""));

        assertEquals(TEXT, found.text());
        assertEquals("Talks were held", Said.value(found.facts().title()));
        assertEquals("https://example.org/2023/10/17/talks.html", found.facts().url());
        assertEquals("2023-10-17", Said.value(found.facts().published()).toString(),
                "the day in the address, not the day when it was saved");
        assertEquals("multipart/related", found.mediaType());
        assertEquals(TEXT, Importers.read(Source.of("a.html", PAGE.getBytes(StandardCharsets.UTF_8))).text(),
                "the same as the page itself");
    }

    @Test
    void theHeadOfASavedPageNamesThePart() throws Exception {
        assertTrue(read("a.mht", saved("start=\"<frame-2@mhtml>\";")).text().startsWith("A frame"));
    }

    @Test
    void theEncodingOfThePartOutranksThatOfThePage() throws Exception {
        var mail = "Content-Type: text/html; charset=windows-1251\nContent-Location: https://example.org/a\n\n"
                + "<html><head><meta charset=utf-8></head><body><p>Делегация прибыла в Москву в среду, и переговоры "
                + "прошли без предварительного объявления.</p></body></html>";
        var found = Importers.read(Source.of("a.mhtml", mail.getBytes(Charset.forName("windows-1251"))));

        assertTrue(found.text().startsWith("Делегация прибыла"), found.text());
    }

    @Test
    void partsWithinPartsWithoutEndAreRefused() {
        var mail = new StringBuilder("Subject: x\n");
        for (int i = 0; i < 60_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i)
                    .append('\n');
        }

        assertTrue(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refusal("a.eml", mail.toString()))
                .contains("nested too deeply"));
    }

    @Test
    void whatIsNoMailIsRefused() {
        assertTrue(refusal("a.eml", "no header at all\n\nand no more").startsWith("a.eml is not a mail"));
        assertTrue(refusal("a.mhtml", "Subject: x\n\nwords").contains("no page"));
        assertTrue(refusal("a.eml", "Subject: x\n\n").contains("no text"));
    }

    @Seeds
    void damagedMailsAreReadOrRefusedInASentence(long seed) throws Exception {
        var random = new Random(seed);
        byte[] whole = saved("").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 50; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            for (var name : List.of("a.mhtml", "a.eml")) {
                try {
                    assertFalse(Importers.read(Source.of(name, bytes)).text().isBlank());
                } catch (RefusedFileException e) {
                    assertTrue(Messages.of(e).startsWith(name + " "), Messages.of(e));
                }
            }
        }
    }
}
