package app.parallax.io.importer;

import app.parallax.model.Basis;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the article in it; a fact that it does not surely say is null.
 *
 * @param modified when it was changed last
 * @param language BCP 47 tag
 * @param url where it was found
 */
public record ArticleFacts(@Nullable Fact<String> title, @Nullable Fact<String> outlet,
        @Nullable Fact<List<String>> authors,
        @Nullable Fact<Edtf> published, @Nullable Edtf modified, @Nullable Fact<String> dateline,
        @Nullable Fact<String> language,
        @Nullable String url) {

    /**
     * What a file itself says; what is null, empty or blank is not known.
     *
     * @param modified when it was changed last
     * @param language BCP 47 tag
     * @param url where it was found
     */
    static ArticleFacts said(@Nullable String title, @Nullable String outlet, List<String> authors,
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

    /** The same, found at an address that the file itself does not name. */
    ArticleFacts at(@Nullable String address) {
        return url != null || address == null
                ? this
                : new ArticleFacts(title, outlet, authors, published, modified, dateline, language, address);
    }
}
