package app.parallax.session.exporting;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.PrivateFolder;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;

/**
 * The beginning of an export, written by the exporter itself.
 *
 * @param lines first lines of the file; for a folder or archive, the names of its files
 * @param more whether there are more annotations than a preview reads
 */
public record ExportPreview(List<String> lines, int annotations, boolean more) {
    /** The maximal number of annotations read by one query. */
    public static final int MOST = 2_000;
    /** The maximal number of annotations read in total: a report asks claim by claim. */
    private static final int MOST_IN_ALL = MOST + 500;
    private static final int LINES = 200;
    private static final int LONGEST = 300;
    private static final int BYTES = 1 << 16;
    /** The largest text for the clipboard. */
    private static final long LARGEST_COPY = 16 << 20;

    /** Ends an export that is long enough for a preview. */
    private static final class LongEnough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LongEnough() {
            super("begun", null, false, false);
        }
    }

    /** Makes the previews of one dialog; only the latest request is answered. */
    public static final class Previews {
        private final Session session;
        private final LatestOnly<ExportPreview> newest;

        public Previews(Session session) {
            this.session = session;
            this.newest = new LatestOnly<>(session);
        }

        /** Makes a preview, on the FX executor; empty if a newer request came. */
        public CompletableFuture<Optional<ExportPreview>> ask(Exporter exporter, ExportSettings settings) {
            return newest.ask(outOfDate -> {
                var shown = ExportSettings.chosen(session, exporter, settings.context(), true, settings.briefing())
                        .preview();
                var seen = new int[1];
                return session.readNow(reader -> inFolder(shown, target -> {
                    try {
                        int written = begin(shown, reader.limited(MOST, () -> {
                            if (outOfDate.getAsBoolean()) {
                                throw new CancellationException("another preview is asked for");
                            }
                            if (++seen[0] > MOST_IN_ALL) {
                                throw new LongEnough();
                            }
                        }), settings, target);
                        return new ExportPreview(lines(target), written, seen[0] > MOST);
                    } catch (IOException e) { // the format has nothing to export: the preview is empty
                        return new ExportPreview(List.of(Messages.of(e)), 0, false);
                    }
                }));
            });
        }

        private static int begin(Exporter exporter, ProjectReader reader, ExportSettings settings, Path target)
                throws IOException {
            try {
                return exporter.write(reader, settings.filter(), Messages.words(), target);
            } catch (LongEnough e) { // the part written so far is the preview
                return MOST;
            }
        }
    }

    /**
     * Returns a whole export as text.
     *
     * @return on the FX executor; fails with {@link ProjectException} if it is too large for the clipboard
     */
    public static CompletableFuture<String> text(Session session, Exporter exporter, AnnotationFilter filter) {
        return session.read(reader -> {
            var chosen = ExportSettings.chosen(session, exporter, 0, false, false);
            return inFolder(chosen, target -> {
                chosen.write(reader, filter, Messages.words(), target);
                if (Files.size(target) > LARGEST_COPY) {
                    throw new ProjectException.Refused("export.tooMuchToCopy", target.getFileName());
                }
                return Files.readString(target);
            });
        });
    }

    /** Writes into a temporary place and reads the result. */
    @FunctionalInterface
    private interface Looking<T> {
        T at(Path target) throws IOException;
    }

    private static <T> T inFolder(Exporter exporter, Looking<T> looking) {
        try {
            try (var folder = PrivateFolder.make()) {
                return looking.at(folder.path().resolve("preview" + exporter.ending()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (var all = Files.list(target)) {
                var files = all.sorted().toList();
                var lines = new ArrayList<String>();
                for (var file : files.subList(0, Math.min(files.size(), LINES))) {
                    lines.add(named(file.getFileName().toString(), Files.size(file)));
                }
                return lines;
            }
        }
        byte[] first;
        try (var in = Files.newInputStream(target)) {
            first = in.readNBytes(BYTES);
        }
        boolean zip = first.length > 3 && first[0] == 'P' && first[1] == 'K';
        return zip ? entries(Files.readAllBytes(target)) : text(first);
    }

    private static List<String> text(byte[] first) {
        return new String(first, StandardCharsets.UTF_8).lines().limit(LINES)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line).toList();
    }

    private static List<String> entries(byte[] archive) throws IOException {
        var lines = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null && lines.size() < LINES; entry = zip.getNextEntry()) {
                lines.add(named(entry.getName(), zip.readAllBytes().length));
            }
        } catch (IOException e) { // the archive ends within an entry: the complete ones are listed
            return lines;
        }
        return lines;
    }

    private static String named(String name, long bytes) {
        return Messages.text("export.inside", name, String.format(Messages.locale(), "%,d", bytes));
    }
}
