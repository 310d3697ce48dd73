package app.parallax.ui.common;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Fact;
import app.parallax.model.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Formats the details of an article; unknown ones are marked as unknown. */
public final class ArticleDetailText {
    private static final String LEFT_TO_RIGHT = "\u200E";

    private ArticleDetailText() {}

    /** Returns outlet and date for lists, for example {@code TASS · 17 Oct 2023}. */
    public static String brief(Article article, Optional<Outlet> outlet) {
        var parts = new ArrayList<String>();
        outlet.ifPresent(known -> parts.add(inLine(known.name())));
        parts.add(date(article));
        return String.join(" · ", parts);
    }

    /**
     * Returns outlet and date with their sources for headings, for example {@code TASS (text) · 17 Oct 2023 (text)}.
     */
    public static String full(Article article, Optional<Outlet> outlet) {
        var parts = new ArrayList<String>();
        parts.add(outlet.map(known -> inLine(known.name()) + basis(article.outlet()))
                .orElse(Messages.text("article.noOutlet")));
        parts.add(date(article) + basis(article.published()));
        return String.join(" · ", parts);
    }

    /** Returns all known details, one a line, with source and note. */
    public static String all(Article article, Optional<Outlet> outlet) {
        var lines = new ArrayList<String>();
        lines.add(line("article.title", Fact.valueOf(article.title()), article.title()));
        lines.add(line("article.outlet", outlet.map(Outlet::name).orElse(null), article.outlet()));
        lines.add(line("article.published", article.published() == null ? null : date(article), article.published()));
        lines.add(line("article.dateline", Fact.valueOf(article.dateline()),
                article.dateline()));
        add(lines, "article.authors", article.authors(), names -> String.join("; ", names));
        add(lines, "article.modified", article.modified(), DateFormats::text);
        add(lines, "article.language", article.language(), Function.identity());
        add(lines, "article.url", article.url(), Function.identity());
        add(lines, "article.truncation", article.truncation(), Function.identity());
        lines.add(Messages.text("article.file", article.file()));
        return String.join("\n", lines);
    }

    /** Adds a line on a rarely known detail; none if it is unknown. */
    private static <T> void add(List<String> lines, String key, @Nullable Fact<T> fact, Function<T, String> text) {
        if (fact != null) {
            lines.add(line(key, text.apply(fact.value()), fact));
        }
    }

    private static String line(String key, @Nullable String value, @Nullable Fact<?> fact) {
        var shown = value == null ? Messages.text("article.unknown") : value + basis(fact);
        var note = fact == null || fact.note() == null ? "" : " — " + fact.note();
        return Messages.text(key, shown) + DisplaySanitizer.inPlace(note);
    }

    /** Returns a name for a left-to-right line; a right-to-left name is enclosed in directional marks. */
    public static String inLine(String name) {
        var shown = DisplaySanitizer.inPlace(name);
        return TextSegments.runsRightToLeft(shown) ? LEFT_TO_RIGHT + shown + LEFT_TO_RIGHT : shown;
    }

    private static String date(Article article) {
        var published = article.published();
        return published == null ? Messages.text("article.noDate") : DateFormats.text(published.value());
    }

    private static String basis(@Nullable Fact<?> fact) {
        return fact == null
                ? ""
                : " (" + switch (fact.basis()) {
                    case TEXT -> Messages.text("basis.text");
                    case ANALYST -> Messages.text("basis.analyst");
                    case USER -> Messages.text("basis.user");
                } + ")";
    }
}
