package app.parallax.ui.draft;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.text.Span;
import app.parallax.text.draft.DraftDifference;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the differences between words of a draft and of an article, as sentences and as marks in the words. */
final class DifferenceText {
    private static final int LONGEST = 80;
    /** The same in other words, in which nothing is marked. */
    private static final Set<DraftDifference.Kind> SAME = EnumSet.of(DraftDifference.Kind.NOUN,
            DraftDifference.Kind.ROUNDED);

    private DifferenceText() {}

    /** Returns all differences in one line. */
    static String text(List<DraftDifference> differences) {
        return differences.stream().map(DifferenceText::text).collect(Collectors.joining("; "));
    }

    private static String text(DraftDifference difference) {
        return Messages.text("draft.difference." + difference.kind().name().toLowerCase(Locale.ROOT),
                inLine(difference.draft()), inLine(difference.article()));
    }

    /** Returns words to be put into a sentence: shortened, and isolated so that right-to-left words keep its order. */
    static String inLine(String words, int longest) {
        return DisplaySanitizer.setApart(shortened(words, longest));
    }

    static String inLine(String words) {
        return inLine(words, LONGEST);
    }

    static String shortened(String words, int longest) {
        var flat = words.replace('\n', ' ').replace('\t', ' ');
        return flat.codePointCount(0, flat.length()) <= longest
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, longest)) + "…";
    }

    /** Marks the words of the draft: added and changed words are underlined. */
    static List<WordFlow.StyledRange> inDraft(String words, List<DraftDifference> differences) {
        return stretches(words, differences, DraftDifference::draft,
                each -> each.kind() == DraftDifference.Kind.PUT_IN ? "draft-added" : "draft-other");
    }

    /** Marks the words of the article: omitted words are struck through. */
    static List<WordFlow.StyledRange> inArticle(String words, List<DraftDifference> differences) {
        return stretches(words, differences, DraftDifference::article,
                each -> each.kind() == DraftDifference.Kind.LEFT_OUT ? "draft-removed" : "draft-other");
    }

    /** The differences come in the order of the words. */
    private static List<WordFlow.StyledRange> stretches(String words, List<DraftDifference> differences,
            Function<DraftDifference, String> of, Function<DraftDifference, String> style) {
        var stretches = new ArrayList<WordFlow.StyledRange>();
        int done = 0;
        for (var each : differences) {
            var sought = of.apply(each);
            int at = sought.isEmpty() || SAME.contains(each.kind()) ? -1 : words.indexOf(sought, done);
            if (at >= 0) {
                done = at + sought.length();
                stretches.add(new WordFlow.StyledRange(new Span(at, done), style.apply(each)));
            }
        }
        return stretches;
    }
}
