package app.parallax.io.importer;

import app.parallax.io.importer.page.Page;
import app.parallax.model.Basis;
import app.parallax.model.Fact;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.Heading;
import app.parallax.text.RefusedTextException;
import app.parallax.text.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Web pages: the text is the main text alone, the title is metadata, and the page as it came is kept. */
public final class HtmlImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml");

    @Override
    public boolean takes(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public ImportedArticle read(Source source, byte[] bytes) throws RefusedFileException {
        try {
            var html = decoded(bytes);
            var page = Page.of(html.text(), Instant.now());
            var frozen = FrozenText.of(page.text());
            var text = frozen.text();
            var words = Heading.firstWords(text);
            return new ImportedArticle(source.name(), facts(page, text), words.isEmpty() ? source.name() : words, text,
                    frozen.sha256(), bytes, Sha256.of(bytes), "text/html", html.charset(),
                    Notices.of(source.shown(), html));
        } catch (RefusedTextException e) {
            throw RefusedFileException.of(source.shown(), e);
        }
    }

    /** A mark in the bytes tells first, then well-formed UTF-8, then what the page says, then what its letters tell. */
    private static FrozenText decoded(byte[] bytes) throws RefusedTextException {
        var guessed = FrozenText.of(bytes);
        if (guessed.known() == FrozenText.Known.BOM) {
            return guessed;
        }
        var declared = Page.declaredCharset(bytes);
        if (declared.isEmpty() || declared.get().name().equals(guessed.charset())) {
            return guessed;
        }
        boolean ascii = guessed.known() == FrozenText.Known.VALID_UTF8
                && guessed.text().chars().allMatch(c -> c < 0x80);
        if (guessed.known() == FrozenText.Known.VALID_UTF8 && !ascii) {
            return guessed; // other encodings hardly ever make good UTF-8: the page was saved anew, its head was not
        }
        var said = FrozenText.of(bytes, declared.get());
        return replaced(said) > replaced(guessed) ? guessed : said;
    }

    private static int replaced(FrozenText text) {
        return text.notices().stream().filter(notice -> notice.kind() == FrozenText.Kind.REPLACED_BYTES)
                .mapToInt(FrozenText.Notice::count).sum();
    }

    private static ArticleFacts facts(Page page, String text) {
        return new ArticleFacts(fact(page.title()), fact(page.outlet()),
                page.authors().isEmpty() ? null : fact(page.authors()),
                fact(page.published()), page.modified(),
                Dateline.find(text).map(span -> fact(span.of(text))).orElse(null),
                fact(page.language()), page.url());
    }

    private static <T> @Nullable Fact<T> fact(@Nullable T value) {
        return value == null ? null : new Fact<>(value, Basis.TEXT, null);
    }
}
