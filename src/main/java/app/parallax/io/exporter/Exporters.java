package app.parallax.io.exporter;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The formats that annotations are exported to. */
public final class Exporters {
    private static final List<Exporter> ALL = List.of(new CsvExporter(), new WebAnnotationExporter());

    private Exporters() {}

    /**
     * Every exporter.
     *
     * @return in the order in which they are offered
     */
    public static List<Exporter> all() {
        return ALL;
    }

    /**
     * The exporter of a format.
     *
     * @param format
     *            for example {@code csv}
     * @return empty if there is none
     */
    public static Optional<Exporter> of(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /**
     * Exports and puts the result in place once it is whole; what stood there before stays until then.
     *
     * @param exporter
     *            the format
     * @param project
     *            the snapshot
     * @param filter
     *            which annotations
     * @param output
     *            where
     * @return how many annotations were written
     * @throws IOException
     *             if it cannot be written; what stood there is then as it was
     */
    public static int export(Exporter exporter, ProjectReader project, AnnotationFilter filter, Path output)
            throws IOException {
        var written = new int[1];
        Replacement.of(output, target -> written[0] = exporter.write(project, filter, target));
        return written[0];
    }
}
