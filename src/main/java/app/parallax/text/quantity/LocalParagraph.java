package app.parallax.text.quantity;

import app.parallax.text.Span;
import app.parallax.text.quantity.LocalMeasures.Unit;
import app.parallax.text.quantity.Vocabulary.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of one paragraph by the vocabulary of a language. */
final class LocalParagraph {
    private static final String AGE = "year of age";
    private static final int OLDEST = 120;
    private static final int SENTENCE = 8;
    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");

    private final LanguageVocabulary words;
    private final QuantityTokens tokens;
    private final LocalAmounts amounts;
    private final LocalMeasures measures;
    private final LocalNonQuantities excluded;
    private @Nullable Measure waiting;

    LocalParagraph(LanguageVocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
        this.amounts = new LocalAmounts(words, tokens);
        this.measures = new LocalMeasures(words, tokens);
        this.excluded = new LocalNonQuantities(words, tokens, amounts, measures);
    }

    /** What was read at an index, null if no quantity begins there, and the index to go on at. */
    private record Read(@Nullable Measure measure, int next) {}

    void read(List<FoundQuantity> found) {
        int at = 0;
        while (at < tokens.size()) {
            var read = at(at);
            var measure = read.measure;
            if (measure == null) {
                at = Math.max(at + 1, read.next);
                continue;
            }
            at = Math.max(at + 1, addWithRange(measure, found));
        }
        flush(found);
    }

    private Read at(int index) {
        var unitAndHalf = unitAndHalf(index);
        if (unitAndHalf != null) {
            return new Read(unitAndHalf, unitAndHalf.to());
        }
        var share = tokens.at(index).isWord() ? amounts.shareAround(index) : null;
        if (share != null) {
            int noun = index + words.length("one", tokens, index);
            return new Read(new Measure(index, share.to(), share, tokens.words(noun, noun + 1),
                    tokens.words(noun, noun + 1), false, true, null, null), share.to());
        }
        var dual = tokens.at(index).isWord() ? words.duals.at(tokens, index) : null;
        if (dual != null) {
            return new Read(dual(index, dual.length(), dual.meaning()), index + dual.length());
        }
        var sign = Vocabulary.ENGLISH.signs.at(tokens, index);
        int figure = sign != null && tokens.at(index + sign.length()).isFigure() ? index + sign.length() : index;
        var amount = amounts.at(figure);
        if (amount == null) {
            var compound = tokens.at(index).isWord() && words.option("compounds") ? compound(index) : null;
            return compound == null
                    ? new Read(null, excluded.afterDigits(index))
                    : new Read(compound, compound.to());
        }
        if (figure == index) {
            int after = excluded.after(amount);
            if (after > index) {
                return new Read(null, after);
            }
        }
        var measure = measure(index, amount, figure > index && sign != null ? sign.meaning() : null);
        return new Read(measure, measure == null ? amount.to() : measure.to());
    }

    /** Reads un an et demi, un año y medio, יום וחצי. */
    private @Nullable Measure unitAndHalf(int index) {
        if (!tokens.at(index).isWord()) {
            return null;
        }
        int at = index + words.length("one", tokens, index);
        var unit = words.units.at(tokens, at);
        if (unit == null || (at == index && !words.option("bare-nouns"))) {
            return null;
        }
        int to = at + unit.length();
        int half = words.length("half-after", tokens, to);
        return half == 0
                ? null
                : new Measure(index, to + half,
                        Amount.of(index, to + half, ONE_AND_A_HALF, BigDecimal.ONE, Amount.Shape.WORDS), unit.meaning(),
                        null, false, false, null, null);
    }

    private Measure dual(int index, int length, String meaning) {
        int to = index + length;
        var two = Amount.of(index, to, BigDecimal.TWO, BigDecimal.ONE, Amount.Shape.WORDS);
        boolean counted = meaning.startsWith("=");
        var name = meaning.equals("=") ? tokens.words(index, to) : counted ? meaning.substring(1) : meaning;
        int per = words.length("per", tokens, to);
        var of = per == 0 ? null : words.units.at(tokens, to + per);
        return of == null
                ? new Measure(index, to, two, name, null, false, counted, null, null)
                : new Measure(index, to + per + of.length(), two, name + " per " + of.meaning(), null, false, counted,
                        null, null);
    }

    /** Reads a number and a unit in one word: zwölfjährige, zweistündig. */
    private @Nullable Measure compound(int index) {
        var low = tokens.at(index).low();
        var number = amounts.compound(low, false);
        if (number == null || number.value().signum() == 0) {
            return null;
        }
        var rest = List
                .of(new QuantityToken(QuantityToken.Kind.WORD, 0, 0, low.substring(number.length()), false, false,
                        false));
        var unit = words.units.at(new QuantityTokens("", rest, false), 0);
        return unit == null || !words.is("compound-unit", new QuantityTokens("", rest, false), 0)
                ? null
                : new Measure(index, index + 1,
                        Amount.of(index, index + 1, number.value(), BigDecimal.ONE, Amount.Shape.WORDS),
                        unit.meaning(), null, false, false, null, null);
    }

    private @Nullable Measure measure(int start, Amount read, @Nullable String money) {
        var amount = signed(start, read);
        int to = amount.to();
        Bound bound = null;
        String after = null;
        if (tokens.is(to, "+") && tokens.joined(to)) {
            bound = Bound.LEAST;
            after = "+";
            to++;
        }
        Unit unit;
        if (money != null) {
            var said = measures.unit(to);
            unit = said != null && words.isMoney(said.name() == null ? "" : said.name())
                    ? said
                    : new Unit(to, money, null, false);
        } else if (tokens.hyphenJoins(to)) {
            var joined = measures.unit(to + 1);
            if (joined == null && tokens.at(to + 1).isWord() && amount.shape() == Amount.Shape.DIGITS) {
                joined = tokens.at(to + 1).capital() || amount.scale().signum() == 0
                        ? measures.noun(to + 1, false)
                        : null;
            }
            unit = joined == null ? new Unit(to, null, null, false) : joined;
        } else if (tokens.joined(to) && tokens.at(to).isWord() && tokens.at(to - 1).isFigure()
                && measures.unit(to) == null) {
            return null;
        } else {
            unit = measures.after(amount, to);
        }
        int half = unit.name() == null || unit.counted() ? 0 : words.length("half-after", tokens, unit.to());
        if (half > 0 && amount.scale().compareTo(BigDecimal.ONE) == 0) {
            amount = Amount.of(amount.from(), amount.to(), amount.least().add(new BigDecimal("0.5")), BigDecimal.ONE,
                    amount.shape());
            unit = new Unit(unit.to() + half, unit.name(), unit.what(), unit.counted());
        }
        if (words.is("below-zero", tokens, unit.to())) {
            amount = new Amount(amount.from(), amount.to(), amount.most().negate(), amount.least().negate(),
                    amount.scale(), amount.shape());
            unit = new Unit(unit.to() + words.length("below-zero", tokens, unit.to()), unit.name(), unit.what(),
                    unit.counted());
        }
        var close = bound == null ? words.after.at(tokens, unit.to()) : null;
        if (close != null) {
            bound = close.meaning();
            after = tokens.words(unit.to(), unit.to() + close.length()).toLowerCase(Locale.ROOT);
            unit = new Unit(unit.to() + close.length(), unit.name(), unit.what(), unit.counted());
            if (unit.name() == null) {
                var behind = measures.after(amount, unit.to());
                unit = behind.name() == null ? unit : behind;
            }
        }
        int from = Math.min(start, amount.from());
        return new Measure(from, unit.to(), amount, unit.name(), unit.what(), money != null, unit.counted(), bound,
                after);
    }

    private Amount signed(int start, Amount amount) {
        var before = tokens.at(start - 1);
        boolean minus = (before.is("-") || before.is("−") || before.is("–")) && tokens.joined(start)
                && before.spaced();
        boolean word = isMinus(start);
        return minus || word ? amount.negated() : amount;
    }

    private boolean isMinus(int start) {
        return words.is("minus", tokens, start - 1) && words.qualifiers.before(tokens, start) == null;
    }

    private int addWithRange(Measure first, List<FoundQuantity> found) {
        int at = first.to();
        int step = step(first, at);
        if (step == 0) {
            add(first, found);
            return at;
        }
        var second = at(at + step).measure;
        if (second == null || second.amount().isPart() || second.start() > at + step) {
            add(first, found);
            return at;
        }
        var aligned = aligned(first, second);
        if (isScore(aligned, second, at)) {
            add(first, found);
            flush(found);
            add(second.counted() ? second.named(null, null) : second, found);
            flush(found);
            return second.to();
        }
        if (aligned.amount().least().compareTo(second.amount().most()) >= 0 || !agree(first, second)) {
            add(first, found);
            return at;
        }
        var amount = new Amount(aligned.amount().from(), second.amount().to(), aligned.amount().least(),
                second.amount().most(), second.amount().scale(), aligned.amount().shape());
        var range = new Measure(first.start(), second.to(), amount,
                second.unit() == null ? first.unit() : second.unit(),
                second.what() == null ? first.what() : second.what(), first.money(), second.counted(), second.bound(),
                second.after());
        add(range, found);
        return range.to();
    }

    /** Returns the number of tokens between the two numbers of a range, 0 if there is none. */
    private int step(Measure first, int at) {
        if (first.amount().isPart() || first.amount().isVague()) {
            return 0;
        }
        var next = tokens.at(at);
        if (next.isDash() && tokens.joined(at) == tokens.joined(at + 1)) {
            return 1;
        }
        boolean between = between(first.start()) > 0;
        int and = words.length("and", tokens, at);
        if (between && and > 0) {
            return and;
        }
        int to = words.length("to", tokens, at);
        if (to > 0 && !isChange(first.start()) && (!words.option("from-to") || isFrom(first.start()))) {
            return to;
        }
        int or = words.length("or", tokens, at);
        return or > 0 && first.unit() == null ? or : 0;
    }

    private boolean isFrom(int start) {
        return words.is("from", tokens, start - 1);
    }

    private int between(int start) {
        int from = start;
        for (int back = 1; back <= 3; back++) {
            if (words.length("between-of", tokens, from - back) == back) {
                return back;
            }
        }
        return 0;
    }

    private boolean isChange(int start) {
        for (int i = start - 1; i > start - SENTENCE && !tokens.at(i).endsSentence(); i--) {
            if (words.is("change", tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static Measure aligned(Measure first, Measure second) {
        var scale = second.amount().scale();
        boolean grows = first.amount().least().multiply(scale).compareTo(second.amount().most()) < 0;
        return first.amount().scale().compareTo(BigDecimal.ONE) == 0 && first.unit() == null && grows
                && scale.compareTo(BigDecimal.valueOf(1_000)) >= 0
                        ? first.with(first.amount().times(scale))
                        : first;
    }

    private boolean agree(Measure first, Measure second) {
        var one = first.unit();
        var other = second.unit();
        return one == null || one.equals(other) || (first.money() && (other == null || words.isMoney(other)));
    }

    /** Whether two numbers are a result: 3:1, 3-1. */
    private boolean isScore(Measure first, Measure second, int at) {
        var sign = tokens.at(at);
        boolean tight = tokens.joined(at) && tokens.joined(at + 1);
        return tight && (sign.isDash() || sign.is(":")) && first.unit() == null
                && first.amount().shape() == Amount.Shape.DIGITS
                && first.amount().least().compareTo(second.amount().most()) >= 0;
    }

    private void add(Measure measure, List<FoundQuantity> found) {
        var read = age(measure);
        var before = waiting;
        if (before != null && before.unit() == null && read.unit() != null && !before.amount().isPart()
                && before.after() == null && words.is("shares", tokens, before.to())
                && read.start() - before.to() == words.length("shares", tokens, before.to())) {
            waiting = before.named(read.unit(), read.what());
        }
        flush(found);
        waiting = read;
    }

    /** Whether a spelt "one" counts nothing: "nobody" is אף אחד, لم يحذرنا أحد. */
    private static boolean isPronoun(Measure measure) {
        var amount = measure.amount();
        return amount.shape() == Amount.Shape.WORDS && measure.unit() == null && measure.bound() == null
                && amount.least().compareTo(BigDecimal.ONE) == 0 && amount.most().compareTo(BigDecimal.ONE) == 0;
    }

    private void flush(List<FoundQuantity> found) {
        var measure = waiting;
        waiting = null;
        if (measure != null && !isPronoun(measure)) {
            found.add(quantity(measure));
        }
    }

    private Measure age(Measure measure) {
        boolean year = "year".equals(measure.unit());
        boolean possible = (measure.unit() == null || year)
                && measure.amount().most().compareTo(BigDecimal.valueOf(OLDEST)) <= 0;
        if (!possible) {
            return measure;
        }
        int start = measure.start();
        int before = start;
        var phrase = words.qualifiers.before(tokens, start);
        before -= phrase == null ? 0 : phrase.length();
        before -= between(before);
        boolean link = words.is("age-link", tokens, before - 1);
        boolean from = isFrom(before);
        for (int back = 1; back <= 5; back++) {
            if (words.length("age-before", tokens, before - back) == back
                    || (from && words.length("age-before", tokens, before - 1 - back) == back)) {
                return measure.named(AGE, null);
            }
        }
        int to = measure.to();
        boolean closed = tokens.is(to, ",") || tokens.is(to, "،") || tokens.is(to, ")") || tokens.is(to, ".");
        boolean comma = tokens.is(before - 1, ",") || tokens.is(before - 1, "،");
        boolean brackets = tokens.is(start - 1, "(") && tokens.is(to, ")");
        boolean person = link && words.is("age-person", tokens, before - 2);
        boolean linked = link && closed && (tokens.is(before - 2, ",") || tokens.is(before - 2, "،"));
        if (year) {
            return brackets || (comma && closed) || person || linked ? measure.named(AGE, null) : measure;
        }
        boolean two = tokens.at(start).isFigure() && DigitValues.isPlain(tokens.at(start))
                && tokens.at(start).length() == 2 && to == start + 1;
        boolean named = tokens.at(start - 2).isWord() && !words.is("month", tokens, start - 2);
        boolean listed = tokens.is(to, ",") && tokens.at(to + 1).isFigure();
        boolean apposed = two && named && !listed && (brackets || (comma && tokens.is(to, ",")));
        return apposed ? measure.named(AGE, null) : measure;
    }

    private FoundQuantity quantity(Measure measure) {
        int start = measure.start();
        boolean range = measure.amount().least().compareTo(measure.amount().most()) < 0;
        if (range && !measure.amount().isVague()) {
            int between = between(start);
            start -= between > 0 ? between : isFrom(start) ? 1 : 0;
        }
        if (measure.amount().least().signum() < 0 && isMinus(start)) {
            start--;
        }
        Bound bound = null;
        int from = start;
        for (int i = 0; i < 2; i++) {
            var phrase = words.qualifiers.before(tokens, from);
            if (phrase == null || (words.is("reach", tokens, from - phrase.length()) && isChange(from))) {
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
        if (bound == null && words.rough.at(tokens, measure.amount().from() + words.length("one", tokens,
                measure.amount().from())) != null) {
            int at = measure.amount().from();
            qualifier = tokens.words(at, measure.amount().to()).toLowerCase(Locale.ROOT);
        }
        var amount = measure.amount();
        var min = bound == Bound.MOST && !range ? null : DigitValues.withoutZeros(amount.least());
        var max = bound == Bound.LEAST && (!range || amount.isVague()) ? null : DigitValues.withoutZeros(amount.most());
        int end = tokens.at(measure.to() - 1).end();
        return new FoundQuantity(new Span(tokens.at(from).start(), end), min, max, measure.unit(), measure.what(),
                qualifier, null);
    }
}
