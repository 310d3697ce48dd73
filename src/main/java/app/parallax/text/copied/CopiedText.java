package app.parallax.text.copied;

import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Finds passages that texts copied from each other or from a common source: {@value RunSeeds#RUN} equal words in a row,
 * ignoring case, punctuation and spacing, extended across small edits. Runs common to very many texts are excluded.
 */
public final class CopiedText {
    private CopiedText() {}

    /**
     * Finds the passages shared by two texts.
     *
     * @param one text number 0
     * @param other text number 1
     * @return by position in the first
     */
    public static List<CopiedPassage> between(String one, String other) {
        return among(2, number -> number == 0 ? one : other);
    }

    /**
     * Finds the passages shared by any two of many texts.
     *
     * @param texts returns the text of a number from 0; called once for each in order, and once more for those that
     *            share a passage
     * @return each pair of passages once, by the earlier text, the later one, and position
     */
    public static List<CopiedPassage> among(int count, IntFunction<String> texts) {
        var words = WordNumbers.of(count, texts);
        var runs = new SharedRuns(words);
        var passages = passages(words, runs);
        var places = new Places(words, passages, texts);
        return passages.stream().map(each -> new CopiedPassage(each.text, places.span(each.start, each.end),
                each.other, places.span(each.otherStart, each.otherEnd), each.same))
                .filter(each -> each.words() >= RunSeeds.RUN).toList();
    }

    private static List<PassageGrower.Passage> passages(WordNumbers words, SharedRuns runs) {
        var found = new ArrayList<PassageGrower.Passage>();
        var grown = new PassageGrower(words, runs);
        var all = runs.all();
        for (int from = 0; from < all.size();) {
            int to = from + 1;
            while (to < all.size() && all.get(from).sameTexts(all.get(to))) {
                to++;
            }
            found.addAll(grown.of(all.subList(from, to)));
            from = to;
        }
        return found;
    }

    /** The spans of passages, from a second reading of the texts that contain any. */
    private static final class Places {
        private final Map<Integer, Span> spans = new HashMap<>();

        Places(WordNumbers words, List<PassageGrower.Passage> passages, IntFunction<String> texts) {
            var wanted = new BitSet();
            for (var each : passages) {
                wanted.set(each.start);
                wanted.set(each.end - 1);
                wanted.set(each.otherStart);
                wanted.set(each.otherEnd - 1);
            }
            for (int index = wanted.nextSetBit(0); index >= 0;) {
                int text = words.text(index);
                read(words.start(text), words.end(text), texts.apply(text), wanted);
                index = wanted.nextSetBit(words.end(text));
            }
        }

        private void read(int start, int end, String text, BitSet wanted) {
            var reader = new WordReader(text);
            for (int index = start; index < end && reader.next(); index++) {
                if (wanted.get(index)) {
                    spans.put(index, new Span(reader.start(), reader.end()));
                }
            }
        }

        Span span(int start, int end) {
            var first = spans.get(start);
            var last = spans.get(end - 1);
            if (first == null || last == null) {
                throw new IllegalStateException("a text was not the same when it was read again");
            }
            return new Span(first.start(), last.end());
        }
    }
}
