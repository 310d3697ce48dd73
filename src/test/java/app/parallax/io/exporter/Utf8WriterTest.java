package app.parallax.io.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final int[] POINTS = {'a', ' ', 0x7F, 0x80, 'é', 0x7FF, 0x800, 'ש', '…', 0xD7FF, 0xE000, 0xFFFF,
            0x10000,
            0x1F600, 0x10FFFF};

    @Test
    void everyTextIsEncodedAsJavaDoesWhereverPiecesEnd() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = 0; i < 50_000; i++) {
                text.appendCodePoint(POINTS[random.nextInt(POINTS.length)]);
            }
            var bytes = new ByteArrayOutputStream();
            try (var out = new Utf8Writer(bytes, true)) {
                int at = 0;
                while (at < text.length()) { // pieces end within pairs, too
                    int length = Math.min(text.length() - at, 1 + random.nextInt(40_000));
                    switch (random.nextInt(3)) {
                        case 0 -> out.write(text.toString(), at, length);
                        case 1 -> out.write(text.toString().toCharArray(), at, length);
                        default -> {
                            out.write(text.charAt(at));
                            length = 1;
                        }
                    }
                    at += length;
                }
            }
            assertArrayEquals(text.toString().getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
        }
    }

    @Test
    void anUnpairedSurrogateIsAnErrorOrAQuestionMark() throws IOException {
        for (var text : new String[]{"a\uD83D", "\uDE00b", "\uD83D\uD83D\uDE00", "\uD83Dx"}) {
            assertThrows(CharacterCodingException.class, () -> {
                try (var out = new Utf8Writer(new ByteArrayOutputStream(), true)) {
                    out.write(text);
                }
            }, text);
            var bytes = new ByteArrayOutputStream();
            try (var out = new Utf8Writer(bytes, false)) {
                out.write(text);
            }
            assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
        }
    }
}
