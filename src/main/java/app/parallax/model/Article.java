package app.parallax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An imported article; unknown details are null.
 *
 * @param label short mark that stands for the article in lists and badges, for example {@code 002}
 * @param file name of the file it came from, without folders
 * @param firstWords opening words of its text, shown where there is no title
 * @param outlet identifier of the {@link Outlet}
 * @param language BCP 47 tag
 * @param modified when it was changed last
 * @param url where it stands, as an analyst says; where it was found on import is said by its {@link Version}
 * @param truncation what of it is missing and where it breaks off
 */
public record Article(UUID id, String label, String file, String firstWords, @Nullable Fact<String> title,
        @Nullable Fact<UUID> outlet, @Nullable Fact<List<String>> authors, @Nullable Fact<Edtf> published,
        @Nullable Fact<String> dateline, @Nullable Fact<String> language, Instant imported,
        @Nullable Fact<Edtf> modified, @Nullable Fact<String> url, @Nullable Fact<String> truncation,
        ReadingStatus status) implements Entity {
    /** Histories written before articles had a status say nothing of one. */
    public Article {
        status = status == null ? ReadingStatus.UNREAD : status;
    }

    /**
     * An article as it is imported: unread, and what only an analyst says is not known.
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
     * The same article of another outlet.
     *
     * @param other identifier of the {@link Outlet}, null if it is not known
     */
    public Article withOutlet(@Nullable Fact<UUID> other) {
        return new Article(id, label, file, firstWords, title, other, authors, published, dateline, language, imported,
                modified, url, truncation, status);
    }

    /**
     * The same article in another language.
     *
     * @param other BCP 47 tag, null if it is not known
     */
    public Article withLanguage(@Nullable Fact<String> other) {
        return new Article(id, label, file, firstWords, title, outlet, authors, published, dateline, other, imported,
                modified, url, truncation, status);
    }

    /** The same article at another point of the work. */
    public Article withStatus(ReadingStatus other) {
        return new Article(id, label, file, firstWords, title, outlet, authors, published, dateline, language, imported,
                modified, url, truncation, other);
    }

    /**
     * What to call the article: its title, else its first words between quotation marks.
     *
     * @return never empty
     */
    public String shownTitle() {
        return title == null ? "“" + firstWords + "”" : title.value();
    }
}
