package app.parallax.io.importer;

import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the article in it; a fact that it does not surely say is null.
 *
 * @param title
 *            headline
 * @param outlet
 *            name of who published it
 * @param authors
 *            names
 * @param published
 *            when it was published
 * @param modified
 *            when it was changed last
 * @param dateline
 *            place and date at its head, as printed
 * @param language
 *            BCP 47 tag
 * @param url
 *            where it was found
 */
public record ArticleFacts(@Nullable Fact<String> title, @Nullable Fact<String> outlet,
        @Nullable Fact<List<String>> authors,
        @Nullable Fact<Edtf> published, @Nullable Edtf modified, @Nullable Fact<String> dateline,
        @Nullable Fact<String> language,
        @Nullable String url) {}
