package app.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Fuzzes every method of {@link JazzerTest} for a minute each night, in a process of its own as Jazzer requires.
 * {@code -Dparallax.fuzz.seconds=5} makes it shorter, {@code -Dparallax.fuzz.readers="mail|pdf"} selects some.
 */
@EnabledIfSystemProperty(named = "parallax.fuzz.seconds", matches = "[1-9].*")
class FuzzingTest {
    private static final int SECONDS = Integer.getInteger("parallax.fuzz.seconds", 0);
    private static final String READERS = System.getProperty("parallax.fuzz.readers", ".*");
    private static final Path LOGS = Path.of("target", "fuzz");
    private static final int MOST_MINUTES = 4;

    static Stream<String> readers() {
        return Arrays.stream(JazzerTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FuzzTest.class)).map(method -> method.getName())
                .filter(name -> name.matches(READERS)).sorted();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void newInputsFindNothing(String reader) throws IOException, InterruptedException {
        var log = Files.createDirectories(LOGS).resolve(reader + ".log");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading", "-Xshare:off", "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", "-Djazzer.max_duration=" + SECONDS + "s", "-cp",
                System.getProperty("java.class.path"),
                FuzzingTest.class.getName(), reader).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAZZER_FUZZ", "1");
        var process = builder.start();
        try {
            assertTrue(process.waitFor(SECONDS + MOST_MINUTES * 60L, TimeUnit.SECONDS), "still running; see " + log);
            assertEquals(0, process.exitValue(), "see " + log);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs one method of {@link JazzerTest}; ends with 0 if it ran and found nothing. */
    public static void main(String[] reader) {
        var summary = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(selectMethod(JazzerTest.class.getName(), reader[0], "byte[]"))).build();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        boolean ran = summary.getSummary().getTestsSucceededCount() > 0;
        System.exit(ran && summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
    }
}
