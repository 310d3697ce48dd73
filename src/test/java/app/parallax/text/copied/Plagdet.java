package app.parallax.text.copied;

import app.parallax.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Computes the measure of the PAN workshops (Potthast and others, An Evaluation Framework for Plagiarism Detection,
 * COLING 2010): precision and recall over characters, averaged over cases, divided by the granularity.
 */
final class Plagdet {
    private final List<CopiedPassage> cases;
    private final List<CopiedPassage> found;

    Plagdet(List<CopiedPassage> cases, List<CopiedPassage> found) {
        this.cases = cases;
        this.found = found;
    }

    double precision() {
        return share(found, cases);
    }

    double recall() {
        return share(cases, found);
    }

    double granularity() {
        double detected = 0;
        double pieces = 0;
        for (var each : cases) {
            long hits = found.stream().filter(one -> touches(each, one)).count();
            detected += hits > 0 ? 1 : 0;
            pieces += hits;
        }
        return detected == 0 ? 1 : pieces / detected;
    }

    double score() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum / (Math.log(1 + granularity()) / Math.log(2));
    }

    /** The mean share of each passage's characters that lies in passages that touch it. */
    private static double share(List<CopiedPassage> of, List<CopiedPassage> in) {
        return of.stream().mapToDouble(each -> {
            var here = new BitSet();
            var there = new BitSet();
            in.stream().filter(one -> touches(each, one)).forEach(one -> {
                here.set(one.span().start(), one.span().end());
                there.set(one.otherSpan().start(), one.otherSpan().end());
            });
            ToIntFunction<Span> length = span -> span.end() - span.start();
            int covered = here.get(each.span().start(), each.span().end()).cardinality()
                    + there.get(each.otherSpan().start(), each.otherSpan().end()).cardinality();
            return (double) covered / (length.applyAsInt(each.span()) + length.applyAsInt(each.otherSpan()));
        }).average().orElse(1);
    }

    private static boolean touches(CopiedPassage one, CopiedPassage other) {
        return one.text() == other.text() && one.other() == other.other() && meet(one.span(), other.span())
                && meet(one.otherSpan(), other.otherSpan());
    }

    private static boolean meet(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
