package app.parallax.io.importer;

import app.parallax.io.importer.document.FrontMatter;
import app.parallax.io.importer.document.MarkdownText;
import app.parallax.io.importer.page.HeadLines;
import app.parallax.io.importer.page.PageDates;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.HeadingGuess;
import app.parallax.text.RefusedTextException;
import app.parallax.text.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Imports Markdown: the article's text is the file, front matter included, without the signs of headings, lists,
 * emphasis and links; the front matter supplies the details.
 */
public final class MarkdownImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".md", ".markdown");
    private static final int LONGEST_HEADING = 400;
    /** Title and first words are sought in this many UTF-16 units. */
    private static final int HEAD = 20_000;
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]\\n]*)\\]\\([^()\\n]*\\)");
    private static final Pattern MARKS = Pattern.compile("[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public ImportedArticle article(Source source, byte[] bytes) throws RefusedTextException {
        return article(source, bytes, MarkdownText::of);
    }

    @Override
    public ImportedArticle draft(Source source, byte[] bytes) throws RefusedTextException {
        return article(source, bytes, MarkdownText::withAddresses);
    }

    private static ImportedArticle article(Source source, byte[] bytes, UnaryOperator<String> read)
            throws RefusedTextException {
        var frozen = FrozenText.of(bytes);
        var head = FrontMatter.of(frozen.text());
        var body = frozen.text().substring(head.end());
        var text = frozen.text().substring(0, head.end()) + read.apply(body);
        var words = HeadingGuess.firstWords(withoutMarks(body.substring(0, Math.min(body.length(), HEAD))));
        return new ImportedArticle(source.name(), facts(head, body), words.isEmpty() ? source.name() : words, text,
                Sha256.of(text), bytes, Sha256.of(bytes), "text/markdown", frozen.charset(),
                ImportNotices.of(source.shown(), frozen));
    }

    private static ArticleFacts facts(FrontMatter head, String body) {
        var dates = new PageDates(Instant.now());
        var title = Optional.ofNullable(head.first("title", "headline")).or(() -> heading(body));
        var source = head.first("source");
        boolean address = source != null && ADDRESS.matcher(source).matches();
        var outlet = head.first("outlet", "publication", "publisher", "newspaper", "site", "site_name", "sitename",
                "website");
        var url = Optional
                .ofNullable(head.first("url", "link", "source_url", "canonical", "canonical_url", "permalink"))
                .filter(each -> ADDRESS.matcher(each).matches()).orElse(address ? source : null);
        return ArticleFacts.declared(title.orElse(null), outlet == null && !address ? source : outlet, authors(head),
                dates.of(head.first("published", "date", "pubdate", "date_published", "published_date", "publish_date"))
                        .orElse(null),
                dates.of(head.first("modified", "updated", "lastmod", "last_modified", "date_modified")).orElse(null),
                Dateline.find(body).map(span -> span.of(body)).orElse(null), head.first("language", "lang", "locale"),
                url).with(
                        HeadLines.of(withoutMarks(body.substring(0, Math.min(body.length(), HEAD))),
                                title.orElse(null), Instant.now()));
    }

    private static List<String> authors(FrontMatter head) {
        var names = new ArrayList<String>();
        for (var each : head.all("authors", "author", "by", "byline", "creator")) {
            var plain = each.replaceAll("\\s+", " ").replaceFirst("(?i)^by ", "");
            for (var name : plain.split(" ?(?:[;,]| (?:and|und|et|y) ) ?", -1)) {
                if (!name.isBlank() && !ADDRESS.matcher(name).matches()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private static Optional<String> heading(String body) {
        var lines = body.lines().limit(400).filter(line -> line.length() <= LONGEST_HEADING).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean underlined = i + 1 < lines.size() && !line.isBlank() && lines.get(i + 1).matches("=+[ \\t]*");
            if (underlined || line.matches("#\\s+\\S.*")) {
                var words = withoutMarks(line).replaceFirst("\\s+#+$", "").strip();
                return Optional.of(words).filter(each -> !each.isEmpty());
            }
        }
        return HeadingGuess.guess(body).map(span -> withoutMarks(span.of(body)).strip());
    }

    private static String withoutMarks(@Nullable String markdown) {
        var text = LINK.matcher(markdown == null ? "" : markdown).replaceAll("$1");
        return MARKS.matcher(text).replaceAll("").replaceAll("(?m)^(#{1,6}|>)\\s+", "");
    }
}
