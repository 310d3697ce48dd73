package app.parallax.io.importer;

import app.parallax.model.Message;
import app.parallax.text.FrozenText;
import app.parallax.text.HeadingGuess;
import app.parallax.text.LanguageGuess;
import app.parallax.text.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article read from a file; not yet in any project.
 *
 * @param file name of the file, without folders
 * @param firstWords the name of an article without title, never empty
 * @param sha256 SHA-256 of the UTF-8 of the text, hexadecimal in lower case
 * @param original the original file, not to be changed
 * @param originalSha256 SHA-256 of the original file
 * @param mediaType media type of the original file, for example {@code text/plain}
 * @param charset encoding of the original file, for example {@code UTF-8}
 * @param notices messages about changes and guesses, each naming the file
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once and never compared: files may be megabytes
public record ImportedArticle(String file, ArticleFacts facts, String firstWords, String text, String sha256,
        byte[] original, String originalSha256, String mediaType, String charset, List<Message> notices) {
    public ImportedArticle {
        notices = List.copyOf(notices);
    }

    /**
     * Creates an article that is named by its first words, or else by its file.
     *
     * @param original the original file
     */
    static ImportedArticle of(Source source, ArticleFacts facts, FrozenText frozen, byte[] original, String mediaType,
            String charset, List<Message> notices) {
        var words = HeadingGuess.firstWords(frozen.text());
        return new ImportedArticle(source.name(), facts, words.isEmpty() ? source.name() : words, frozen.text(),
                frozen.sha256(), original, Sha256.of(original), mediaType, charset, notices);
    }

    /** Returns a copy with an address, unless the file itself names one. */
    ImportedArticle at(@Nullable String address) {
        return address == null
                ? this
                : new ImportedArticle(file, facts.at(address), firstWords, text, sha256, original, originalSha256,
                        mediaType, charset, notices);
    }

    /** The same with the language that its text is in, where the file does not say one. */
    ImportedArticle withLanguage() {
        return facts.language() != null
                ? this
                : LanguageGuess.of(text)
                        .map(language -> new ImportedArticle(file, facts.inLanguage(language), firstWords,
                                text, sha256, original, originalSha256, mediaType, charset, notices))
                        .orElse(this);
    }
}
