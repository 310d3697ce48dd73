package app.parallax.io.importer.page;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells whether elements belong to the article or to a box beside it: one inside a box recognised by its name, below
 * the first ancestor that also contains the page's heading. Each element is examined once.
 */
final class ArticleElements {
    private final Predicate<Element> isBeside;
    private final Set<Element> headed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

    /**
     * Finds the headings of a page, which must not be modified.
     *
     * @param isBeside whether an element is a box beside the article
     */
    ArticleElements(Document page, Predicate<Element> isBeside) {
        this.isBeside = isBeside;
        for (var heading : page.select(Selectors.of("h1"))) {
            var above = heading;
            while (above != null && !above.nameIs("body") && headed.add(above)) {
                above = above.parent();
            }
        }
    }

    boolean isBeside(Element element) {
        var way = new ArrayDeque<Element>();
        boolean beside = false;
        for (var above = element; above != null && !headed.contains(above); above = above.parent()) {
            var answer = known.get(above);
            way.add(above);
            if (answer != null || isBeside.test(above)) {
                beside = answer == null || answer;
                break;
            }
        }
        for (var each : way) {
            known.put(each, beside);
        }
        return beside;
    }
}
