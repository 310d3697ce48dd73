package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Pattern standIn;
    private final Pattern pronoun;
    private final Pattern label;
    /** Endings of the words of a name, and the forms that they may have. */
    private final Map<Pattern, String> forms = new LinkedHashMap<>();
    private final String ending;
    private final String article;

    CitationWords(DraftVocabulary words) {
        before = words.pattern("(?<!\\p{L})<cites-before>(?: <determiner>)?\\s*[“\"_*«„(\\[]?$|[(\\[–—][^)\\]]{0,40}$");
        after = words.pattern("^[”\"_*»“]?(?:, <relative> [^,;.]{1,80})?,?\\s(?:<between> )?<cites-after>");
        same = words.pattern("(?<!\\p{L})<same-outlet>");
        standIn = words.pattern("(?<!\\p{L})<outlet-noun>(?!\\p{L})");
        pronoun = words.pattern("(?<=^|[.!?;,] )<outlet-pronoun>(?!\\p{L})");
        words.entries("name-form").stream().map(each -> each.split("\\s*->\\s*", 2))
                .forEach(form -> forms.put(Pattern.compile(form[0] + "$"), form[1]));
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

    /**
     * Finds words that cite the outlet cited before them: “the broadcaster says”, “it also reports”.
     *
     * @param text from the beginning of a sentence
     */
    public Stream<Span> standIns(String text) {
        return Stream.concat(
                standIn.matcher(text).results().map(each -> new Span(each.start(), each.end()))
                        .filter(each -> cites(text, each)),
                pronoun.matcher(text).results().map(each -> new Span(each.start(), each.end())));
    }

    /** Finds what may be labels of articles. */
    public Stream<String> labels(String text) {
        return label.matcher(text).results().map(each -> each.group(1) == null ? each.group(2) : each.group(1));
    }

    /** Finds where a text has the name of an outlet, inflected or not: “der Deutschen Welle”. */
    public Stream<Span> places(String text, String name) {
        return matches(text, inflected(name));
    }

    private Stream<Span> matches(String text, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + name + ending + "?(?![\\p{L}\\p{N}])")
                .matcher(text).results().map(each -> new Span(each.start(), each.end()));
    }

    private String inflected(String name) {
        var pattern = new StringBuilder();
        for (var word : name.split(" ", -1)) {
            int end = ending(word);
            pattern.append(pattern.isEmpty() ? "" : " ").append(Pattern.quote(word.substring(0, end)))
                    .append(end == word.length() ? "" : form(word));
        }
        return pattern.toString();
    }

    /** Returns the offset from which a word of a name is inflected. */
    private int ending(String word) {
        return forms.keySet().stream().map(each -> each.matcher(word)).filter(each -> each.find())
                .mapToInt(each -> each.start()).findFirst().orElse(word.length());
    }

    private String form(String word) {
        return forms.entrySet().stream().filter(each -> each.getKey().matcher(word).find()).map(Map.Entry::getValue)
                .findFirst().orElseThrow();
    }

    /** Returns the beginning of a name that all its forms have. */
    public String stem(String name) {
        int blank = name.indexOf(' ');
        var word = blank < 0 ? name : name.substring(0, blank);
        int end = ending(word);
        return end < word.length() ? word.substring(0, end) : word;
    }

    /** Finds where a text has the last word of the name of an outlet behind an article: “the Courier”. */
    public Stream<Span> shortPlaces(String text, String word) {
        return matches(text, "(?iu:" + article + ") " + Pattern.quote(word));
    }

    /** Whether two names in lower case are the same but for the article before them and inflection. */
    public boolean areSame(String one, String name) {
        return withoutArticle(one).matches(inflected(withoutArticle(name)));
    }

    /** Returns a name in lower case without the article before it. */
    String withoutArticle(String name) {
        return name.replaceFirst("^" + article + " ", "");
    }
}
