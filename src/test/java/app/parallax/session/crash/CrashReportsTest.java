package app.parallax.session.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what a crash report contains, and what it must not. */
class CrashReportsTest {
    private static final String SECRET = "Hamas would not release all the hostage until a ceasefire was in place";

    @TempDir
    Path folder;

    private final LastCommands commands = new LastCommands();

    @Test
    void aReportSaysWhereItBrokeAndNoneOfTheWordsThatExceptionsQuote() throws Exception {
        var cause = new IllegalArgumentException(SECRET);
        var failure = new IllegalStateException("While reading " + SECRET, cause);
        failure.addSuppressed(new java.io.IOException("/home/anna/" + SECRET + ".txt"));
        commands.add("TAG");
        commands.add("NOTE");

        var file = new CrashReports(folder, commands).write("JavaFX Application Thread", failure).orElseThrow();

        var text = Files.readString(file);
        assertFalse(text.contains("hostage") || text.contains("anna") || text.contains("reading"), text);
        assertTrue(text.startsWith("Parallax ") && text.contains("System: " + System.getProperty("os.name"))
                && text.contains("Java: ") && text.contains("Commands: TAG, NOTE"), text);
        assertTrue(text.contains("java.lang.IllegalStateException\n    at " + getClass().getName())
                && text.contains("Caused by: java.lang.IllegalArgumentException\n")
                && text.contains("Suppressed: java.io.IOException\n"), text);
    }

    @Test
    void sentencesOfTheJdkThatNameOnlyCodeAndNumbersStay() {
        assertTrue(said(() -> Objects.checkIndex(5, 3)).contains("Index 5 out of bounds for length 3"));
        assertTrue(said(() -> List.of(1).get(7)).contains("7"));
        String[] none = new String[1];
        assertTrue(
                said(() -> System.out.println(none[0].length())).contains("Cannot invoke \"String.length()\" because"));
        assertFalse(said(() -> Objects.requireNonNull(null, SECRET)).contains("hostage"));
        assertFalse(said(() -> Integer.parseInt(SECRET)).contains("hostage"));
        assertFalse(said(() -> System.out.println(SECRET.substring(900))).contains("hostage"));
    }

    private static String said(Runnable broken) {
        try {
            broken.run();
        } catch (RuntimeException e) {
            return CrashReports.stacks(e);
        }
        throw new AssertionError("nothing broke");
    }

    @Test
    void whatBreaksAgainAndAgainIsReportedOnceAndOldReportsGo() throws Exception {
        var reports = new CrashReports(folder, commands);
        int written = 0;
        for (int i = 0; i < 5; i++) {
            written += reports.write("x", new IllegalStateException("time " + i)).isPresent() ? 1 : 0;
        }
        assertEquals(1, written);
        for (int i = 0; i < CrashReports.MOST + 5; i++) {
            new CrashReports(folder, commands).write("x", new IllegalStateException());
        }
        try (var left = Files.list(folder.resolve("reports"))) {
            assertTrue(left.count() <= CrashReports.MOST);
        }
    }

    @Test
    void anExceptionThatIsItsOwnCauseByARoundaboutWayEnds() {
        var one = new IllegalStateException();
        var other = new IllegalArgumentException(one);
        one.initCause(other);
        assertTrue(CrashReports.stacks(one).contains("IllegalArgumentException"));
    }

    @Test
    void anEndWithoutAWordIsToldAtTheNextStartAndOnlyOnce() throws Exception {
        var reports = new CrashReports(folder, commands);
        var marks = Files.createDirectories(folder.resolve("running"));
        Files.writeString(marks.resolve("999999999"), "started=2026-01-01T00:00:00Z\nbegun=2026-01-01T00:00:00Z\n");
        try (var marker = RunningMarker.begin(folder, reports)) {
            var report = marker.ended().orElseThrow().report().orElseThrow();
            assertTrue(Files.readString(report).contains("2026-01-01T00:00:00Z (when it was started)"));
            try (var second = RunningMarker.begin(folder, reports)) {
                assertTrue(second.ended().isEmpty(), "the first still runs, and what ended before was told");
            }
        }
        try (var left = Files.list(marks)) {
            assertEquals(0, left.count());
        }
    }
}
