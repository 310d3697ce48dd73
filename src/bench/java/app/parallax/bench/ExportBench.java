package app.parallax.bench;

import app.parallax.io.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * W6: export of all annotations of a project in every format; the lower bound reads the rows and writes a plain line
 * for each.
 */
final class ExportBench {
    private final Path project;
    private final Path work;
    private final int repetitions;

    ExportBench(Path project, Path work, int repetitions) {
        this.project = project;
        this.work = work;
        this.repetitions = repetitions;
    }

    void run() throws Exception {
        try (var session = Projects.openForReading(project, "Bench", Runnable::run)) {
            for (var exporter : Exporters.all()) {
                var ours = new Figures("W6", "Parallax", "ms");
                for (int i = 0; i < repetitions; i++) {
                    var target = Files.createTempDirectory(work, "w6").resolve("w6." + exporter.format());
                    ours.time(() -> ExportJob.run(session, exporter, AnnotationFilter.ALL, target).join());
                }
                ours.print(exporter.format());
            }
        }
        var limit = new Figures("W6", "limit:rows", "ms");
        for (int i = 0; i < repetitions; i++) {
            limit.time(this::plain);
        }
        limit.print("csv, webannotation");
    }

    private void plain() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project.toUri());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT hex(annotation.uuid), article.label, annotation.start, annotation."end", quote, tag.name,
                        note, created, modified FROM annotation JOIN version ON version.uuid = annotation.version
                        JOIN article ON article.uuid = version.article
                        LEFT JOIN tagging ON tagging.annotation = annotation.uuid
                        LEFT JOIN tag ON tag.uuid = tagging.tag
                        ORDER BY article.label, annotation.start""");
                var out = Files.newBufferedWriter(work.resolve("w6.limit"))) {
            while (rows.next()) {
                for (int i = 1; i <= 9; i++) {
                    var value = rows.getString(i);
                    out.append('"').append(value == null ? "" : value).append("\",");
                }
                out.append("\r\n");
            }
        }
    }
}
