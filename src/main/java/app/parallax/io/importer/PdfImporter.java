package app.parallax.io.importer;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.io.importer.page.HeadLines;
import app.parallax.io.importer.page.PageDates;
import app.parallax.io.importer.pdf.PdfText;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.HeadingGuess;
import app.parallax.text.RefusedTextException;
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
    public ImportedArticle article(Source source, byte[] bytes) throws NotReadableException, RefusedTextException {
        return article(source, bytes, document(bytes));
    }

    /** Puts the text of page margins first, since its position in the text is arbitrary. */
    @Override
    public ArticlePreview withPieces(Source source, byte[] bytes) throws NotReadableException, RefusedTextException {
        var document = document(bytes);
        var all = new ArrayList<>(document.leftOut());
        all.addAll(List.of(document.text().split("\n\n", -1)));
        return ArticlePreview.of(article(source, bytes, document), all);
    }

    private static PdfText document(byte[] bytes) throws NotReadableException {
        var document = PdfText.of(bytes);
        if (document.text().isBlank()) {
            throw new NotReadableException("import.pdfPictures", null);
        }
        return document;
    }

    private static ImportedArticle article(Source source, byte[] bytes, PdfText document)
            throws RefusedTextException {
        var frozen = FrozenText.of(document.text());
        var text = frozen.text();
        var title = document.title() != null
                ? document.title()
                : HeadingGuess.guess(text).map(span -> span.of(text)).orElse(null);
        var facts = ArticleFacts.declared(title, null, List.of(),
                new PageDates(Instant.now()).inAddress(document.url()).orElse(null), null,
                Dateline.find(text).map(span -> span.of(text)).orElse(null), document.language(), document.url())
                .with(HeadLines.of(text, title, Instant.now()));
        return ImportedArticle.of(source, facts, frozen, bytes, "application/pdf", frozen.charset(),
                ImportNotices.of(source.shown(), frozen));
    }
}
