package app.parallax.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes the part of the page of figures on growth with the size of the project, from the lines of {@link GrowthBench}.
 */
final class Growth {
    static final String WORK = "WG ";

    private Growth() {}

    /** Returns a table of medians in milliseconds by size, with the growth over the last factor of ten. */
    static String table(Map<String, Double> medians) {
        var works = new TreeSet<String>();
        medians.keySet().stream().filter(work -> work.startsWith(WORK))
                .map(work -> work.substring(WORK.length(), work.lastIndexOf(' '))).forEach(works::add);
        if (works.isEmpty()) {
            return "";
        }
        var sizes = GrowthBench.SIZES.stream()
                .filter(size -> works.stream().anyMatch(work -> medians.containsKey(WORK + work + " " + size)))
                .toList();
        var table = new StringBuilder("""

                ## Cost against size

                Milliseconds on projects of so many annotations, ten an article. What shows a part of the project (*in view*) must
                not grow; what a person waits for may grow as n log n, 12.5 times over the last factor of ten. Noise counts 1.25.

                | work | kind |""");
        sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %,d |", size)));
        table.append(" last factor | asked |\n").append("| --- ".repeat(sizes.size() + 4)).append("|\n");
        for (var work : works) {
            boolean inView = GrowthBench.IN_VIEW.contains(work);
            table.append("| ").append(work.replace('-', ' ')).append(inView ? " | in view |" : " | waited for |");
            sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %,.1f |",
                    medians.getOrDefault(WORK + work + " " + size, Double.NaN))));
            int last = sizes.getLast();
            int before = sizes.get(Math.max(0, sizes.size() - 2));
            double factor = medians.getOrDefault(WORK + work + " " + last, Double.NaN)
                    / medians.getOrDefault(WORK + work + " " + before, Double.NaN);
            double asked = inView ? 1 : last / (double) before * Math.log(last) / Math.log(before);
            table.append(String.format(Locale.ROOT, " %.2f | ≤ %.1f%s |\n", factor, asked,
                    factor <= asked * Report.NOISE ? "" : " **more**"));
        }
        return table.toString();
    }
}
