package app.parallax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An imported article; unknown details are null.
 *
 * @param label short name of the article in lists and badges, for example {@code 002}
 * @param file name of the imported file, without folders
 * @param firstWords opening words of the text, shown where there is no title
 * @param outlet identifier of the {@link Outlet}
 * @param language BCP 47 tag
 * @param modified time of the last change
 * @param url the URL that an analyst entered; the URL found on import belongs to the {@link Version}
 * @param truncation the missing parts and where the text breaks off
 */
public record Article(UUID id, String label, String file, String firstWords, @Nullable Fact<String> title,
        @Nullable Fact<UUID> outlet, @Nullable Fact<List<String>> authors, @Nullable Fact<Edtf> published,
        @Nullable Fact<String> dateline, @Nullable Fact<String> language, Instant imported,
        @Nullable Fact<Edtf> modified, @Nullable Fact<String> url, @Nullable Fact<String> truncation,
        ReadingStatus status) implements Entity {
    /** Defaults the status, which histories written before articles had one lack. */
    public Article {
        status = status == null ? ReadingStatus.UNREAD : status;
    }

    /**
     * Creates an article as imported: unread, without the details that only an analyst enters.
     *
     * @param outlet identifier of the {@link Outlet}
     * @param language BCP 47 tag
     */
    public Article(UUID id, String label, String file, String firstWords, @Nullable Fact<String> title,
            @Nullable Fact<UUID> outlet, @Nullable Fact<List<String>> authors, @Nullable Fact<Edtf> published,
            @Nullable Fact<String> dateline, @Nullable Fact<String> language, Instant imported) {
        this(id, label, file, firstWords, title, outlet, authors, published, dateline, language, imported, null, null,
                null, ReadingStatus.UNREAD);
    }

    /**
     * Returns a copy with another outlet.
     *
     * @param other identifier of the {@link Outlet}, null if unknown
     */
    public Article withOutlet(@Nullable Fact<UUID> other) {
        return new Article(id, label, file, firstWords, title, other, authors, published, dateline, language, imported,
                modified, url, truncation, status);
    }

    /**
     * Returns a copy with another language.
     *
     * @param other BCP 47 tag, null if unknown
     */
    public Article withLanguage(@Nullable Fact<String> other) {
        return new Article(id, label, file, firstWords, title, outlet, authors, published, dateline, other, imported,
                modified, url, truncation, status);
    }

    public Article withStatus(ReadingStatus other) {
        return new Article(id, label, file, firstWords, title, outlet, authors, published, dateline, language, imported,
                modified, url, truncation, other);
    }

    /** Returns the title, or the first words in quotation marks if there is none; never empty. */
    public String shownTitle() {
        return title == null ? QuoteMarks.of(firstWords) : title.value();
    }
}
