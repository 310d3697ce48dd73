package app.parallax.text.attribution;

import app.parallax.text.attribution.Passages.Expected;
import app.parallax.text.attribution.Passages.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * How well proposed attributions fit passages with their answers: F1 of span and speaker of direct and of indirect
 * speech, and the share of the passages that are read as a person reads them.
 */
record SpokenScore(Rate direct, Rate indirect, int cues, int passages, int exact, List<String> errors) {
    /** Counts of what was right, proposed and expected. */
    record Rate(int right, int proposed, int expected) {
        double f1() {
            return proposed + expected == 0 ? 1 : 2.0 * right / (proposed + expected);
        }

        private Rate plus(Rate other) {
            return new Rate(right + other.right, proposed + other.proposed, expected + other.expected);
        }
    }

    private static final Rate NONE = new Rate(0, 0, 0);

    static SpokenScore of(List<Passage> passages, String tag) {
        var direct = NONE;
        var indirect = NONE;
        int cues = 0;
        int exact = 0;
        var errors = new ArrayList<String>();
        for (var passage : passages) {
            var found = Attributions.propose(passage.text(), tag);
            var one = rate(passage, found, true);
            var other = rate(passage, found, false);
            direct = direct.plus(one);
            indirect = indirect.plus(other);
            cues += (int) passage.expected().stream().filter(each -> found.stream()
                    .anyMatch(proposed -> each.isFoundBy(proposed, passage.text()))).count();
            boolean right = one.right == Math.max(one.proposed, one.expected)
                    && other.right == Math.max(other.proposed, other.expected);
            exact += right ? 1 : 0;
            if (!right) {
                errors.add(error(passage, found));
            }
        }
        return new SpokenScore(direct, indirect, cues, passages.size(), exact, errors);
    }

    private static Rate rate(Passage passage, List<Attribution> found, boolean direct) {
        var expected = passage.expected().stream().filter(each -> each.direct() == direct).toList();
        var proposed = found.stream().filter(each -> each.direct() == direct).toList();
        int right = (int) expected.stream().filter(each -> proposed.stream()
                .anyMatch(one -> fits(each, one, passage.text()))).count();
        return new Rate(right, proposed.size(), expected.size());
    }

    private static boolean fits(Expected expected, Attribution found, String text) {
        return found.content().equals(expected.content()) && found.speaker().of(text).equals(expected.speaker());
    }

    private static String error(Passage passage, List<Attribution> found) {
        var text = passage.text();
        return passage.name() + ": " + text + "\n"
                + lines("   expected ", passage.expected().stream().map(each -> (each.direct() ? "direct" : "indirect")
                        + " | " + each.speaker() + " | " + each.cue() + " | " + each.content().of(text)).toList())
                + lines("   proposed ", found.stream().map(each -> (each.direct() ? "direct" : "indirect") + " | "
                        + each.speaker().of(text) + " | " + each.cue().map(cue -> cue.of(text)).orElse("-") + " | "
                        + each.content().of(text)).toList());
    }

    private static String lines(String head, List<String> lines) {
        return String.join("", lines.stream().map(each -> head + each + "\n").toList());
    }

    @Override
    public String toString() {
        return "direct %.3f indirect %.3f with cue %d of %d, exact %d of %d".formatted(direct.f1(), indirect.f1(), cues,
                direct.expected + indirect.expected, exact, passages);
    }
}
