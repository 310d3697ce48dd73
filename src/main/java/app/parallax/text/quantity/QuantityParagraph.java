package app.parallax.text.quantity;

import app.parallax.text.Span;
import app.parallax.text.quantity.Phrases.Hit;
import app.parallax.text.quantity.Vocabulary.Bound;
import app.parallax.text.quantity.Vocabulary.Link;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of one paragraph by the vocabulary of its language. */
final class QuantityParagraph {
    /** Maximum distance of two numbers of one unit, in tokens. */
    private static final int SENTENCE = 12;
    /** Maximum distance of a number and of what it is a part of, in tokens. */
    private static final int LONG_SENTENCE = 20;

    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final Measures measures;
    private final Ranges ranges;
    private final Ages ages;
    private final AsOf asOf;
    /** The last measure found, which may take its unit from the next one. */
    private @Nullable Measure waiting;

    QuantityParagraph(Vocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
        this.measures = new Measures(words, tokens);
        this.ranges = new Ranges(words, tokens, measures);
        this.ages = new Ages(words, tokens);
        this.asOf = new AsOf(words, tokens);
    }

    void read(List<FoundQuantity> found) {
        int at = 0;
        while (at < tokens.size()) {
            var read = measures.at(at);
            var measure = read.measure();
            at = Math.max(at + 1, measure == null ? read.next() : addWithRange(measure, found));
        }
        flush(found);
    }

    private int addWithRange(Measure measure, List<FoundQuantity> found) {
        var pair = ranges.of(measure);
        if (pair == null) {
            add(measure, found);
            return measure.to();
        }
        if (pair.score()) {
            add(pair.first(), found);
            flush(found);
            add(pair.second().counted() ? pair.second().named(null, null) : pair.second(), found);
            flush(found);
            return pair.second().to();
        }
        var range = pair.range();
        add(range, found);
        return range.to();
    }

    private void add(Measure measure, List<FoundQuantity> found) {
        var read = ages.named(alternative(measure));
        var before = waiting;
        if (before != null && !before.amount().isPart() && !read.amount().isPart()) {
            if (before.unit() == null && read.unit() != null && before.after() == null && sharesUnit(before, read)) {
                waiting = before.named(read.unit(), read.what());
            } else if (read.unit() == null && before.unit() != null && continues(before, read)) {
                read = read.named(before.unit(), before.what());
            }
        }
        flush(found);
        waiting = read;
    }

    /** Whether a number is compared with an earlier one of the same unit: 3.2 million tonnes, up from 2.9 million. */
    private boolean continues(Measure before, Measure read) {
        int from = start(read);
        if (isAmong(before, read, from) || isInYear(before, from)) {
            return true;
        }
        if (words.is(WordClass.TO, tokens, from - 1) && words.is(WordClass.FROM, tokens, before.start() - 1)
                && from - 1 == before.to()) {
            return !read.money(); // from 208 pounds to 193
        }
        var link = words.links.before(tokens, from);
        if (link == null || link.meaning() == Link.LATER || read.money() || from - before.to() > SENTENCE
                || (words.is(WordClass.FROM, tokens, from - 1) && words.is(WordClass.TO, tokens, read.to()))) {
            return false;
        }
        if (link.meaning() == Link.MEASURED && before.counted()) {
            return false;
        }
        if (link.meaning() == Link.ADDED
                && (!before.counted() || !words.is(WordClass.AFTER_PIECE, tokens, read.to()))) {
            return false;
        }
        for (int i = before.to(); i < from; i++) {
            if (tokens.at(i).endsSentence() || tokens.is(i, ";")) {
                return false;
            }
        }
        var small = before.amount().least().abs().min(read.amount().least().abs());
        var large = before.amount().most().abs().max(read.amount().most().abs());
        return small.multiply(BigDecimal.TEN).compareTo(large) >= 0;
    }

    /** Whether a number is of those counted before it, or of others: 35 heridos, 20 de ellos; of whom 20; otros 20. */
    private boolean isAmong(Measure before, Measure read, int from) {
        boolean other = words.is(WordClass.OTHER, tokens, from - 1);
        boolean among = words.is(WordClass.OF_THEM, tokens, read.to())
                || words.lengthBefore(WordClass.AMONG, tokens, from) > 0;
        return before.counted() && from - before.to() <= LONG_SENTENCE
                && (other || (among && read.amount().most().compareTo(before.amount().least()) <= 0));
    }

    /** Whether brackets after a counted noun hold its number in another year: 70.115 Delikte (2018: 73.991). */
    private boolean isInYear(Measure before, int from) {
        var year = tokens.at(from - 2);
        return before.counted() && from - 3 == before.to() && tokens.is(from - 3, "(") && tokens.is(from - 1, ":")
                && year.isFigure() && year.length() == 4;
    }

    /** Returns the index of the first word of a measure or its qualifier. */
    private int start(Measure measure) {
        var phrase = words.qualifiers.before(tokens, measure.start());
        return measure.start() - (phrase == null ? 0 : phrase.length());
    }

    /** Names what stands before an alternative: a mistake or two. */
    private Measure alternative(Measure measure) {
        int at = measure.start();
        boolean or = measure.unit() == null && words.is(WordClass.OR, tokens, at - 1) && tokens.at(at - 2).isWord()
                && (words.is(WordClass.ONE, tokens, at - 3) || words.is(WordClass.ANOTHER, tokens, at - 3));
        var unit = or ? words.units.at(tokens, at - 2) : null;
        return or ? measure.named(unit == null ? tokens.at(at - 2).low() : unit.meaning(), null) : measure;
    }

    /** Whether two numbers share one unit: 5 and 7 per cent, 12 or 15 people; 7,214.5, down 18 points. */
    private boolean sharesUnit(Measure before, Measure read) {
        int to = tokens.hyphenBehind(before.to());
        int shares = words.length(WordClass.SHARES, tokens, to);
        return (shares > 0 && read.start() == to + shares) || isMovedBy(before, read);
    }

    /** Whether the second number is how far the first one moved, in its unit. */
    private boolean isMovedBy(Measure before, Measure read) {
        int from = start(read);
        if (from - before.to() > 3 || "percent".equals(read.unit()) || "percentage point".equals(read.unit())) {
            return false;
        }
        var link = words.links.before(tokens, from);
        return link != null && link.meaning() == Link.LATER && from - link.length() == before.to();
    }

    /** Whether a spelt "one" counts nothing: "nobody" is אף אחד, لم يحذرنا أحد. */
    private static boolean isPronoun(Measure measure) {
        return measure.amount().shape() == Amount.Shape.WORDS && measure.amount().isOne() && measure.unit() == null
                && measure.bound() == null;
    }

    private void flush(List<FoundQuantity> found) {
        var measure = waiting;
        waiting = null;
        if (measure != null && !isPronoun(measure)) {
            found.add(quantity(measure));
        }
    }

    private FoundQuantity quantity(Measure measure) {
        var amount = measure.amount();
        boolean range = amount.least().compareTo(amount.most()) < 0;
        int start = measure.start();
        if (range && !amount.isVague()) {
            int between = words.lengthBefore(WordClass.BETWEEN_OF, tokens, start);
            start -= between > 0 ? between : words.is(WordClass.FROM, tokens, start - 1) ? 1 : 0;
        }
        Bound bound = null;
        int from = start;
        for (int i = 0; i < 2; i++) {
            var phrase = words.qualifiers.before(tokens, from);
            if (phrase == null || !qualifies(from, phrase, bound)) {
                break;
            }
            bound = bound == null || bound == Bound.ABOUT ? phrase.meaning() : bound;
            from -= phrase.length();
        }
        var qualifier = from == start ? null : tokens.words(from, start).toLowerCase(Locale.ROOT);
        if (bound == null || (bound == Bound.ABOUT && measure.bound() != null)) {
            bound = measure.bound();
            qualifier = qualifier == null ? measure.after() : qualifier;
        }
        int first = amount.from() + words.length(WordClass.ONE, tokens, amount.from());
        if (bound == null && words.rough.at(tokens, first) != null) {
            qualifier = tokens.words(amount.from(), amount.to()).toLowerCase(Locale.ROOT);
        }
        var min = bound == Bound.MOST && !range ? null : DigitValues.withoutZeros(amount.least());
        var max = bound == Bound.LEAST && (!range || amount.isVague()) ? null : DigitValues.withoutZeros(amount.most());
        var span = new Span(tokens.at(from).start(), tokens.at(measure.to() - 1).end());
        return new FoundQuantity(span, min, max, measure.unit(), measure.what(), qualifier,
                asOf.around(amount.from()).orElse(null));
    }

    /** Whether a phrase is a qualifier; not so in “the past 5 years”, “go up to $15”, вырос до 5. */
    private boolean qualifies(int from, Hit<Bound> phrase, @Nullable Bound inner) {
        int at = from - phrase.length();
        if ((words.is(WordClass.REACH, tokens, at) && ranges.isChange(from))
                || (words.is(WordClass.REACH_BESIDE, tokens, at) && words.is(WordClass.CHANGE, tokens, at - 1))) {
            return false;
        }
        if (phrase.length() == 1 && words.is(WordClass.PREPOSITION, tokens, at)) {
            return !words.is(WordClass.BEFORE_PREPOSITION, tokens, at - 1) && inner == null;
        }
        return inner == null || inner == Bound.ABOUT || phrase.meaning() == Bound.ABOUT || phrase.length() > 1;
    }
}
