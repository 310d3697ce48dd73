package app.parallax.io.importer.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Measures running text: how much of it an element holds, and how much of that is links. */
final class ProseMeasure {
    /** Shorter runs of text are labels, not prose. */
    private static final int SHORTEST = 25;

    private ProseMeasure() {}

    /** The letters of the longer pieces of text in an element that stand in no link. */
    static double length(@Nullable Element element) {
        return element == null ? 0 : measure(element).prose;
    }

    /** How many characters of text an element holds. */
    static long size(Element element) {
        return measure(element).all;
    }

    /** Whether an element holds no more text than that; of what holds more, little is looked at. */
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

    /** The share of an element's text that stands in links, 0 to 1. */
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
