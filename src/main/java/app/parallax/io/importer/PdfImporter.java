package app.parallax.io.importer;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.io.importer.page.PageDates;
import app.parallax.io.importer.pdf.PdfText;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.HeadingGuess;
import app.parallax.text.RefusedTextException;
import app.parallax.text.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports PDF: the running text, column after column, with hyphenated words joined; without running heads and page
 * numbers. Creator and creation time of the file are no details of the article.
 */
public final class PdfImporter implements Importer {
    private static final String ENDING = ".pdf";

    @Override
    public List<String> endings() {
        return List.of(ENDING);
    }

    @Override
    public ImportedArticle read(Source source, byte[] bytes) throws RefusedFileException {
        return article(source, bytes, document(source, bytes));
    }

    /** Puts the text of page margins first, since its position in the text is arbitrary. */
    @Override
    public ArticlePreview preview(Source source, byte[] bytes) throws RefusedFileException {
        var document = document(source, bytes);
        var all = new ArrayList<>(document.leftOut());
        all.addAll(List.of(document.text().split("\n\n", -1)));
        return ArticlePreview.of(article(source, bytes, document), all);
    }

    private static PdfText document(Source source, byte[] bytes) throws RefusedFileException {
        try {
            var document = PdfText.of(bytes);
            if (document.text().isBlank()) {
                throw new NotReadableException("import.pdfPictures", null);
            }
            return document;
        } catch (NotReadableException e) {
            throw RefusedFileException.of(source.shown(), e);
        }
    }

    private static ImportedArticle article(Source source, byte[] bytes, PdfText document)
            throws RefusedFileException {
        try {
            var frozen = FrozenText.of(document.text());
            var text = frozen.text();
            var words = HeadingGuess.firstWords(text);
            var title = document.title() != null
                    ? document.title()
                    : HeadingGuess.guess(text).map(span -> span.of(text)).orElse(null);
            var facts = ArticleFacts.declared(title, null, List.of(),
                    new PageDates(Instant.now()).inAddress(document.url()).orElse(null), null,
                    Dateline.find(text).map(span -> span.of(text)).orElse(null), document.language(), document.url());
            return new ImportedArticle(source.name(), facts, words.isEmpty() ? source.name() : words, text,
                    frozen.sha256(), bytes, Sha256.of(bytes), "application/pdf", frozen.charset(),
                    ImportNotices.of(source.shown(), frozen));
        } catch (RefusedTextException e) {
            throw RefusedFileException.of(source.shown(), e);
        }
    }
}
