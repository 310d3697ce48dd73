package app.parallax.io.importer;

import app.parallax.io.importer.page.NewsPage;
import app.parallax.io.importer.page.PageDates;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.RefusedTextException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports web pages: the text is the main text only, the title is metadata, and the original page is kept. */
public final class HtmlImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml");

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public ImportedArticle article(Source source, byte[] bytes) throws RefusedTextException {
        return read(source, decoded(bytes), bytes, "text/html", null);
    }

    @Override
    public ImportedArticle draft(Source source, byte[] bytes) throws RefusedTextException {
        var html = decoded(bytes);
        return read(source, NewsPage.of(html.text(), Instant.now()), NewsPage.draft(html.text()), html, bytes,
                "text/html", null);
    }

    @Override
    public List<String> everything(byte[] bytes) throws RefusedTextException {
        return NewsPage.everything(decoded(bytes).text());
    }

    /**
     * Imports a page contained in a larger file.
     *
     * @param address where the page was found if it does not say so itself
     */
    static ImportedArticle read(Source source, FrozenText html, byte[] original, String mediaType,
            @Nullable String address) throws RefusedTextException {
        var page = NewsPage.of(html.text(), Instant.now());
        return read(source, page, page.text(), html, original, mediaType, address);
    }

    private static ImportedArticle read(Source source, NewsPage page, String content, FrozenText html, byte[] original,
            String mediaType, @Nullable String address) throws RefusedTextException {
        var frozen = FrozenText.of(content);
        return ImportedArticle.of(source, facts(page, frozen.text(), address), frozen, original, mediaType,
                html.charset(), ImportNotices.of(source.shown(), html));
    }

    /** Decodes a page: by a byte order mark, well-formed UTF-8, the declared encoding, or detection, in this order. */
    static FrozenText decoded(byte[] bytes) throws RefusedTextException {
        var guessed = FrozenText.of(bytes);
        if (guessed.known() == FrozenText.Known.BOM) {
            return guessed;
        }
        var declared = NewsPage.declaredCharset(bytes);
        if (declared.isEmpty() || declared.get().name().equals(guessed.charset())) {
            return guessed;
        }
        boolean ascii = guessed.known() == FrozenText.Known.VALID_UTF8
                && guessed.text().chars().allMatch(c -> c < 0x80);
        if (guessed.known() == FrozenText.Known.VALID_UTF8 && !ascii) {
            return guessed; // other encodings rarely form valid UTF-8: the page was saved again without updating its
                            // declaration
        }
        var declaredText = FrozenText.of(bytes, declared.get());
        return replaced(declaredText) > replaced(guessed) ? guessed : declaredText;
    }

    private static int replaced(FrozenText text) {
        return text.notices().stream().filter(notice -> notice.kind() == FrozenText.Kind.REPLACED_BYTES)
                .mapToInt(FrozenText.Notice::count).sum();
    }

    private static ArticleFacts facts(NewsPage page, String text, @Nullable String address) {
        var published = page.published() != null || page.url() != null
                ? page.published()
                : new PageDates(Instant.now()).inAddress(address).orElse(null);
        return ArticleFacts.declared(page.title(), page.outlet(), page.authors(), published, page.modified(),
                Dateline.find(text).map(span -> span.of(text)).orElse(null), page.language(),
                page.url() == null ? address : page.url());
    }
}
