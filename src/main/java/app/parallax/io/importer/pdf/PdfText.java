package app.parallax.io.importer.pdf;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.model.Limit;
import app.parallax.model.PrivateFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a PDF, with its metadata.
 *
 * @param text with blank lines between paragraphs; empty if the pages are pictures
 * @param title the largest text on the first page, or the title property if the text contains it; or null
 * @param language BCP 47 tag, or null
 * @param url the address that a browser printed in the margins, or null
 * @param leftOut the text removed from the margins, each line once
 */
public record PdfText(String text, @Nullable String title, @Nullable String language, @Nullable String url,
        List<String> leftOut) {
    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int MOST_OF_TITLE = 300;
    /** Minimum ratio of the size of a headline to that of the text. */
    private static final float LARGER = 1.18f;
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?://\\S+?)(\\s+\\d{1,4}\\s*/\\s*\\d{1,4})?$");

    static {
        FontMappers.set(new BuiltInFonts());
    }

    public PdfText {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a PDF.
     *
     * @throws NotReadableException if it is no PDF, needs a password, or would exhaust memory or time
     */
    public static PdfText of(byte[] bytes) throws NotReadableException {
        return of(bytes, Duration.ofSeconds(Limit.PDF_SECONDS.value()));
    }

    /** Reads a PDF within a time limit. */
    static PdfText of(byte[] bytes, Duration longest) throws NotReadableException {
        long deadline = System.nanoTime() + longest.toNanos();
        PdfBounds.check(bytes);
        try (var folder = PrivateFolder.make();
                var document = Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupTempFileOnly()
                        .setTempDir(folder.path().toFile()).streamCache)) {
            if (document.isEncrypted()) {
                PdfBounds.check(document.getDocument());
            }
            return read(document, deadline);
        } catch (InvalidPasswordException e) {
            throw new NotReadableException("import.pdfPassword", e);
        } catch (PageWords.TooLongException e) {
            throw new NotReadableException("import.tooLong", e);
        } catch (IOException e) {
            throw new NotReadableException("import.pdf", e);
        }
    }

    private static PdfText read(PDDocument document, long deadline) throws IOException {
        var reader = new PageWords(deadline);
        var sheets = new ArrayList<RunningHeads.Sheet>();
        long characters = 0;
        for (var page : document.getPages()) {
            if (sheets.size() >= Limit.PDF_PAGES.value() || System.nanoTime() - deadline > 0) {
                throw new PageWords.TooLongException();
            }
            var words = reader.of(page);
            characters += words.stream().mapToInt(word -> word.text().length() + 40).sum();
            if (characters > MOST_CHARACTERS) {
                throw new PageWords.TooLongException();
            }
            var box = page.getCropBox();
            boolean turned = page.getRotation() % 180 != 0;
            sheets.add(new RunningHeads.Sheet(words, turned ? box.getWidth() : box.getHeight()));
        }
        var heads = new RunningHeads();
        var pages = heads.without(sheets).stream().map(sheet -> PdfColumns.of(sheet.words())).toList();
        var columns = pages.stream().flatMap(List::stream).toList();
        var text = PdfParagraphs.of(columns);
        var url = heads.leftOut().stream().map(ADDRESS::matcher).filter(match -> match.matches())
                .map(match -> match.group(1)).findFirst().orElse(null);
        var language = document.getDocumentCatalog().getLanguage();
        return new PdfText(text.isEmpty() ? text : text + "\n",
                title(document, pages.isEmpty() ? List.of() : pages.getFirst(), columns, text),
                language == null || language.isBlank() ? null : language, url, heads.leftOut());
    }

    private static @Nullable String title(PDDocument document, List<PdfColumns.Column> first,
            List<PdfColumns.Column> all,
            String text) {
        var property = document.getDocumentInformation().getTitle();
        if (property != null && property.strip().length() > 8 && squashed(text).contains(squashed(property))) {
            return property.strip();
        }
        float usual = usual(all);
        float largest = 0;
        for (var column : first) {
            for (var line : column.lines()) {
                if (line.text().length() > 8) {
                    largest = Math.max(largest, line.size());
                }
            }
        }
        if (largest < LARGER * usual) {
            return null;
        }
        var title = new StringBuilder();
        for (var column : first) {
            for (var line : column.lines()) {
                if (Math.abs(line.size() - largest) < 0.5f && title.length() < MOST_OF_TITLE) {
                    title.append(title.isEmpty() ? "" : " ").append(line.text());
                } else if (!title.isEmpty()) {
                    return title.toString();
                }
            }
        }
        return title.isEmpty() ? null : title.toString();
    }

    /** Returns the font size of most of the text. */
    private static float usual(List<PdfColumns.Column> columns) {
        var counts = new java.util.HashMap<Integer, Integer>();
        columns.forEach(column -> column.lines()
                .forEach(line -> counts.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum)));
        return counts.entrySet().stream().max(java.util.Map.Entry.comparingByValue())
                .map(each -> each.getKey() / 2f).orElse(0f);
    }

    private static String squashed(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
