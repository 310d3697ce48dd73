package app.parallax.bench;

import app.parallax.io.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.Projects;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * W6: export of all annotations of a project in every format. The lower bound of a listing reads the rows and writes a
 * plain line for each; that of other formats reads the rows and writes the same bytes, zipped at the greatest speed if
 * the format is a zip, and flushes them.
 */
final class ExportBench {
    /** The formats whose lower bound writes the same bytes. */
    static final List<String> BYTES = List.of("brat", "docx", "html", "markdown", "qdpx", "xlsx", "xmi");
    private static final int BUFFER = 1 << 16;
    private static final Set<String> ZIPS = Set.of("docx", "qdpx", "xlsx");

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
                if (exporter.format().equals("pdf")) { // refuses a report of so many pages
                    continue;
                }
                var ours = new Figures("W6", "Parallax", "ms");
                var target = work;
                for (int i = 0; i < repetitions; i++) {
                    var output = Files.createTempDirectory(work, "w6").resolve("w6." + exporter.format());
                    ours.time(() -> ExportJob.run(session, exporter, AnnotationFilter.ALL, output).join());
                    target = output;
                }
                ours.print(exporter.format());
                if (BYTES.contains(exporter.format())) {
                    bytes(exporter.format(), target);
                }
            }
        }
        var limit = new Figures("W6", "limit:rows", "ms");
        for (int i = 0; i < repetitions; i++) {
            limit.time(this::plain);
        }
        limit.print("csv, webannotation");
    }

    private void bytes(String format, Path written) throws Exception {
        var parts = Files.createTempDirectory(work, "parts");
        boolean zipped = ZIPS.contains(format);
        if (zipped) {
            unzip(written, parts);
        }
        var limit = new Figures("W6", "limit:bytes", "ms");
        for (int i = 0; i < repetitions; i++) {
            var target = Files.createTempDirectory(work, "bytes").resolve("w6");
            limit.time(() -> {
                rows(row -> {
                });
                if (zipped) {
                    zip(parts, target);
                } else {
                    copy(written, target);
                }
            });
        }
        limit.print(format + " the same bytes");
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            int number = 0;
            while (zip.getNextEntry() != null) {
                Files.copy(zip, folder.resolve("%06d".formatted(number++)));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static void zip(Path folder, Path target) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target), BUFFER))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var file : files(folder)) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        flush(target);
    }

    private static void copy(Path written, Path target) throws IOException {
        if (!Files.isDirectory(written)) {
            Files.write(target, Files.readAllBytes(written));
            flush(target);
            return;
        }
        Files.createDirectory(target);
        for (var file : files(written)) {
            Files.write(target.resolve(file.getFileName()), Files.readAllBytes(file));
        }
        files(target).parallelStream().forEach(ExportBench::flush);
    }

    private static void flush(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plain() throws Exception {
        try (var out = Files.newBufferedWriter(work.resolve("w6.limit"))) {
            rows(row -> {
                for (var value : row) {
                    out.append('"').append(value == null ? "" : value).append("\",");
                }
                out.append("\r\n");
            });
        }
    }

    /** Receives the values of a row. */
    private interface RowSink {
        void take(@Nullable String[] row) throws IOException;
    }

    private void rows(RowSink sink) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project.toUri());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT hex(annotation.uuid), article.label, annotation.start, annotation."end", quote, tag.name,
                        note, created, modified FROM annotation JOIN version ON version.uuid = annotation.version
                        JOIN article ON article.uuid = version.article
                        LEFT JOIN tagging ON tagging.annotation = annotation.uuid
                        LEFT JOIN tag ON tag.uuid = tagging.tag
                        ORDER BY article.label, annotation.start""")) {
            var row = new @Nullable String[9];
            while (rows.next()) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getString(i + 1);
                }
                sink.take(row);
            }
        }
    }
}
