package app.parallax.io.importer.page;

import app.parallax.model.Edtf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The details of a page by order of trust: JSON-LD, Open Graph, meta elements, time elements, its address.
 *
 * @param title headline without the site's name, or null
 * @param titles all possible titles
 * @param outlet publisher, or null
 * @param authors names, empty if unknown
 * @param published date of publication, null if not certain
 * @param modified date of the last change, or null
 * @param language BCP 47 tag, or null
 * @param url its address, or null
 */
record PageFacts(@Nullable String title, List<String> titles, @Nullable String outlet, List<String> authors,
        @Nullable Edtf published, @Nullable Edtf modified, @Nullable String language, @Nullable String url) {

    private static final Pattern HOST = Pattern.compile("(?i)^https?://([^/:?#]+).*", Pattern.DOTALL);
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final Pattern ARCHIVED = Pattern.compile("(?i)^https?://web\\.archive\\.org/web/\\d+[a-z_]*/(.+)$",
            Pattern.DOTALL);
    private static final Pattern COUNTRY_SECOND = Pattern.compile("(?i)(co|com|org|net|gov|ac|edu|or|ne)\\.[a-z]{2}");

    static PageFacts of(Document page, Instant now) {
        var json = new JsonLd(page);
        var metas = new MetaElements(page);
        var url = url(page, json, metas);
        var site = siteOf(url);
        var names = new LinkedHashSet<String>();
        for (var name : new @Nullable String[]{metas.first("og:site_name"),
                metas.first("application-name", "apple-mobile-web-app-title"),
                site, label(site)}) {
            if (name != null && !name.isBlank()) {
                names.add(name.strip());
            }
        }
        names.addAll(json.publishers());
        names.addAll(json.sites());
        var outlets = new OutletFinder(page, json, metas, site, label(site));
        names.addAll(outlets.said());
        var outlet = outlets.name();
        if (outlet != null) {
            names.add(outlet);
        }
        names.addAll(OutletFinder.parts(names));
        var title = new PageTitle(List.copyOf(names));
        var titles = title.all(page, json, metas);
        var language = language(page, json, metas);
        var dates = new PublicationDates(page, json, metas, new PageDates(now, language), url);
        var modified = dates.modified();
        return new PageFacts(title.of(page, json, metas).orElse(null), titles, outlet,
                new AuthorFinder(List.copyOf(names)).of(page, json, metas), dates.published().orElse(null),
                modified.orElse(null),
                language, url);
    }

    private static @Nullable String url(Document page, JsonLd json, MetaElements metas) {
        var candidates = new ArrayList<@Nullable String>();
        for (var link : page.select(Selectors.of("link[rel=canonical][href], link[rel=amphtml][href]"))) {
            candidates.add(link.attr("href"));
        }
        candidates.add(metas.first("og:url", "twitter:url", "parsely-link", "al:web:url"));
        candidates.add(json.text("url"));
        for (var node : page.childNodes()) {
            if (node instanceof Comment comment) {
                var saved = SAVED_FROM.matcher(comment.getData());
                if (saved.find()) {
                    candidates.add(saved.group(1));
                }
            }
        }
        for (var base : page.select(Selectors.of("base[href]"))) {
            candidates.add(base.attr("href"));
        }
        for (var candidate : candidates) {
            if (candidate != null && HOST.matcher(candidate.strip()).matches() && candidate.length() < 2000) {
                var archived = ARCHIVED.matcher(candidate.strip());
                return archived.matches() && archived.group(1).startsWith("http")
                        ? archived.group(1)
                        : candidate.strip();
            }
        }
        return null;
    }

    /** Returns the registered domain of an address: {@code bbc.co.uk} of {@code www.bbc.co.uk}. */
    private static @Nullable String siteOf(@Nullable String url) {
        var host = url == null ? null : HOST.matcher(url);
        if (host == null || !host.matches()) {
            return null;
        }
        var name = host.group(1).toLowerCase(Locale.ROOT);
        var parts = name.split("\\.", -1);
        int keep = parts.length > 2
                && COUNTRY_SECOND.matcher(parts[parts.length - 2] + "." + parts[parts.length - 1]).matches() ? 3 : 2;
        return parts.length <= keep || name.matches("[\\d.]+")
                ? name
                : String.join(".", List.of(parts).subList(parts.length - keep, parts.length));
    }

    private static @Nullable String label(@Nullable String site) {
        return site == null || site.indexOf('.') < 0 ? null : site.substring(0, site.indexOf('.'));
    }

    private static @Nullable String language(Document page, JsonLd json, MetaElements metas) {
        var html = page.selectFirst(Selectors.of("html"));
        for (var said : new @Nullable String[]{html == null ? null : html.attr("lang"),
                html == null ? null : html.attr("xml:lang"),
                json.text("inLanguage"), metas.first("content-language", "dc.language", "language"),
                metas.first("og:locale")}) {
            if (said != null && !said.isBlank()) {
                var tag = Locale.forLanguageTag(said.strip().split("[,; ]", -1)[0].replace('_', '-'));
                if (tag.getLanguage().matches("[a-z]{2,3}") && !tag.getLanguage().equals("und")) {
                    return tag.toLanguageTag();
                }
            }
        }
        return null;
    }
}
