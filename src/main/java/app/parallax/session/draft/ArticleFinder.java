package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Counted;
import app.parallax.model.Event;
import app.parallax.model.FoundKind;
import app.parallax.model.ProjectReader;
import app.parallax.session.time.ArticleTimes;
import app.parallax.text.FoldedText;
import app.parallax.text.Span;
import app.parallax.text.draft.QuotedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds articles that may hold words of a draft, by the full-text index. Of one thread. */
final class ArticleFinder {
    /** Articles with the same words of which all are compared. */
    private static final int SAME_WORDS = 24;
    private static final int BY_RUNS = 10;
    private static final int BY_WORDS = 6;
    private static final int RUN = 3;
    private static final int RUNS = 12;
    private static final int WORDS = 6;
    /** A longer phrase is sought by its first words; all words are compared afterwards. */
    private static final int LONGEST_PHRASE = 24;
    private static final int PHRASES = 8;
    /** Words are counted up to a part of the articles, between these numbers: more frequent ones are no help. */
    private static final int LEAST_COUNTED = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int PART_COUNTED = 8;
    /** As many articles are assumed at least, because every word is frequent in a few. */
    private static final double LEAST_ARTICLES = 60;
    private static final int KEPT = 256;

    private final ProjectReader project;
    private final Map<UUID, ArticleRow> rows = new LinkedHashMap<>();
    private final List<Counted<Event>> events;
    private final int counted;
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<UUID, ReadArticle> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ReadArticle> eldest) {
            return size() > KEPT;
        }
    };

    ArticleFinder(ProjectReader project) {
        this.project = project;
        project.articles().forEach(row -> rows.put(row.article().id(), row));
        this.events = project.events();
        this.counted = Math.clamp(rows.size() / PART_COUNTED, LEAST_COUNTED, MOST_COUNTED);
    }

    int count() {
        return rows.size();
    }

    Iterable<ArticleRow> rows() {
        return rows.values();
    }

    ReadArticle article(UUID id) {
        var known = kept.get(id);
        if (known != null) {
            return known;
        }
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no article " + id);
        }
        return keep(row, project.text(row.version().sha256()));
    }

    private ReadArticle keep(ArticleRow row, String text) {
        var boilerplate = project.boilerplate(row.version().id()).stream()
                .map(each -> new Span(each.start(), each.end())).toList();
        var read = new ReadArticle(row, text, boilerplate,
                () -> ArticleTimes.context(row.article(), events));
        kept.put(row.article().id(), read);
        return read;
    }

    /**
     * Finds the articles whose text or title has all words of a quotation, in their order between its ellipses; those
     * that have the last word of a speaker's name first.
     */
    List<ReadArticle> same(QuotedWords quotation, List<String> speakers) {
        var match = quotation.phrases().stream().limit(PHRASES).map(ArticleFinder::words).filter(each -> !each.isEmpty())
                .map(each -> phrase(each.subList(0, Math.min(each.size(), LONGEST_PHRASE))))
                .collect(Collectors.joining(" AND "));
        if (match.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<ReadArticle>();
        for (var speaker : speakers) {
            var name = words(speaker);
            if (!name.isEmpty()) {
                found.addAll(find(match + " AND \"" + name.getLast() + '"', SAME_WORDS / 2));
            }
        }
        found.addAll(find(match, SAME_WORDS));
        return List.copyOf(found);
    }

    /** Finds the articles that share most runs of words, or rare words, with a quotation. */
    List<ReadArticle> like(QuotedWords quotation) {
        var phrases = quotation.phrases().stream().map(ArticleFinder::words).toList();
        var found = new LinkedHashSet<ReadArticle>();
        var runs = new LinkedHashMap<String, Integer>();
        for (var words : phrases) {
            for (int i = 0; i + RUN <= words.size(); i++) {
                var run = words.subList(i, i + RUN);
                int rarest = run.stream().mapToInt(this::frequency).min().orElse(0);
                if (rarest > 0 && rarest < counted) {
                    runs.merge(phrase(run), rarest, Math::min);
                }
            }
        }
        var rarestRuns = runs.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(RUNS)
                .map(Map.Entry::getKey).collect(Collectors.joining(" OR "));
        if (!rarestRuns.isEmpty()) {
            found.addAll(find("{text} : (" + rarestRuns + ")", BY_RUNS));
        }
        found.addAll(byRarest(phrases.stream().flatMap(List::stream).distinct().toList(), WORDS, BY_WORDS));
        return List.copyOf(found);
    }

    /** Finds the articles that share the rarest words of a sentence. */
    List<ReadArticle> about(String sentence, int most) {
        return byRarest(words(sentence).stream().distinct().toList(), 2 * WORDS, most);
    }

    private List<ReadArticle> byRarest(List<String> words, int wanted, int most) {
        var rarest = rarest(words, wanted);
        return rarest.isEmpty() ? List.of() : find("{text} : (" + rarest + ")", most);
    }

    private String rarest(List<String> words, int wanted) {
        return words.stream().filter(each -> each.length() > 2 || !isPlain(each))
                .filter(each -> frequency(each) > 0).sorted(Comparator.comparingInt(this::frequency)).limit(wanted)
                .map(each -> '"' + each + '"').collect(Collectors.joining(" OR "));
    }

    private static boolean isPlain(String word) {
        return word.charAt(0) < 0x80 && !Character.isDigit(word.charAt(0));
    }

    private static List<String> words(String text) {
        var words = FoldedText.wordsOf(text);
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    private static String phrase(List<String> words) {
        return '"' + String.join(" ", words) + '"';
    }

    /** Returns the number of articles with a word in their text, up to a bound. */
    int frequency(String word) {
        return frequencies.computeIfAbsent(word, each -> project.holding('"' + each + '"', counted));
    }

    /** Returns the weight of a word: the logarithm of the number of articles for each one with it. */
    double rarity(String word) {
        return Math.max(0.1, Math.log((Math.max(LEAST_ARTICLES, rows.size()) + 1) / (frequency(word) + 0.5)));
    }

    /** Finds the articles that have a number, written in digits, and one of the rarest words of a sentence. */
    List<ReadArticle> withNumber(String number, String sentence, int most) {
        var digits = words(number).stream().filter(each -> Character.isDigit(each.charAt(0))).toList();
        var rarest = rarest(words(sentence).stream().filter(each -> !digits.contains(each)).distinct().toList(),
                2 * WORDS);
        return digits.isEmpty() || rarest.isEmpty()
                ? List.of()
                : find("{text} : (" + phrase(digits) + " AND (" + rarest + "))", most);
    }

    private List<ReadArticle> find(String match, int most) {
        var found = new ArrayList<ReadArticle>();
        project.find(FoundKind.ARTICLE, match, most, candidate -> {
            var row = rows.get(candidate.id());
            if (row != null) {
                var known = kept.get(candidate.id());
                found.add(known == null ? keep(row, candidate.body()) : known);
            }
        });
        return found;
    }
}
