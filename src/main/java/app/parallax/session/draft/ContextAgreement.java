package app.parallax.session.draft;

import app.parallax.text.Span;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.SentenceWords;

/** Measures how far the words around a figure or date of a draft agree with those of an article. */
final class ContextAgreement {
    /** Minimum agreement beside a number or date for another with a slip of a digit to be an alteration, 0 to 1. */
    static final double MISTYPED = 0.15;
    /** Minimum agreement for an equal number of another unit to be an alteration, 0 to 1. */
    static final double ALTERED_UNIT = 0.3;
    /** Minimum weight of the words and numbers in common. */
    static final double COMMON = 1;
    /** Weight of a figure or date that stands beside an item that was found. */
    static final double BESIDE = 0.15;

    /** Number of words on each side of a number or date that are its context. */
    private static final int NEAR = 9;
    /** Weight of another number that both sentences have. */
    private static final double OTHER_NUMBER = 0.1;

    private final ArticleFinder articles;

    /**
     * Creates the measure.
     *
     * @param articles by whose words rarity is known
     */
    ContextAgreement(ArticleFinder articles) {
        this.articles = articles;
    }

    /** Returns the part of the weight of some words that others have, 0 to 1. */
    double shared(SentenceWords here, SentenceWords there) {
        return here.sharedWith(there, articles::rarity);
    }

    /** Returns the part of the words of a sentence, or of those near an item, that another sentence has, 0 to 1. */
    double shared(DraftItem item, SentenceWords here, SentenceWords there) {
        return Math.max(shared(here, there), here.sharedNear(item.span().start(), NEAR, there, articles::rarity));
    }

    /** Returns the part of the words near a figure or date of an article that a sentence of the draft has, 0 to 1. */
    double sharedBack(SentenceWords here, SentenceWords there, Span other) {
        return there.sharedNear(other.start(), NEAR, here, articles::rarity);
    }

    /** Returns the agreement of the context, 0 to 1: of the sentences, or of the words near the items alone. */
    double agreement(DraftItem item, SentenceWords here, SentenceWords there, double bonus) {
        return shared(item, here, there) + bonus + OTHER_NUMBER * Math.min(2, here.numbersInCommon(there));
    }

    /**
     * Returns how far the words beside two figures or dates that differ agree, 0 to 1: those of the draft with the
     * article's sentence, and those beside the article's with the draft's sentence.
     */
    double agreementBeside(DraftItem item, SentenceWords here, SentenceWords there, Span other, double bonus) {
        return (shared(item, here, there) + sharedBack(here, there, other)) / 2 + bonus;
    }

    /**
     * Whether an article that the paragraph rests on, or the sentence by a name, is in another language, so that hardly
     * a word can agree with the draft.
     *
     * @param inCommon what the words and numbers in common weigh
     */
    static boolean isForeign(DraftItem item, TopicalArticle topic, double inCommon) {
        return (topic.bonus() > 0 || inCommon >= COMMON)
                && !topic.article().locale().getLanguage().equals(item.language().getLanguage());
    }

    /** Returns the weight of the words and numbers in common. */
    static double inCommon(SentenceWords here, SentenceWords there) {
        return here.inCommon(there) + here.numbersInCommon(there);
    }
}
