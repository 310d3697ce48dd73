package app.parallax.io.importer.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Measures the running text of an element, and the share of links in it. */
final class ProseMeasure {
    /** Shorter texts are labels instead of prose. */
    private static final int SHORTEST = 25;

    private ProseMeasure() {}

    /** Returns the number of characters of prose outside links. */
    static double length(@Nullable Element element) {
        return element == null ? 0 : measure(element).prose;
    }

    /** Returns the number of characters of text. */
    static long size(Element element) {
        return measure(element).all;
    }

    /** Whether an element has at most {@code most} characters of text; stops counting beyond that. */
    static boolean isShort(Element element, int most) {
        int[] left = {most};
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                left[0] -= text.getWholeText().strip().length();
            }
            return left[0] < 0 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return left[0] >= 0;
    }

    /** Returns the share of an element's text that is in links, 0 to 1. */
    static double links(Element element) {
        var counted = measure(element);
        return counted.all == 0 ? 0 : (double) counted.linked / counted.all;
    }

    private static Counter measure(Element element) {
        var counter = new Counter();
        element.filter(counter);
        return counter;
    }

    private static final class Counter implements NodeFilter {
        private long prose;
        private long all;
        private long linked;
        private int inLink;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                int length = text.getWholeText().strip().length();
                all += length;
                if (inLink > 0) {
                    linked += length;
                } else if (length >= SHORTEST) {
                    prose += length;
                }
            } else if (node instanceof Element each) {
                if (each.nameIs("script") || each.nameIs("style") || each.nameIs("noscript")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (each.nameIs("a")) {
                    inLink++;
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element each && each.nameIs("a")) {
                inLink--;
            }
            return FilterResult.CONTINUE;
        }
    }
}
