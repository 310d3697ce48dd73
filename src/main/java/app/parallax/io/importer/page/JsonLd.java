package app.parallax.io.importer.page;

import app.parallax.model.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the article details of a page from its JSON-LD: several blocks, lists, graphs and references within them. A
 * block that cannot be read, even leniently, is skipped.
 */
final class JsonLd {
    private static final Set<String> ARTICLES = Set.of("NewsArticle", "Article", "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting",
            "Report",
            "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle",
            "SatiricalArticle");
    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "CreativeWork", "MediaObject",
            "MedicalWebPage", "QAPage", "FAQPage", "PodcastEpisode", "VideoObject", "Recipe", "HowTo", "Review",
            "DiscussionForumPosting");
    private static final Pattern LINE_BREAK_IN_STRING = Pattern.compile("[\\x00-\\x1f]");
    /** A member on a new line after one without a comma. */
    private static final Pattern MISSING_COMMA = Pattern.compile("([}\\]\"\\d])[ \\t]*+\\v\\s*+\"");
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]{1,200})\"");
    private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*+\\[?\\s*+\"(\\w+)\"");
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|author|publisher)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,400}+)\"");
    private static final Pattern NAMED = Pattern.compile(
            "\"(author|publisher)\"\\s*:\\s*+[\\[{][\\[{\\s]*+[^\\]}]{0,300}?\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,200}+)\"");
    private static final int MOST_NODES = 5_000;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> nodes = new ArrayList<>();
    private final @Nullable JsonNode article;
    private final @Nullable JsonNode page;

    JsonLd(Document document) {
        var json = JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_SINGLE_QUOTES,
                JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_MISSING_VALUES).build();
        for (var script : document.select(Selectors.of("script[type~=(?i)^application/ld\\+json]"))) {
            read(json, script.data());
        }
        this.article = first(ARTICLES);
        this.page = first(PAGES);
    }

    private void read(JsonMapper json, String data) {
        var text = data.strip().replaceFirst("^(<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                .replaceFirst("(//\\s*)?(-->|\\]\\]>)$", "").strip();
        if (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1);
        }
        for (var attempt : List.of(text, LINE_BREAK_IN_STRING.matcher(text).replaceAll(" "),
                MISSING_COMMA.matcher(text).replaceAll("$1,\n\""))) {
            try {
                collect(json.readTree(attempt), 0);
                return;
            } catch (JacksonException e) {
                // malformed: the next attempt, or other metadata of the page, may help
            }
        }
        recoverFields(json, text);
    }

    /** Reads a few plain fields of an article from a malformed block. */
    private void recoverFields(JsonMapper json, String text) {
        var type = TYPE.matcher(text);
        if (!type.find() || !ARTICLES.contains(type.group(1))) {
            return;
        }
        var whole = json.createObjectNode();
        whole.put("@type", type.group(1));
        var field = FIELD.matcher(text);
        while (field.find()) {
            if (!whole.has(field.group(1))) {
                whole.put(field.group(1), unescaped(json, field.group(2)));
            }
        }
        var named = NAMED.matcher(text);
        while (named.find()) {
            if (!whole.has(named.group(1))) {
                whole.put(named.group(1), unescaped(json, named.group(2)));
            }
        }
        nodes.add(whole);
    }

    private static String unescaped(JsonMapper json, String words) {
        try {
            return json.readTree('"' + words + '"').stringValue("");
        } catch (JacksonException e) {
            return words;
        }
    }

    private void collect(@Nullable JsonNode node, int depth) {
        if (node == null || depth > Limit.JSON_DEPTH.value() || nodes.size() > MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            var id = node.path("@id").stringValue("");
            if (!id.isEmpty() && node.size() > 1) {
                byId.putIfAbsent(id, node);
            }
            for (var below : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "item",
                    "author",
                    "publisher")) {
                collect(node.get(below), depth + 1);
            }
        }
    }

    private @Nullable JsonNode first(Set<String> types) {
        JsonNode found = null;
        for (var node : nodes) {
            if (types(node).anyMatch(types::contains)) {
                if (found == null || (!found.has("datePublished") && !found.has("headline")
                        && (node.has("datePublished") || node.has("headline")))) {
                    found = node;
                }
            }
        }
        return found;
    }

    private static Stream<String> types(JsonNode node) {
        var type = node.path("@type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(each -> each.stringValue("").replaceFirst("^https?://schema\\.org/|^schema:", ""));
    }

    boolean hasArticle() {
        return article != null;
    }

    /** Returns a text of the article, or else of the page; or null. */
    @Nullable
    String text(String name) {
        var node = article != null ? article : page;
        return node == null ? null : plain(string(node.get(name)));
    }

    private static @Nullable String string(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isArray()) {
            return value.isEmpty() ? null : string(value.get(0));
        }
        if (value.isObject()) {
            return string(value.get("@value") == null ? value.get("name") : value.get("@value"));
        }
        return value.isString() ? value.stringValue() : value.isNumber() ? value.asString() : null;
    }

    /** Removes HTML markup and doubly escaped entities. */
    static @Nullable String plain(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var text = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
        if (text.matches("(?s).*</?[a-zA-Z][^<>]*>.*")) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        text = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** Returns the whole text of the article with its paragraphs, if marked; or null. */
    @Nullable
    String body() {
        var raw = article == null ? null : string(article.get("articleBody"));
        if (raw == null) {
            return null;
        }
        var text = raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false);
        if (text.matches("(?s).*</?(p|br|div|span|strong|em|a|h\\d|ul|li)\\b[^<>]*>.*")) {
            var parsed = Jsoup.parseBodyFragment(text);
            text = String.join("\n\n", TextBlocks.of(parsed.body()).stream().map(TextBlocks.Block::text).toList());
        }
        return text.replace("\r\n", "\n").replaceAll("(?<![ \\t])[ \\t]*+\\n\\s*+", "\n\n").replaceAll("[ \\t]+", " ")
                .strip();
    }

    /** Returns the names of the authors, people or organisations. */
    List<String> authors() {
        return names("author", "creator");
    }

    List<String> publishers() {
        return names("publisher", "sourceOrganization", "provider");
    }

    /** Returns the names of the sites that the page belongs to. */
    List<String> sites() {
        return nodes.stream()
                .filter(node -> types(node)
                        .anyMatch(type -> type.equals("WebSite") || type.equals("NewsMediaOrganization")))
                .map(node -> plain(string(node.get("name")))).filter(java.util.Objects::nonNull).map(String::valueOf)
                .toList();
    }

    private List<String> names(String... fields) {
        var node = article != null ? article : page;
        var found = new ArrayList<String>();
        if (node != null) {
            for (var field : fields) {
                if (found.isEmpty()) {
                    names(node.get(field), found, 0);
                }
            }
        }
        return found;
    }

    private void names(@Nullable JsonNode value, List<String> found, int depth) {
        if (value == null || depth > 4) {
            return;
        }
        if (value.isArray()) {
            value.forEach(each -> names(each, found, depth + 1));
        } else if (value.isObject()) {
            var name = value.get("name");
            if (name == null && value.has("@id")) {
                var whole = byId.get(value.path("@id").stringValue(""));
                name = whole == null ? null : whole.get("name");
            }
            names(name, found, depth + 1);
        } else {
            var name = plain(string(value));
            if (name != null && name.startsWith("{") && name.endsWith("}")) {
                // JSON as a string within JSON
                var inner = NAME.matcher(name);
                name = inner.find() ? inner.group(1) : null;
            }
            if (name != null && !found.contains(name)) {
                found.add(name);
            }
        }
    }
}
