package app.parallax.session.draft;

import app.parallax.text.Span;
import app.parallax.text.draft.DraftItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds the articles that the sentences of a draft may rest on. */
final class TopicFinder {
    /** Maximum number of articles compared with a sentence, and of further ones with the same number. */
    private static final int ABOUT = 8;
    private static final int ABOUT_PARAGRAPH = 6;
    /** Number of articles that a paragraph is about first of all. */
    private static final int CLOSE = 2;
    private static final int WITH_NUMBER = 6;
    private static final int LONGEST_PARAGRAPH = 800;
    private static final int LONGEST_HEADING = 80;
    /** Number of lines before a paragraph of which one may be its heading. */
    private static final int HEADING_LINES = 6;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private final String text;
    private final ArticleFinder articles;
    private final Citations citations;
    private final Map<Span, List<TopicalArticle>> known = new LastUsed<>();
    private final Map<Span, List<ReadArticle>> ofParagraph = new LastUsed<>();

    /** Caches the results of the last few sentences or paragraphs. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private static final int KEPT = 16;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    }

    TopicFinder(DraftContext draft) {
        this.text = draft.text();
        this.articles = draft.articles();
        this.citations = draft.citations();
    }

    /** Returns the articles that the sentence of an item may rest on. */
    List<TopicalArticle> of(DraftItem item) {
        var found = new LinkedHashMap<UUID, TopicalArticle>();
        known.computeIfAbsent(item.sentence(), sentence -> ofSentence(item, sentence))
                .forEach(each -> found.put(each.article().row().article().id(), each));
        var words = item.kind() == DraftItem.Kind.DATE ? years(item) : item.span().of(text);
        for (var each : articles.withNumber(words, item.sentence().of(text), WITH_NUMBER)) {
            found.putIfAbsent(each.row().article().id(), new TopicalArticle(each, 0, found.size(), false));
        }
        return List.copyOf(found.values());
    }

    /** The year of a date: the number of a day stands in every other article. */
    private String years(DraftItem item) {
        var year = YEAR.matcher(item.span().of(text));
        return year.find() ? year.group() : "";
    }

    /** Returns the articles that a sentence may rest on, those of its paragraph first. */
    List<TopicalArticle> ofSentence(DraftItem item, Span sentence) {
        var named = citations.of(item);
        var about = articles.about(sentence.of(text), ABOUT);
        var around = paragraph(sentence);
        var beside = citations.ofParagraph(around);
        var paragraph = ofParagraph.computeIfAbsent(around,
                span -> articles.about(heading(span) + ' ' + span.of(text), ABOUT_PARAGRAPH));
        var found = new LinkedHashMap<UUID, TopicalArticle>();
        for (var each : paragraph) {
            put(each, TopicalArticle.ON_TOPIC, found.size() < CLOSE, named, found);
        }
        if (beside.size() <= ABOUT) {
            beside.forEach(each -> put(articles.article(each), TopicalArticle.ON_TOPIC, false, named, found));
        }
        for (var each : about) {
            put(each, 0, false, named, found);
        }
        named.stream().limit(ABOUT).forEach(each -> put(articles.article(each), 0, false, named, found));
        return List.copyOf(found.values());
    }

    private static void put(ReadArticle article, double bonus, boolean close, Set<UUID> named,
            Map<UUID, TopicalArticle> into) {
        var id = article.row().article().id();
        boolean cited = named.contains(id);
        into.putIfAbsent(id, new TopicalArticle(article, bonus + (cited ? TopicalArticle.NAMED : 0),
                into.size(), close || cited));
    }

    private Span paragraph(Span sentence) {
        int start = text.lastIndexOf('\n', Math.max(0, sentence.start() - 1)) + 1;
        int end = text.indexOf('\n', sentence.end());
        int stop = end < 0 ? text.length() : end;
        return stop - start <= 2 * LONGEST_PARAGRAPH
                ? new Span(start, stop)
                : new Span(Math.max(start, sentence.start() - LONGEST_PARAGRAPH),
                        Math.min(stop, sentence.end() + LONGEST_PARAGRAPH));
    }

    /** Returns the heading above a paragraph: the last short line without a stop before it; empty if none is near. */
    private String heading(Span paragraph) {
        int end = paragraph.start();
        for (int lines = 0; lines < HEADING_LINES && end > 0; lines++) {
            int start = text.lastIndexOf('\n', end - 2) + 1;
            var line = text.substring(start, Math.max(start, end - 1)).strip();
            if (!line.isEmpty() && line.length() <= LONGEST_HEADING && !line.endsWith(".")) {
                return line;
            }
            end = start;
        }
        return "";
    }
}
