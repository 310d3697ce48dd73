package app.parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the page of figures from the lines of a run: {@code report LINES DOCS} writes {@code performance.md},
 * {@code performance.svg} and {@code performance.tsv}, and reports tasks that became slower than the previous figures
 * by more than noise.
 */
final class Report {
    /** The factor by which figures of one machine vary without a cause. */
    static final double NOISE = 1.25;
    private static final int BAR = 18;
    private static final int LABEL = 120;
    private static final int WIDTH = 760;
    private static final double WIDEST = 10;

    /**
     * The target of a task.
     *
     * @param of system compared with in the same run, empty for an absolute target
     * @param reach largest good ratio to that; smallest if more is better; or the largest good figure
     * @param more whether more is better
     */
    private record Aim(String of, double reach, boolean more, String what) {}

    private static final Map<String, Aim> AIMS = aims();

    private final Map<String, Line> lines = new TreeMap<>();

    /** A line of a task with several lines, such as a query or format each, is identified by its note. */
    private record Line(String work, String system, double median, String unit, String note) {
        private String variant() {
            return work.equals("W5") || work.equals("W6")
                    ? note.replaceFirst("^n=\\S+ p95=\\S+ (?:heap=\\S+ )?([^\\s,]*).*", "$1")
                    : "";
        }

        private String name() {
            return (work + " " + variant()).strip();
        }
    }

    private Report(List<String> read) {
        for (var line : read) {
            var cells = line.split("\t", -1);
            if (cells.length == 7) {
                var made = new Line(cells[0], cells[1], Double.parseDouble(cells[2]), cells[5], cells[6]);
                lines.put(made.name() + "\t" + made.system, made);
            }
        }
    }

    private static Map<String, Aim> aims() {
        var aims = new TreeMap<String, Aim>();
        aims.put("W1", new Aim("limit:sqlite", 1 / 0.7, false, "10,000 articles imported with full-text index"));
        aims.put("W2", new Aim("limit:sqlite", 0.5, true, "annotations one at a time, each durable"));
        aims.put("W2b", new Aim("limit:sqlite", 2.5, false, "100,000 annotations in one action"));
        aims.put("W2b-tables", new Aim("limit:tables", 1.1, false, "the same beside bare statements on our tables"));
        aims.put("W2b-undo", new Aim("", 0, false, "their undo"));
        aims.put("W2-shown", new Aim("", 50, false, "a mark durable and drawn, at 100,000 marks"));
        aims.put("W3",
                new Aim("", 150, false, "a project of 10,000 articles and 100,000 annotations opened and drawn"));
        aims.put("W4", new Aim("", 100, false, "300,000 characters with 2,000 marks"));
        aims.put("W4-5mb", new Aim("", 250, false, "5,000,000 characters with 20,000 marks"));
        aims.put("W4-jump", new Aim("", 33, false, "a jump to any place of them"));
        aims.put("W4-scroll", new Aim("", 33, false, "a step of scrolling"));
        aims.put("W4-switch", new Aim("", 50, false, "another article"));
        aims.put("W5", new Aim("limit:search", 1, false, "search: first 50 hits with snippets"));
        aims.put("W6", new Aim("", 0, false, "100,000 annotations exported"));
        for (var format : List.of("csv", "webannotation")) {
            aims.put("W6 " + format, new Aim("limit:rows", 1.3, false, "100,000 annotations exported"));
        }
        for (var format : ExportBench.BYTES) {
            aims.put("W6 " + format, new Aim("limit:bytes", 2, false, "100,000 annotations exported"));
        }
        aims.put("W7", new Aim("limit:window", 1.5, false, "start to a usable window, with AOT cache"));
        aims.put("W8", new Aim("", 250, false, "resident memory, project of W3 open in a window (MiB)"));
        aims.put("W7-plain", new Aim("", 0, false, "the same without a cache"));
        aims.put("WT", new Aim("", 16, false, "a frame of the timeline, 10,000 events with 100,000 links"));
        aims.put("WT-open", new Aim("", 300, false, "that timeline opened"));
        aims.put("W9", new Aim("", 1500, false, "copied text among all pairs of 10,000 articles"));
        aims.put("W11-latency", new Aim("", 100, false, "a mark made in one copy of a shared project is in another"));
        for (int batch : new int[]{1, 20, 200}) {
            aims.put("W11-send-" + batch,
                    new Aim("limit:postgres", 0.5, true, "eight copies send, edits at once: " + batch));
        }
        aims.put("W11-share", new Aim("", 0, false, "10,000 articles with 100,000 annotations shared"));
        aims.put("W11-join", new Aim("limit:files", 2.5, false, "the same joined into a new file"));
        for (var loop : List.of("attributions", "copied", "folded", "quantities", "times")) {
            aims.put("JMH " + loop, new Aim("", 0, false, "an inner loop, an article of 5 kB"));
        }
        for (var loop : List.of("codePoints", "edtf", "identifier", "placed")) {
            aims.put("JMH " + loop, new Aim("", 0, false, "an inner loop, one value"));
        }
        return aims;
    }

    /**
     * Writes the page.
     *
     * @param args a file of lines of the benchmark, then the folder of documents
     * @throws IOException if it cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        var report = new Report(Files.readAllLines(Path.of(args[0])));
        var docs = Path.of(args[1]);
        var kept = docs.resolve("performance.tsv");
        if (Files.exists(kept)) {
            report.slowerThan(new Report(Files.readAllLines(kept))).forEach(System.out::println);
        }
        Files.write(kept, Files.readAllLines(Path.of(args[0])));
        Files.writeString(docs.resolve("performance.md"), report.page());
        Files.writeString(docs.resolve("performance.svg"), report.picture());
    }

    private List<Line> ours() {
        return lines.values().stream().filter(line -> line.system.equals("Parallax")).toList();
    }

    private Optional<Aim> aim(Line line) {
        return Optional.ofNullable(AIMS.getOrDefault(line.name(), AIMS.get(line.work)));
    }

    /** Returns the figure as a share of its target; 1 or less is good. */
    private Optional<Double> share(Line line) {
        return aim(line).filter(aim -> aim.reach > 0).flatMap(aim -> {
            if (aim.of.isEmpty()) {
                return Optional.of(line.median / aim.reach);
            }
            return lines.values().stream()
                    .filter(each -> each.work.equals(line.work) && each.system.equals(aim.of))
                    .max(Comparator.comparing(each -> each.variant().equals(line.variant())))
                    .map(limit -> aim.more
                            ? aim.reach * limit.median / line.median
                            : line.median / limit.median / aim.reach);
        });
    }

    /** Returns tasks whose share of the target, or figure if there is none, grew by more than noise. */
    private List<String> slowerThan(Report before) {
        var slower = new ArrayList<String>();
        for (var line : ours()) {
            var then = before.lines.get(line.name() + "\tParallax");
            if (then == null) {
                continue;
            }
            boolean more = aim(line).map(aim -> aim.more).orElse(false);
            double own = more ? then.median / line.median : line.median / then.median;
            double growth = share(line).flatMap(now -> before.share(then).map(past -> now / past)).orElse(own);
            if (growth > NOISE) {
                slower.add(
                        String.format(Locale.ROOT, "slower\t%s\t%.1f -> %.1f %s\t%.2f times", line.name(), then.median,
                                line.median, line.unit, growth));
            }
        }
        return slower;
    }

    private String page() {
        var page = new StringBuilder("""
                # Figures

                Written by `bench` and its `report`, never by hand: how is in the README. A work is measured beside its limit,
                the least work that does the job, in the same run; times of other machines cannot be compared with these.
                *Share* is ours divided by what is asked: 1 or less is reached.

                ![Share of what is asked, by work](performance.svg)

                | work | what | median | asked | share | notes |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (var line : ours()) {
            if (line.work.startsWith(Growth.WORK)) {
                continue;
            }
            page.append(String.format(Locale.ROOT, "| %s | %s | %s %s | %s | %s | %s |\n", line.name(),
                    aim(line).map(aim -> aim.what).orElse(""), number(line.median), line.unit, asked(line),
                    share(line).map(share -> String.format(Locale.ROOT, "%.2f", share)).orElse(""), line.note));
        }
        page.append(Growth.table(ours().stream().collect(Collectors.toMap(Line::name, line -> line.median))));
        page.append("\n## Limits of the same run\n\n| work | system | median | notes |\n| --- | --- | --- | --- |\n");
        lines.values().stream().filter(line -> !line.system.equals("Parallax"))
                .forEach(line -> page.append(String.format(Locale.ROOT, "| %s | %s | %s %s | %s |\n", line.name(),
                        line.system, number(line.median), line.unit, line.note)));
        return page.toString();
    }

    private String asked(Line line) {
        return aim(line).filter(aim -> aim.reach > 0).map(aim -> {
            var bound = (aim.more ? "≥ " : "≤ ") + number(aim.reach);
            return aim.of.isEmpty() ? bound + " " + line.unit : bound + " × " + aim.of;
        }).orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    /** Draws a bar for each task on a logarithmic scale; the line is the target. */
    private String picture() {
        var shown = ours().stream().filter(line -> share(line).isPresent()).toList();
        int height = (shown.size() + 1) * BAR + 24;
        double one = x(1);
        var picture = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="Inter, sans-serif" font-size="11">
                <title>Share of what is asked, by work: left of the line is reached</title>
                <rect width="%d" height="%d" fill="#ffffff"/>
                """, WIDTH, height, WIDTH, height));
        for (int i = 0; i < shown.size(); i++) {
            double share = share(shown.get(i)).orElse(1.0);
            double end = x(share);
            picture.append(String.format(Locale.ROOT, """
                    <text x="8" y="%d" fill="#1c1e22">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                    <text x="%.1f" y="%d" fill="#1c1e22">%.2f</text>
                    """, i * BAR + 25, shown.get(i).name(), LABEL, i * BAR + 15, Math.max(1, end - LABEL), BAR - 6,
                    share <= 1 ? "#3b6fd6" : "#b5730f", end + 5, i * BAR + 25, share));
        }
        picture.append(String.format(Locale.ROOT, """
                <line x1="%.1f" y1="8" x2="%.1f" y2="%d" stroke="#1c1e22" stroke-dasharray="3 3"/>
                <text x="%.1f" y="%d" fill="#1c1e22">as asked</text>
                </svg>
                """, one, one, height - 18, one + 5, height - 8));
        return picture.toString();
    }

    private static double x(double share) {
        double place = (Math.log10(Math.clamp(share, 1 / WIDEST, WIDEST)) + 1) / 2;
        return LABEL + place * (WIDTH - LABEL - 60);
    }
}
