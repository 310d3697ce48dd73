package app.parallax.display;

import org.junit.jupiter.api.Assumptions;

/** Tells whether tests that need a display can run here. */
final class Display {
    private Display() {}

    /** Skips the test with a sentence where there is no Xvfb. */
    static void require() {
        if (Xvfb.program().isEmpty()) {
            var sentence = "Skipped what needs a display: Xvfb is not installed (on Debian: apt install xvfb).";
            System.out.println(sentence);
            Assumptions.abort(sentence);
        }
    }
}
