package app.parallax.io.importer.page;

import app.parallax.model.Edtf;
import app.parallax.text.PageVocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of publication and change of a page, by order of trust: its metadata, marked elements, printed text,
 * title, address.
 */
final class PublicationDates {

    private static final String[] OPEN_GRAPH = {"article:published_time", "og:published_time",
            "og:article:published_time", "og:original_time", "article:published", "rnews:datepublished"};
    private static final String[] META = {"datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
            "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "article.published",
            "published-date", "published_date", "published_at", "article:publish_date", "article_date_original",
            "originalpublicationdate", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
            "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "date", "displaydate", "ptime", "pdate",
            "bt:pubdate", "citation_publication_date", "date.release", "dable:published_time", "sort_date"};
    /** Less trusted than printed dates, because old articles are moved to new systems. */
    private static final String[] CREATED = {"datecreated", "created", "dc:created", "dc.created", "dcterms:created"};
    private static final String[] MODIFIED = {"article:modified_time", "og:updated_time", "og:article:modified_time",
            "article:modified", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod",
            "revision_date", "modified", "moddate"};
    /** Names that imply a date of publication, letters only. */
    private static final Pattern MEANS_PUBLISHED = Pattern
            .compile(".*(publish(ed)?|publication|pub|issued?|posted|article|release)(date|time|timestamp|on|at)");
    private static final Pattern MEANS_OTHER = Pattern.compile(".*(expir|modif|updat|unpub|revis|event|end|start).*");

    private static final List<String> ATTRIBUTES = List.of("content", "datetime", "title", "data-datetime",
            "data-date", "data-published", "data-pubdate", "data-publish-date", "data-utime");
    /** Words that announce the day of publication within a sentence, before or after it. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?iU)(?:\\b(?:"
            + PageVocabulary.of("announced") + ")\\b|^\\s*(?:" + PageVocabulary.of("date-colon") + ")\\s*:)");
    /** Verbs that stand behind their day. */
    private static final Pattern VERB_LAST = Pattern
            .compile("(?iU)(?:" + PageVocabulary.of("announced-last") + ")");
    private static final Pattern UPDATED = Pattern
            .compile("(?iU)\\b(?:" + PageVocabulary.of("updated") + ")\\b");
    /** Maximum length of a block that announces a day, and distance of the day from the announcing word. */
    private static final int LONGEST_ANNOUNCEMENT = 240;
    private static final int ANNOUNCED_NEAR = 70;

    private static final Pattern BESIDE = Pattern.compile("comments?|kommentare?|related|sidebar|teasers?|recommended|"
            + "widget|updated|modified|events?|latest|popular");
    /** Separates the parts of a title with single spaces. */
    private static final Pattern SEPARATOR = Pattern.compile(" [-|:–—·] | ?\\| ?");
    private static final Pattern SCRIPT_DATE = Pattern.compile(
            "(?i)(?:first)?[_-]?(?:publish(?:ed)?|publication|pub|article)[_-]?(?:date|time|at|on|datetime)(?:[_-]?time)?"
                    + "(?:[\"']|&q;)?\\s*[:=]\\s*(?:[\"']|&q;)([12][^\"'&<>]{7,39}?)(?:[\"']|&q;)");
    /** Maximum number of characters of scripts examined. */
    private static final int MOST_SCRIPT = 4_000_000;

    private final Document page;
    private final JsonLd json;
    private final MetaElements metas;
    private final PageDates dates;
    private final @Nullable String url;
    private final ArticleElements articleElements;

    /**
     * Prepares the search.
     *
     * @param page must not be modified
     * @param url its address, or null
     */
    PublicationDates(Document page, JsonLd json, MetaElements metas, PageDates dates, @Nullable String url) {
        this.page = page;
        this.json = json;
        this.metas = metas;
        this.dates = page.body() == null ? dates : dates.inOrderOf(page.body().text());
        this.url = url;
        this.articleElements = new ArticleElements(page, PublicationDates::isBeside);
    }

    Optional<Edtf> published() {
        return dates.of(json.text("datePublished")).or(() -> first(OPEN_GRAPH))
                .or(() -> dates.of(metas.parsely("pub_date").stream().findFirst().orElse(null)))
                .or(() -> first(META)).or(this::impliedByMetaName).or(this::marked).or(() -> dates.inAddress(url))
                .or(() -> dates
                        .of(json.text("dateCreated") == null ? json.text("uploadDate") : json.text("dateCreated")))
                .or(this::printed).or(this::announced).or(() -> first(CREATED))
                .or(() -> oneDay(page.select(Selectors.of("[itemprop=dateCreated]"))))
                .or(this::inTitle).or(this::inScripts);
    }

    Optional<Edtf> modified() {
        return dates.of(json.text("dateModified")).or(() -> first(MODIFIED))
                .or(() -> Optional.ofNullable(page.selectFirst(Selectors.of("[itemprop=dateModified]")))
                        .flatMap(this::ofElement));
    }

    /** Returns the first valid date of some names; a malformed one is skipped. */
    private Optional<Edtf> first(String... names) {
        for (var name : names) {
            for (var value : metas.all(name)) {
                var date = dates.of(value);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Edtf> impliedByMetaName() {
        for (var name : metas.names()) {
            var letters = name.replaceAll("[^a-z]+", "");
            if (MEANS_PUBLISHED.matcher(letters).matches() && !MEANS_OTHER.matcher(letters).matches()) {
                var date = first(name);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a date that the page passes to its scripts; empty if there are several, as of teasers. */
    private Optional<Edtf> inScripts() {
        var found = new HashMap<String, Edtf>();
        int left = MOST_SCRIPT;
        for (var script : page.select(Selectors.of("script:not([src])"))) {
            var data = script.data();
            left -= data.length();
            if (left < 0) {
                break;
            }
            var said = SCRIPT_DATE.matcher(data);
            while (said.find()) {
                dates.of(said.group(1)).ifPresent(date -> found.putIfAbsent(date.toString().substring(0, 10), date));
            }
        }
        return found.size() == 1 ? Optional.of(found.values().iterator().next()) : Optional.empty();
    }

    /** Finds a date in a title such as “The headline - 07.12.2017 - The Paper”. */
    private Optional<Edtf> inTitle() {
        var title = metas.first("og:title") == null ? page.title() : page.title() + " | " + metas.first("og:title");
        for (var part : SEPARATOR.split(title.replaceAll("\\s+", " "), -1)) {
            if (PageTitle.isDate(part)) {
                return dates.inWords(part);
            }
        }
        return Optional.empty();
    }

    /** Returns the date of elements marked as date of publication; empty if a page of many articles has several. */
    private Optional<Edtf> marked() {
        var named = oneDay(
                page.select(Selectors
                        .of("[itemprop=datePublished], time[pubdate], time.entry-date.published, time.published,"
                                + " abbr.published, [property=datePublished], .dt-published, [data-published],"
                                + " [data-pubdate], [data-publish-date], abbr[data-utime], [class~=(?i)(^|[-_ ])(publish|pub)(ed)?[-_]?(date|time|on|at)?($|[-_ ])][datetime]")));
        if (named.isPresent()) {
            return named;
        }
        var heading = page.selectFirst(Selectors.of("h1"));
        for (var above = heading == null ? null : heading.parent(); above != null
                && !above.nameIs("body"); above = above.parent()) {
            var times = above.select(Selectors.of("time[datetime]")).stream().filter(this::isOfArticle).toList();
            if (!times.isEmpty()) {
                return ofElement(times.getFirst());
            }
            if (above.nameIs("article") || above.nameIs("main")) {
                break;
            }
        }
        return oneDay(page.select(Selectors.of("time[datetime]")).stream().filter(this::isOfArticle).toList());
    }

    private boolean isOfArticle(Element time) {
        return !(time.hasClass("updated") && !time.hasClass("published")) && !articleElements.isBeside(time);
    }

    private static boolean isBeside(Element element) {
        return element.nameIs("aside") || element.nameIs("footer") || element.nameIs("nav") || element.nameIs("li")
                || element.nameIs("blockquote")
                || PageBoilerplate.names(element).stream().anyMatch(name -> BESIDE.matcher(name).matches());
    }

    private Optional<Edtf> oneDay(List<Element> elements) {
        var found = new LinkedHashSet<String>();
        Edtf first = null;
        for (var element : elements) {
            var date = ofElement(element);
            if (found.size() > 1) {
                break;
            } else if (date.isPresent()) {
                first = first == null ? date.get() : first;
                found.add(date.get().toString().substring(0, Math.min(10, date.get().toString().length())));
            }
        }
        return found.size() == 1 ? Optional.ofNullable(first) : Optional.empty();
    }

    private Optional<Edtf> ofElement(Element element) {
        for (var attribute : ATTRIBUTES) {
            var date = dates.of(element.attr(attribute));
            if (date.isPresent()) {
                return date;
            }
        }
        return ProseMeasure.isShort(element, 100) && element.text().length() < 100
                ? dates.of(element.text())
                : Optional.empty();
    }

    /** Returns the only day announced as that of publication, wherever it stands: “This entry was posted on …”. */
    private Optional<Edtf> announced() {
        if (page.body() == null) {
            return Optional.empty();
        }
        var found = new LinkedHashSet<Edtf>();
        for (var block : TextBlocks.of(page.body())) {
            var text = block.text();
            var said = text.length() <= LONGEST_ANNOUNCEMENT ? ANNOUNCED.matcher(text) : null;
            if (said != null && said.find() && !articleElements.isBeside(block.element())) {
                announcedDay(text, said.start(), said.end()).ifPresent(found::add);
                if (found.size() > 1) {
                    return Optional.empty();
                }
            }
        }
        return found.stream().findFirst();
    }

    private Optional<Edtf> announcedDay(String text, int start, int end) {
        var after = text.substring(end, Math.min(text.length(), end + ANNOUNCED_NEAR));
        var updated = UPDATED.matcher(after);
        var day = dates.inWords(updated.find() ? after.substring(0, updated.start()) : after);
        var before = text.substring(Math.max(0, start - ANNOUNCED_NEAR), start);
        boolean last = VERB_LAST.matcher(text.substring(start, end)).matches() && !UPDATED.matcher(before).find();
        return day.isPresent() || !last ? day : dates.inWords(before);
    }

    /** Returns the only day printed in an element named for it, or near the heading. */
    private Optional<Edtf> printed() {
        var found = new LinkedHashSet<Edtf>();
        for (var element : page.select(Selectors
                .of("[class~=(?i)(^|[-_ ])(date|dateline|time|timestamp|datetime|published|pubdate|posted|byline|meta|"
                        + "metadata|entry-date|post-date|article-date|date-?time|info)($|[-_ ])], [id~=(?i)(pub|post|article)?date],"
                        + " time:not([datetime])"))) {
            var text = found.size() < 3 && ProseMeasure.isShort(element, 140) ? element.text() : "";
            if (text.length() > 5 && text.length() < 140 && isOfArticle(element)
                    && !text.matches("(?iU).*(updated|modified|©|copyright).*")) {
                dates.inWords(text).ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : nearHeading(!found.isEmpty());
    }

    /**
     * Finds a day printed near the heading.
     *
     * @param several whether the page shows several days, so that only a confirmed headline is used
     */
    private Optional<Edtf> nearHeading(boolean several) {
        var titled = titled();
        var heading = titled != null || several ? titled : page.selectFirst(Selectors.of("h1"));
        heading = heading != null || several ? heading : page.selectFirst(Selectors.of("h2"));
        if (heading == null || page.body() == null) {
            return Optional.empty();
        }
        var blocks = TextBlocks.of(page.body());
        int at = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).element().equals(heading)) {
                at = i;
                break;
            }
        }
        for (int i = Math.max(0, at - 4); at >= 0 && i < Math.min(blocks.size(), at + 6); i++) {
            var text = blocks.get(i).text();
            if (text.length() < 100 && (titled != null || isOfArticle(blocks.get(i).element()))
                    && !text.matches("(?iuU).*(updated|modified|©|copyright).*")) {
                var day = dates.inWords(text);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the heading that is confirmed by the page's metadata; or null. */
    private @Nullable Element titled() {
        var said = MainText.squashed(page.title() + " " + metas.first("og:title", "twitter:title") + " "
                + json.text("headline"));
        for (var each : page.select(Selectors.of("h1, h2, h3"))) {
            var words = MainText.squashed(each.text());
            if (words.length() > 10 && said.contains(words)) {
                return each;
            }
        }
        return null;
    }
}
