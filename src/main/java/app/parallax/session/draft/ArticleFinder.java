package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Counted;
import app.parallax.model.Event;
import app.parallax.model.ProjectReader;
import app.parallax.session.time.ArticleTimes;
import app.parallax.text.FoldedText;
import app.parallax.text.Span;
import app.parallax.text.draft.QuotedWords;
import app.parallax.text.draft.WordIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that may contain words of a draft: equal words by the full-text index, similar ones by an index of the
 * words of all articles. Confined to one thread.
 */
final class ArticleFinder {
    /** Maximum number of articles with the same words that are compared. */
    private static final int SAME_WORDS = 24;
    private static final int BY_RUNS = 12;
    private static final int BY_WORDS = 10;
    private static final int RUN = 3;
    private static final int RUNS = 10;
    /** Maximum number of words of a full-text phrase; all words are compared afterwards. */
    private static final int LONGEST_PHRASE = 24;
    private static final int PHRASES = 8;
    private static final int KEPT = 256;
    /** Number of digits of a group of them. */
    private static final int GROUP = 3;
    private static final Pattern PLAIN = Pattern.compile("(?<![^\\s\"“”(])[A-Za-z]++(?![^\\s.,;:!?\"“”)])");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u00a0\\u202f ]\\d{3}(?!\\d))*");

    private final ProjectReader project;
    private final List<ArticleRow> rows;
    private final Map<UUID, ArticleRow> byId = new HashMap<>();
    private final WordIndex index;
    private boolean indexed;
    private final List<Counted<Event>> events;
    private final Map<UUID, ReadArticle> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ReadArticle> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A finder in one snapshot.
     *
     * @param rows the articles of the snapshot from which the index is made
     * @param index the words of the rows, by their number in the list
     */
    ArticleFinder(ProjectReader project, List<ArticleRow> rows, WordIndex index) {
        this.project = project;
        this.rows = rows;
        this.index = index;
        rows.forEach(row -> byId.put(row.article().id(), row));
        this.events = project.events();
    }

    List<ArticleRow> rows() {
        return rows;
    }

    ReadArticle article(UUID id) {
        var row = byId.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no article " + id);
        }
        return article(row);
    }

    /** Returns an article of the snapshot, empty if there is none. */
    Optional<ReadArticle> ifThere(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(this::article);
    }

    private ReadArticle article(ArticleRow row) {
        var known = kept.get(row.article().id());
        return known == null ? keep(row, project.text(row.version().sha256())) : known;
    }

    private ReadArticle keep(ArticleRow row, String text) {
        var boilerplate = project.boilerplate(row.version().id()).stream()
                .map(each -> new Span(each.start(), each.end())).toList();
        var read = new ReadArticle(row, text, boilerplate, () -> ArticleTimes.context(row.article(), events));
        kept.put(row.article().id(), read);
        return read;
    }

    /**
     * Finds the articles whose text or title has all words of a quotation, in their order between its ellipses; those
     * that have the last word of a speaker's name first.
     */
    List<ReadArticle> same(QuotedWords quotation, List<String> speakers) {
        if (indexed && !index.hasAll(plainWords(quotation))) {
            return List.of();
        }
        var match = quotation.phrases().stream().limit(PHRASES).map(ArticleFinder::words)
                .filter(each -> !each.isEmpty())
                .map(each -> phrase(each.subList(0, Math.min(each.size(), LONGEST_PHRASE))))
                .collect(Collectors.joining(" AND "));
        if (match.isEmpty()) {
            return List.of();
        }
        var all = project.having(match, SAME_WORDS);
        var found = new LinkedHashSet<ReadArticle>();
        for (var speaker : all.size() < SAME_WORDS ? List.<String>of() : speakers) {
            var name = words(speaker);
            if (!name.isEmpty()) {
                add(project.having(match + " AND \"" + name.getLast() + '"', SAME_WORDS / 2), found);
            }
        }
        add(all, found);
        return List.copyOf(found);
    }

    /** Returns the words of a quotation that every reading of a text divides alike: letters without marks. */
    private static int[] plainWords(QuotedWords quotation) {
        return WordIndex.words(PLAIN.matcher(String.join(" ", quotation.phrases())).results().map(MatchResult::group)
                .collect(Collectors.joining(" ")));
    }

    /** Tells that the index is complete: from now on it is asked before the full-text index. */
    void indexed() {
        indexed = true;
    }

    private void add(List<UUID> ids, Set<ReadArticle> into) {
        ids.stream().map(byId::get).filter(Objects::nonNull).map(this::article).forEach(into::add);
    }

    /** Finds the articles that share most words with a quotation. */
    List<ReadArticle> withWords(QuotedWords quotation) {
        return best(WordIndex.words(String.join(" ", quotation.phrases())), null, BY_WORDS);
    }

    /** Finds the articles that share the rarest runs of words with a quotation. */
    List<ReadArticle> withRuns(QuotedWords quotation) {
        var runs = new HashMap<String, Integer>();
        for (var phrase : quotation.phrases()) {
            var words = words(phrase);
            for (int i = 0; i + RUN <= words.size(); i++) {
                var run = words.subList(i, i + RUN);
                int frequency = run.stream().mapToInt(this::frequency).sum();
                if (index.hasAll(WordIndex.words(String.join(" ", run)))) {
                    runs.put(phrase(run), frequency);
                }
            }
        }
        var rarest = runs.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(RUNS).map(Map.Entry::getKey)
                .collect(Collectors.joining(" OR "));
        var found = new LinkedHashSet<ReadArticle>();
        if (!rarest.isEmpty()) {
            add(project.having("{text} : (" + rarest + ")", BY_RUNS), found);
        }
        return List.copyOf(found);
    }

    private int frequency(String word) {
        var words = WordIndex.words(word);
        return words.length == 0 ? 0 : index.frequency(words[0]);
    }

    /** Finds the articles that share the rarest words of a sentence. */
    List<ReadArticle> about(String sentence, int most) {
        return best(WordIndex.words(sentence), null, most);
    }

    /** Finds the articles that have a number, written in digits, and words of a sentence. */
    List<ReadArticle> withNumber(String number, String sentence, int most) {
        var digits = NUMBER.matcher(number);
        if (!digits.find()) {
            return List.of();
        }
        var joined = digits.group().replaceAll("\\D", "");
        var words = WordIndex.words(sentence);
        var found = new LinkedHashSet<>(best(words, WordIndex.words(joined)[0], most));
        if (joined.length() > GROUP) { // 1.120 and 1 120 are two words
            found.addAll(best(words, WordIndex.words(joined.substring(joined.length() - GROUP))[0], most));
        }
        return List.copyOf(found);
    }

    private List<ReadArticle> best(int[] words, @Nullable Integer needed, int most) {
        return index.best(words, needed, most).stream().map(rows::get).map(this::article).toList();
    }

    double rarity(String word) {
        return index.rarity(word);
    }

    private static List<String> words(String text) {
        var words = FoldedText.wordsOf(text);
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    private static String phrase(List<String> words) {
        return '"' + String.join(" ", words) + '"';
    }
}
