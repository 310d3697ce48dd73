package app.parallax.io.importer.document;

import app.parallax.model.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * A mail or a saved page, split into its parts (RFC 2045 to 2049, RFC 2557). Only text parts are kept; a mail within a
 * mail is an attachment.
 *
 * @param headers the first value of each header of the message, decoded, by name in lower case
 * @param texts the text parts in order, including attached files
 * @param attachments the names, or else types, of attachments not read
 */
public record MimeParts(Map<String, String> headers, List<Part> texts, List<String> attachments) {
    private static final int MOST_HEADERS = 5_000;
    private static final int LONGEST_HEADER = 1 << 20;
    private static final int LONGEST_PARAMETERS = 8_000;
    /** Limit on all text parts together, in bytes. */
    private static final long MOST_TEXT = 64L << 20;

    /**
     * A text part.
     *
     * @param type media type in lower case
     * @param charset its declared and known encoding, or null
     * @param flowed whether lines ending in a space continue in the next (RFC 3676)
     * @param fileName its name if it is attached as a file, else null
     * @param location its address, or null
     * @param id its identifier within the message, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
    public record Part(String type, @Nullable Charset charset, byte[] bytes, boolean flowed, @Nullable String fileName,
            @Nullable String location, @Nullable String id) {
        public boolean html() {
            return type.equals("text/html") || type.equals("application/xhtml+xml");
        }
    }

    public MimeParts {
        headers = Map.copyOf(headers);
        texts = List.copyOf(texts);
        attachments = List.copyOf(attachments);
    }

    /**
     * Parses a file.
     *
     * @throws NotReadableException if it is no message, or would exhaust the memory
     */
    public static MimeParts of(byte[] bytes) throws NotReadableException {
        var config = new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS).setMaxContentLen(-1).build();
        var stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        var reader = new Reader();
        try {
            stream.parse(new ByteArrayInputStream(bytes, start(bytes), bytes.length - start(bytes)));
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                reader.take(stream, state);
            }
        } catch (IOException | MimeException | IllegalArgumentException e) {
            throw new NotReadableException("import.mime", e);
        }
        if (reader.headers.isEmpty()) {
            throw new NotReadableException("import.mime", null);
        }
        return new MimeParts(reader.headers, reader.texts, reader.attachments);
    }

    /** Returns the offset of the headers, after a byte order mark and the separator line of a mailbox. */
    private static int start(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        if (new String(bytes, at, Math.min(5, bytes.length - at), StandardCharsets.ISO_8859_1).equals("From ")) {
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            at = Math.min(bytes.length, at + 1);
        }
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    /**
     * Returns a header of the message, if present and not blank.
     *
     * @param name in lower case
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    private static final class Reader {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<Part> texts = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();
        private Map<String, String> partHeaders = new LinkedHashMap<>();
        private long size;
        private int depth;
        private int parts;
        private boolean inMessageHeaders = true;

        void take(MimeTokenStream stream, EntityState state) throws IOException, NotReadableException {
            switch (state) {
                case T_START_HEADER -> partHeaders = new LinkedHashMap<>();
                case T_FIELD -> field(stream.getField().getName(), stream.getField().getBody());
                case T_END_HEADER -> inMessageHeaders = false;
                case T_START_MULTIPART -> {
                    if (++depth > Limit.MAIL_DEPTH.value()) {
                        throw new NotReadableException("import.tooDeep", null);
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_BODY -> body(stream);
                default -> {
                }
            }
        }

        private void field(String name, @Nullable String body) {
            var value = unfolded(body == null ? "" : body);
            (inMessageHeaders ? headers : partHeaders).putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value);
        }

        private void body(MimeTokenStream stream) throws IOException, NotReadableException {
            if (++parts > Limit.MAIL_PARTS.value()) {
                throw new NotReadableException("import.tooManyParts", null);
            }
            var head = partHeaders.isEmpty() ? headers : partHeaders;
            var type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
            var disposition = head.getOrDefault("content-disposition", "");
            var content = head.getOrDefault("content-type", "");
            var name = parameter(disposition, "filename*").map(MimeParts::decoded)
                    .or(() -> parameter(disposition, "filename")).or(() -> parameter(content, "name")).orElse(null);
            boolean attached = disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
            boolean text = type.equals("text/plain") || type.equals("text/html")
                    || type.equals("application/xhtml+xml");
            if (!text || attached) {
                if (attached || name != null) {
                    attachments.add(name == null ? type : name);
                }
                return;
            }
            byte[] bytes = read(stream.getDecodedInputStream());
            size += bytes.length;
            texts.add(new Part(type, charset(stream.getBodyDescriptor().getCharset(), content), bytes,
                    parameter(content, "format").filter("flowed"::equalsIgnoreCase).isPresent(), name,
                    head.get("content-location"), head.get("content-id")));
        }

        private byte[] read(InputStream in) throws IOException, NotReadableException {
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int count;
            while ((count = in.read(buffer)) >= 0) {
                out.write(buffer, 0, count);
                if (size + out.size() > MOST_TEXT) {
                    throw new NotReadableException("import.tooMuch", null);
                }
            }
            return out.toByteArray();
        }
    }

    /** Returns the declared charset; mime4j reports us-ascii if there is none, so that the header is checked. */
    private static @Nullable Charset charset(@Nullable String name, String content) {
        if (name == null || parameter(content, "charset").isEmpty()) {
            return null;
        }
        try {
            // as in browsers, Latin-1 or ASCII means windows-1252
            return name.matches("(?i)iso-8859-1|us-ascii|ascii")
                    ? Charset.forName("windows-1252")
                    : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // an unknown name is ignored
        }
    }

    private static String unfolded(String body) {
        var line = body.replaceAll("\\r?\\n(?=[ \\t])", "").strip();
        try {
            return DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return line; // malformed encoded words stay as they are
        }
    }

    /** Returns an extended parameter (RFC 2231, {@code utf-8''na%C3%AFve.pdf}) in its letters. */
    private static String decoded(String value) {
        var parts = value.split("'", 3);
        try {
            return parts.length < 3
                    ? value
                    : URLDecoder.decode(parts[2].replace("+", "%2B"), Charset.forName(parts[0]));
        } catch (IllegalArgumentException e) {
            return value; // a malformed name or an unknown charset stays as it is
        }
    }

    /** Returns a parameter of a header, quoted or not. */
    private static Optional<String> parameter(String whole, String name) {
        var header = whole.substring(0, Math.min(whole.length(), LONGEST_PARAMETERS));
        int at = 0;
        var lower = header.toLowerCase(Locale.ROOT);
        while ((at = lower.indexOf(name, at)) >= 0) {
            int end = at + name.length();
            boolean begins = at > 0 && (lower.charAt(at - 1) == ';' || Character.isWhitespace(lower.charAt(at - 1)));
            var rest = header.substring(end).stripLeading();
            if (begins && rest.startsWith("=")) {
                var value = rest.substring(1).stripLeading();
                int close = value.startsWith("\"") ? value.indexOf('"', 1) : value.indexOf(';');
                value = value.startsWith("\"")
                        ? value.substring(1, close < 0 ? value.length() : close)
                        : value.substring(0, close < 0 ? value.length() : close);
                return Optional.of(value.strip()).filter(each -> !each.isEmpty());
            }
            at = end;
        }
        return Optional.empty();
    }
}
