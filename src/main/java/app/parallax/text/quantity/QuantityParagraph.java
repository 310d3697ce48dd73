package app.parallax.text.quantity;

import app.parallax.text.Span;
import app.parallax.text.quantity.Vocabulary.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of one paragraph. */
final class QuantityParagraph {
    private static final int OLDEST = 120;
    /** Maximum distance of two numbers of one unit, or of a number and what has it, in tokens. */
    private static final int SENTENCE = 12;
    private static final String AGE = "year of age";

    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;
    private final Measures measures;
    private final Ranges ranges;
    private final AsOf asOf;
    /** The last measure found, which may take its unit from the next one. */
    private @Nullable Measure waiting;

    QuantityParagraph(QuantityTokens tokens) {
        this.tokens = tokens;
        this.measures = new Measures(tokens);
        this.ranges = new Ranges(tokens, measures);
        this.asOf = new AsOf(tokens);
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
            add(pair.second().counted()
                    ? pair.second().named(null, null)
                    : pair.second(), found);
            flush(found);
            return pair.second().to();
        }
        var range = pair.range();
        add(range, found);
        return range.to();
    }

    private void add(Measure measure, List<FoundQuantity> found) {
        var read = age(alternative(measure));
        var before = waiting;
        if (before != null && !before.amount().isPart() && !read.amount().isPart()) {
            if (before.unit() == null && read.unit() != null && sharesUnit(before, read)) {
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
        var link = words.links.before(tokens, from);
        if (tokens.is(from - 1, "to") && tokens.is(before.start() - 1, "from") && from - 1 == before.to()) {
            return !read.money(); // from 208 pounds to 193
        }
        if (link == null || link.meaning().equals("later") || read.money() || from - before.to() > SENTENCE
                || (tokens.is(from - 1, "from") && tokens.is(read.to(), "to"))) {
            return false;
        }
        if (link.meaning().equals("added")
                && (!before.counted() || !words.has("after-piece", tokens.at(read.to()).low()))) {
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

    /** Returns the index of the first word of a measure or its qualifier. */
    private int start(Measure measure) {
        var phrase = words.qualifiers.before(tokens, measure.start());
        return measure.start() - (phrase == null ? 0 : phrase.length());
    }

    /** Names what stands before an alternative: a mistake or two. */
    private Measure alternative(Measure measure) {
        int at = measure.start();
        boolean or = measure.unit() == null && tokens.is(at - 1, "or") && tokens.at(at - 2).isWord()
                && (tokens.is(at - 3, "a") || tokens.is(at - 3, "an") || tokens.is(at - 3, "another"));
        var unit = or ? words.units.at(tokens, at - 2) : null;
        return or ? measure.named(unit == null ? tokens.at(at - 2).low() : unit.meaning(), null) : measure;
    }

    /** Whether two numbers share one unit: “5 and 7 per cent”, “12 or 15 people”. */
    private boolean sharesUnit(Measure before, Measure read) {
        int to = tokens.at(before.to()).isHyphen() && tokens.joined(before.to()) ? before.to() + 1 : before.to();
        var between = tokens.at(to);
        boolean beside = read.start() - to == 1
                && (between.is("and") || between.is("or") || between.is("to") || between.is("versus"));
        return beside || isMovedBy(before, read);
    }

    /** Whether the second number is how far the first one moved, in its unit: 7,214.5, down 18 points. */
    private boolean isMovedBy(Measure before, Measure read) {
        int from = start(read);
        if (from - before.to() > 3 || "percent".equals(read.unit()) || "percentage point".equals(read.unit())) {
            return false;
        }
        var link = words.links.before(tokens, from);
        return link != null && link.meaning().equals("later") && from - link.length() == before.to();
    }

    private void flush(List<FoundQuantity> found) {
        var measure = waiting;
        waiting = null;
        if (measure != null) {
            found.add(quantity(measure));
        }
    }

    /** Marks a number as an age: Nadia Haddad, 34, said; aged 19; boys (12). */
    private Measure age(Measure measure) {
        if (measure.unit() != null || measure.amount().most().compareTo(BigDecimal.valueOf(OLDEST)) > 0) {
            return measure;
        }
        int start = measure.start();
        var phrase = words.qualifiers.before(tokens, start);
        int before = phrase == null ? start : start - phrase.length();
        before = tokens.is(before - 1, "between") || tokens.is(before - 1, "from") ? before - 1 : before;
        boolean said = words.has("says-age", tokens.at(before - 1).low())
                || (tokens.is(before - 1, "of") && tokens.is(before - 2, "age"))
                || (tokens.is(before - 2, "who") && words.has("age-verb", tokens.at(before - 1).low()));
        boolean bounded = phrase != null && phrase.length() == 1 && words.has("age-bound", tokens.at(start - 1).low())
                && words.has("age-person", tokens.at(before - 1).low());
        return said || bounded || isApposed(measure) || isAgeOf(before) ? measure.named(AGE, null) : measure;
    }

    /** Whether a number tells the age of what was named before: the average age of the crew was 47. */
    private boolean isAgeOf(int number) {
        if (!words.has("age-verb", tokens.at(number - 1).low())) {
            return false;
        }
        for (int i = number - 2; i > number - SENTENCE && !tokens.at(i).endsSentence(); i--) {
            if (tokens.is(i, "age") || tokens.is(i, "expectancy")) {
                return true;
            }
        }
        return false;
    }

    private boolean isApposed(Measure measure) {
        int start = measure.start();
        int to = measure.to();
        var name = tokens.at(start - 2);
        boolean named = name.isWord() && !words.isMonth(name) && !words.has("weekday", name.low());
        boolean commas = tokens.is(start - 1, ",")
                && (tokens.is(to, ",") || (tokens.is(to, ".") && name.capital()));
        boolean brackets = tokens.is(start - 1, "(") && tokens.is(to, ")");
        return named && (commas || brackets) && DigitValues.isPlain(tokens.at(start)) && to == start + 1
                && tokens.at(start).length() == 2 && !isListed(start);
    }

    /** Whether a number is part of a list: “Groups A, 10, 12 and 15”. */
    private boolean isListed(int start) {
        return tokens.is(start + 1, ",") && tokens.at(start + 2).isFigure();
    }

    private FoundQuantity quantity(Measure measure) {
        int start = measure.start();
        if (tokens.is(start - 1, "between") || tokens.is(start - 1, "from")) {
            boolean range = measure.amount().least().compareTo(measure.amount().most()) < 0
                    && !measure.amount().isVague();
            start = range ? start - 1 : start;
        }
        Bound bound = null;
        int end = start;
        int from = start;
        for (int i = 0; i < 2; i++) {
            var phrase = words.qualifiers.before(tokens, from);
            if (phrase == null || !qualifies(from - phrase.length(), phrase, bound)) {
                break;
            }
            bound = bound == null || bound == Bound.ABOUT ? phrase.meaning() : bound;
            from -= phrase.length();
        }
        var qualifier = from == end ? null : tokens.words(from, end).toLowerCase(Locale.ROOT);
        if (bound == null || (bound == Bound.ABOUT && measure.bound() != null)) {
            bound = measure.bound();
            qualifier = qualifier == null ? measure.after() : qualifier;
        }
        var amount = measure.amount();
        boolean range = amount.least().compareTo(amount.most()) < 0;
        var min = bound == Bound.MOST && !range ? null : DigitValues.withoutZeros(amount.least());
        var max = bound == Bound.LEAST && (!range || amount.isVague()) ? null : DigitValues.withoutZeros(amount.most());
        return new FoundQuantity(span(from, measure.to()), min, max, measure.unit(), measure.what(), qualifier,
                asOf.around(amount.from()).orElse(null));
    }

    /** Whether a phrase is a qualifier; not so in “the past 5 years”, “above all 3”, “the above 3”. */
    private boolean qualifies(int at, UnitPhrase<Bound> phrase, @Nullable Bound inner) {
        var word = phrase.words().getFirst();
        boolean bare = phrase.length() == 1;
        var before = tokens.at(at - 1);
        if (word.equals("up") && words.has("change", before.low())) {
            return false; // “will go up to $15” ends a change
        }
        if (bare && (word.equals("past") || word.equals("beyond") || word.equals("above") || word.equals("below")
                || word.equals("near") || word.equals("under") || word.equals("over"))) {
            return !before.is("the") && !before.is("last") && inner == null;
        }
        return inner == null || inner == Bound.ABOUT || !bare;
    }

    private Span span(int from, int to) {
        return new Span(tokens.at(from).start(), tokens.at(to - 1).end());
    }
}
