package app.parallax.io.importer;

import java.util.List;
import java.util.Locale;

/** Reads one format of articles. */
public interface Importer {
    /**
     * How the names of such files end, for messages and file choosers.
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
     * @throws RefusedFileException if the bytes are no article of this format
     */
    ImportedArticle read(Source source, byte[] bytes) throws RefusedFileException;

    /**
     * Creates an article as {@link #read} does, with everything else that a reader of the file sees.
     *
     * @throws RefusedFileException if the bytes are no article of this format
     */
    default ArticlePreview preview(Source source, byte[] bytes) throws RefusedFileException {
        return ArticlePreview.of(read(source, bytes), everything(bytes));
    }

    /**
     * Returns all pieces that a reader of the file sees, including those outside the article.
     *
     * @return empty if the article is everything
     * @throws RefusedFileException if the bytes are no article of this format
     */
    default List<String> everything(byte[] bytes) throws RefusedFileException {
        return List.of();
    }
}
