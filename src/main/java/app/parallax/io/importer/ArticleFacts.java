package app.parallax.io.importer;

import app.parallax.io.importer.page.HeadLines;
import app.parallax.model.Basis;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article details found in a file; null if not certain.
 *
 * @param modified when it was last changed
 * @param language BCP 47 tag
 * @param url where it was found
 */
public record ArticleFacts(@Nullable Fact<String> title, @Nullable Fact<String> outlet,
        @Nullable Fact<List<String>> authors,
        @Nullable Fact<Edtf> published, @Nullable Edtf modified, @Nullable Fact<String> dateline,
        @Nullable Fact<String> language,
        @Nullable String url) {

    /**
     * Creates details stated by the file itself; null, empty and blank values are unknown.
     *
     * @param modified when it was last changed
     * @param language BCP 47 tag
     * @param url where it was found
     */
    static ArticleFacts declared(@Nullable String title, @Nullable String outlet, List<String> authors,
            @Nullable Edtf published, @Nullable Edtf modified, @Nullable String dateline, @Nullable String language,
            @Nullable String url) {
        return new ArticleFacts(words(title), words(outlet), authors.isEmpty() ? null : fact(List.copyOf(authors)),
                fact(published), modified, words(dateline), words(language), url);
    }

    private static @Nullable Fact<String> words(@Nullable String words) {
        return words == null || words.isBlank() ? null : fact(words.strip());
    }

    private static <T> @Nullable Fact<T> fact(@Nullable T value) {
        return value == null ? null : new Fact<>(value, Basis.TEXT, null);
    }

    /** Returns a copy with an address, unless the file itself names one. */
    ArticleFacts at(@Nullable String address) {
        return url != null || address == null
                ? this
                : new ArticleFacts(title, outlet, authors, published, modified, dateline, language, address);
    }

    /** The same in a language that the text itself tells. */
    ArticleFacts inLanguage(String told) {
        return new ArticleFacts(title, outlet, authors, published, modified, dateline, fact(told), url);
    }

    /** The same with what the head of the text says, where the file does not say it otherwise. */
    ArticleFacts with(HeadLines head) {
        return new ArticleFacts(title, outlet,
                authors != null || head.authors().isEmpty() ? authors : fact(head.authors()),
                published != null ? published : fact(head.published()),
                modified != null ? modified : head.modified(), dateline, language, url);
    }
}
