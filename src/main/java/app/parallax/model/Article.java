package app.parallax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was imported; unknown facts are null and stay unknown until somebody says them.
 *
 * @param id
 *            identifier
 * @param label
 *            short mark that stands for the article in lists and badges, for example {@code 002}
 * @param file
 *            name of the file it came from, without folders
 * @param firstWords
 *            opening words of its text, shown where there is no title
 * @param title
 *            headline
 * @param outlet
 *            identifier of the {@link Outlet}
 * @param authors
 *            names as printed
 * @param published
 *            when it was published
 * @param dateline
 *            place and date at its head, as printed
 * @param language
 *            BCP 47 tag
 * @param imported
 *            when it was imported
 */
public record Article(UUID id, String label, String file, String firstWords, @Nullable Fact<String> title,
        @Nullable Fact<UUID> outlet, @Nullable Fact<List<String>> authors, @Nullable Fact<Edtf> published,
        @Nullable Fact<String> dateline, @Nullable Fact<String> language, Instant imported) implements Entity {

    /**
     * What to call the article: its title, else its first words between quotation marks.
     *
     * @return never empty
     */
    public String shownTitle() {
        return title == null ? "“" + firstWords + "”" : title.value();
    }
}
