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

/** The formats that articles are imported from. */
public final class Importers {
    private static final List<Importer> ALL = List.of(new TextImporter(), new HtmlImporter(),
            new MarkdownImporter(), new MhtmlImporter(), new PdfImporter(), new WordImporter(), new MailImporter());

    private Importers() {}

    /**
     * Every importer.
     *
     * @return in the order in which they are asked
     */
    public static List<Importer> all() {
        return ALL;
    }

    /**
     * How the names of files end that can be imported, for messages and file choosers.
     *
     * @return with the dot, in lower case
     */
    public static List<String> endings() {
        return Stream.concat(ALL.stream().flatMap(each -> each.endings().stream()), Stream.of(Archive.ENDING))
                .toList();
    }

    /**
     * The importer for a file.
     *
     * @param fileName name without folders
     * @return empty if no importer takes it
     */
    public static Optional<Importer> of(String fileName) {
        return ALL.stream().filter(each -> each.takes(fileName)).findFirst();
    }

    /**
     * Reads a source once and makes an article of it.
     *
     * @throws RefusedFileException if it cannot be read or is no article
     */
    public static ImportedArticle read(Source source) throws RefusedFileException {
        return read(source, List.of());
    }

    /**
     * Reads a source once; where the same bytes under the same name were made an article before, it is that one.
     *
     * @param before articles that were looked at
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
        return guarded(source, importer -> importer.read(source, bytes)).at(source.address());
    }

    /**
     * Reads a source as an import would, with what it would leave out. The source is opened, and can be opened again.
     *
     * @throws RefusedFileException if it cannot be read or is no article
     */
    public static ArticlePreview preview(Source source) throws RefusedFileException {
        byte[] bytes = bytes(source);
        return guarded(source, importer -> importer.preview(source, bytes));
    }

    /**
     * Whether an import of a file leaves out what is not the article's, so that a preview tells something.
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
        importer(source); // what is of no known kind is not opened
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
        } catch (OutOfMemoryError e) { // the last line behind the bounds of each reader: one file, not the program
            throw RefusedFileException.tooMuch(source.shown(), e);
        } catch (RuntimeException | StackOverflowError e) { // a reader that stumbles does not end the import of others
            throw RefusedFileException.unreadable(source.shown(), e);
        }
    }
}
