package app.parallax.io.importer;

import app.parallax.model.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an importer found in a file; not yet in any project.
 *
 * @param file name of the file, without folders
 * @param firstWords what to call it where there is no title, never empty
 * @param sha256 lower-case hexadecimal SHA-256 of the UTF-8 of the text
 * @param original the file as it came, not to be changed
 * @param originalSha256 SHA-256 of those bytes
 * @param mediaType media type of those bytes, for example {@code text/plain}
 * @param charset how the bytes were read, for example {@code UTF-8}
 * @param notices what was changed or guessed, each naming the file; empty if nothing was
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared: files may be megabytes
public record ImportedArticle(String file, ArticleFacts facts, String firstWords, String text, String sha256,
        byte[] original, String originalSha256, String mediaType, String charset, List<Message> notices) {
    /** Copies the list of notices. */
    public ImportedArticle {
        notices = List.copyOf(notices);
    }

    /** The same, found at an address that the file itself does not name. */
    ImportedArticle at(@Nullable String address) {
        return address == null
                ? this
                : new ImportedArticle(file, facts.at(address), firstWords, text, sha256, original, originalSha256,
                        mediaType, charset, notices);
    }
}
