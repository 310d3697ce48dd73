package app.parallax.io.importer.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Finds the headline of a page among its possible titles. Each source votes with its weight; the title with most votes
 * wins and is stripped of the site's name.
 */
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern
            .compile("\\s+[|–—\\-:·•»«/\\\\~>]{1,2}\\s+|\\s*[|»·•_｜]\\s*|:\\s+(?=[^:]+$)|\\s+::\\s+|\\s*：\\s*");
    /** A day, optionally with a time, and nothing else. */
    private static final Pattern DATE = Pattern.compile("(?U)(\\p{L}{2,10}\\.?,? )?(\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
            + "|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}\\.? (de )?\\p{L}{3,12}\\.? (de )?\\d{4}|\\p{L}{3,12} \\d{1,2}, \\d{4}"
            + "|\\d{4}年\\d{1,2}月\\d{1,2}日)((,| -| \\||) \\d{1,2}[.:]\\d{2}( ?\\p{L}{1,4})?)?");
    private static final Pattern HARD_SEPARATOR = Pattern.compile("\\s+(?:[|–—·•»]|::| - )\\s+|\\s*\\|\\s*|\\s+-\\s+");

    private final List<String> siteNames;

    /** @param siteNames possible names of the site and its publisher */
    PageTitle(List<String> siteNames) {
        this.siteNames = siteNames.stream().map(MainText::squashed).filter(each -> each.length() > 1).toList();
    }

    private record WeightedTitle(String title, double weight) {}

    Optional<String> of(Document page, JsonLd json, MetaElements metas) {
        var voices = candidates(page, json, metas);
        var weights = new LinkedHashMap<String, Double>();
        for (var voice : voices) {
            var key = MainText.squashed(voice.title);
            double sum = 0;
            for (var other : voices) {
                var words = MainText.squashed(other.title);
                // the title element often contains more than the headline; a truncated headline begins another
                sum += words.equals(key)
                        ? other.weight
                        : key.length() > 10 && ((other.weight <= 1.2 && words.contains(key))
                                || (key.startsWith(words) && words.length() > 20))
                                        ? other.weight * 0.6
                                        : 0;
            }
            weights.merge(voice.title, sum, Math::max);
        }
        String best = null;
        double most = 0;
        for (var each : weights.entrySet()) {
            if (each.getValue() > most + 1e-9) {
                most = each.getValue();
                best = each.getKey();
            }
        }
        return Optional.ofNullable(best == null ? null : completed(best, voices));
    }

    /** Completes a truncated headline (“A headline that was too long for…”) from another source. */
    private static String completed(String title, List<WeightedTitle> voices) {
        if (!title.endsWith("…") && !title.endsWith("...")) {
            return title;
        }
        var beginning = MainText.squashed(title);
        return voices.stream().map(WeightedTitle::title)
                .filter(each -> !each.endsWith("…") && !each.endsWith("...")
                        && MainText.squashed(each).startsWith(beginning) && beginning.length() > 15)
                .findFirst().orElse(title);
    }

    /** Returns all possible titles, to be left out of the text. */
    List<String> all(Document page, JsonLd json, MetaElements metas) {
        return candidates(page, json, metas).stream().map(WeightedTitle::title).toList();
    }

    private List<WeightedTitle> candidates(Document page, JsonLd json, MetaElements metas) {
        var voices = new ArrayList<WeightedTitle>();
        add(voices, json.text("headline"), json.hasArticle() ? 3 : 1.5);
        if (json.hasArticle()) {
            add(voices, json.text("name"), 1);
        }
        add(voices, metas.first("og:title"), 2.2);
        metas.parsely("title").forEach(title -> add(voices, title, 1.5));
        add(voices, metas.first("twitter:title", "twitter:text:title"), 1.2);
        add(voices,
                metas.first("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "cxenseparse:recs:title",
                        "title",
                        "hdl", "headline", "article:title"),
                1.5);
        for (var marked : page.select(Selectors.of("[itemprop=headline]"))) {
            add(voices, marked.hasAttr("content") ? marked.attr("content") : marked.text(), 1.2);
            break;
        }
        var headings = page.select(Selectors.of("h1")).stream().map(each -> each.text().strip())
                .filter(each -> each.length() > 8 && !siteNames.contains(MainText.squashed(each))).distinct().toList();
        for (int i = 0; i < Math.min(3, headings.size()); i++) {
            add(voices, headings.get(i), headings.size() == 1 ? 2 : 1.1 - 0.2 * i);
        }
        var title = page.title();
        if (!title.isBlank()) {
            add(voices, voices.isEmpty() ? withoutShortEnd(cleaned(title)) : title, 1);
        }
        if (voices.isEmpty()) {
            page.select(Selectors.of("h2, h3")).stream().limit(1).forEach(each -> add(voices, each.text(), 0.5));
        }
        return voices;
    }

    private void add(List<WeightedTitle> voices, @org.jspecify.annotations.Nullable String title, double weight) {
        var plain = JsonLd.plain(title);
        if (plain == null) {
            return;
        }
        var clean = cleaned(plain);
        if (!clean.isEmpty() && clean.length() <= 400 && !siteNames.contains(MainText.squashed(clean))) {
            voices.add(new WeightedTitle(clean, weight));
        }
    }

    /** Removes the site's name at either end, with its separator. */
    String cleaned(String title) {
        var text = title.strip();
        for (int round = 0; round < 5; round++) {
            var match = SEPARATOR.matcher(text);
            int lastStart = -1;
            int lastEnd = -1;
            int firstStart = -1;
            int firstEnd = -1;
            while (match.find()) {
                if (firstStart < 0) {
                    firstStart = match.start();
                    firstEnd = match.end();
                }
                lastStart = match.start();
                lastEnd = match.end();
            }
            if (lastStart > 0 && (isSite(text.substring(lastEnd)) || isDate(text.substring(lastEnd)))) {
                text = text.substring(0, lastStart).strip();
            } else if (firstStart > 0 && isSite(text.substring(0, firstStart))) {
                text = text.substring(firstEnd).strip();
            } else {
                break;
            }
        }
        return text;
    }

    static boolean isDate(String part) {
        return part.length() < 50 && DATE.matcher(part.strip()).matches();
    }

    private boolean isSite(String part) {
        var words = MainText.squashed(part);
        return words.length() > 1 && siteNames.stream().anyMatch(site -> site.equals(words)
                || (words.length() >= 3 && site.length() >= 3 && words.length() <= 40
                        && ((site.startsWith(words) && site.length() - words.length() <= 12)
                                || (words.startsWith(site) && words.length() - site.length() <= 14)
                                || (words.endsWith(site) && words.length() - site.length() <= 8))));
    }

    /** Removes a short last part after a separator, which is the site, if only the title element is available. */
    private static String withoutShortEnd(String title) {
        var match = HARD_SEPARATOR.matcher(title);
        int start = -1;
        int end = -1;
        while (match.find()) {
            start = match.start();
            end = match.end();
        }
        if (start > 0 && title.substring(end).split("\\s+").length <= 4
                && title.substring(0, start).split("\\s+").length >= 4) {
            return title.substring(0, start).strip();
        }
        return title;
    }
}
