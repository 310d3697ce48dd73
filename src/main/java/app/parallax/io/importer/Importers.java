package app.parallax.io.importer;

import app.parallax.model.Limit;
import app.parallax.text.Sha256;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

public final class Importers {
    private static final List<Importer> ALL = List.of(new TextImporter(), new HtmlImporter(),
            new MarkdownImporter(), new MhtmlImporter(), new PdfImporter(), new WordImporter(), new MailImporter());

    private Importers() {}

    /** Returns all importers, in the order in which they are tried. */
    public static List<Importer> all() {
        return ALL;
    }

    /** Returns the file name extensions of all importers, with the dot, in lower case. */
    public static List<String> endings() {
        return Stream.concat(ALL.stream().flatMap(each -> each.endings().stream()), Stream.of(Archive.ENDING))
                .toList();
    }

    /** Returns the importer for a file name without folders; empty if there is none. */
    public static Optional<Importer> of(String fileName) {
        return ALL.stream().filter(each -> each.takes(fileName)).findFirst();
    }

    /**
     * Reads a source once and creates an article.
     *
     * @throws RefusedFileException if it cannot be read or is no article
     */
    public static ImportedArticle read(Source source) throws RefusedFileException {
        return read(source, List.of());
    }

    /**
     * Reads a source once; if an article of the same bytes and name was previewed, returns that one.
     *
     * @param before previewed articles
     * @throws RefusedFileException if it cannot be read or is no article
     */
    public static ImportedArticle read(Source source, Collection<ImportedArticle> before) throws RefusedFileException {
        byte[] bytes = bytes(source);
        var sha256 = before.isEmpty() ? "" : Sha256.of(bytes);
        for (var each : before) {
            if (each.originalSha256().equals(sha256) && each.file().equals(source.name())) {
                return each.at(source.address());
            }
        }
        return guarded(source, importer -> importer.read(source, bytes).withLanguage())
                .at(source.address());
    }

    /**
     * Reads a draft, with the addresses of its links in brackets and its notes under their marks.
     *
     * @throws RefusedFileException if it cannot be read or has no text
     */
    public static ImportedArticle readDraft(Source source) throws RefusedFileException {
        byte[] bytes = bytes(source);
        return guarded(source, importer -> importer.readDraft(source, bytes).withLanguage()).at(source.address());
    }

    /**
     * Previews an import with the pieces it would leave out. Opens the source, which can be opened again.
     *
     * @throws RefusedFileException if it cannot be read or is no article
     */
    public static ArticlePreview preview(Source source) throws RefusedFileException {
        byte[] bytes = bytes(source);
        return guarded(source, importer -> {
            var preview = importer.preview(source, bytes);
            return new ArticlePreview(preview.article().withLanguage(), preview.pieces());
        });
    }

    /**
     * Whether imports of this file type leave out pieces, so that a preview is useful.
     *
     * @param fileName name without folders
     */
    public static boolean leavesOut(String fileName) {
        return of(fileName).filter(each -> each instanceof HtmlImporter || each instanceof MhtmlImporter
                || each instanceof MailImporter || each instanceof PdfImporter).isPresent();
    }

    private static Importer importer(Source source) throws RefusedFileException {
        return of(source.name()).orElseThrow(() -> RefusedFileException.unknownType(source.shown(),
                String.join(" ", endings())));
    }

    private static byte[] bytes(Source source) throws RefusedFileException {
        importer(source); // files of unknown types are not opened
        int largest = (int) Limit.FILE_MEGABYTES.units();
        byte[] bytes;
        try (var in = source.open()) {
            bytes = in.readNBytes(largest + 1);
        } catch (NoSuchFileException e) {
            throw RefusedFileException.missing(source.shown(), e);
        } catch (Source.NoFileException e) {
            throw RefusedFileException.noFile(source.shown());
        } catch (Archive.BombException e) {
            throw RefusedFileException.tooMuch(source.shown(), e);
        } catch (ZipException e) {
            throw RefusedFileException.packed("import.zipEntry", source.shown(), e);
        } catch (IOException e) {
            throw RefusedFileException.unreadable(source.shown(), e);
        }
        if (bytes.length > largest) {
            throw RefusedFileException.tooLarge(source.shown(), Limit.FILE_MEGABYTES.value());
        }
        return bytes;
    }

    private interface Reading<T> {
        T by(Importer importer) throws RefusedFileException;
    }

    private static <T> T guarded(Source source, Reading<T> reading) throws RefusedFileException {
        try {
            return reading.by(importer(source));
        } catch (OutOfMemoryError e) { // the last resort behind the limits of each reader: one file fails, not the
                                       // program
            throw RefusedFileException.tooMuch(source.shown(), e);
        } catch (RuntimeException | StackOverflowError e) { // a defect in a reader does not end the import of other
                                                            // files
            throw RefusedFileException.unreadable(source.shown(), e);
        }
    }
}
