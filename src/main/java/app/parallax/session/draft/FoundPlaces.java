package app.parallax.session.draft;

import app.parallax.model.Edtf;
import app.parallax.text.Span;
import app.parallax.text.draft.ComparedDate;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.quantity.FoundQuantity;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The passages of articles where items of a paragraph were found. Items beside them in the draft are sought beside
 * those passages, whatever the words around.
 */
final class FoundPlaces {
    /** Maximum number of characters between two sentences of a draft of which one stands beside the other. */
    private static final int BESIDE_IN_DRAFT = 160;
    /** The same between two passages of an article. */
    private static final int BESIDE_IN_ARTICLE = 280;

    private final List<Place> places = new ArrayList<>();

    private record Place(DraftItem item, ReadArticle article, Span words, double rank) {}

    /** Adds the passage on which an item rests, by its candidate of a rank. */
    void add(DraftItem item, ReadArticle article, Span words, double rank) {
        places.add(new Place(item, article, words, rank));
    }

    /** Returns the articles in which items beside another were found. */
    List<ReadArticle> articles(DraftItem item) {
        return places.stream().filter(each -> isBeside(each.item.sentence(), item.sentence(), BESIDE_IN_DRAFT))
                .map(Place::article).distinct().toList();
    }

    /** Whether words of an article stand beside those of an item that stands beside another in the draft. */
    boolean areBeside(DraftItem item, ReadArticle article, Span words) {
        return places.stream().anyMatch(each -> each.article == article
                && isBeside(each.item.sentence(), item.sentence(), BESIDE_IN_DRAFT)
                && isBeside(each.words, words, BESIDE_IN_ARTICLE));
    }

    /** Whether an item of the same sentence of the draft was found in a sentence of an article. */
    boolean areInOneSentence(DraftItem item, ReadArticle article, Span sentence) {
        return places.stream().anyMatch(each -> each.article == article
                && each.item.sentence().equals(item.sentence()) && each.words.overlaps(sentence));
    }

    /** Whether another item rests on words of an article. */
    boolean areTaken(DraftItem item, ReadArticle article, Span words) {
        return places.stream().anyMatch(
                each -> each.article == article && !each.item.equals(item) && each.words.overlaps(words));
    }

    /**
     * Whether an equal item of the sentence of an item rests on words of an article with more right: a figure by its
     * rank, a date because it stands first.
     */
    boolean areOfEqual(DraftItem item, ReadArticle article, Span words) {
        double rank = places.stream().filter(each -> each.item.equals(item) && each.words.equals(words))
                .mapToDouble(Place::rank).max().orElse(Double.NEGATIVE_INFINITY);
        return others(item, article, true).filter(each -> each.words.equals(words) && isEqual(each.item, item))
                .anyMatch(each -> {
                    boolean byOrder = item.kind() == DraftItem.Kind.DATE || each.rank == rank;
                    return byOrder ? each.item.span().start() < item.span().start() : each.rank > rank;
                });
    }

    private static boolean isEqual(DraftItem one, DraftItem other) {
        return one.kind() == other.kind() && one.date().map(FoundPlaces::day).equals(other.date().map(FoundPlaces::day))
                && one.figure().map(FoundPlaces::number)
                        .equals(other.figure().map(FoundPlaces::number));
    }

    /** The first day of a date, whatever its year: a date without one is read in the nearest; of a clock time that. */
    private static String day(Edtf date) {
        var clock = ComparedDate.clock(date);
        if (clock.isPresent()) {
            return clock.get().toString();
        }
        var first = date.earliest();
        return first == null ? date.toString() : MonthDay.from(first).toString();
    }

    private static String number(FoundQuantity figure) {
        var number = figure.min() == null ? figure.max() : figure.min();
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Counts the other items of the sentence of an item, or of those beside it, that were found in an article.
     *
     * @param sentence whether only those of its own sentence count
     */
    int count(DraftItem item, ReadArticle article, boolean sentence) {
        return (int) others(item, article, sentence).count();
    }

    /** Returns the number of characters between words and the nearest other item of the sentence; -1 for none. */
    int distance(DraftItem item, ReadArticle article, Span words) {
        return wordsBeside(item, article).stream().mapToInt(each -> each.distance(words)).min().orElse(-1);
    }

    /** Returns the words on which other items of the sentence of an item rest. */
    List<Span> wordsBeside(DraftItem item, ReadArticle article) {
        return others(item, article, true).map(Place::words).toList();
    }

    private Stream<Place> others(DraftItem item, ReadArticle article, boolean sentence) {
        return places.stream().filter(each -> each.article == article && !each.item.equals(item)
                && (sentence
                        ? each.item.sentence().equals(item.sentence())
                        : isBeside(each.item.sentence(), item.sentence(), BESIDE_IN_DRAFT)));
    }

    private static boolean isBeside(Span one, Span other, int most) {
        return one.distance(other) <= most;
    }
}
