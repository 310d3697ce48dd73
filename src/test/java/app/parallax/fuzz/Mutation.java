package app.parallax.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a file as transmission errors, defective programs and attackers do. */
final class Mutation {
    private static final List<byte[]> TOKENS = List.of("\0", "\uFFFE", "\u202E", "<!DOCTYPE x [<!ENTITY a 'b'>]>",
            "&a;",
            "<", ">", "\"", "'", "{", "[", "[[[[[[[[[[", "}", "]", "\\ud800", "-1", "99999999999999999999", "1e999",
            "2147483647", "9223372036854775807", "null", "\r", "\n", "\t", ",", ";", "../../../etc/passwd", "=1+1",
            "\u0301\u0301\u0301\u0301", "😀", "2023-13-45", "0000-00-00", "(a+)+$", "*", "-", "OR", "“", "”").stream()
            .map(each -> each.getBytes(StandardCharsets.UTF_8)).toList();

    private Mutation() {}

    static byte[] of(byte[] whole, Random random) {
        var bytes = whole;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[]{(byte) random.nextInt(256)};
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
        return switch (random.nextInt(7)) {
            case 0 -> changed(bytes, from, (byte) random.nextInt(256));
            case 1 -> changed(bytes, from, (byte) (bytes[from] ^ (1 << random.nextInt(8))));
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> joined(bytes, from, new byte[0], to);
            case 4 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 5 -> joined(bytes, from, TOKENS.get(random.nextInt(TOKENS.size())), from);
            default -> joined(bytes, from, TOKENS.get(random.nextInt(TOKENS.size())), to);
        };
    }

    private static byte[] changed(byte[] bytes, int at, byte value) {
        var other = bytes.clone();
        other[at] = value;
        return other;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
        var other = Arrays.copyOf(bytes, end + between.length + bytes.length - start);
        System.arraycopy(between, 0, other, end, between.length);
        System.arraycopy(bytes, start, other, end + between.length, bytes.length - start);
        return other;
    }
}
