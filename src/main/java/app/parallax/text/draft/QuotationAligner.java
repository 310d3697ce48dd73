package app.parallax.text.draft;

import app.parallax.text.FoldedText;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Aligns a quotation with the words of an article: a local alignment with affine gaps, in which a longer gap may be
 * jumped over at a fixed cost. Time and memory are bounded for texts of any length.
 */
public final class QuotationAligner {
    /** Maximum number of changed words at either end of a quotation. */
    private static final int EDGE = 3;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?…\\n\"“”„«»]");
    /** “He said” between two quotations, the second of which may be another sentence. */
    private static final Pattern INSERTED = Pattern
            .compile("[,.;!?…]?\\s?[”“\"»«][,.]?\\s[^“”„\"«».!?]+[.,:]?\\s+[“„\"«»]\\s?");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern ELISION = Pattern.compile("\\p{L}{1,6}['’]");
    /** Maximum number of words of a quotation of an article that one of two words may be altered from. */
    private static final int SHORT_QUOTATION = 3;
    private static final int TWO = 2;
    /** Minimum number of letters of the word that both have. */
    private static final int TELLING = 5;
    /** Maximum number of compared words of a quotation: its first ones. */
    private static final int MOST_WORDS = 400;
    /**
     * Maximum number of cells; a larger table is restricted to the part of the article with most words of the
     * quotation.
     */
    private static final int MOST_CELLS = 1_000_000;
    /** Maximum number of omitted words; after more, the quotation joins two places. */
    private static final int JOINING = 14;
    /** Words of the article that brackets may stand for. */
    private static final int REPLACED = 12;
    /** Minimum number of words at the beginning or end of a quotation that are searched elsewhere in the article. */
    private static final int PART = 4;

    private static final float MISMATCH = 0.6f;
    private static final float PUT_IN = 0.65f;
    private static final float GAP = 0.5f;
    private static final float GAP_WORD = 0.12f;
    private static final float JUMP = 2.2f;
    private static final float BRACKET_WORD = 0.05f;
    private static final float ELLIPSIS_WORD = 0.002f;
    private static final float ELLIPSIS_JUMP = 1f;

    /** Minimum share of words in order for a quotation to be an altered one. */
    private static final double LEAST = 0.55;
    private static final double LEAST_OF_FEW = 0.6;
    private static final int FEW = 4;

    private final QuotedWords quotation;
    private final String text;
    private final WordSequence article;
    private final int count;

    private QuotationAligner(QuotedWords quotation, String text, WordSequence article) {
        this.quotation = quotation;
        this.text = text;
        this.article = article;
        this.count = Math.min(quotation.size(), MOST_WORDS);
    }

    /**
     * Finds the best place of a quotation.
     *
     * @param text the article
     * @param article its words
     * @return empty if most words of the quotation are not there in their order
     */
    public static Optional<QuotationMatch> find(QuotedWords quotation, String text, WordSequence article) {
        if (quotation.size() == 0 || article.size() == 0) {
            return Optional.empty();
        }
        return new QuotationAligner(quotation, text, article).find();
    }

    /**
     * Finds a quotation of two words, of which one is changed or put in, among the short quotations of an article.
     *
     * @param quotations of the article, without their marks
     */
    public static Optional<QuotationMatch> findShort(QuotedWords quotation, String text, List<Span> quotations) {
        return quotation.size() != TWO
                ? Optional.empty()
                : quotations.stream().flatMap(each -> {
                    var words = WordSequence.of(each.of(text));
                    return words.size() > SHORT_QUOTATION || words.size() == 0
                            ? Stream.empty()
                            : new QuotationAligner(quotation, each.of(text), words).findOne(each.start()).stream();
                }).findFirst();
    }

    /** Finds the place of one telling word; the other is named as a difference. */
    private Optional<QuotationMatch> findOne(int offset) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < article.size(); j++) {
                var word = article.span(j, j);
                if (quotation.word(i) == article.word(j) && word.length() >= TELLING && !quotation.isOptional(1 - i)) {
                    boolean first = i > 0;
                    var there = first ? edge(0, j - 1) : edge(j + 1, article.size() - 1);
                    var kind = there.isEmpty() ? DraftDifference.Kind.PUT_IN : DraftDifference.Kind.CHANGED;
                    return Optional.of(new QuotationMatch(false, 1.0 / TWO,
                            new Span(offset + word.start(), offset + word.end()),
                            List.of(new DraftDifference(kind, quotation.text(1 - i, 1 - i), there))));
                }
            }
        }
        return Optional.empty();
    }

    private String edge(int first, int last) {
        return first > last ? "" : article.span(first, last).of(text);
    }

    /** A step of an alignment: the numbers of a quoted word and one of the article, -1 for none; both -1 for a gap. */
    private record Step(int quoted, int there) {}

    private Optional<QuotationMatch> find() {
        var steps = align(0, count);
        var parts = new ArrayList<List<Step>>();
        int first = firstMatch(steps);
        int last = lastMatch(steps);
        if (first < 0) {
            return Optional.empty();
        }
        var core = core(steps);
        int head = steps.get(core.start()).quoted;
        int tail = count - 1 - steps.get(core.end() - 1).quoted;
        var before = head >= PART ? elsewhere(0, head) : List.<Step>of();
        var after = tail >= PART ? elsewhere(count - tail, count) : List.<Step>of();
        if (before.isEmpty()) {
            core = new Span(first, core.end());
        }
        if (after.isEmpty()) {
            core = new Span(core.start(), last + 1);
        }
        parts.add(before);
        parts.add(steps.subList(core.start(), core.end()));
        parts.add(after);
        parts.removeIf(List::isEmpty);
        return new Judgement(parts).match();
    }

    /** Returns the best steps, without words at either end that occur in the article by chance. */
    private Span core(List<Step> steps) {
        double best = 0;
        double sum = 0;
        int from = 0;
        var found = new Span(0, steps.size());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            double weight = step.quoted < 0 ? 1 : quotation.weight(step.quoted);
            boolean free = step.quoted >= 0 && quotation.isOptional(step.quoted);
            sum += isSame(step) ? weight : free ? 0 : -MISMATCH * weight;
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best && isSame(step)) {
                best = sum;
                found = new Span(from, i + 1);
            }
        }
        int start = found.start();
        while (start < found.end() - 1 && !isSame(steps.get(start))) {
            start++;
        }
        return new Span(start, found.end());
    }

    /** Searches the beginning or end of a quotation in another place; empty unless nearly all of it is there. */
    private List<Step> elsewhere(int from, int to) {
        var steps = align(from, to);
        int first = firstMatch(steps);
        int last = lastMatch(steps);
        if (first < 0) {
            return List.of();
        }
        int same = 0;
        for (var step : steps) {
            same += isSame(step) ? 1 : 0;
        }
        return same >= 3 && same * 4 >= 3 * (to - from) ? steps.subList(first, last + 1) : List.of();
    }

    private int firstMatch(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (isSame(steps.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private int lastMatch(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (isSame(steps.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSame(Step step) {
        return step.quoted >= 0 && step.there >= 0
                && (quotation.word(step.quoted) == article.word(step.there)
                        || (step.quoted == 0 && isElided(step.there)));
    }

    /** Whether a word of the article is the first of the quotation behind an elided one: “encore” of “d’encore”. */
    private boolean isElided(int there) {
        var word = article.span(there, there).of(text);
        var elision = ELISION.matcher(word);
        if (!elision.lookingAt()) {
            return false;
        }
        var rest = WordSequence.of(word.substring(elision.end()));
        return rest.size() == 1 && rest.word(0) == quotation.word(0);
    }

    /** Aligns words of the quotation, from one to another, exclusive; the steps are in their order. */
    private List<Step> align(int from, int to) {
        int rows = to - from;
        var window = window(from, to);
        int low = window.start();
        int columns = window.length();
        var path = new int[rows + 1][];
        var before = new float[columns + 1];
        var now = new float[columns + 1];
        for (int i = 1; i <= rows; i++) {
            path[i] = new int[columns + 1];
            row(from + i - 1, i == rows, low, before, now, path[i]);
            var swap = before;
            before = now;
            now = swap;
        }
        int best = 0;
        for (int j = 1; j <= columns; j++) {
            best = before[j] > before[best] ? j : best;
        }
        return steps(from, rows, low, best, path);
    }

    private void row(int quoted, boolean last, int low, float[] before, float[] now, int[] path) {
        boolean optional = quotation.isOptional(quoted);
        float weight = (float) quotation.weight(quoted);
        float putIn = optional ? 0 : PUT_IN * weight + 0.05f;
        float mismatch = optional ? 0 : -MISMATCH * weight;
        int word = quotation.word(quoted);
        boolean ellipsis = !last && quotation.followsEllipsis(quoted + 1);
        boolean bracket = optional || (!last && quotation.isOptional(quoted + 1));
        float open = ellipsis || bracket ? 0 : GAP;
        float extend = ellipsis ? ELLIPSIS_WORD : bracket ? BRACKET_WORD : GAP_WORD;
        float jump = ellipsis ? ELLIPSIS_JUMP : JUMP;
        now[0] = before[0] - putIn;
        path[0] = way(-1, true);
        float gap = Float.NEGATIVE_INFINITY;
        int gapFrom = 0;
        float farthest = now[0];
        int farthestFrom = 0;
        float base = now[0];
        for (int j = 1; j < now.length; j++) {
            // words of the article after the quoted one may be left out before the next
            if (base - open - extend > gap - extend) {
                gap = base - open - extend;
                gapFrom = j - 1;
            } else {
                gap -= extend;
            }
            float diagonal = before[j - 1] + (article.word(low + j - 1) == word ? weight : mismatch);
            float up = before[j] - putIn;
            base = Math.max(diagonal, up);
            float value = base;
            int gapStart = -1;
            if (!last && gap > value) {
                value = gap;
                gapStart = gapFrom;
            }
            if (!last && farthest - jump > value) {
                value = farthest - jump;
                gapStart = farthestFrom;
            }
            now[j] = value;
            path[j] = way(gapStart, up > diagonal);
            if (base > farthest) {
                farthest = base;
                farthestFrom = j;
            }
        }
    }

    /**
     * Packs how a cell was reached.
     *
     * @param gapStart the column from which words of the article are left out, -1 for none
     * @param up whether the quoted word, before such a gap, stands for no word of the article
     */
    private static int way(int gapStart, boolean up) {
        return (gapStart + 1) << 1 | (up ? 1 : 0);
    }

    private List<Step> steps(int from, int rows, int low, int end, int[][] path) {
        var steps = new ArrayList<Step>();
        int i = rows;
        int j = end;
        boolean gapped = false;
        while (i > 0) {
            int gapStart = (path[i][j] >> 1) - 1;
            if (gapStart >= 0 && !gapped) {
                steps.add(new Step(-1, -1));
                j = gapStart;
                gapped = true;
                continue;
            }
            gapped = false;
            boolean up = (path[i][j] & 1) == 1;
            steps.add(new Step(from + i - 1, up ? -1 : low + j - 1));
            j -= up ? 0 : 1;
            i--;
        }
        return steps.reversed();
    }

    /** Returns the compared words of the article: all, or those around most words of the quotation. */
    private Span window(int from, int to) {
        int rows = to - from;
        int size = article.size();
        int most = Math.max(4 * rows + 200, MOST_CELLS / Math.max(1, rows));
        if (size <= most) {
            return new Span(0, size);
        }
        var sought = new int[rows];
        for (int i = 0; i < rows; i++) {
            sought[i] = quotation.word(from + i);
        }
        Arrays.sort(sought);
        // pairs of adjacent words distinguish places better than words
        int width = 2 * rows + 20;
        int within = 0;
        int best = 0;
        int bestEnd = 0;
        var hits = new boolean[size];
        for (int i = 0; i < size; i++) {
            hits[i] = Arrays.binarySearch(sought, article.word(i)) >= 0
                    && (i == 0 || hits[i - 1] || Arrays.binarySearch(sought, article.word(i - 1)) >= 0);
            within += hits[i] ? 1 : 0;
            within -= i >= width && hits[i - width] ? 1 : 0;
            if (within > best) {
                best = within;
                bestEnd = i + 1;
            }
        }
        int start = Math.clamp(bestEnd - width / 2L - most / 2, 0, size - most);
        return new Span(start, start + most);
    }

    /** Evaluates an alignment: its differences, and whether enough agrees. */
    private final class Judgement {
        private final List<List<Step>> parts;
        private final List<DraftDifference> differences = new ArrayList<>();
        private double same;
        private int matched;
        private int run;
        private int longestRun;
        private boolean wrong;

        Judgement(List<List<Step>> parts) {
            this.parts = parts;
        }

        Optional<QuotationMatch> match() {
            int next = 0;
            for (var part : parts) {
                int start = part.getFirst().quoted;
                boolean follows = next > 0;
                if (follows || !isWrittenOtherwise(start, part.getFirst().there)) {
                    putIn(next, start, follows ? "" : before(part.getFirst().there, start));
                }
                if (follows) {
                    joins(parts.get(parts.indexOf(part) - 1), part);
                }
                read(part);
                next = part.getLast().quoted + 1;
            }
            putIn(next, count, parts.isEmpty() ? "" : behind(parts.getLast().getLast().there, count - next));
            double all = 0;
            int needed = 0;
            for (int i = 0; i < count; i++) {
                if (!quotation.isOptional(i)) {
                    all += quotation.weight(i);
                    needed++;
                }
            }
            double share = all == 0 ? 0 : Math.min(1, same / all);
            boolean enough = needed <= FEW ? share >= LEAST_OF_FEW && matched * 2 >= needed : share >= LEAST;
            boolean holds = !wrong
                    || (enough && matched >= Math.min(2, needed) && (needed <= FEW + 2 || longestRun >= 2));
            if (!holds || all == 0) {
                return Optional.empty();
            }
            return Optional.of(new QuotationMatch(!wrong, share, span(), differences));
        }

        private void joins(List<Step> before, List<Step> part) {
            wrong = true;
            int from = before.getLast().there;
            int to = part.getFirst().there;
            differences.add(new DraftDifference(DraftDifference.Kind.JOINED, quotation.text(before.getLast().quoted,
                    part.getFirst().quoted), between(from, to)));
        }

        /** Returns the words between two places, shortened; empty if the second precedes the first. */
        private String between(int from, int to) {
            if (to <= from + 1) {
                return "";
            }
            int last = Math.min(to - 1, from + JOINING);
            var words = article.span(from + 1, last).of(text);
            return last < to - 1 ? words + " …" : words;
        }

        /** Returns as many words before the first agreeing one as the quotation has, if they are of its sentence. */
        private String before(int there, int words) {
            return words == 0 || words > EDGE || there < words ? "" : edge(there - words, there - 1, there);
        }

        /** Returns as many words behind the last agreeing one as the quotation has, if they are of its sentence. */
        private String behind(int there, int words) {
            return words == 0 || words > EDGE || there + words >= article.size()
                    ? ""
                    : edge(there + 1, there + words, there);
        }

        private String edge(int first, int last, int agreeing) {
            var between = article.span(Math.min(first, agreeing), Math.max(last, agreeing)).of(text);
            return END_OF_SENTENCE.matcher(between).find() ? "" : article.span(first, last).of(text);
        }

        /**
         * Adds words that the article does not have there.
         *
         * @param instead the words that it has in their place at the beginning or end of the quotation; may be empty
         */
        private void putIn(int from, int to, String instead) {
            int first = from;
            while (first < to && quotation.isOptional(first)) {
                first++;
            }
            int last = to - 1;
            while (last >= first && quotation.isOptional(last)) {
                last--;
            }
            if (first <= last) {
                wrong = true;
                differences.add(new DraftDifference(
                        instead.isEmpty() ? DraftDifference.Kind.PUT_IN : DraftDifference.Kind.CHANGED,
                        quotation.text(first, last), instead));
            }
        }

        private void read(List<Step> part) {
            for (int i = 0; i < part.size();) {
                if (isSame(part.get(i))) {
                    same += quotation.isOptional(part.get(i).quoted) ? 0 : quotation.weight(part.get(i).quoted);
                    matched += quotation.isOptional(part.get(i).quoted) ? 0 : 1;
                    longestRun = Math.max(longestRun, ++run);
                    i++;
                    continue;
                }
                int end = i;
                while (end < part.size() && !isSame(part.get(end))) {
                    end++;
                }
                differs(part.subList(i, end), part.get(i - 1), part.get(end));
                i = end;
            }
        }

        /** Reads the differing steps between two agreeing ones. */
        private void differs(List<Step> steps, Step before, Step after) {
            var quoted = steps.stream().map(Step::quoted).filter(each -> each >= 0).toList();
            boolean bracket = quoted.stream().anyMatch(quotation::isOptional);
            boolean ellipsis = quotation.followsEllipsis(after.quoted)
                    || quoted.stream().anyMatch(quotation::followsEllipsis);
            int there = after.there - before.there - 1;
            var wanted = quoted.stream().filter(each -> !quotation.isOptional(each)).toList();
            if (wanted.isEmpty() && (ellipsis || (bracket && there <= REPLACED))) {
                run = 0;
                return;
            }
            if (wanted.isEmpty() && isOutsideMarks(before.there, after.there)) {
                run = 0;
                return;
            }
            if (!wanted.isEmpty() && there > 0 && there <= REPLACED && lettersOf(quotation.text(wanted.getFirst(),
                    wanted.getLast())).equals(lettersOf(article.span(before.there + 1, after.there - 1).of(text)))) {
                wanted.forEach(each -> same += quotation.weight(each));
                matched += wanted.size();
                return;
            }
            if (wanted.size() == 1 && there == 1 && quotation.hasBracketedLetters(wanted.getFirst())
                    && isNear(wanted.getFirst(), before.there + 1)) {
                same += quotation.weight(wanted.getFirst());
                matched++;
                return;
            }
            run = 0;
            wrong = true;
            for (var step : steps) {
                if (step.quoted >= 0 && step.there >= 0 && isNear(step.quoted, step.there)) {
                    same += quotation.weight(step.quoted) / 2;
                }
            }
            var draft = wanted.isEmpty() ? "" : quotation.text(wanted.getFirst(), wanted.getLast());
            boolean jumps = there > JOINING;
            var words = between(before.there, after.there);
            var kind = jumps
                    ? DraftDifference.Kind.JOINED
                    : wanted.isEmpty()
                            ? DraftDifference.Kind.LEFT_OUT
                            : words.isEmpty() ? DraftDifference.Kind.PUT_IN : DraftDifference.Kind.CHANGED;
            differences.add(new DraftDifference(kind,
                    jumps && draft.isEmpty() ? quotation.text(before.quoted, after.quoted) : draft, words));
        }

        /** Whether the first words of the quotation are those of the article before a place, parted otherwise: 1200. */
        private boolean isWrittenOtherwise(int words, int there) {
            if (words == 0 || words > EDGE) {
                return false;
            }
            var letters = lettersOf(quotation.text(0, words - 1));
            for (int i = Math.max(0, there - EDGE); i < there; i++) {
                if (letters.equals(lettersOf(article.span(i, there - 1).of(text)))) {
                    for (int word = 0; word < words; word++) {
                        same += quotation.weight(word);
                    }
                    matched += words;
                    return true;
                }
            }
            return false;
        }

        /** Whether the article has a few words there that stand between two quotations: “…,” she added, “…”. */
        private boolean isOutsideMarks(int before, int after) {
            return after - before <= JOINING + 1
                    && INSERTED.matcher(text.substring(article.span(before, before).end(),
                            article.span(after, after).start())).matches();
        }

        /** Returns the letters and digits alone: “co-operating” is “cooperating”. */
        private static String lettersOf(String words) {
            return NO_LETTERS.matcher(FoldedText.wordsOf(words)).replaceAll("");
        }

        private boolean isNear(int quoted, int there) {
            return Spelling.isNear(quotation.text(quoted, quoted), article.span(there, there).of(text));
        }

        /** Returns the range from the first to the last agreeing word of the longest stretch without a jump. */
        private Span span() {
            var longest = new Span(0, 0);
            for (var part : parts) {
                int from = part.getFirst().there;
                int last = from;
                for (var step : part) {
                    if (step.there < 0 || !isSame(step)) {
                        continue;
                    }
                    if (step.there - last > JOINING + 1 && !isEllipsis(step.quoted)) {
                        longest = longer(longest, article.span(from, last));
                        from = step.there;
                    }
                    last = step.there;
                }
                longest = longer(longest, article.span(from, last));
            }
            return longest;
        }

        private boolean isEllipsis(int quoted) {
            return quotation.followsEllipsis(quoted);
        }

        private static Span longer(Span one, Span other) {
            return other.length() > one.length() ? other : one;
        }
    }
}
