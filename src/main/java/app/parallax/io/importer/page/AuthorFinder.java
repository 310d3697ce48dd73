package app.parallax.io.importer.page;

import app.parallax.text.PageVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the authors of a page and cleans their names. */
final class AuthorFinder {
    private static final Pattern BY = Pattern
            .compile("(?iuU)^[\\s:|—–-]*(" + PageVocabulary.of("author") + ")\\s*");
    private static final Pattern AND = Pattern
            .compile("(?iuU)\\s*[;|•·]\\s*|\\s+(" + PageVocabulary.of("and") + ")\\s+|\\s*،\\s*|\\n+");
    private static final Pattern TAIL = Pattern.compile(
            "(?iuU)(\\s*[,|(/–—-]\\s*|\\s+)((" + PageVocabulary.of("after-name") + ")\\b|\\d{1,2}[:./ ]|(("
                    + PageVocabulary.of("rank") + ") )*(" + PageVocabulary.of("job") + ")\\b).*$");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\S+@\\S+|https?://\\S+|www\\.\\S+|\\(?@\\w+\\)?");
    private static final Pattern NOBODY = Pattern
            .compile("(?iuU)(" + PageVocabulary.of("nobody") + ")");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    static final Pattern PERSON = Pattern
            .compile("(?U)[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*([ \\u00a0][\\p{L}\\p{M}.'’-]+){1,4}");
    private static final Set<String> ELSEWHERE = Set.of("comment", "comments", "related", "sidebar", "teaser",
            "recommended", "quote", "kommentar", "kommentare", "leserbrief", "commentaires", "comentarios", "popular",
            "promo", "latest");
    private static final Set<String> WRITTEN_BY = Set.copyOf(PageVocabulary.entries("written-by"));
    private static final Pattern MEANS_AUTHOR = Pattern.compile(".{1,30}[._:-](author|byline|authors)");
    /** Matches “One (with Two and Three)”. */
    private static final Pattern WITH = Pattern
            .compile("(?U)\\s*\\(\\s*(?:" + PageVocabulary.of("with") + ")\\s+(\\p{Lu}[^()]*)\\)");
    private static final Pattern BEHIND = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
    static final Pattern LABELLED = Pattern.compile(
            "(?uU)(?:(?:" + PageVocabulary.of("signed") + ")|(?:" + PageVocabulary.of("label") + ")\\s*:?) .+");
    private static final List<String> MARKED = List.of("[rel=author]", "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[data-testid=byline], [data-component=byline], [class~=(?i)(^|[-_ ])(byline|author|authors|autor|auteur)[-_]*(info)?[-_]*(name|names|link)]",
            "[class~=(?i)(^|\\s)(byline|by-line|article-?author|post-?author|entry-?author|author|authors|article__byline|autor|autores|auteur|autore|writer|penulis)(\\s|$)], .vcard .fn",
            "[class~=(?i)byline], [class~=(?i)article[-_]+author], [id~=(?i)byline|^(article|post)?[-_]?author]",
            "a[href~=(?i)/(authors?|autor|autoren|autores|auteurs?|autori|journalistes?|people|profile|columnist|redakteur|"
                    + "reporter|by|staff|journalists?)/[^/?#]+]");

    /** Maximum number of authors; longer lists name everybody who ever wrote for the site. */
    private static final int MOST = 50;

    private final List<String> siteNames;

    AuthorFinder(List<String> siteNames) {
        this.siteNames = siteNames.stream().map(MainText::squashed).toList();
    }

    List<String> of(Document page, JsonLd json, MetaElements metas) {
        var stated = cleaned(json.authors());
        if (!stated.isEmpty()) {
            return stated;
        }
        var measured = cleaned(
                Stream.concat(metas.parsely("author").stream(), metas.parsely("authors").stream()).toList());
        if (!measured.isEmpty()) {
            return measured;
        }
        for (var name : List.of("author", "parsely-author", "sailthru.author", "dc.creator",
                "dcterms.creator",
                "dc.creator.personalname", "citation_author", "byl", "og:article:author", "cxenseparse:recs:author",
                "authors", "content_author", "article:author_name", "dable:author", "article:author",
                "twitter:data1")) {
            if (name.equals("twitter:data1") && !WRITTEN_BY.contains(
                    String.valueOf(metas.first("twitter:label1")).toLowerCase(Locale.ROOT))) {
                continue;
            }
            var found = cleaned(metas.all(name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        var printed = printed(page);
        return printed.isEmpty() ? impliedByMetaName(metas) : printed;
    }

    /** Returns the authors by meta names that imply an author, such as “analytics.author” or “cse_author”. */
    private List<String> impliedByMetaName(MetaElements metas) {
        for (var name : metas.names()) {
            if (MEANS_AUTHOR.matcher(name).matches()) {
                var found = cleaned(metas.all(name));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Returns the authors of a printed byline, found by usual class names; not that of a comment or teaser. */
    private List<String> printed(Document page) {
        var elements = new ArticleElements(page, AuthorFinder::isElsewhere);
        for (var query : MARKED) {
            var texts = new ArrayList<String>();
            for (var element : page.select(Selectors.of(query))) {
                if (texts.size() < 6 && !elements.isBeside(element)
                        && element.closest(Selectors.of("blockquote, figure, figcaption")) == null) {
                    var text = element.hasAttr("content")
                            ? element.attr("content")
                            : ProseMeasure.isShort(element, 160) ? element.text() : "";
                    if (text.length() > 2 && text.length() < 160) {
                        texts.add(text);
                    }
                }
            }
            var found = cleaned(texts);
            if (!found.isEmpty()) {
                return found.size() > 5 ? found.subList(0, 1) : found;
            }
        }
        var article = page.selectFirst(Selectors.of("article, main, [role=main]"));
        for (var each : (article == null ? page : article)
                .select(Selectors.of("p, div, span, address, li, dd, td, h2, h3, h4, h5, h6"))) {
            if (each.childrenSize() >= 4 || !ProseMeasure.isShort(each, 100)) {
                continue; // a box, whose text need not be collected
            }
            var text = each.text().strip();
            if (text.length() > 5 && text.length() < 100 && LABELLED.matcher(text).matches()) {
                var found = cleaned(List.of(text));
                if (!found.isEmpty() && found.stream().allMatch(name -> PERSON.matcher(name).matches())) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static boolean isElsewhere(Element element) {
        return element.nameIs("aside") || element.nameIs("footer") || element.nameIs("nav")
                || PageBoilerplate.names(element).stream().anyMatch(ELSEWHERE::contains);
    }

    /** Extracts names from bylines, each once. */
    List<String> cleaned(List<String> stated) {
        var names = new LinkedHashSet<String>();
        for (var each : stated) {
            var plain = names.size() < MOST ? JsonLd.plain(each) : null;
            if (plain == null || plain.startsWith("http") || plain.length() > 300) {
                continue;
            }
            var text = BEHIND.matcher(WITH.matcher(ADDRESS.matcher(plain).replaceAll(" ")).replaceAll("; $1"))
                    .replaceFirst("").strip();
            for (var part : AND.splitAsStream(BY.matcher(text).replaceFirst("")).toList()) {
                for (var name : commas(part)) {
                    var clean = name(name);
                    if (!clean.isEmpty() && names.size() < MOST) {
                        names.add(clean);
                    }
                }
            }
        }
        // a name that is part of another, or differs only in case
        var list = new ArrayList<>(names);
        list.removeIf(name -> list.stream().anyMatch(other -> !other.equals(name)
                && MainText.squashed(other).startsWith(MainText.squashed(name)) && (other.length() > name.length()
                        || list.indexOf(other) < list.indexOf(name))));
        return List.copyOf(list);
    }

    /**
     * Splits at commas: “One, Two, Three” are three people; of “One, Political Editor” and “One, Somewhere” the first
     * part is the name.
     */
    private static List<String> commas(String part) {
        var pieces = COMMA.splitAsStream(part).toList();
        if (pieces.size() < 2) {
            return List.of(part);
        }
        var people = new ArrayList<String>();
        for (var piece : pieces) {
            if (PERSON.matcher(piece.strip()).matches()
                    && TAIL.matcher(" " + piece).replaceFirst("").strip().equals(piece.strip())) {
                people.add(piece);
            }
        }
        return people.isEmpty() ? List.of(pieces.getFirst()) : people;
    }

    private String name(String part) {
        var text = BY.matcher(part.strip()).replaceFirst("").strip();
        text = TAIL.matcher(text).replaceFirst("").strip();
        text = text.replaceAll("(?U)^[\\s,.:|/–—-]+|[\\s,:|/–—(-]+$", "");
        if (text.length() < 2 || text.length() > 80 || text.chars().noneMatch(Character::isLetter)
                || NOBODY.matcher(text).matches() || siteNames.contains(MainText.squashed(text))) {
            return "";
        }
        boolean allCapitals = text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 5
                && text.indexOf(' ') > 0
                && !text.equals(text.toLowerCase(Locale.ROOT));
        return allCapitals ? lowered(text) : text;
    }

    private static String lowered(String allCapitals) {
        var name = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < allCapitals.length(); i++) {
            char c = allCapitals.charAt(i);
            name.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return name.toString();
    }
}
