package app.parallax;

import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Story;
import app.parallax.model.Tag;
import app.parallax.model.Version;
import app.parallax.text.HeadingGuess;
import app.parallax.text.Quote;
import app.parallax.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Builds entities for tests. */
public final class Parts {
    /** When everything here was made. */
    public static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");

    private Parts() {}

    /** An article with its text, as an import would bring it. */
    public record Imported(Article article, Version version, String text) {
        /** The edit that brings it. */
        public Edit edit() {
            return new Edit("Import " + article.label(), List.of(Change.insert(article), Change.insert(version)),
                    List.of(content()));
        }

        /** Its text. */
        public Content content() {
            return new Content(version.sha256(), text.getBytes(StandardCharsets.UTF_8));
        }

        /** A span of its text. */
        public Passage passage(int start, int end) {
            return Parts.passage(version, text, start, end);
        }

        /** The first place where words stand. */
        public Passage passage(String words) {
            int start = text.indexOf(words);
            return passage(start, start + words.length());
        }
    }

    public static Imported article(String label, String text) {
        var article = new Article(Ids.next(), label, label + ".txt", HeadingGuess.firstWords(text), null, null,
                null, null, null, null, AT);
        return new Imported(article, version(article, 1, text), text);
    }

    public static Version version(Article article, int number, String text) {
        var hash = Sha256.of(text);
        return new Version(Ids.next(), article.id(), number, hash, text.length(),
                text.codePointCount(0, text.length()), hash, "text/plain", "UTF-8", null, AT, "test");
    }

    public static Passage passage(Version version, String text, int start, int end) {
        var quote = Quote.of(text, start, end);
        return new Passage(version.id(), start, end, quote.exact(), quote.prefix(), quote.suffix());
    }

    public static Analyst analyst(String name) {
        return new Analyst(Ids.next(), name, Palette.BLUE);
    }

    public static Annotation annotation(Passage passage, Analyst analyst) {
        return new Annotation(Ids.next(), passage, "", "", analyst.id(), AT, AT);
    }

    public static Tag tag(String name) {
        return new Tag(Ids.next(), name, null, Palette.RUST, "", null);
    }

    public static Claim claim(String text) {
        return new Claim(Ids.next(), text, Claim.Status.OPEN, null, null, "", AT);
    }

    public static Story story(String name) {
        return new Story(Ids.next(), name, "");
    }

    public static Event event(String title) {
        return new Event(Ids.next(), title, Edtf.parse("2023-10-07"), null, "", null);
    }
}
