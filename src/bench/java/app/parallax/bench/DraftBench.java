package app.parallax.bench;

import app.parallax.session.draft.DraftChecks;
import app.parallax.session.project.Projects;
import app.parallax.text.FoldedText;
import app.parallax.text.draft.DraftState;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * W10: a draft of 5,000 words with 200 quotations, figures and dates against all articles, beside the bare answer of
 * the full-text index for each of the quotations.
 */
final class DraftBench {
    private static final int QUOTATIONS = 200;
    private static final int WORDS = 5_000;
    private static final int QUOTED = 14;

    private final Corpus corpus;
    private final Path project;
    private final int repetitions;

    DraftBench(Corpus corpus, Path project, int repetitions) {
        this.corpus = corpus;
        this.project = project;
        this.repetitions = repetitions;
    }

    void run() throws Exception {
        var quoted = new ArrayList<String>();
        var draft = draft(quoted);
        var first = new Figures("W10-first", "Parallax", "ms");
        var all = new Figures("W10", "Parallax", "ms");
        var memory = new Figures("W10-memory", "Parallax", "MiB");
        var limit = new Figures("W10", "limit:fts5", "ms");
        var processor = new Figures("W10-processor", "Parallax", "ms");
        var limitProcessor = new Figures("W10-processor", "limit:fts5", "ms");
        var states = new EnumMap<DraftState, Integer>(DraftState.class);
        try (var session = Projects.openForReading(project, "Bench", Runnable::run);
                var connection = DriverManager.getConnection("jdbc:sqlite:file:" + project.toUri().getPath()
                        + "?mode=ro");
                var select = connection.prepareStatement(
                        "SELECT rowid FROM article_words WHERE article_words MATCH ? LIMIT 24")) {
            for (int i = 0; i <= repetitions; i++) {
                System.gc();
                long used = used();
                long busy = processorTime();
                long start = System.nanoTime();
                var told = new AtomicLong();
                var found = DraftChecks.start(session, draft, Locale.ENGLISH,
                        some -> told.compareAndSet(0, System.nanoTime() - start), progress -> {
                        }).done().join();
                double done = (System.nanoTime() - start) / 1e6;
                double worked = (processorTime() - busy) / 1e6;
                long phrasesBusy = processorTime();
                long phrases = System.nanoTime();
                for (var words : quoted) {
                    select.setString(1, '"' + FoldedText.wordsOf(words) + '"');
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            rows.getLong(1);
                        }
                    }
                }
                if (i > 0) { // the first warms up
                    first.add(told.get() / 1e6);
                    all.add(done);
                    limit.add((System.nanoTime() - phrases) / 1e6);
                    processor.add(worked);
                    limitProcessor.add((processorTime() - phrasesBusy) / 1e6);
                    memory.add(Math.max(0, used() - used) / 1048576.0);
                } else {
                    found.forEach(each -> states.merge(each.state(), 1, Integer::sum));
                }
            }
        }
        first.print("first answer");
        all.print(states.entrySet().stream()
                .map(each -> each.getKey().name().toLowerCase(Locale.ROOT) + "=" + each.getValue())
                .collect(Collectors.joining(" ")));
        limit.print("each quotation as a phrase");
        processor.print("time of all processors, which other work on the machine does not lengthen");
        limitProcessor.print("the same for the phrases");
        memory.print("heap, more than before");
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String draft(List<String> quoted) throws Exception {
        var random = new Random(10);
        var files = corpus.articles();
        var draft = new StringBuilder();
        int words = 0;
        for (int i = 0; i < QUOTATIONS; i++) {
            var source = Files.readString(files.get(random.nextInt(files.size()))).replaceAll("\\s+", " ").split(" ",
                    -1);
            int from = random.nextInt(Math.max(1, source.length - 2 * QUOTED));
            var quote = new ArrayList<>(List.of(source).subList(from, Math.min(source.length, from + QUOTED)));
            switch (i % 4) {
                case 0 -> quote.set(quote.size() / 2, "otherwise");
                case 1 -> Collections.shuffle(quote, random);
                default -> {
                    // verbatim
                }
            }
            var shown = String.join(" ", quote).replaceAll("[\"“”«»]", "");
            quoted.add(shown);
            var rest = List.of(source).subList(Math.min(source.length, from + QUOTED),
                    Math.min(source.length, from + QUOTED + WORDS / QUOTATIONS - QUOTED));
            draft.append("The report of ").append(1 + random.nextInt(28)).append(" October counted ")
                    .append(100 + random.nextInt(5_000)).append(" people and said: “").append(shown).append("”. ")
                    .append(String.join(" ", rest).replaceAll("[\"“”«»]", "")).append(i % 5 == 4 ? ".\n" : ". ");
            words += QUOTED + rest.size() + 10;
        }
        return draft.append("\n").append(words).toString();
    }
}
