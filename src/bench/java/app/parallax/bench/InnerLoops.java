package app.parallax.bench;

import app.parallax.model.Edtf;
import app.parallax.model.Ids;
import app.parallax.text.Anchorer;
import app.parallax.text.FoldedText;
import app.parallax.text.Offsets;
import app.parallax.text.Quote;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.copied.CopiedPassage;
import app.parallax.text.copied.CopiedText;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.quantity.Quantities;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the innermost loops by JMH, in a process of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class InnerLoops {
    private String text = "";
    private String other = "";
    private Anchorer anchorer = new Anchorer("");
    private Quote quote = new Quote("", "", "");

    /**
     * Reads two articles of the sample, one of them with a passage to find.
     *
     * @throws IOException if they cannot be read
     */
    @Setup
    public void read() throws IOException {
        text = seed("000_99a9b5b0d7ddfb9e.txt");
        other = seed("002_3019ca12e349c566.txt");
        anchorer = new Anchorer(text);
        int middle = text.length() / 2;
        quote = Quote.of(text, middle, middle + 120);
    }

    private static String seed(String name) throws IOException {
        try (var stream = InnerLoops.class.getResourceAsStream("/seeds/" + name)) {
            if (stream == null) {
                throw new IOException("no article " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Benchmark
    public Edtf edtf() {
        return Edtf.parse("2023-10-07T06:30:00/2023-10-26~");
    }

    @Benchmark
    public UUID identifier() {
        return Ids.next();
    }

    @Benchmark
    public FoldedText folded() {
        return FoldedText.of(text);
    }

    @Benchmark
    public int codePoints() {
        return new Offsets(text).toCodePoint(text.length() / 2);
    }

    @Benchmark
    public List<FoundQuantity> quantities() {
        return Quantities.find(text);
    }

    @Benchmark
    public List<TimeExpression> times() {
        return TimeExpressions.find(text, TimeContext.NONE);
    }

    @Benchmark
    public List<Attribution> attributions() {
        return Attributions.propose(text);
    }

    @Benchmark
    public Optional<Anchorer.Candidate> placed() {
        return anchorer.place(new Anchorer.Wanted(quote, 0, false));
    }

    @Benchmark
    public List<CopiedPassage> copied() {
        return CopiedText.between(text, other);
    }

    /** Prints a line for each loop: microseconds an operation, and the bytes allocated. */
    static void run() throws RunnerException {
        var options = new OptionsBuilder().include(InnerLoops.class.getName() + "\\.").addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT).jvmArgsAppend("-Xshare:auto", "--sun-misc-unsafe-memory-access=allow")
                .build();
        for (var result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            var figures = new Figures("JMH " + primary.getLabel(), "Parallax", "us");
            result.getBenchmarkResults().stream().flatMap(each -> each.getIterationResults().stream())
                    .forEach(each -> figures.add(each.getPrimaryResult().getScore()));
            figures.print(allocated == null ? "" : "%.0f bytes an operation".formatted(allocated.getScore()));
        }
    }
}
