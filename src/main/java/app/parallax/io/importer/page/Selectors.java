package app.parallax.io.importer.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Caches parsed CSS selectors: reading one takes longer than seeking it in a short page. */
final class Selectors {
    private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

    private Selectors() {}

    static Evaluator of(String selector) {
        return PARSED.computeIfAbsent(selector, QueryParser::parse);
    }
}
