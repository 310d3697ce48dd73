package app.parallax.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Edits a text as for a new version, and records the way of every word. */
final class EditedText {
    private static final Pattern TOKENS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private final Random random;
    private final String before;
    /** The words that may be put in. */
    private final List<String> words;
    private List<Token> tokens = new ArrayList<>();
    private String after = "";

    /** A word, a space or a sign; {@code origin} is its UTF-16 offset in the first version, -1 if it is new. */
    private record Token(String text, int origin, int length) {
        boolean isWord() {
            return Character.isLetterOrDigit(text.charAt(0));
        }

        boolean isSpace() {
            return Character.isWhitespace(text.charAt(0));
        }
    }

    EditedText(Random random, String before) {
        this.random = random;
        this.before = before;
        var all = new ArrayList<String>();
        var found = TOKENS.matcher(before);
        while (found.find()) {
            var token = new Token(found.group(), found.start(), found.group().length());
            tokens.add(token);
            if (token.isWord()) {
                all.add(token.text);
            }
        }
        words = all;
    }

    /** Text of so many paragraphs, in words that come as often as words do. */
    static String generate(Random random, int paragraphs) {
        var vocabulary = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            var word = new StringBuilder();
            for (int k = random.nextInt(i < 60 ? 1 : 4); k >= 0; k--) {
                word.append("bcdfghklmnprstvwz".charAt(random.nextInt(17))).append("aeiou".charAt(random.nextInt(5)));
                if (random.nextInt(3) == 0) {
                    word.append("nrstl".charAt(random.nextInt(5)));
                }
            }
            vocabulary.add(word.toString());
        }
        var text = new StringBuilder();
        for (int p = 0; p < paragraphs; p++) {
            for (int s = random.nextInt(5); s >= 0; s--) {
                boolean quoted = random.nextInt(5) == 0;
                text.append(quoted ? "“" : "");
                int length = 5 + random.nextInt(22);
                for (int w = 0; w < length; w++) {
                    var word = vocabulary.get((int) (Math.pow(vocabulary.size(), random.nextDouble()) - 1));
                    text.append(w == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
                    text.append(w == length - 1 ? "." : random.nextInt(12) == 0 ? ", " : " ");
                }
                text.append(quoted ? "” " : " ");
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    private String someWord() {
        return words.get(random.nextInt(words.size()));
    }

    /** Changes some share of the words and sentences, and perhaps signs, spaces and the order of paragraphs. */
    EditedText edit(double share) {
        changeWords(share);
        changeSentences(share);
        if (random.nextInt(2) == 0) {
            reorder();
        }
        if (random.nextInt(3) == 0) {
            change(Map.of("“", "\"", "”", "\"", "’", "'"));
        }
        if (random.nextInt(4) == 0) {
            change(Map.of(" ", "\u00A0"), 0.1);
        }
        if (random.nextInt(4) == 0) {
            change(Map.of(" ", "  ", "\n\n", "\n"), 0.3);
        }
        if (random.nextInt(4) == 0) {
            change(Map.of(",", ";", ".", "!"), 0.2);
        }
        return done();
    }

    private EditedText done() {
        var text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text));
        after = text.toString();
        return this;
    }

    private void changeWords(double share) {
        var changed = new ArrayList<Token>();
        for (var token : tokens) {
            if (!token.isWord() || random.nextDouble() >= share) {
                changed.add(token);
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> {
                    changed.add(new Token(someWord(), -1, 0));
                    changed.add(new Token(" ", -1, 0));
                    changed.add(token);
                }
                case 1 -> changed.add(new Token(someWord(), -1, 0));
                case 2 -> changed.add(new Token(token.text + "s", -1, 0));
                default -> {
                    // left out
                }
            }
        }
        tokens = changed;
    }

    /** Leaves whole sentences out, puts new ones in, and replaces some. */
    private void changeSentences(double share) {
        var changed = new ArrayList<Token>();
        for (var sentence : split(tokens, ".")) {
            double chance = random.nextDouble();
            if (chance < share) {
                continue;
            }
            if (chance < 3 * share) {
                int length = 4 + random.nextInt(15);
                for (int i = 0; i < length; i++) {
                    changed.add(new Token(someWord(), -1, 0));
                    changed.add(new Token(i == length - 1 ? ". " : " ", -1, 0));
                }
            }
            if (chance >= 2 * share) {
                changed.addAll(sentence);
            }
        }
        tokens = changed;
    }

    private void reorder() {
        var paragraphs = split(tokens, "\n");
        for (int i = 0; i < 1 + paragraphs.size() / 10; i++) {
            Collections.swap(paragraphs, random.nextInt(paragraphs.size()), random.nextInt(paragraphs.size()));
        }
        tokens = new ArrayList<>();
        paragraphs.forEach(tokens::addAll);
    }

    private static List<List<Token>> split(List<Token> tokens, String end) {
        var parts = new ArrayList<List<Token>>();
        var part = new ArrayList<Token>();
        for (var token : tokens) {
            part.add(token);
            if (token.text.contains(end)) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        parts.add(part);
        return parts;
    }

    private void change(Map<String, String> replacements) {
        change(replacements, 1);
    }

    private void change(Map<String, String> replacements, double share) {
        tokens = new ArrayList<>(tokens.stream().map(token -> replacements.containsKey(token.text)
                && random.nextDouble() < share
                        ? new Token(replacements.get(token.text), token.origin, token.length)
                        : token)
                .toList());
    }

    /** Some whole words in a row of the first version, within a paragraph. */
    Span someWords(int most) {
        while (true) {
            var all = new ArrayList<Span>();
            var found = TOKENS.matcher(before);
            int from = random.nextInt(before.length());
            if (!found.find(from == 0 ? 0 : before.substring(0, from).lastIndexOf(' ') + 1)) {
                continue;
            }
            int wanted = 1 + random.nextInt(most);
            do {
                if (found.group().contains("\n")) {
                    break;
                }
                if (Character.isLetterOrDigit(found.group().charAt(0))) {
                    all.add(new Span(found.start(), found.end()));
                }
            } while (all.size() < wanted && found.find());
            if (!all.isEmpty()) {
                return new Span(all.getFirst().start(), all.getLast().end());
            }
        }
    }

    /**
     * Where words of the first version are in the second.
     *
     * @param span where, empty if less than a tenth is left
     * @param share how much of the words is left there, 0 to 1
     */
    record Truth(Optional<Span> span, double share) {}

    Truth truth(Span old) {
        int at = 0;
        int kept = 0;
        Map<Integer, Span> places = new HashMap<>();
        for (var token : tokens) {
            if (token.origin >= old.start() && token.origin < old.end() && !token.isSpace()) {
                places.put(token.origin, new Span(at, at + token.text.length()));
                kept += token.length;
            }
            at += token.text.length();
        }
        var words = old.of(before).replaceAll("\\s", "");
        double share = kept / (double) words.length();
        if (share < 0.1) {
            return new Truth(Optional.empty(), share);
        }
        int start = places.values().stream().mapToInt(Span::start).min().orElseThrow();
        int end = places.values().stream().mapToInt(Span::end).max().orElseThrow();
        return new Truth(Optional.of(new Span(start, end)), share);
    }

    /** How many times words stand in a text. */
    static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }
}
