package app.parallax.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Characters decoded from bytes, each malformed sequence replaced by one U+FFFD. */
record DecodedText(String text, int replaced) {

    /**
     * Decodes bytes and counts malformed sequences, which the JDK's decoders do not report when they replace.
     *
     * @param from offset of the first byte after a byte order mark
     */
    static DecodedText of(byte[] bytes, int from, Charset charset) {
        if (charset.name().startsWith("UTF-16")) {
            return ofUtf16(bytes, from, charset);
        }
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(Math.max(16, (int) Math.min(1 << 16, (long) in.remaining() + 1)));
        var text = new StringBuilder(in.remaining());
        int replaced = 0;
        boolean flushing = false;
        while (true) {
            var result = flushing ? decoder.flush(out) : decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isError()) {
                in.position(in.position() + result.length());
                text.append('\uFFFD');
                replaced++;
            } else if (result.isUnderflow()) {
                if (flushing) {
                    return new DecodedText(text.toString(), replaced);
                }
                flushing = true;
            }
        }
    }

    /** Keeps lone surrogates; the JDK's decoders also drop the character after one. */
    private static DecodedText ofUtf16(byte[] bytes, int from, Charset charset) {
        var order = charset.equals(StandardCharsets.UTF_16LE) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        String text = ByteBuffer.wrap(bytes, from, bytes.length - from).order(order).asCharBuffer().toString();
        boolean odd = (bytes.length - from) % 2 != 0;
        return odd ? new DecodedText(text + '\uFFFD', 1) : new DecodedText(text, 0);
    }
}
