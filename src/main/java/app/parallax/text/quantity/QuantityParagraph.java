package app.parallax.text.quantity;

import app.parallax.text.Span;
import app.parallax.text.quantity.Vocabulary.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of one paragraph. */
final class QuantityParagraph {
    private static final Set<String> AGES = Set.of("aged", "age", "ages", "turned");
    private static final int OLDEST = 120;
    private static final String AGE = "year of age";

    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;
    private final Measures measures;
    private final Ranges ranges;
    private final AsOf asOf;
    private final boolean dated;
    /** The last measure found, which may take its unit from the next one. */
    private @Nullable Measure waiting;

    QuantityParagraph(QuantityTokens tokens) {
        this.tokens = tokens;
        this.measures = new Measures(tokens);
        this.ranges = new Ranges(tokens, measures);
        this.asOf = new AsOf(tokens);
        this.dated = tokens.list().stream().anyMatch(each -> each.is("as"));
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
        var read = age(measure);
        var before = waiting;
        if (before != null && before.unit() == null && read.unit() != null && !before.amount().isPart()
                && !read.amount().isPart() && sharesUnit(before, read)) {
            waiting = before.named(read.unit(), read.what());
        }
        flush(found);
        waiting = read;
    }

    /** Whether two numbers share one unit: “5 and 7 per cent”, “12 or 15 people”. */
    private boolean sharesUnit(Measure before, Measure read) {
        int to = tokens.at(before.to()).isHyphen() && tokens.joined(before.to()) ? before.to() + 1 : before.to();
        var between = tokens.at(to);
        return read.start() - to == 1
                && (between.is("and") || between.is("or") || between.is("to") || between.is("versus"));
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
        boolean said = AGES.contains(tokens.at(before - 1).low())
                || (tokens.is(before - 1, "of") && tokens.is(before - 2, "age"));
        return said || isApposed(measure) ? measure.named(AGE, null) : measure;
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
        var min = bound == Bound.MOST && !range ? null : plain(amount.least());
        var max = bound == Bound.LEAST && (!range || amount.isVague()) ? null : plain(amount.most());
        return new FoundQuantity(span(from, measure.to()), min, max, measure.unit(), measure.what(), qualifier,
                dated ? asOf.around(amount.from()).orElse(null) : null);
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

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
