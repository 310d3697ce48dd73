package app.parallax.io.importer.page;

import app.parallax.model.Edtf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, in the order of trust: JSON-LD, Open Graph, meta elements, time elements, its address.
 *
 * @param title
 *            headline without the site's name, null if none is said
 * @param titles
 *            everything that it may be called
 * @param outlet
 *            who published it, null if not known
 * @param authors
 *            names, empty if not known
 * @param published
 *            when it was published, null if not surely known
 * @param modified
 *            when it was changed last, null if not known
 * @param language
 *            BCP 47 tag, null if not known
 * @param url
 *            its address, null if not known
 */
record PageFacts(@Nullable String title, List<String> titles, @Nullable String outlet, List<String> authors,
        @Nullable Edtf published, @Nullable Edtf modified, @Nullable String language, @Nullable String url) {

    private static final Pattern HOST = Pattern.compile("(?i)^https?://([^/:?#]+).*", Pattern.DOTALL);
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final Pattern ARCHIVED = Pattern.compile("(?i)^https?://web\\.archive\\.org/web/\\d+[a-z_]*/(.+)$",
            Pattern.DOTALL);
    private static final Pattern COUNTRY_SECOND = Pattern.compile("(?i)(co|com|org|net|gov|ac|edu|or|ne)\\.[a-z]{2}");

    private static final Pattern TITLE_PARTS = Pattern.compile("\\s+(?:[-|–—·•»]|::)\\s+|\\s*\\|\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static PageFacts of(Document page, Instant now) {
        var json = new JsonLd(page);
        var metas = new Metas(page);
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
        var outlet = outlet(page, json, metas, site);
        if (outlet != null) {
            names.add(outlet);
        }
        var title = new PageTitle(List.copyOf(names));
        var dates = new Dates(page, json, metas, new PageDates(now), url);
        var modified = dates.modified();
        return new PageFacts(title.of(page, json, metas).orElse(null), title.all(page, json, metas), outlet,
                new Authors(List.copyOf(names)).of(page, json, metas), dates.published().orElse(null),
                modified.orElse(null),
                language(page, json, metas), url);
    }

    private static @Nullable String url(Document page, JsonLd json, Metas metas) {
        var candidates = new ArrayList<@Nullable String>();
        for (var link : page.select("link[rel=canonical][href], link[rel=amphtml][href]")) {
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
        for (var base : page.select("base[href]")) {
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

    /** The site's part of a host: {@code bbc.co.uk} of {@code www.bbc.co.uk}. */
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

    /** The name that the site's own address agrees with, else the most trusted; else the address. */
    private static @Nullable String outlet(Document page, JsonLd json, Metas metas, @Nullable String site) {
        var said = new LinkedHashSet<String>();
        said.addAll(json.publishers());
        for (var name : new @Nullable String[]{metas.first("og:site_name"),
                metas.first("publisher", "dc.publisher", "dcterms.publisher",
                        "article:publisher", "citation_publisher", "cre"),
                metas.first("application-name", "apple-mobile-web-app-title")}) {
            var plain = JsonLd.plain(name);
            if (plain != null) {
                said.add(plain);
            }
        }
        said.addAll(json.sites());
        said.removeIf(name -> name.startsWith("http") || name.length() > 80 || name.startsWith("@")
                || name.chars().noneMatch(Character::isLetter));
        var label = label(site);
        if (label != null && label.length() > 2) {
            for (var name : said) {
                var words = MainText.squashed(name.replaceFirst("(?i)\\.(com|org|net|co\\.uk|de|fr|ru)$", ""));
                if (words.equals(label.replace("-", "")) || words.equals("the" + label)) {
                    return name;
                }
            }
        }
        if (!said.isEmpty()) {
            var first = said.iterator().next();
            // “Home - The Daily” is a page's title put in the wrong place
            return first.replaceFirst("(?i)^home(page)?\\s*[-|–]\\s*", "").strip();
        }
        return inTitle(page, label).orElse(site);
    }

    private static Optional<String> inTitle(Document page, @Nullable String label) {
        var parts = TITLE_PARTS.splitAsStream(page.title()).map(String::strip).filter(each -> !each.isEmpty()).toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        for (var part : List.of(parts.getLast(), parts.getFirst())) {
            if (label != null && isOf(part, label)) {
                return Optional.of(part);
            }
        }
        var heading = page.selectFirst("h1");
        boolean headline = heading != null
                && MainText.squashed(heading.text()).startsWith(MainText.squashed(parts.getFirst()));
        boolean site = SPACE.split(parts.getLast()).length <= 4
                && (headline || SPACE.split(parts.getFirst()).length >= 4);
        return label == null && site ? Optional.of(parts.getLast()) : Optional.empty();
    }

    /** Whether a name is that of a site: the same word, one with more after it, or its first letters. */
    private static boolean isOf(String name, String label) {
        var words = MainText.squashed(name);
        var site = label.replace("-", "");
        var initials = new StringBuilder();
        SPACE.splitAsStream(name).filter(word -> !word.isEmpty())
                .forEach(word -> initials.append(Character.toLowerCase(word.charAt(0))));
        return words.length() > 2 && (words.equals(site) || words.equals("the" + site)
                || (site.length() > 2 && words.startsWith(site) && words.length() <= 2 * site.length() + 6)
                || (words.length() > 3 && site.startsWith(words))
                || (site.length() > 1 && initials.toString().equals(site)));
    }

    private static @Nullable String language(Document page, JsonLd json, Metas metas) {
        var html = page.selectFirst("html");
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

    /** Where a page's dates stand. */
    private record Dates(Document page, JsonLd json, Metas metas, PageDates dates, @Nullable String url) {

        Optional<Edtf> published() {
            return dates.of(json.text("datePublished"))
                    .or(() -> dates.of(metas.first("article:published_time", "og:published_time",
                            "og:article:published_time", "article:published", "rnews:datepublished")))
                    .or(() -> dates.of(
                            metas.first("datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
                                    "publish-date", "publish_date", "publication_date", "publicationdate",
                                    "article.published", "published-date",
                                    "published_date", "published_at", "article:publish_date", "article_date_original",
                                    "originalpublicationdate", "cxenseparse:recs:publishtime",
                                    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
                                    "dcterms.date", "dc.date", "date",
                                    "displaydate", "ptime", "pdate", "bt:pubdate", "citation_publication_date",
                                    "date.release", "dable:published_time",
                                    "sort_date", "datecreated", "created")))
                    .or(this::marked).or(() -> dates.of(json.text("dateCreated"))).or(this::printed)
                    .or(() -> dates.inAddress(url));
        }

        Optional<Edtf> modified() {
            return dates.of(json.text("dateModified"))
                    .or(() -> dates.of(metas.first("article:modified_time", "og:updated_time",
                            "article:modified", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
                            "lastmod",
                            "revision_date", "modified", "moddate")))
                    .or(() -> Optional.ofNullable(page.selectFirst("[itemprop=dateModified]"))
                            .flatMap(this::ofElement));
        }

        /** Elements that say they bear the date of publication; a page of many articles says many days, and so none. */
        private Optional<Edtf> marked() {
            var named = oneDay(
                    page.select("[itemprop=datePublished], time[pubdate], time.entry-date.published, time.published,"
                            + " abbr.published, [property=datePublished], [class~=(?i)(^|[-_ ])(publish|pub)(ed)?[-_]?(date|time|on|at)?($|[-_ ])][datetime]"));
            if (named.isPresent()) {
                return named;
            }
            var heading = page.selectFirst("h1");
            for (var above = heading == null ? null : heading.parent(); above != null
                    && !above.nameIs("body"); above = above.parent()) {
                var times = above.select("time[datetime]").stream().filter(Dates::isOfArticle).toList();
                if (!times.isEmpty()) {
                    return ofElement(times.getFirst());
                }
                if (above.nameIs("article") || above.nameIs("main")) {
                    break;
                }
            }
            return oneDay(page.select("time[datetime]").stream().filter(Dates::isOfArticle).toList());
        }

        private static boolean isOfArticle(Element time) {
            if (time.hasClass("updated") && !time.hasClass("published")) {
                return false;
            }
            for (var above = time; above != null; above = above.parent()) {
                if (above.nameIs("aside") || above.nameIs("footer") || above.nameIs("nav") || above.nameIs("li")
                        || above.nameIs("blockquote")
                        || Boilerplate.names(above).stream()
                                .anyMatch(name -> name.matches("comments?|related|sidebar|teasers?|recommended|"
                                        + "widget|updated|modified|events?|latest|popular"))) {
                    return false;
                }
            }
            return true;
        }

        private Optional<Edtf> oneDay(List<Element> elements) {
            var found = new LinkedHashSet<String>();
            Edtf first = null;
            for (var element : elements) {
                var date = ofElement(element);
                if (date.isPresent()) {
                    first = first == null ? date.get() : first;
                    found.add(date.get().toString().substring(0, Math.min(10, date.get().toString().length())));
                }
            }
            return found.size() == 1 ? Optional.ofNullable(first) : Optional.empty();
        }

        private Optional<Edtf> ofElement(Element element) {
            for (var attribute : List.of("content", "datetime", "title", "data-datetime", "data-date")) {
                var date = dates.of(element.attr(attribute));
                if (date.isPresent()) {
                    return date;
                }
            }
            return element.text().length() < 100 ? dates.of(element.text()) : Optional.empty();
        }

        /** A day printed in an element that is named for it, or close to the heading; one day alone. */
        private Optional<Edtf> printed() {
            var found = new LinkedHashSet<Edtf>();
            for (var element : page.select(
                    "[class~=(?i)(^|[-_ ])(date|dateline|time|timestamp|datetime|published|pubdate|posted|byline|meta|"
                            + "metadata|entry-date|post-date|article-date|date-?time|info)($|[-_ ])], [id~=(?i)(pub|post|article)?date]")) {
                var text = element.text();
                if (found.size() < 3 && text.length() > 5 && text.length() < 140 && isOfArticle(element)
                        && !text.matches("(?iU).*(updated|modified|©|copyright).*")) {
                    dates.inWords(text).ifPresent(found::add);
                }
            }
            if (found.size() == 1) {
                return Optional.of(found.iterator().next());
            }
            if (!found.isEmpty()) {
                return Optional.empty();
            }
            return nearHeading();
        }

        private Optional<Edtf> nearHeading() {
            var heading = page.selectFirst("h1");
            if (heading == null) {
                heading = page.selectFirst("h2");
            }
            if (heading == null) {
                return Optional.empty();
            }
            var blocks = page.body() == null ? List.<Blocks.Block>of() : Blocks.of(page.body());
            int at = -1;
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).element().equals(heading)) {
                    at = i;
                    break;
                }
            }
            for (int i = Math.max(0, at - 2); at >= 0 && i < Math.min(blocks.size(), at + 6); i++) {
                var text = blocks.get(i).text();
                if (text.length() < 100 && !text.matches("(?iuU).*(updated|modified|©|copyright).*")) {
                    var day = dates.inWords(text);
                    if (day.isPresent()) {
                        return day;
                    }
                }
            }
            return Optional.empty();
        }
    }
}
