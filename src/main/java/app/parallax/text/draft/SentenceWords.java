package app.parallax.text.draft;

import app.parallax.text.FoldedText;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The words of a sentence by which it is compared with another: folded, cut to their first letters, without numbers.
 */
public final class SentenceWords {
    /** Number of compared letters; inflections follow them. */
    private static final int STEM = 6;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d");
    /** Words that are part of numbers, by which they are not told apart. */
    private static final Set<String> POWERS = DraftVocabulary.all().words("power");
    private static final double SHORT = 0.2;
    private static final double FOUR_LETTERS = 0.5;
    private static final double NAME = 1.3;
    private static final double SEVERAL = 1.5;

    private final Span span;
    private final List<Word> words;
    private final Set<String> stems;
    private final List<Digits> numbers;

    /** A number of two digits or more: its digits alone, and where it begins. */
    private record Digits(String digits, int start) {}

    /** A word: folded, its stem and the offset of its first letter in the text. */
    private record Word(String folded, String stem, int start, double factor) {
        boolean isName() {
            return factor >= NAME;
        }
    }

    private SentenceWords(Span span, List<Word> words, List<Digits> numbers) {
        this.span = span;
        this.words = words;
        this.numbers = numbers;
        this.stems = new HashSet<>();
        words.forEach(each -> stems.add(each.stem));
    }

    /** Reads the words of a stretch of a text. */
    public static SentenceWords of(String text, Span span) {
        var folded = FoldedText.of(span.of(text));
        var words = new ArrayList<Word>();
        for (int i = 0; i < folded.words(); i++) {
            var word = folded.word(i);
            if (!POWERS.contains(word) && !word.codePoints().allMatch(Character::isDigit)) {
                int start = span.start() + folded.original(folded.start(i), folded.end(i)).start();
                boolean name = i > 0 && Character.isUpperCase(text.codePointAt(start));
                int stem = word.codePointCount(0, word.length()) <= STEM
                        ? word.length()
                        : word.offsetByCodePoints(0, STEM);
                words.add(new Word(word, word.substring(0, stem), start, factor(word, name)));
            }
        }
        return new SentenceWords(span, words, numbers(text, span));
    }

    private static List<Digits> numbers(String text, Span span) {
        return NUMBER.matcher(text).region(span.start(), span.end()).results()
                .map(each -> new Digits(each.group().replaceAll("[.,]", ""), each.start())).toList();
    }

    /**
     * Returns these words without those and the numbers of a stretch of the text, which are compared for themselves.
     */
    public SentenceWords without(Span stretch) {
        return new SentenceWords(span,
                words.stream().filter(each -> each.start < stretch.start() || each.start >= stretch.end()).toList(),
                withoutNumbers(stretch).numbers);
    }

    /** Returns these words without the numbers of a stretch of the text. */
    public SentenceWords withoutNumbers(Span stretch) {
        return new SentenceWords(span, words, numbers.stream()
                .filter(each -> each.start < stretch.start() || each.start >= stretch.end()).toList());
    }

    /** Returns those of these words that stand in a stretch of the text. */
    public SentenceWords within(Span stretch) {
        return new SentenceWords(stretch,
                words.stream().filter(each -> stretch.start() <= each.start && each.start < stretch.end()).toList(),
                numbers.stream().filter(each -> stretch.start() <= each.start && each.start < stretch.end()).toList());
    }

    /**
     * Whether these words agree with a clause of an article less than with another clause of its sentence: they have a
     * name or several words of that clause alone, and none of the first alone.
     *
     * @param before offset in the article before which a name of the rival must stand
     * @param repeated whether these words stand beside another figure with the number, so that one word tells
     */
    public boolean isOfOther(SentenceWords clause, SentenceWords rival, int before, boolean repeated) {
        double own = 0;
        double its = 0;
        boolean ownName = false;
        boolean itsName = false;
        for (var word : words) {
            boolean here = clause.stems.contains(word.stem);
            boolean there = rival.stems.contains(word.stem);
            if (here != there && word.factor >= FOUR_LETTERS) {
                boolean name = word.isName() || (here ? clause : rival).words.stream()
                        .anyMatch(each -> each.stem.equals(word.stem) && each.isName());
                own += here ? word.factor : 0;
                its += there ? word.factor : 0;
                ownName |= here && name;
                itsName |= there && name && rival.words.stream()
                        .anyMatch(each -> each.stem.equals(word.stem) && each.start < before);
            }
        }
        return itsName ? !ownName : own == 0 && its >= (repeated ? 1 : SEVERAL);
    }

    private static double factor(String word, boolean name) {
        boolean letters = switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case LATIN, CYRILLIC, GREEK -> true;
            default -> false;
        };
        return name ? NAME : !letters || word.length() > 4 ? 1 : word.length() == 4 ? FOUR_LETTERS : SHORT;
    }

    /** Reads all sentences of a text, in order. */
    public static List<SentenceWords> all(String text, Locale language) {
        var sentences = new Sentences(text, language);
        var found = new ArrayList<SentenceWords>();
        for (var next = sentences.next(0); next != null; next = sentences.next(next.end())) {
            found.add(of(text, next));
        }
        return withFirstNames(found);
    }

    /** Makes the first word of a sentence a name if it is one inside all other sentences. */
    private static List<SentenceWords> withFirstNames(List<SentenceWords> sentences) {
        var names = new HashSet<String>();
        var others = new HashSet<String>();
        for (var sentence : sentences) {
            sentence.words.stream().skip(1).forEach(each -> (each.isName() ? names : others).add(each.folded));
        }
        names.removeAll(others);
        return sentences.stream()
                .map(each -> each.words.isEmpty() || !names.contains(each.words.getFirst().folded)
                        ? each
                        : each.withFirstName())
                .toList();
    }

    private SentenceWords withFirstName() {
        var first = words.getFirst();
        var all = new ArrayList<>(words);
        all.set(0, new Word(first.folded, first.stem, first.start, NAME));
        return new SentenceWords(span, all, numbers);
    }

    public Span span() {
        return span;
    }

    /**
     * Returns the part of the weight of these words that another sentence shares.
     *
     * @param rarity the weight of a folded word
     * @return 0 to 1
     */
    public double sharedWith(SentenceWords other, ToDoubleFunction<String> rarity) {
        return shared(words, other, rarity);
    }

    /**
     * Returns the same for the words near an offset alone.
     *
     * @param at UTF-16 offset in the text
     * @param near number of words on each side
     */
    public double sharedNear(int at, int near, SentenceWords other, ToDoubleFunction<String> rarity) {
        return shared(near(at, near), other, rarity);
    }

    /**
     * Counts the different significant words near two offsets that both have.
     *
     * @param at UTF-16 offset in this text
     * @param there UTF-16 offset in the other
     * @param near number of words on each side
     */
    public int inCommonNear(int at, SentenceWords other, int there, int near) {
        var stemsThere = new HashSet<String>();
        other.near(there, near).forEach(each -> stemsThere.add(each.stem));
        return (int) near(at, near).stream().filter(each -> each.factor > FOUR_LETTERS).map(Word::stem).distinct()
                .filter(stemsThere::contains).count();
    }

    /** Weighs the different words that both have: 1 for a long one, half for one of four letters. */
    public double inCommon(SentenceWords other) {
        var seen = new HashSet<String>();
        return words.stream()
                .filter(each -> each.factor >= FOUR_LETTERS && other.stems.contains(each.stem) && seen.add(each.stem))
                .mapToDouble(each -> Math.min(1, each.factor)).sum();
    }

    /** Counts the different numbers of two digits or more that both have. */
    public int numbersInCommon(SentenceWords other) {
        return (int) numbers.stream().map(Digits::digits).distinct()
                .filter(each -> other.numbers.stream().anyMatch(there -> there.digits.equals(each))).count();
    }

    private List<Word> near(int at, int near) {
        int first = 0;
        while (first < words.size() && words.get(first).start < at) {
            first++;
        }
        return words.subList(Math.max(0, first - near), Math.min(words.size(), first + near + 1));
    }

    private static double shared(List<Word> words, SentenceWords other, ToDoubleFunction<String> rarity) {
        double all = 0;
        double same = 0;
        for (var word : words) {
            double weight = word.factor * rarity.applyAsDouble(word.folded);
            all += weight;
            same += other.stems.contains(word.stem) ? weight : 0;
        }
        return all == 0 ? 0 : same / all;
    }
}
