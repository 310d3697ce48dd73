package app.parallax.io.importer.pdf;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.model.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Measures the unpacked size of the streams of a PDF (guard against compression bombs): PDFBox unpacks each stream it
 * needs into memory (64 kB can become 64 MB, packed twice 64 GB).
 */
final class PdfBounds {
    /**
     * A single stream may use one part in this many of the limit: still more than a page scanned at 600 dots an inch.
     */
    private static final int ONE_OF = 8;
    /** Maximum length of the dictionary before a stream, which names its filters. */
    private static final int LONGEST_HEAD = 4096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern FILTERS = Pattern.compile("/(?:Filter|F)\\s*(\\[[^\\]]*\\]|/[^\\s/<>\\[\\]()]+)");
    private static final Pattern NAME = Pattern.compile("/([^\\s/<>\\[\\]()]+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private long all;

    private PdfBounds() {}

    /** Checks every stream in the file before the file is parsed. */
    static void check(byte[] bytes) throws NotReadableException {
        var bounds = new PdfBounds();
        int from = 0;
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at + STREAM.length)) {
            int start = at + STREAM.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n') && start < at + 8) {
                start++;
            }
            int headFrom = Math.max(from, at - LONGEST_HEAD);
            var head = new String(bytes, headFrom, at - headFrom, StandardCharsets.ISO_8859_1);
            bounds.add(new ByteArrayInputStream(bytes, start, bytes.length - start), filters(head));
            from = start;
        }
    }

    /** Checks every stream of an encrypted file again after decryption. */
    static void check(COSDocument document) throws NotReadableException {
        var bounds = new PdfBounds();
        for (var each : List.copyOf(document.getXrefTable().entrySet())) {
            if (each.getValue() > 0) { // a negative offset is in an object stream, which contains no streams
                bounds.add(document, each.getKey());
            }
        }
    }

    private void add(COSDocument document, COSObjectKey key) throws NotReadableException {
        var object = document.getObjectFromPool(key).getObject();
        if (object instanceof COSStream stream) {
            try (var in = stream.createRawInputStream()) {
                add(in, filters(stream.getFilters()));
            } catch (IOException e) {
                throw new NotReadableException("import.pdf", e);
            }
        }
    }

    /** Returns the position of the next “stream” that is not part of “endstream”. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - STREAM.length; i++) {
            if (bytes[i] == 's' && bytes[i + 5] == 'm' && bytes[i + 1] == 't' && bytes[i + 2] == 'r'
                    && bytes[i + 3] == 'e' && bytes[i + 4] == 'a' && (i == 0 || bytes[i - 1] != 'd')) {
                return i;
            }
        }
        return -1;
    }

    private static List<COSName> filters(String head) {
        var found = new ArrayList<COSName>();
        int dictionary = Math.max(head.lastIndexOf(" obj"), head.lastIndexOf("endobj"));
        var plain = ESCAPED.matcher(dictionary < 0 ? head : head.substring(dictionary))
                .replaceAll(code -> letter(code.group(1)));
        var filters = FILTERS.matcher(plain);
        if (filters.find()) {
            var names = NAME.matcher(filters.group(1));
            while (names.find()) {
                found.add(COSName.getPDFName(names.group(1)));
            }
        }
        return found;
    }

    private static String letter(String hexadecimal) {
        char c = (char) Integer.parseInt(hexadecimal, 16);
        return c == '\\' || c == '$' ? " " : String.valueOf(c);
    }

    private static List<COSName> filters(@org.jspecify.annotations.Nullable COSBase filters) {
        var found = new ArrayList<COSName>();
        if (filters instanceof COSName name) {
            found.add(name);
        } else if (filters instanceof org.apache.pdfbox.cos.COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private void add(InputStream packed, List<COSName> filters) throws NotReadableException {
        InputStream in = packed;
        for (int i = 0; i < filters.size(); i++) {
            var name = filters.get(i);
            if (!unpacks(name)) {
                return; // pictures, which are not decoded
            }
            boolean last = i == filters.size() - 1;
            var out = new Counting(last);
            try {
                FilterFactory.INSTANCE.getFilter(name).decode(in, out, new COSDictionary(), 0);
            } catch (TooLargeException e) {
                throw new NotReadableException("import.tooMuch", e);
            } catch (IOException | RuntimeException e) { // damaged: counted as far as it unpacks, since the parser goes
                                                         // no further
                if (out.tooLarge) {
                    throw new NotReadableException("import.tooMuch", e);
                }
            }
            if (out.tooLarge) {
                throw new NotReadableException("import.tooMuch", null);
            }
            in = new ByteArrayInputStream(out.kept());
        }
    }

    private static boolean unpacks(COSName name) {
        return name.equals(COSName.FLATE_DECODE) || name.equals(COSName.FLATE_DECODE_ABBREVIATION)
                || name.equals(COSName.LZW_DECODE) || name.equals(COSName.LZW_DECODE_ABBREVIATION)
                || name.equals(COSName.RUN_LENGTH_DECODE) || name.equals(COSName.RUN_LENGTH_DECODE_ABBREVIATION)
                || name.equals(COSName.ASCII85_DECODE) || name.equals(COSName.ASCII85_DECODE_ABBREVIATION)
                || name.equals(COSName.ASCII_HEX_DECODE) || name.equals(COSName.ASCII_HEX_DECODE_ABBREVIATION);
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts unpacked bytes, and keeps them only if another filter follows. */
    private final class Counting extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean last;
        private long count;
        private boolean tooLarge;

        Counting(boolean last) {
            this.last = last;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            if (!last) {
                kept.write(b);
            }
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            count(length);
            if (!last) {
                kept.write(b, from, length);
            }
        }

        private void count(int length) throws TooLargeException {
            count += length;
            all += length;
            if (count > Limit.PDF_MEGABYTES.units() / ONE_OF || all > Limit.PDF_MEGABYTES.units()) {
                tooLarge = true;
                throw new TooLargeException();
            }
        }

        byte[] kept() {
            return kept.toByteArray();
        }
    }
}
