package app.parallax.io.annotations;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens JSON files in UTF-8, UTF-16 or UTF-32, detected by the first bytes; a byte order mark is skipped. */
public final class EncodedText {
    private static final int LOOKED_AT = 4;

    private EncodedText() {}

    /** Opens a file; malformed bytes cause a CharacterCodingException. */
    public static Reader open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(LOOKED_AT);
        var start = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        var strict = encoding(start).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(bytes, strict));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /**
     * Detects the encoding: JSON begins with two ASCII characters, or one and the end, so that zero bytes show the
     * width (RFC 4627, 3).
     */
    public static Charset encoding(byte[] start) {
        int[] b = new int[LOOKED_AT];
        for (int i = 0; i < LOOKED_AT; i++) {
            b[i] = i < start.length ? start[i] & 0xFF : 1;
        }
        if (b[0] == 0xFF && b[1] == 0xFE) {
            return b[2] == 0 && b[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        if (b[0] == 0xFE && b[1] == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b[0] == 0) {
            return b[1] == 0 ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE;
        }
        if (b[1] == 0) {
            return b[2] == 0 && b[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
