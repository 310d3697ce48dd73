package app.parallax.io.importer;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.io.importer.document.WordText;
import app.parallax.io.importer.page.HeadLines;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.HeadingGuess;
import app.parallax.text.RefusedTextException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Imports Word documents: the running text; author and dates by the head of the text, else by the properties. */
public final class WordImporter implements Importer {
    /** Titles that programs write into a document without one. */
    private static final Pattern NO_TITLE = Pattern.compile("(?iuU)\\s*|(microsoft word|document|dokument|untitled|"
            + "unbenannt|документ|template|vorlage|normal)\\b.*|.*\\.(docx?|dotx?|odt|rtf|txt)");
    private static final List<String> ENDINGS = List.of(".docx", ".docm");

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public ImportedArticle article(Source source, byte[] bytes) throws NotReadableException, RefusedTextException {
        return read(source, bytes, false);
    }

    @Override
    public ImportedArticle draft(Source source, byte[] bytes) throws NotReadableException, RefusedTextException {
        return read(source, bytes, true);
    }

    private static ImportedArticle read(Source source, byte[] bytes, boolean cites)
            throws NotReadableException, RefusedTextException {
        var document = WordText.of(bytes, cites);
        var frozen = FrozenText.of(document.text());
        var text = frozen.text();
        var title = title(document, text);
        var facts = ArticleFacts.declared(title, null, List.of(), null, null,
                Dateline.find(text).map(span -> span.of(text)).orElse(null), document.language(), null)
                .with(HeadLines.of(text, title, Instant.now()))
                .with(HeadLines.ofProperties(document.creator(), document.created(), document.modified(),
                        Instant.now()));
        return ImportedArticle.of(source, facts, frozen, bytes,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", frozen.charset(),
                ImportNotices.of(source.shown(), frozen));
    }

    /** Returns the title; that of the properties, which is often left from an earlier document, comes last. */
    private static @Nullable String title(WordText document, String text) {
        if (document.heading() != null) {
            return document.heading();
        }
        var property = Objects.requireNonNullElse(document.title(), "");
        return !property.isEmpty() && text.contains(property)
                ? property
                : HeadingGuess.guess(text).map(span -> span.of(text))
                        .orElse(NO_TITLE.matcher(property).matches() ? null : property);
    }
}
