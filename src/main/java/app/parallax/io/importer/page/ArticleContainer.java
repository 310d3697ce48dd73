package app.parallax.io.importer.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that contains the article: where paragraphs with commas and without links are densest, unless an
 * element named as article body contains about as much. A paragraph gives points to its ancestors, fewer with the
 * distance, as in the reading modes of browsers.
 */
final class ArticleContainer {
    private static final List<String> NAMED = List.of("[itemprop=articleBody], [property=articleBody]",
            "[data-testid=article-body], [data-component=text-block], [data-component=article-body], [data-qa=article-body]",
            ".article-body, .articlebody, .article__body, .article_body, .articleBody, .story-body, .story-content,"
                    + " .storytext, .article-text, .article__text, .articletext, .article-content, .article__content,"
                    + " .articleContent, .entry-content, .post-content, .post-body, .post__content, .single-content,"
                    + " .td-post-content, .body-copy, .news-text, .text-content, .wysiwyg, .rich-text, .RichTextStoryBody,"
                    + " .article-page__content, .content__article-body, .field-name-body, .field--name-body, #article-body,"
                    + " #articleBody, #article-content, #story-body, #storytext",
            "article", "main, [role=main], #main-content, #content, .content");
    private static final String PARAGRAPHS = "p, pre, blockquote, td, div, section, article, li, dd, span, font, center";
    private static final Pattern COMMAS = Pattern.compile("[,،、，;；]");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？؟۔][\\p{Pe}\\p{Pf}\"'”’]*(\\s|$)");
    private static final int SHORTEST = 25;
    private static final int LEVELS = 5;
    private static final int LONG = 80;
    private static final Set<String> LEADS = Set.of("intro", "lead", "lede", "leadtext", "firstparagraph");
    private static final Set<String> GOOD = Set.of("article", "body", "content", "entry", "main", "post", "story",
            "text",
            "articlebody", "storybody", "page");
    /** Elements that may contain both paragraphs and bare text. */
    private static final Set<String> LOOSE = Set.of("div", "section", "article", "td", "span", "font", "center");
    /** Maximum length of a paragraph in characters. */
    private static final int LONGEST = 4_000;
    private static final double ENOUGH = 0.7;

    private final Map<Element, Double> points = new LinkedHashMap<>();

    private ArticleContainer() {}

    /** Returns the elements that contain the article, in page order; empty if the page has no paragraph. */
    static List<Element> of(Document page) {
        return new ArticleContainer().find(page.body());
    }

    private List<Element> find(Element body) {
        var dense = densest(body);
        if (dense.isEmpty()) {
            return List.of();
        }
        var scored = withSiblings(dense.get());
        double held = scored.stream().mapToDouble(ProseMeasure::length).sum();
        for (var names : NAMED) {
            var named = named(body, names);
            double holds = named == null ? 0 : ProseMeasure.length(named);
            // a far larger one wraps the whole page
            if (named != null && holds >= ENOUGH * held && (holds <= 2.5 * held || !names.startsWith("main"))) {
                return withLead(List.of(named));
            }
        }
        return withLead(scored);
    }

    /** Returns the only element of such a name, or the nearest common ancestor of several; of nested ones the outer. */
    private static @Nullable Element named(Element body, String names) {
        var all = new ArrayList<Element>();
        double sum = 0;
        Element largest = null;
        double most = -1;
        for (var each : body.select(Selectors.of(names))) {
            if (all.stream().noneMatch(outer -> isAbove(outer, each))) {
                double holds = ProseMeasure.length(each) * (1 - Math.min(1, ProseMeasure.links(each)));
                all.add(each);
                sum += holds;
                if (holds > most) {
                    most = holds;
                    largest = each;
                }
            }
        }
        if (largest == null || most >= 0.6 * sum || names.startsWith("article")) {
            return largest;
        }
        var above = largest;
        for (int i = 0; i < LEVELS && above.parent() != null && !above.nameIs("body"); i++) {
            above = above.parent();
            var here = above;
            if (all.stream().filter(each -> isAbove(here, each)).mapToDouble(ProseMeasure::length).sum() >= 0.8 * sum) {
                return above;
            }
        }
        return largest;
    }

    private static boolean isAbove(Element outer, Element inner) {
        for (var above = inner.parent(); above != null; above = above.parent()) {
            if (above.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Element> densest(Element body) {
        for (var element : body.select(Selectors.of(PARAGRAPHS))) {
            double own = worth(element);
            if (own > 0) {
                give(element, own, body);
            }
        }
        Element best = null;
        double most = 0;
        for (var each : points.entrySet()) {
            double score = each.getValue() * (1 - ProseMeasure.links(each.getKey()));
            if (score > most) {
                most = score;
                best = each.getKey();
            }
        }
        return Optional.ofNullable(best).map(this::widened);
    }

    /** Returns the points of an element for the text directly in it and in inline elements. */
    private static double worth(Element element) {
        var text = new StringBuilder();
        boolean phrases = !LOOSE.contains(element.normalName())
                || element.children().stream().allMatch(child -> !child.isBlock());
        if (phrases && element.children().stream().noneMatch(child -> child.nameIs("p") || child.nameIs("div"))) {
            if (element.nameIs("span") || element.nameIs("font") || element.nameIs("center")) {
                return 0; // counted by the block around it
            }
            text.append(ProseMeasure.size(element) > LONGEST ? beginning(element) : element.text());
        } else {
            element.childNodes().stream().filter(TextNode.class::isInstance)
                    .forEach(node -> text.append(((TextNode) node).getWholeText()).append(' '));
        }
        var words = text.toString().strip();
        if (words.length() < SHORTEST) {
            return 0;
        }
        double worth = 1 + Math.min(6, COMMAS.matcher(words).results().limit(6).count())
                + Math.min(3, SENTENCE.matcher(words).results().limit(3).count()) + Math.min(4, words.length() / 100.0);
        if (element.nameIs("li")) {
            worth *= words.length() > 120 ? 0.7 : 0.1;
        }
        return worth * Math.max(0, 1 - 1.5 * ProseMeasure.links(element));
    }

    /**
     * Returns the first characters of an element: nested lists repeat the text of the inner ones, and the points are
     * capped long before.
     */
    private static String beginning(Element element) {
        var text = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText()).append(' ');
            }
            return text.length() > LONGEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return text.toString();
    }

    private void give(Element paragraph, double worth, Element body) {
        var above = paragraph.nameIs("div") || paragraph.nameIs("td") || paragraph.nameIs("section")
                || paragraph.nameIs("article") ? paragraph : paragraph.parent();
        for (int level = 0; level < LEVELS && above != null; level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.6 : 0.6 / (level * 1.5);
            points.putIfAbsent(above, start(above));
            points.merge(above, worth * share, Double::sum);
            if (above.equals(body)) {
                return;
            }
            above = above.parent();
        }
    }

    private static double start(Element element) {
        double start = PageBoilerplate.names(element).stream().anyMatch(GOOD::contains) ? 10 : 0;
        return start + switch (element.normalName()) {
            case "article", "main" -> 10;
            case "div", "section" -> 3;
            case "ul", "ol", "dl", "form", "address" -> -6;
            default -> 0;
        };
    }

    /** Widens to ancestors that add much prose and few links: paragraphs in boxes of their own. */
    private Element widened(Element found) {
        var best = found;
        double held = ProseMeasure.length(found);
        var above = found.parent();
        for (int level = 0; level < LEVELS && above != null && !above.nameIs("html"); level++) {
            if (best.nameIs("article") || best.nameIs("main") || best.hasAttr("itemprop")) {
                break; // the page itself declares this to be the whole article
            }
            double holds = ProseMeasure.length(above);
            // an element with a paragraph or two is a box; one with many is probably the whole article
            boolean box = best.select(Selectors.of("p, pre, blockquote")).size() <= 2;
            if (holds > (box ? 1.25 : 2) * held && ProseMeasure.links(above) < 0.25
                    && points.getOrDefault(above, 0.0) > (box ? 0.4 : 0.75) * points.getOrDefault(best, 0.0)) {
                best = above;
                held = holds;
            }
            above = above.parent();
        }
        return best;
    }

    /** Adds similar siblings: a first paragraph before its box, a box of the same class. */
    private List<Element> withSiblings(Element found) {
        var parent = found.parent();
        if (parent == null || found.nameIs("body")) {
            return List.of(found);
        }
        boolean whole = found.nameIs("article") || found.nameIs("main");
        double most = points.getOrDefault(found, 0.0);
        var all = new ArrayList<Element>();
        boolean before = true;
        for (var sibling : parent.children()) {
            boolean self = sibling.equals(found);
            before &= !self;
            boolean paragraph = sibling.nameIs("p") && ProseMeasure.links(sibling) < 0.25
                    && (sibling.text().length() > LONG || SENTENCE.matcher(sibling.text()).find());
            boolean same = !whole && !found.className().isEmpty() && sibling.className().equals(found.className())
                    && ProseMeasure.links(sibling) < 0.25 && ProseMeasure.length(sibling) > LONG;
            boolean alike = !whole && points.getOrDefault(sibling, 0.0) >= Math.max(8, 0.2 * most)
                    && ProseMeasure.links(sibling) < 0.15 && sibling.select(Selectors.of("article, li a")).isEmpty();
            if (self || paragraph || same || alike || (before && isLead(sibling))) {
                all.add(sibling);
            }
        }
        return all;
    }

    /** Whether an element is a lead paragraph in a box of its own. */
    private static boolean isLead(Element element) {
        return PageBoilerplate.names(element).stream().anyMatch(LEADS::contains) && ProseMeasure.links(element) == 0
                && element.text().length() > LONG && SENTENCE.matcher(element.text()).find()
                && element.select(Selectors.of("p, div")).size() <= 3;
    }

    /** Adds a lead paragraph in a box of its own, before the article or one of its ancestors. */
    private static List<Element> withLead(List<Element> found) {
        var around = found.isEmpty() ? null : found.getFirst();
        for (int level = 0; level < 3 && around != null && !around.nameIs("body"); level++) {
            var before = around.previousElementSibling();
            for (int i = 0; i < 4 && before != null; i++) {
                if (isLead(before)) {
                    var all = new ArrayList<>(found);
                    all.addFirst(before);
                    return all;
                }
                before = before.previousElementSibling();
            }
            around = around.parent();
        }
        return found;
    }
}
