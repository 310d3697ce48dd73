package app.parallax.io.report;

import app.parallax.io.exporter.Pipeline;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Passes the parts of a report to another thread, which puts annotations into words, and on to a third, which writes
 * all parts in the same order while the next ones are read.
 */
final class ParallelReport implements ReportWriter {
    /** The number of parts that are passed on at once. */
    private static final int AT_ONCE = 100;

    private final ReportWriter out;
    private final Pipeline making;
    private final Pipeline writing;

    /** @param out closed with this */
    ParallelReport(ReportWriter out, Executor threads) {
        this.out = out;
        this.making = new Pipeline(threads, AT_ONCE);
        this.writing = new Pipeline(threads, AT_ONCE);
    }

    private void pass(Pipeline.Piece part) throws IOException {
        making.pass(() -> writing.pass(part));
    }

    @Override
    public void begin(ReportCover cover) throws IOException {
        pass(() -> out.begin(cover));
    }

    @Override
    public void section(String heading, String remark) throws IOException {
        pass(() -> out.section(heading, remark));
    }

    @Override
    public void table(ReportTable table) throws IOException {
        pass(() -> out.table(table));
    }

    @Override
    public void claim(ClaimHeading claim) throws IOException {
        pass(() -> out.claim(claim));
    }

    @Override
    public void article(String heading, List<LabelledLine> lines) throws IOException {
        pass(() -> out.article(heading, lines));
    }

    @Override
    public void evidence(Evidence evidence) throws IOException {
        pass(() -> out.evidence(evidence));
    }

    @Override
    public void evidence(Supplier<Evidence> evidence) throws IOException {
        making.pass(() -> {
            var made = evidence.get();
            writing.pass(() -> out.evidence(made));
        });
    }

    @Override
    public void words(String words) throws IOException {
        pass(() -> out.words(words));
    }

    @Override
    public void end() throws IOException {
        making.drain();
        writing.drain();
        out.end();
    }

    @Override
    public void close() throws IOException {
        try (out; writing; making) {
            // nothing is running any more when the file is closed
        }
    }
}
