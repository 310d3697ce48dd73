package app.parallax.text.copied;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Generates texts with a Zipf distribution of words, some with copied passages, changed a little or not. */
final class CopyingAuthors {
    private static final List<String> SMALL = List.of("the", "of", "to", "and", "a", "in", "that", "is", "was", "for",
            "on", "with", "said", "as", "it", "by", "at", "from", "he", "be", "has", "were", "are", "have", "his");

    private final Random random;
    private final List<String> words = new ArrayList<>(SMALL);
    private final List<List<String>> texts = new ArrayList<>();
    private final List<int[]> copies = new ArrayList<>();

    CopyingAuthors(long seed) {
        random = new Random(seed);
        while (words.size() < 20_000) {
            var word = new StringBuilder();
            for (int i = 3 + random.nextInt(8); i > 0; i--) {
                word.append("etaoinshrdlucmfwypvbgk".charAt(random.nextInt(22)));
            }
            words.add(word.toString());
        }
    }

    private String word() {
        return words.get((int) Math.min(words.size() - 1, Math.exp(random.nextDouble() * Math.log(words.size())) - 1));
    }

    List<String> own(int length) {
        var text = new ArrayList<String>();
        while (text.size() < length) {
            text.add(word());
        }
        return text;
    }

    /** A text of its own. */
    int write(int length) {
        texts.add(own(length));
        return texts.size() - 1;
    }

    void append(int text, List<String> more) {
        texts.get(text).addAll(more);
    }

    /** A text with a passage of an earlier one in it; a share of its words is exchanged, left out or put in. */
    int copy(int from, int length, double edits) {
        var source = texts.get(from);
        int start = random.nextInt(source.size() - length);
        var text = own(60 + random.nextInt(100));
        int at = text.size();
        for (var word : source.subList(start, start + length)) {
            double die = random.nextDouble();
            boolean atEnd = text.size() == at || text.size() >= at + length - 1;
            if (atEnd || die >= edits) {
                text.add(word);
            } else if (die < edits / 3) {
                text.add(word());
            } else if (die < edits * 2 / 3) {
                text.add(word);
                text.add(word());
            }
        }
        copies.add(new int[]{from, start, start + length, texts.size(), at, text.size()});
        text.addAll(own(60 + random.nextInt(100)));
        texts.add(text);
        return texts.size() - 1;
    }

    /** What was written, each author with his own commas, capitals and line ends. */
    List<String> texts() {
        return texts.stream().map(this::printed).toList();
    }

    private String printed(List<String> text) {
        var dice = new Random(text.hashCode());
        var printed = new StringBuilder();
        for (var word : text) {
            printed.append(
                    dice.nextInt(12) == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word)
                    .append(dice.nextInt(10) == 0 ? ", " : dice.nextInt(30) == 0 ? ".\n\n" : " ");
        }
        return printed.toString();
    }

    /** The passages that were copied. */
    List<CopiedPassage> cases() {
        return copies.stream().map(copy -> new CopiedPassage(copy[0], span(copy[0], copy[1], copy[2]), copy[3],
                span(copy[3], copy[4], copy[5]), copy[2] - copy[1])).toList();
    }

    private Span span(int text, int from, int to) {
        var reader = new WordReader(printed(texts.get(text)));
        int start = 0;
        for (int i = 0; i < to && reader.next(); i++) {
            start = i == from ? reader.start() : start;
        }
        return new Span(start, reader.end());
    }
}
