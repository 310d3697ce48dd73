package app.parallax.text.quantity;

import app.parallax.text.quantity.QuantityToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits what a language writes as one word: d’euros, و20, ב־2023, לחבית. */
final class WordSplitter {
    private static final int LONGEST_PREFIX = 3;
    private static final Pattern MARKS = Pattern
            .compile("[\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u0640]");

    private final Vocabulary words;
    private final String text;
    private final boolean elides;
    private final boolean marked;
    private final boolean plain;

    WordSplitter(Vocabulary words, String text) {
        this.words = words;
        this.text = text;
        this.elides = words.option("elision");
        this.marked = words.option("marks");
        this.plain = words.isPlain();
    }

    /** Splits the tokens of a paragraph. */
    List<QuantityToken> split(List<QuantityToken> tokens) {
        var normal = elided(tokens);
        if (words.prefixes().isEmpty()) {
            return normal;
        }
        var split = new ArrayList<QuantityToken>(normal.size());
        int end = -1;
        for (int i = 0; i < normal.size(); i++) {
            var token = normal.get(i);
            if (token.start() < end) {
                continue;
            }
            if (token.isWord() && isJoiner(normal, i) && words.isPrefix(token.low())) {
                split.add(token);
                i++; // the hyphen
            } else if (token.isWord()) {
                end = prefixed(token, split);
            } else {
                split.add(token);
            }
        }
        return split;
    }

    /** Whether a hyphen joins the token after this one to it. */
    private static boolean isJoiner(List<QuantityToken> tokens, int i) {
        if (i + 2 >= tokens.size()) {
            return false;
        }
        var next = tokens.get(i + 1);
        return (next.isHyphen() || next.is("־") || next.is("–")) && !next.spaced() && !tokens.get(i + 2).spaced();
    }

    /** Adds a word, split after a prefix before digits or a known word; returns the end of what was read. */
    private int prefixed(QuantityToken token, List<QuantityToken> split) {
        var low = token.low();
        int most = Math.min(LONGEST_PREFIX, low.length() - 1);
        for (int n = most; n > 0; n--) {
            if (words.isPrefix(low.substring(0, n)) && token.length() == low.length()) {
                int at = token.start() + n;
                if (Character.isDigit(low.charAt(n))) {
                    int end = QuantityLexer.endOfFigure(text, at);
                    split.add(part(token, token.start(), at, low.substring(0, n), Kind.WORD));
                    split.add(part(token, at, end, text.substring(at, end), Kind.FIGURE));
                    return end;
                }
                if (low.length() - n >= 3 && !words.knows(low) && words.knows(low.substring(n))) {
                    split.add(part(token, token.start(), at, low.substring(0, n), Kind.WORD));
                    split.add(part(token, at, token.end(), low.substring(n), Kind.WORD));
                    return token.end();
                }
            }
        }
        split.add(token);
        return token.end();
    }

    private static QuantityToken part(QuantityToken of, int start, int end, String low, Kind kind) {
        boolean first = start == of.start();
        return new QuantityToken(kind, start, end, low, first && of.spaced(), first && of.capital(),
                first && of.opensLine());
    }

    /** Splits elided words and folds marks: l’heure, ألفًا, тёплый. */
    List<QuantityToken> elided(List<QuantityToken> tokens) {
        if (plain) {
            return tokens;
        }
        var split = new ArrayList<QuantityToken>(tokens.size());
        for (var token : tokens) {
            if (!token.isWord()) {
                split.add(token);
                continue;
            }
            var low = marked ? MARKS.matcher(token.low()).replaceAll("") : words.folded(token.low());
            int cut = elides && low.length() == token.length() ? low.indexOf('\'') + 1 : 0;
            if (cut > 0 && cut < low.length()) {
                int at = token.start() + cut;
                split.add(part(token, token.start(), at, low.substring(0, cut), Kind.WORD));
                boolean capital = Character.isUpperCase(text.codePointAt(at));
                split.add(new QuantityToken(Kind.WORD, at, token.end(), low.substring(cut), false, capital, false));
            } else {
                split.add(low.equals(token.low())
                        ? token
                        : new QuantityToken(token.kind(), token.start(), token.end(), low, token.spaced(),
                                token.capital(), token.opensLine()));
            }
        }
        return split;
    }
}
