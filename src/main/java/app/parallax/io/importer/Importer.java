package app.parallax.io.importer;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.text.RefusedTextException;
import java.util.List;
import java.util.Locale;

/** Reads one format of articles. */
public interface Importer {
    /**
     * The file name endings of the format, for messages and file choosers.
     *
     * @return with the dot, for example {@code .txt}, in lower case
     */
    List<String> endings();

    /**
     * Whether a file is of this format, judged by its name.
     *
     * @param fileName name without folders
     */
    default boolean takes(String fileName) {
        return endings().stream().anyMatch(fileName.toLowerCase(Locale.ROOT)::endsWith);
    }

    /**
     * Creates an article from the bytes of a file.
     *
     * @param source the file name of the article and the name for messages; not opened again
     * @param bytes the whole file, kept and not changed
     * @throws RefusedFileException or one of the others if the bytes are no article of this format
     */
    ImportedArticle article(Source source, byte[] bytes)
            throws RefusedFileException, NotReadableException, RefusedTextException;

    /** Creates an article as {@link #article} does, with everything else that a reader of the file sees. */
    default ArticlePreview withPieces(Source source, byte[] bytes)
            throws RefusedFileException, NotReadableException, RefusedTextException {
        return ArticlePreview.of(article(source, bytes), everything(bytes));
    }

    /**
     * Returns all pieces that a reader of the file sees, including those outside the article.
     *
     * @return empty if the article is everything
     */
    default List<String> everything(byte[] bytes) throws NotReadableException, RefusedTextException {
        return List.of();
    }

    /**
     * Reads a draft: as an article, with the addresses of its links in brackets and its notes under their marks, which
     * say what it cites.
     */
    default ImportedArticle draft(Source source, byte[] bytes)
            throws RefusedFileException, NotReadableException, RefusedTextException {
        return article(source, bytes);
    }

    /** Reads a draft; whatever is refused has a message that names the file. */
    default ImportedArticle readDraft(Source source, byte[] bytes) throws RefusedFileException {
        return refusing(source, () -> draft(source, bytes));
    }

    /** Creates an article; whatever is refused has a message that names the file. */
    default ImportedArticle read(Source source, byte[] bytes) throws RefusedFileException {
        return refusing(source, () -> article(source, bytes));
    }

    /** Creates an article with all pieces; whatever is refused has a message that names the file. */
    default ArticlePreview preview(Source source, byte[] bytes) throws RefusedFileException {
        return refusing(source, () -> withPieces(source, bytes));
    }

    interface Step<T> {
        T take() throws RefusedFileException, NotReadableException, RefusedTextException;
    }

    private static <T> T refusing(Source source, Step<T> step) throws RefusedFileException {
        try {
            return step.take();
        } catch (NotReadableException e) {
            throw RefusedFileException.of(source.shown(), e);
        } catch (RefusedTextException e) {
            throw RefusedFileException.of(source.shown(), e);
        }
    }
}
