package app.parallax.text.quantity;

import app.parallax.text.quantity.Phrases.Hit;
import app.parallax.text.quantity.Vocabulary.Bound;
import app.parallax.text.quantity.Vocabulary.Endings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parses numbers with their units: money, measures, rates, ages, counted nouns. */
final class Measures {
    private static final int LONGEST_INSERTION = 12;
    private static final int SHORTEST_DUAL = 6;
    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final Numerals numerals;
    private final Nouns nouns;
    private final Amounts amounts;
    private final Units units;
    private final NonQuantityFilter excluded;
    private final Endings duals;
    private final boolean premodified;

    Measures(Vocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
        this.numerals = new Numerals(words, tokens);
        this.nouns = new Nouns(words, tokens);
        this.amounts = new Amounts(words, tokens, numerals, nouns);
        this.units = new Units(words, tokens, amounts, nouns);
        this.excluded = new NonQuantityFilter(words, tokens, amounts, units, nouns);
        this.duals = words.endings("dual-endings");
        this.premodified = words.option("premodified");
    }

    /**
     * The result of reading at an index.
     *
     * @param measure the measure, null if none begins there
     * @param next the index to continue at
     */
    record Read(@Nullable Measure measure, int next) {
        static Read of(Measure measure) {
            return new Read(measure, measure.to());
        }
    }

    /** A unit after a number. */
    private record Unit(int to, @Nullable String name, @Nullable String what, boolean counted, Amount amount) {
        static Unit none(Amount amount, int to) {
            return new Unit(to, null, null, false, amount);
        }

        Unit to(int index) {
            return new Unit(index, name, what, counted, amount);
        }
    }

    /** Parses the measure that begins at an index. */
    Read at(int index) {
        var token = tokens.at(index);
        if (token.isWord()) {
            if (!words.begins(token.low())) {
                return isDual(token) ? Read.of(dual(index, 1, "=")) : new Read(null, index + 1);
            }
            var special = special(index);
            if (special != null) {
                return Read.of(special);
            }
        }
        var sign = sign(index);
        int figure = sign == null ? index : index + sign.length();
        figure += sign != null && tokens.is(figure, ".") ? 1 : 0;
        var amount = amounts.at(figure);
        if (amount == null) {
            var compound = token.isWord() && words.option("compounds") ? compoundWord(index) : null;
            return compound == null
                    ? new Read(null, token.isFigure() ? Math.max(index + 1, excluded.afterDigits(index)) : index + 1)
                    : Read.of(compound);
        }
        if (sign == null) {
            int after = excluded.after(amount);
            if (after > index) {
                return new Read(null, after);
            }
        }
        var measure = measure(index, amount, sign == null ? null : sign.meaning());
        return measure == null ? new Read(null, amount.to()) : Read.of(measure);
    }

    /** Reads a word that is number and unit, or a unit before its number: un an et demi, שעתיים, un élève sur cinq. */
    private @Nullable Measure special(int index) {
        int one = words.length(WordClass.ONE, tokens, index);
        var unit = one > 0 || words.option("bare-nouns") ? words.units.at(tokens, index + one) : null;
        var half = unit == null ? null : words.added.at(tokens, index + one + unit.length());
        if (unit != null && half != null) {
            int to = index + one + unit.length() + half.length();
            return Measure.of(index, Amount.of(index, to, BigDecimal.ONE.add(half.meaning()), BigDecimal.ONE,
                    Amount.Shape.WORDS), unit.meaning());
        }
        var share = words.phrases(WordClass.OVER).isEmpty() ? null : amounts.shareAround(index);
        if (share != null) {
            var noun = tokens.words(share.noun(), share.noun() + 1);
            return new Measure(index, share.amount().to(), share.amount(), noun, noun, false, true, null, null);
        }
        var dual = words.duals.at(tokens, index);
        return dual == null ? null : dual(index, dual.length(), dual.meaning());
    }

    /** Whether the ending of a word makes two of it: أسيرتان. */
    private boolean isDual(QuantityToken token) {
        return !duals.isEmpty() && token.length() >= SHORTEST_DUAL && duals.match(token.low())
                && !words.has(WordClass.NO_DUAL, token.low());
    }

    private Measure dual(int index, int length, String meaning) {
        int to = index + length;
        boolean counted = meaning.startsWith("=");
        var name = meaning.equals("=") ? tokens.words(index, to) : counted ? meaning.substring(1) : meaning;
        int per = words.length(WordClass.PER, tokens, to);
        var of = per == 0 ? null : words.units.at(tokens, to + per);
        var half = of == null && !counted ? words.added.at(tokens, to) : null;
        int end = of != null ? to + per + of.length() : half != null ? to + half.length() : to;
        var value = half == null ? BigDecimal.TWO : BigDecimal.TWO.add(half.meaning());
        return new Measure(index, end, Amount.of(index, to, value, BigDecimal.ONE, Amount.Shape.WORDS),
                of == null ? name : name + " per " + of.meaning(), null, false, counted, null, null);
    }

    /** Reads a number and a unit in one word: zwölfjährige, zweistündig. */
    private @Nullable Measure compoundWord(int index) {
        var low = tokens.at(index).low();
        var number = numerals.compound(low);
        if (number == null || number.value().signum() == 0) {
            return null;
        }
        var rest = new QuantityTokens("", List.of(new QuantityToken(QuantityToken.Kind.WORD, 0, 0,
                low.substring(number.length()), false, false, false)), '.');
        var unit = words.units.at(rest, 0);
        return unit == null || !words.is(WordClass.COMPOUND_UNIT, rest, 0)
                ? null
                : Measure.of(index, Amount.of(index, index + 1, number.value(), BigDecimal.ONE, Amount.Shape.WORDS),
                        unit.meaning());
    }

    /** Finds a currency sign or code before a number: $, US$, EUR. */
    private @Nullable Hit<String> sign(int index) {
        var sign = words.signs.at(tokens, index);
        // “a $50 billion package” is not in Australian dollars
        if (sign != null && (IntStream.range(1, sign.length()).allMatch(i -> tokens.joined(index + i))
                || isSpacedCode(index))) {
            return tokens.at(index + sign.length()).isFigure() ? sign : null;
        }
        var token = tokens.at(index);
        var money = token.capital() && token.length() <= 3
                && (units.isUpper(index) || words.is(WordClass.CODE_MIXED, tokens, index))
                        ? words.codes.at(tokens, index)
                        : null;
        int next = money == null ? 0 : index + money.length();
        return money != null && tokens.at(tokens.is(next, ".") ? next + 1 : next).isFigure() ? money : null;
    }

    /** Whether a country code stands apart from its sign: HK $40; but “a $50 billion package”. */
    private boolean isSpacedCode(int index) {
        var token = tokens.at(index);
        return token.capital() && !words.is(WordClass.NOT_CODE, tokens, index) && units.isUpper(index)
                && tokens.joined(index + 2);
    }

    private @Nullable Measure measure(int start, Amount read, @Nullable String money) {
        var amount = signed(start, read, money != null);
        Bound bound = null;
        String after = null;
        int end = amount.to();
        var close = words.after.at(tokens, end);
        if (tokens.is(end, "+") && tokens.joined(end)) {
            bound = Bound.LEAST;
            after = "+";
            end++;
        } else if (close != null) {
            bound = close.meaning();
            after = qualifier(end, close.length());
            end += close.length();
        }
        var unit = money == null ? unit(amount, end) : ofMoney(amount, end, money);
        if (unit == null) {
            return null;
        }
        unit = belowZero(andHalf(unit));
        close = bound == null && unit.name != null ? words.after.at(tokens, unit.to) : null;
        if (close != null) {
            bound = close.meaning();
            after = qualifier(unit.to, close.length());
            unit = unit.to(unit.to + close.length());
        }
        return new Measure(Math.min(start, unit.amount.from()), unit.to, unit.amount, unit.name, unit.what,
                money != null, unit.counted, bound, after);
    }

    private String qualifier(int from, int length) {
        int first = tokens.at(from).isHyphen() ? from + 1 : from;
        return tokens.words(first, from + length).toLowerCase(Locale.ROOT);
    }

    /** Adds the half after a unit: deux ans et demi. */
    private Unit andHalf(Unit unit) {
        var half = unit.name == null || unit.counted ? null : words.added.at(tokens, unit.to);
        var amount = unit.amount;
        return half == null || amount.scale().compareTo(BigDecimal.ONE) != 0
                ? unit
                : new Unit(unit.to + half.length(), unit.name, unit.what, false, Amount.of(amount.from(), amount.to(),
                        amount.least().add(half.meaning()), BigDecimal.ONE, amount.shape()));
    }

    private Unit belowZero(Unit unit) {
        int below = words.length(WordClass.BELOW_ZERO, tokens, unit.to);
        return below == 0
                ? unit
                : new Unit(unit.to + below, unit.name, unit.what, unit.counted,
                        unit.amount.negated(unit.amount.from()));
    }

    /**
     * Negates a number after “minus”, or after a minus sign that is joined to it, not to another number, and does not
     * open an insertion: su precio -6 millones de euros- bajó.
     */
    private Amount signed(int start, Amount amount, boolean money) {
        var before = tokens.at(start - 1);
        boolean dash = before.is("-") || before.is("−") || before.is("–");
        boolean bracket = dash && tokens.is(start - 2, "("); // (- 1,6 %)
        boolean sign = bracket || (dash && tokens.joined(start) && before.spaced() && !closesInsertion(amount.to()));
        boolean word = words.is(WordClass.MINUS, tokens, start - 1) && words.qualifiers.before(tokens, start) == null
                && !tokens.at(start - 2).isFigure();
        return sign || word ? amount.negated(money ? start - 1 : amount.from() - 1) : amount;
    }

    /** Whether a dash that is joined to the word before it alone follows in the sentence. */
    private boolean closesInsertion(int from) {
        for (int i = from; i < from + LONGEST_INSERTION && !tokens.at(i).endsSentence(); i++) {
            if (tokens.at(i).isDash() && tokens.joined(i) && !tokens.joined(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private Unit ofMoney(Amount amount, int at, String money) {
        int after = words.length(WordClass.AFTER_SIGN, tokens, at);
        int to = after > 0 && units.isUpper(at) ? at + after : at; // $75 U.S. per barrel
        int behind = tokens.hyphenJoins(to) ? to + 1 : to;
        var word = units.at(behind);
        var name = money;
        if (word != null && words.isMoney(word.name())) {
            to = word.to();
            name = word.name().length() > money.length() ? word.name() : money;
        }
        return rated(amount, to, name, ofWhat(to), false);
    }

    /** Adds the denominator of a rate. */
    private Unit rated(Amount amount, int to, String name, @Nullable String what, boolean counted) {
        var rate = units.rate(to, name);
        return rate == null
                ? new Unit(to, name, what, counted, amount)
                : new Unit(rate.to(), name + " per " + rate.name(), counted ? what : null, counted, amount);
    }

    /** Reads what money is for: $5 million worth of weapons, £3m in damages. */
    private @Nullable String ofWhat(int at) {
        int noun = at + words.length(WordClass.MONEY_FOR, tokens, at);
        var token = tokens.at(noun);
        if (noun == at || !token.isWord() || token.capital() || nouns.isStop(noun)) {
            return null;
        }
        var plural = nouns.plural(noun);
        return plural == null ? tokens.words(noun, noun + 1) : tokens.words(noun, plural.to());
    }

    private @Nullable Unit unit(Amount amount, int at) {
        if (premodified && amount.isPart()) {
            return ofPart(amount, at);
        }
        if (tokens.hyphenJoins(at)) {
            return compound(amount, at + 1);
        }
        if (tokens.joined(at)) {
            var tight = tight(at);
            if (tight != null) {
                return known(amount, tight.to(), tight.name());
            }
            if (tokens.at(at).isWord() && tokens.at(at - 1).isFigure() && words.units.at(tokens, at) == null) {
                return null;
            }
        }
        int from = at;
        if (!premodified && amount.isLarge()) {
            from += words.length(WordClass.OF, tokens, from);
        }
        int between = words.units.at(tokens, from) == null && !tokens.at(from).opensLine()
                ? words.length(WordClass.BETWEEN, tokens, from)
                : 0;
        var unit = units.at(from + between);
        return unit == null || tokens.hyphenJoins(unit.to())
                ? counted(amount, at, from + between)
                : known(amount, unit.to(), unit.name());
    }

    /** Reads a unit joined to its number: 5m, 40C, 6ft 2in, 6'2". */
    private Units.@Nullable Known tight(int at) {
        var phrase = words.units.at(tokens, at);
        if (phrase != null) {
            return new Units.Known(words.endOfAbbreviation(tokens, at, at + phrase.length()), phrase.meaning());
        }
        var name = tightUnit(at);
        boolean quote = !tokens.at(at).isWord();
        return name == null || tokens.is(at + 1, "/")
                || (quote && !(tokens.at(at + 1).isFigure() && tokens.joined(at + 1)))
                        ? null
                        : new Units.Known(at + 1, name);
    }

    /** Returns the unit of one letter joined to a number: 40C, 5V; but 5G is no weight and 40c no temperature. */
    private @Nullable String tightUnit(int at) {
        var low = tokens.at(at).low();
        return tokens.at(at).isWord() && tokens.at(at).capital() != words.has(WordClass.CAPITAL_UNIT, low)
                ? null
                : words.tightUnits.get(low);
    }

    private Unit known(Amount amount, int to, String name) {
        var smaller = smaller(amount, to, name);
        if (smaller != null) {
            return smaller;
        }
        return rated(amount, to, name, ofNoun(name, to), false);
    }

    /** Reads what a unit measures: per cent of voters, tonnes of wheat, dollars in aid, Prozent der Wähler. */
    private @Nullable String ofNoun(String name, int at) {
        int of = words.length(WordClass.OF, tokens, at);
        if (!premodified) {
            boolean share = name.equals("percent") && (of > 0 || words.is(WordClass.DETERMINER, tokens, at));
            var noun = share ? nouns.ofShare(at + of) : null;
            return noun == null ? null : nouns.phrase(noun);
        }
        if (of == 0) {
            return words.isMoney(name) ? ofWhat(at) : null;
        }
        int noun = nouns.pastDeterminers(at + of);
        var plural = nouns.plural(noun);
        var found = plural == null ? nouns.singular(noun) : plural;
        return found == null || name.equals(Ages.UNIT) ? null : nouns.phrase(found);
    }

    /** Adds inches to feet and ounces to pounds, in the larger unit. */
    private @Nullable Unit smaller(Amount amount, int at, String name) {
        var smaller = words.smaller.get(name);
        int figure = tokens.hyphenJoins(at) || tokens.is(at, ",")
                ? at + 1
                : at + words.length(WordClass.AND, tokens, at);
        if (smaller == null
                || (!tokens.at(figure).isFigure() && !words.numbers.has(tokens.at(figure).low()))) {
            return null;
        }
        var rest = amounts.at(figure);
        if (rest == null || rest.least().compareTo(smaller.parts()) >= 0) {
            return null;
        }
        var phrase = words.units.at(tokens, rest.to());
        var named = phrase == null
                ? tokens.joined(rest.to()) ? words.tightUnits.get(tokens.at(rest.to()).low()) : null
                : phrase.meaning();
        boolean bare = words.is(WordClass.BARE_SMALLER, tokens, at - 1) && named == null && tokens.joined(figure)
                && figure <= at + 1 && !tokens.is(at, ",");
        if (!bare && !smaller.name().equals(named)) {
            return null;
        }
        int to = bare ? rest.to() : rest.to() + (phrase == null ? 1 : phrase.length());
        var sum = amount.least().add(rest.least().divide(smaller.parts(), MathContext.DECIMAL64)
                .setScale(6, RoundingMode.HALF_UP));
        return new Unit(to, name, null, false,
                new Amount(amount.from(), to, sum, sum, amount.scale(), amount.shape()));
    }

    /** Reads the rest of “40-hour week”, “20-year-old”, “12-member panel”, “$5-a-day”, “20-Mann-Trupp”. */
    private @Nullable Unit compound(Amount amount, int at) {
        var unit = units.at(at);
        if (unit != null) {
            int to = unit.to();
            if (tokens.isHyphenated(to) && words.is(WordClass.PER, tokens, to + 1)) {
                var rate = units.denominator(to + 3);
                return new Unit(rate.to(), unit.name() + " per " + rate.name(), null, false, amount);
            }
            return known(amount, to, unit.name());
        }
        var token = tokens.at(at);
        var none = Unit.none(amount, amount.to());
        if (!premodified) {
            var noun = token.capital() && amount.shape() == Amount.Shape.DIGITS ? nouns.find(at) : null;
            return noun == null ? none : counted(amount, noun);
        }
        if (words.is(WordClass.COMPOUND_NONE, tokens, at)) {
            return Unit.none(amount, at + 1); // a 4,000-strong workforce
        }
        if (!token.isWord() || words.is(WordClass.COMPOUND_STOP, tokens, at)) {
            return token.isWord() ? null : none;
        }
        var noun = words.is(WordClass.BETWEEN, tokens, at) ? nouns.plural(at) : null;
        if (noun != null) {
            return counted(amount, noun); // nine-consecutive days
        }
        boolean plain = !token.capital() && !token.low().isEmpty() && !nouns.isStop(at)
                && !words.numbers.has(token.low());
        return plain ? new Unit(at + 1, token.low(), null, true, amount) : none;
    }

    /** Reads the whole of a fraction: two-thirds of the voters, half the pupils. */
    private Unit ofPart(Amount amount, int at) {
        int of = at + words.length(WordClass.OF, tokens, at);
        int article = of + words.length(WordClass.ONE, tokens, of);
        if (article > of) {
            var unit = words.units.at(tokens, article);
            if (unit != null) {
                return new Unit(article + unit.length(), unit.meaning(), null, false, amount);
            }
            var scale = words.scales.at(tokens, article);
            if (scale != null) {
                int to = article + scale.length();
                return counted(amount.times(scale.meaning()).ending(to), to, to);
            }
        }
        var direct = of == at ? words.units.at(tokens, at) : null;
        if (direct != null) {
            return known(amount, at + direct.length(), direct.meaning());
        }
        int noun = nouns.pastDeterminers(of);
        return of == at && noun == at && nouns.plural(at) == null ? Unit.none(amount, at) : ofGroup(amount, at, noun);
    }

    /** Reads the group that a number is of; a further number in it is a quantity of its own. */
    private Unit ofGroup(Amount amount, int at, int noun) {
        var figure = tokens.at(noun);
        var further = figure.isFigure() || words.numbers.has(figure.low()) ? amounts.at(noun) : null;
        var known = further == null ? null : words.units.at(tokens, further.to());
        if (known != null) {
            return new Unit(at, known.meaning(), null, true, amount);
        }
        var plural = nouns.plural(further == null ? noun : further.to());
        if (plural == null) {
            var one = amount.isPart() && words.is(WordClass.OF, tokens, at) ? nouns.singular(noun) : null;
            return new Unit(at, null, one == null ? null : nouns.phrase(one), false, amount);
        }
        return new Unit(further == null ? plural.to() : at, nouns.name(plural), nouns.phrase(plural), true, amount);
    }

    private Unit counted(Amount amount, int at, int from) {
        boolean named = words.option("bare-nouns") && words.units.before(tokens, amount.from()) != null; // يوم واحد
        if (amount.isOne() && amount.shape() == Amount.Shape.WORDS && (nouns.isDefinite(at) || named)) {
            return Unit.none(amount, at); // one of them: أحد المستخدمين
        }
        if (!premodified) {
            var noun = amount.isPart() ? nouns.ofShare(from) : nouns.find(from);
            return noun == null ? countedApart(amount, at) : counted(amount, noun);
        }
        if (words.is(WordClass.OF, tokens, at)) {
            return countedOf(amount, at);
        }
        var noun = nouns.plural(from);
        if (amount.isOne() && amount.shape() == Amount.Shape.WORDS) {
            var one = nouns.singular(from);
            boolean verb = one != null && noun != null && noun.head() == one.head() + 1; // one proposal asks
            noun = noun == null || verb ? one : noun;
        }
        if (noun == null) {
            return nouns.isModifier(amount.from(), at)
                    ? new Unit(at + 1, tokens.at(at).low(), null, true, amount)
                    : Unit.none(amount, Math.max(amount.to(), at));
        }
        var unit = counted(amount, noun);
        return unit.to == noun.to() && nouns.isNumbered(noun) ? unit.to(at) : unit; // three five-year-old boys
    }

    /** Reads a noun behind an article or a further number: son ocho los heridos, quatre des six buts. */
    private Unit countedApart(Amount amount, int at) {
        int to = at + words.length(WordClass.OF, tokens, at);
        to += words.length(WordClass.DETERMINER, tokens, to);
        if (to == at || amount.isPart() || amount.isOne()) {
            return Unit.none(amount, at);
        }
        if (words.lengthBefore(WordClass.COUNTED_BY, tokens, amount.from()) > 0) {
            var noun = nouns.find(to);
            return noun == null ? Unit.none(amount, at) : counted(amount, noun);
        }
        boolean numeral = tokens.at(to).isFigure() || words.numbers.has(tokens.at(to).low());
        var further = numeral ? amounts.at(to) : null;
        if (further == null || further.most().compareTo(amount.least()) < 0) {
            return Unit.none(amount, at);
        }
        int behind = further.to() + words.length(WordClass.BETWEEN, tokens, further.to());
        var unit = words.units.at(tokens, behind);
        var noun = unit == null ? nouns.find(behind) : null;
        return noun == null
                ? new Unit(at, unit == null ? null : unit.meaning(), null, false, amount)
                : new Unit(at, nouns.name(noun), nouns.phrase(noun), true, amount);
    }

    private Unit counted(Amount amount, Nouns.Counted noun) {
        return rated(amount, noun.to(), nouns.name(noun), nouns.phrase(noun), true);
    }

    /** Reads hundreds of people; five of the soldiers; ten of the 85 schools, where 85 is a quantity of its own. */
    private Unit countedOf(Amount amount, int at) {
        int of = at + 1;
        var group = amount.isOne() ? nouns.ofGroup(of) : null;
        if (group != null) {
            int to = nouns.isNumbered(group) ? at : group.to(); // one of the first two women
            return new Unit(to, nouns.name(group), nouns.phrase(group), true, amount);
        }
        int noun = nouns.pastDeterminers(of);
        if (noun == of && !amount.isVague() && amount.scale().compareTo(BigDecimal.ONE) == 0) {
            return Unit.none(amount, at);
        }
        var unit = noun == of ? words.units.at(tokens, noun) : null;
        return unit == null
                ? ofGroup(amount, at, noun)
                : known(amount, noun + unit.length(), unit.meaning());
    }
}
