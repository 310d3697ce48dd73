package app.parallax.io.importer;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.io.importer.document.WordText;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.HeadingGuess;
import app.parallax.text.RefusedTextException;
import app.parallax.text.Sha256;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Imports Word documents: the running text. Author and time of saving are no details of the article. */
public final class WordImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".docx", ".docm");

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public ImportedArticle read(Source source, byte[] bytes) throws RefusedFileException {
        try {
            var document = WordText.of(bytes);
            var frozen = FrozenText.of(document.text());
            var text = frozen.text();
            var words = HeadingGuess.firstWords(text);
            var facts = ArticleFacts.declared(title(document, text), null, List.of(), null, null,
                    Dateline.find(text).map(span -> span.of(text)).orElse(null), document.language(), null);
            return new ImportedArticle(source.name(), facts, words.isEmpty() ? source.name() : words, text,
                    frozen.sha256(), bytes, Sha256.of(bytes),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", frozen.charset(),
                    ImportNotices.of(source.shown(), frozen));
        } catch (NotReadableException e) {
            throw RefusedFileException.of(source.shown(), e);
        } catch (RefusedTextException e) {
            throw RefusedFileException.of(source.shown(), e);
        }
    }

    /**
     * Returns the title; that of the properties, which is often left from an earlier document, only if the text
     * contains it.
     */
    private static @Nullable String title(WordText document, String text) {
        if (document.heading() != null) {
            return document.heading();
        }
        var property = Objects.requireNonNullElse(document.title(), "");
        return !property.isEmpty() && text.contains(property)
                ? property
                : HeadingGuess.guess(text).map(span -> span.of(text)).orElse(null);
    }
}
