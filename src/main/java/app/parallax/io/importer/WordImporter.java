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

/** Word documents: the running text. Who saved the file and when says nothing of the article and is no fact of it. */
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
            var facts = ArticleFacts.said(title(document, text), null, List.of(), null, null,
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

    /** The properties often keep the title of the file that this one was made from: believed if the text has it. */
    private static @Nullable String title(WordText document, String text) {
        if (document.heading() != null) {
            return document.heading();
        }
        var said = Objects.requireNonNullElse(document.title(), "");
        return !said.isEmpty() && text.contains(said)
                ? said
                : HeadingGuess.guess(text).map(span -> span.of(text)).orElse(null);
    }
}
