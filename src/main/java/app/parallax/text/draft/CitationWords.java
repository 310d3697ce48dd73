package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words by which the sentences of a draft cite an outlet or the label of an article. */
public final class CitationWords {
    /** Number of characters before a name in which words that cite it are sought. */
    private static final int BEFORE = 60;
    private static final CitationWords ALL = new CitationWords(DraftVocabulary.all());

    private final Pattern before;
    private final Pattern after;
    private final Pattern same;
    private final Pattern label;
    private final String ending;
    private final String article;

    CitationWords(DraftVocabulary words) {
        before = words.pattern("(?<!\\p{L})<cites-before>(?: <determiner>)?\\s*[“\"_*«„(\\[]?$|[(\\[–—][^)\\]]{0,40}$");
        after = words.pattern("^[”\"_*»“]?(?:, <relative> [^,;.]{1,80})?,?\\s(?:<between> )?<cites-after>");
        same = words.pattern("(?<!\\p{L})<same-outlet>");
        label = words.pattern("[\\[(#]\\s?([\\p{L}\\p{N}._-]{1,20})\\s?[\\])]|"
                + "\\b<label>\\s+#?([\\p{L}\\p{N}._-]{1,20})\\b", 0);
        ending = words.any("name-ending");
        article = words.any("short-name");
    }

    /** Returns those of all languages. */
    public static CitationWords all() {
        return ALL;
    }

    /** Whether a text cites the outlet of a name in it, rather than mentions it. */
    public boolean cites(String text, Span name) {
        return before.matcher(text.substring(Math.max(0, name.start() - BEFORE), name.start())).find()
                || after.matcher(text.substring(name.end())).find();
    }

    /** Whether a sentence cites the outlet that was named last: “the same paper”. */
    public boolean citesLast(String sentence) {
        return same.matcher(sentence).find();
    }

    /** Finds what may be labels of articles. */
    public Stream<String> labels(String text) {
        return label.matcher(text).results().map(each -> each.group(1) == null ? each.group(2) : each.group(1));
    }

    /** Finds where a text has the name of an outlet. */
    public Stream<Span> places(String text, String name) {
        return matches(text, Pattern.quote(name));
    }

    private Stream<Span> matches(String text, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + name + ending + "?(?![\\p{L}\\p{N}])")
                .matcher(text).results().map(each -> new Span(each.start(), each.end()));
    }

    /** Finds where a text has the last word of the name of an outlet behind an article: “the Courier”. */
    public Stream<Span> shortPlaces(String text, String word) {
        return matches(text, "(?iu:" + article + ") " + Pattern.quote(word));
    }

    /** Returns a name in lower case without the article before it. */
    public String withoutArticle(String name) {
        return name.replaceFirst("^" + article + " ", "");
    }
}
