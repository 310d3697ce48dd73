package app.parallax.io.importer;

import app.parallax.io.importer.page.HeadLines;
import app.parallax.model.Basis;
import app.parallax.model.Fact;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.HeadingGuess;
import app.parallax.text.RefusedTextException;
import app.parallax.text.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Imports plain text: the whole file is the article's text, including its title line, so that offsets refer to the file
 * that others have too.
 */
public final class TextImporter implements Importer {
    private static final String ENDING = ".txt";

    @Override
    public List<String> endings() {
        return List.of(ENDING);
    }

    @Override
    public ImportedArticle article(Source source, byte[] bytes) throws RefusedTextException {
        var frozen = FrozenText.of(bytes);
        return ImportedArticle.of(source, facts(frozen.text()), frozen, bytes, "text/plain", frozen.charset(),
                ImportNotices.of(source.shown(), frozen));
    }

    private static ArticleFacts facts(String text) {
        var title = fact(HeadingGuess.guess(text), text);
        return new ArticleFacts(title, null, null, null, null, fact(Dateline.find(text), text), null, null)
                .with(HeadLines.of(text, Fact.valueOf(title), Instant.now()));
    }

    private static @Nullable Fact<String> fact(Optional<Span> span, String text) {
        return span.map(found -> new Fact<>(found.of(text), Basis.TEXT, null)).orElse(null);
    }
}
