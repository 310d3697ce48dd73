package app.parallax.text.quantity;

import app.parallax.text.quantity.Vocabulary.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parses numbers with their units: money, measures, rates, ages, counted nouns. */
final class Measures {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;
    private final Amounts amounts;
    private final NonQuantityFilter excluded;
    private final Nouns nouns;
    private final Rates rates;

    Measures(QuantityTokens tokens) {
        this.tokens = tokens;
        this.amounts = new Amounts(tokens);
        this.excluded = new NonQuantityFilter(tokens);
        this.nouns = new Nouns(tokens);
        this.rates = new Rates(tokens, amounts, nouns);
    }

    /**
     * The result of reading at an index.
     *
     * @param measure the measure, null if none begins there
     * @param next the index to continue at
     */
    record Read(@Nullable Measure measure, int next) {}

    /** A unit after a number. */
    private record Unit(int to, @Nullable String name, @Nullable String what, boolean counted, Amount amount) {}

    /** Parses the measure that begins at an index. */
    Read at(int index) {
        var sign = sign(index);
        int figure = sign == null ? index : index + sign.length();
        if (sign != null && tokens.is(figure, ".")) {
            figure++;
        }
        var amount = amounts.at(figure);
        if (amount == null) {
            return new Read(null, tokens.at(index).isFigure()
                    ? Math.max(index + 1, excluded.afterDigits(index))
                    : index + 1);
        }
        if (sign == null) {
            int after = excluded.after(amount);
            if (after > index) {
                return new Read(null, after);
            }
        }
        var measure = measure(index, amount, sign == null ? null : sign.meaning());
        return measure == null ? new Read(null, amount.to()) : new Read(measure, measure.to());
    }

    /** Finds a currency sign or code before a number: $, US$, EUR. */
    private @Nullable UnitPhrase<String> sign(int index) {
        var sign = words.signs.at(tokens, index);
        // “a $50 billion package” is not in Australian dollars
        if (sign != null && (IntStream.range(1, sign.length()).allMatch(i -> tokens.joined(index + i))
                || isSpacedCode(index))) {
            return isBeforeFigure(index + sign.length()) ? sign : null;
        }
        var token = tokens.at(index);
        if (!token.capital() || token.length() > 3) {
            return null;
        }
        var raw = tokens.words(index, index + 1);
        boolean code = raw.equals(raw.toUpperCase(Locale.ROOT)) || raw.equals("Rs");
        var money = code ? words.codes.at(tokens, index) : null;
        int next = money == null ? 0 : index + money.length();
        return money != null && (isBeforeFigure(next) || (tokens.is(next, ".") && isBeforeFigure(next + 1)))
                ? money
                : null;
    }

    /** Whether a country code stands apart from its sign: HK $40; but “a $50 billion package”. */
    private boolean isSpacedCode(int index) {
        var token = tokens.at(index);
        return token.capital() && !token.is("a") && !token.is("s") && isUpper(index) && tokens.joined(index + 2);
    }

    private boolean isBeforeFigure(int index) {
        return tokens.at(index).isFigure();
    }

    private @Nullable Measure measure(int start, Amount read, @Nullable String money) {
        var amount = signed(start, read, money != null);
        int from = Math.min(start, amount.from());
        int to = amount.to();
        Bound bound = null;
        String after = null;
        int end = to;
        if (tokens.is(to, "+") && tokens.joined(to)) {
            bound = Bound.LEAST;
            after = "+";
            end = to + 1;
        } else {
            int behind = tokens.hyphenJoins(to) ? to + 1 : to;
            var close = words.after.at(tokens, behind);
            boolean oddAlone = close != null && (close.words().contains("odd") || close.words().contains("ish")
                    || close.words().contains("plus")) && behind == to;
            if (close != null && !oddAlone) {
                bound = close.meaning();
                after = tokens.words(behind, behind + close.length()).toLowerCase(Locale.ROOT);
                end = behind + close.length();
            }
        }
        var unit = money == null ? unit(amount, end) : ofMoney(amount, end, money);
        if (unit == null) {
            return null;
        }
        var phrase = bound == null && !unit.counted ? words.after.at(tokens, unit.to) : null;
        if (phrase != null && phrase.words().getFirst().equals("or")) {
            bound = phrase.meaning();
            after = tokens.words(unit.to, unit.to + phrase.length()).toLowerCase(Locale.ROOT);
            unit = new Unit(unit.to + phrase.length(), unit.name, unit.what, false, unit.amount);
        }
        return new Measure(from, unit.to, unit.amount, unit.name, unit.what, money != null, unit.counted, bound, after);
    }

    /** Negates a number after “minus”, or after a minus sign joined to it and not to another number. */
    private Amount signed(int start, Amount amount, boolean money) {
        var before = tokens.at(start - 1);
        boolean minus = (before.is("-") || before.is("−")) && tokens.joined(start) && before.spaced();
        boolean word = before.is("minus") && !tokens.at(start - 2).isFigure();
        if (!minus && !word) {
            return amount;
        }
        return money
                ? new Amount(start - 1, amount.to(), amount.most().negate(), amount.least().negate(), amount.scale(),
                        amount.shape())
                : amount.negated();
    }

    private Unit ofMoney(Amount amount, int at, String money) {
        boolean american = money.equals("dollar") && (tokens.is(at, "us") || tokens.is(at, "u.s."));
        int to = american && isUpper(at) ? at + 1 : at; // $75 U.S. per barrel
        var name = money;
        var word = words.units.at(tokens, tokens.hyphenJoins(to) ? to + 1 : to);
        if (word != null && words.isMoney(word.meaning())) {
            to = (tokens.hyphenJoins(to) ? to + 1 : to) + word.length();
            name = word.meaning().length() > money.length() ? word.meaning() : money;
        }
        var rate = rates.at(to, true);
        if (rate != null) {
            return new Unit(rate.to(), name + " per " + rate.name(), null, false, amount);
        }
        return new Unit(to, name, ofWhat(to), false, amount);
    }

    /** Reads what money is for: $5 million worth of weapons, £3m in damages. */
    private @Nullable String ofWhat(int at) {
        int noun = tokens.is(at, "worth") && tokens.is(at + 1, "of") ? at + 2 : tokens.is(at, "in") ? at + 1 : -1;
        var token = tokens.at(noun);
        if (noun < 0 || !token.isWord() || token.capital() || words.has("stop", token.low())) {
            return null;
        }
        var plural = nouns.plural(noun);
        return plural == null ? tokens.words(noun, noun + 1) : tokens.words(noun, plural.head() + 1);
    }

    private @Nullable Unit unit(Amount amount, int at) {
        if (amount.isPart()) {
            return ofPart(amount, at);
        }
        if (tokens.hyphenJoins(at)) {
            return compound(amount, at + 1);
        }
        var tight = tokens.joined(at) ? tight(amount, at) : null;
        if (tight != null) {
            return tight;
        }
        if (tokens.joined(at) && tokens.at(at).isWord() && words.units.at(tokens, at) == null) {
            return null;
        }
        var phrase = words.units.at(tokens, at);
        int skipped = at;
        if (phrase == null && words.has("between", tokens.at(at).low())) {
            skipped = at + 1;
            phrase = words.units.at(tokens, skipped);
        }
        if (phrase != null && !tokens.hyphenJoins(skipped + phrase.length())) {
            return known(amount, skipped + phrase.length(), phrase.meaning());
        }
        boolean metres = tokens.is(at, "m") && !tokens.at(at).capital();
        if (metres) {
            return known(amount, at + 1, "metre");
        }
        var sign = words.signs.at(tokens, at);
        if (sign != null && !tokens.at(at + sign.length()).isFigure()) {
            return known(amount, at + sign.length(), sign.meaning());
        }
        var code = tokens.at(at).capital() && tokens.at(at).length() == 3 ? words.codes.at(tokens, at) : null;
        return code != null && isUpper(at) ? known(amount, at + 1, code.meaning()) : counted(amount, at);
    }

    private boolean isUpper(int at) {
        var raw = tokens.words(at, at + 1);
        return raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    /** Reads a unit joined to its number: 5m, 40C, 6ft 2in, 6'2". */
    private @Nullable Unit tight(Amount amount, int at) {
        var phrase = words.units.at(tokens, at);
        var name = phrase == null ? tightUnit(at) : phrase.meaning();
        int to = at + (phrase == null ? 1 : phrase.length());
        boolean quote = tokens.is(at, "'") || tokens.is(at, "’") || tokens.is(at, "\"") || tokens.is(at, "”");
        if (name == null || tokens.is(to, "/") || (quote && !(tokens.at(to).isFigure() && tokens.joined(to)))) {
            return phrase == null || name == null ? null : known(amount, to, name);
        }
        return known(amount, to, name);
    }

    /** Returns the unit of one letter joined to a number: 40C, 5V; but 5G is no weight and 40c no temperature. */
    private @Nullable String tightUnit(int at) {
        var low = tokens.at(at).low();
        boolean named = low.equals("c") || low.equals("f") || low.equals("w") || low.equals("v");
        return tokens.at(at).isWord() && tokens.at(at).capital() != named ? null : words.tightUnits.get(low);
    }

    private Unit known(Amount amount, int to, String name) {
        if (name.equals("foot") || (name.equals("pound") && !tokens.at(to).is("a"))) {
            var smaller = smaller(amount, to, name);
            if (smaller != null) {
                return smaller;
            }
        }
        var rate = rates.at(to, words.isMoney(name));
        if (rate != null) {
            return new Unit(rate.to(), name + " per " + rate.name(), null, false, amount);
        }
        return new Unit(to, name, tokens.is(to, "of") || words.isMoney(name) ? ofNoun(name, to) : null, false, amount);
    }

    /** Reads what a unit measures: per cent of voters, tonnes of wheat, dollars in aid. */
    private @Nullable String ofNoun(String name, int at) {
        if (!tokens.is(at, "of")) {
            return ofWhat(at);
        }
        int noun = nouns.pastDeterminers(at + 1);
        var plural = nouns.plural(noun);
        var found = plural == null ? nouns.singular(noun) : plural;
        return found == null || name.equals("year of age") ? null : tokens.words(found.from(), found.head() + 1);
    }

    /** Adds inches to feet and ounces to pounds, in the larger unit. */
    private @Nullable Unit smaller(Amount amount, int at, String name) {
        int figure = tokens.hyphenJoins(at) || tokens.is(at, "and") || tokens.is(at, ",") ? at + 1 : at;
        if (!tokens.at(figure).isFigure() && !words.numbers.containsKey(tokens.at(figure).low())) {
            return null;
        }
        var rest = amounts.at(figure);
        if (rest == null) {
            return null;
        }
        var phrase = words.units.at(tokens, rest.to());
        var named = phrase == null
                ? tokens.joined(rest.to()) ? words.tightUnits.get(tokens.at(rest.to()).low()) : null
                : phrase.meaning();
        boolean feet = name.equals("foot");
        boolean bare = feet && named == null && tokens.joined(figure) && figure <= at + 1 && !tokens.is(at, ",")
                && !tokens.is(at, "and");
        if (!bare && !(feet ? "inch" : "ounce").equals(named)) {
            return null;
        }
        var parts = feet ? TWELVE : BigDecimal.valueOf(16);
        if (rest.least().compareTo(parts) >= 0) {
            return null;
        }
        int to = bare ? rest.to() : rest.to() + (phrase == null ? 1 : phrase.length());
        var sum = amount.least().add(rest.least().divide(parts, MathContext.DECIMAL64)
                .setScale(6, RoundingMode.HALF_UP));
        return new Unit(to, name, null, false,
                new Amount(amount.from(), to, sum, sum, amount.scale(), amount.shape()));
    }

    /** Reads the rest of “40-hour week”, “20-year-old”, “12-member panel”, “$5-a-day”. */
    private @Nullable Unit compound(Amount amount, int at) {
        var phrase = words.units.at(tokens, at);
        if (phrase != null) {
            int to = at + phrase.length();
            if (tokens.hyphenJoins(to) && (tokens.is(to + 1, "a") || tokens.is(to + 1, "per"))
                    && tokens.hyphenJoins(to + 2)) {
                return new Unit(to + 4, phrase.meaning() + " per " + rates.name(to + 3), null, false, amount);
            }
            return known(amount, to, phrase.meaning());
        }
        var token = tokens.at(at);
        if (token.is("strong")) {
            return new Unit(at + 1, null, null, false, amount); // a 4,000-strong workforce
        }
        if (!token.isWord() || words.has("compound-stop", token.low())) {
            return token.isWord() ? null : new Unit(amount.to(), null, null, false, amount);
        }
        boolean plain = !token.capital() && !token.low().isEmpty() && !words.has("stop", token.low())
                && !words.numbers.containsKey(token.low());
        return plain
                ? new Unit(at + 1, token.low(), null, true, amount)
                : new Unit(amount.to(), null, null, false, amount);
    }

    /** Reads the whole of a fraction: two-thirds of the voters, half the pupils. */
    private Unit ofPart(Amount amount, int at) {
        int of = tokens.is(at, "of") ? at + 1 : at;
        if (tokens.is(of, "a") || tokens.is(of, "an")) {
            var unit = words.units.at(tokens, of + 1);
            if (unit != null) {
                return new Unit(of + 1 + unit.length(), unit.meaning(), null, false, amount);
            }
            var scale = words.scales.get(tokens.at(of + 1).low());
            if (scale != null) {
                return counted(amount.times(scale).ending(of + 2), of + 2);
            }
        }
        int noun = nouns.pastDeterminers(of);
        if (of == at && noun == at && nouns.plural(at) == null) {
            return new Unit(at, null, null, false, amount);
        }
        var further = amounts.at(noun);
        var plural = nouns.plural(further == null ? noun : further.to());
        if (plural == null) {
            var one = of > at ? nouns.singular(noun) : null;
            return new Unit(at, null, one == null ? null : tokens.words(one.from(), one.head() + 1), false, amount);
        }
        return new Unit(further == null ? plural.head() + 1 : at, tokens.words(plural.head(), plural.head() + 1),
                tokens.words(plural.from(), plural.head() + 1), true, amount);
    }

    private Unit counted(Amount amount, int at) {
        if (tokens.is(at, "of")) {
            return countedOf(amount, at);
        }
        int from = words.has("between", tokens.at(at).low()) ? at + 1 : at;
        var noun = nouns.plural(from);
        if (amount.isOne() && amount.shape() == Amount.Shape.WORDS) {
            var one = nouns.singular(from);
            boolean verb = one != null && noun != null && noun.head() == one.head() + 1; // one proposal asks
            noun = noun == null || verb ? one : noun;
        }
        if (noun == null) {
            return nouns.isModifier(amount.from(), at)
                    ? new Unit(at + 1, tokens.at(at).low(), null, true, amount)
                    : new Unit(amount.to() > at ? amount.to() : at, null, null, false, amount);
        }
        var name = tokens.words(noun.head(), noun.head() + 1);
        var what = tokens.words(noun.from(), noun.head() + 1);
        var rate = rates.at(noun.head() + 1, false);
        if (rate == null && nouns.isNumbered(noun)) {
            return new Unit(at, name, what, true, amount); // three five-year-old boys: both numbers
        }
        return rate == null
                ? new Unit(noun.head() + 1, name, what, true, amount)
                : new Unit(rate.to(), name + " per " + rate.name(), what, true, amount);
    }

    /** Reads hundreds of people; five of the soldiers; ten of the 85 schools, where 85 is a quantity of its own. */
    private Unit countedOf(Amount amount, int at) {
        int noun = nouns.pastDeterminers(at + 1);
        var group = amount.isOne() ? nouns.ofGroup(at + 1) : null;
        if (group != null) {
            return new Unit(group.head() + 1, tokens.words(group.head(), group.head() + 1),
                    tokens.words(group.from(), group.head() + 1), true, amount);
        }
        boolean direct = noun == at + 1;
        if (direct && !amount.isVague() && amount.scale().signum() > 0 && amount.scale().intValue() == 1) {
            return new Unit(at, null, null, false, amount);
        }
        var unit = direct ? words.units.at(tokens, noun) : null;
        if (unit != null) {
            return known(amount, noun + unit.length(), unit.meaning());
        }
        var figure = tokens.at(noun);
        var further = figure.isFigure() || words.numbers.containsKey(figure.low()) ? amounts.at(noun) : null;
        var known = further == null ? null : words.units.at(tokens, further.to());
        if (known != null) {
            return new Unit(at, known.meaning(), null, true, amount);
        }
        var plural = nouns.plural(further == null ? noun : further.to());
        if (plural == null) {
            return new Unit(at, null, null, false, amount);
        }
        return new Unit(further == null ? plural.head() + 1 : at, tokens.words(plural.head(), plural.head() + 1),
                tokens.words(plural.from(), plural.head() + 1), true, amount);
    }
}
