package app.parallax.session.draft;

import app.parallax.text.Span;
import app.parallax.text.draft.DraftItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Where items of a paragraph were found. What stands beside them in the draft is sought beside them in the article,
 * whatever the words around it.
 */
final class FoundPlaces {
    /** Maximum number of characters between two sentences of a draft of which one stands beside the other. */
    private static final int BESIDE_IN_DRAFT = 160;
    /** The same between two passages of an article. */
    private static final int BESIDE_IN_ARTICLE = 280;

    private final List<Place> places = new ArrayList<>();

    private record Place(DraftItem item, ReadArticle article, Span words) {}

    /** Adds the passage on which an item rests. */
    void add(DraftItem item, ReadArticle article, Span words) {
        places.add(new Place(item, article, words));
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

    /** Whether an item rests on words of an article. */
    boolean areTaken(ReadArticle article, Span words) {
        return places.stream().anyMatch(each -> each.article == article && each.words.overlaps(words));
    }

    private static boolean isBeside(Span one, Span other, int most) {
        return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end()) <= most;
    }
}
