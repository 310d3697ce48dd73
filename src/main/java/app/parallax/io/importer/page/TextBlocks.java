package app.parallax.io.importer.page;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Splits an element into the blocks that a reader sees: paragraphs, headings, items, rows. */
final class TextBlocks implements NodeVisitor {
    private static final Set<String> BREAKING = Set.of("address", "article", "aside", "blockquote", "body", "center",
            "details", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
            "h6",
            "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "thead",
            "tfoot", "tr", "ul", "caption", "img", "picture");
    /** Maximum length of the cells of a data table; a table with longer ones is layout. */
    private static final int LONGEST_CELL = 120;

    /**
     * A block.
     *
     * @param text its words, with white space as in a browser; no-break spaces are kept
     * @param linked number of characters in links
     */
    record Block(String text, int linked, String tag, Element element) {
        double links() {
            return text.isEmpty() ? 0 : (double) linked / text.length();
        }

        boolean heading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }

        boolean item() {
            return tag.equals("li") || tag.equals("tr") || tag.equals("dt") || tag.equals("dd");
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Map<Element, Boolean> dataTables = new HashMap<>(); // elements are compared by identity
    private final List<Element> open = new ArrayList<>();
    private int linked;
    private int inLink;
    private int inPre;

    private TextBlocks() {}

    static List<Block> of(Element container) {
        var blocks = new TextBlocks();
        blocks.open.add(container);
        container.traverse(blocks);
        blocks.flush();
        return blocks.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (breaks(element)) {
                flush();
                open.add(element);
            }
            switch (element.normalName()) {
                case "br" -> lineBreak();
                case "a" -> inLink++;
                case "pre" -> inPre++;
                default -> {
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "a" -> inLink--;
            case "td", "th" -> {
                if (!breaks(element)) {
                    words.append('\t');
                }
            }
            default -> {
            }
        }
        if (breaks(element)) {
            flush();
            open.removeLast();
        }
        if (element.nameIs("pre")) {
            inPre--;
        }
    }

    private boolean breaks(Element element) {
        var name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            var table = element.closest(Selectors.of("table"));
            return table == null || !dataTables.computeIfAbsent(table, TextBlocks::holdsData);
        }
        return BREAKING.contains(name);
    }

    private static boolean holdsData(Element table) {
        return table.select(Selectors.of("table")).size() == 1 && table.select(Selectors.of("td, th")).stream()
                .allMatch(cell -> cell.wholeText().length() <= LONGEST_CELL
                        && cell.select(Selectors.of("p, div, h1, h2, ul")).size() < 2);
    }

    private void append(String text) {
        int before = words.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (inPre > 0 && (c == '\n' || c == ' ' || c == '\t')) {
                words.append(c);
            } else if (space) {
                if (!words.isEmpty() && !endsWithSpace()) {
                    words.append(' ');
                }
            } else if (!Character.isISOControl(c)) {
                words.append(c);
            }
        }
        if (inLink > 0) {
            linked += words.length() - before;
        }
    }

    private boolean endsWithSpace() {
        char last = words.charAt(words.length() - 1);
        return last == ' ' || last == '\n' || last == '\t';
    }

    /** Handles a line break: one ends a line, two end a paragraph. */
    private void lineBreak() {
        if (inPre == 0 && !words.isEmpty() && words.charAt(words.length() - 1) == '\n') {
            flush();
        } else if (!words.isEmpty()) {
            while (inPre == 0 && !words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
                words.setLength(words.length() - 1);
            }
            words.append('\n');
        }
    }

    private void flush() {
        var text = stripped(words);
        if (text != null) {
            var element = open.getLast();
            blocks.add(new Block(text, Math.min(linked, text.length()), nameOf(element), element));
        }
        words.setLength(0);
        linked = 0;
    }

    /** Returns the tag of a block; a single paragraph in a list item counts as the item. */
    private static String nameOf(Element element) {
        if (element.nameIs("p") || element.nameIs("div")) {
            var above = element.parent();
            if (above != null && above.nameIs("li") && above.childrenSize() == 1) {
                return "li";
            }
        }
        return element.normalName();
    }

    private static @Nullable String stripped(StringBuilder words) {
        var span = Span.trimmed(words, 0, words.length(), TextBlocks::blank);
        return span.length() == 0 ? null : words.substring(span.start(), span.end());
    }

    private static boolean blank(int c) {
        return Span.isSpace(c) || c == '\u200b' || c == '\ufeff' || c == '\u00ad';
    }
}
