package app.parallax.session.exporting;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.LongEnoughException;
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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an export, written by the exporter itself.
 *
 * @param lines first lines of the file; of a folder or an archive the names of what is in it; none if it has pages
 * @param pages the first pages of a report as they look, null for other formats
 * @param more whether there are more annotations or pages than a preview has
 */
public record ExportPreview(List<String> lines, @Nullable PreviewPages pages, int annotations, boolean more) {
    /** So many annotations are read for a preview. */
    public static final int MOST = 2_000;
    /** The maximal number of annotations read in total: a report asks claim by claim. */
    private static final int MOST_IN_ALL = MOST + 500;
    /** Characters of the first pages, which are shown at once, and of those that follow them. */
    private static final List<Integer> LENGTHS = List.of(9_000, 150_000);
    private static final int LINES = 200;
    private static final int LONGEST = 300;
    private static final int BYTES = 1 << 16;
    /** The largest text for the clipboard. */
    private static final long LARGEST_COPY = 16 << 20;

    /** Previews of one dialog: the newest that is asked for alone is made. */
    public static final class Previews {
        private final Session session;
        private final LatestOnly<ExportPreview> latest;

        public Previews(Session session) {
            this.session = session;
            this.latest = new LatestOnly<>(session);
        }

        /**
         * Makes a preview; that of a report once more with more pages, if it is long.
         *
         * @param show is given each on the FX executor, until another is asked for
         * @return the last, when all are shown; empty if another was asked for
         */
        public CompletableFuture<Optional<ExportPreview>> ask(Exporter exporter, ExportSettings settings,
                Consumer<ExportPreview> show) {
            return ask(exporter, settings, show, 0);
        }

        private CompletableFuture<Optional<ExportPreview>> ask(Exporter exporter, ExportSettings settings,
                Consumer<ExportPreview> show, int step) {
            return latest.ask(outOfDate -> make(exporter, settings, LENGTHS.get(step), outOfDate))
                    .thenCompose(made -> {
                        made.ifPresent(show);
                        return made.isPresent() && made.get().more && made.get().pages != null
                                && step + 1 < LENGTHS.size()
                                        ? ask(exporter, settings, show, step + 1)
                                        : CompletableFuture.completedFuture(made);
                    });
        }

        private ExportPreview make(Exporter exporter, ExportSettings settings, int length,
                BooleanSupplier outOfDate) {
            var chosen = ExportSettings.chosen(session, exporter, settings.context(), true, settings.briefing());
            var pages = chosen.pages(length);
            var shown = pages == null ? chosen : pages;
            var seen = new int[1];
            return session.readNow(reader -> inFolder(shown, target -> {
                try {
                    int written = begin(shown, reader.limited(MOST, () -> {
                        if (outOfDate.getAsBoolean()) {
                            throw new CancellationException("another preview is asked for");
                        }
                        if (++seen[0] > MOST_IN_ALL) {
                            throw new LongEnoughException();
                        }
                    }), settings, target);
                    boolean more = written == MOST || seen[0] > MOST;
                    return pages == null
                            ? new ExportPreview(lines(target), null, written, more)
                            : new ExportPreview(List.of(), new PreviewPages(session, Files.readAllBytes(target)),
                                    written, more);
                } catch (IOException e) { // there is nothing that the format could hold: the preview says so
                    return new ExportPreview(List.of(Messages.of(e)), null, 0, false);
                }
            }));
        }

        private static int begin(Exporter exporter, ProjectReader reader, ExportSettings settings, Path target)
                throws IOException {
            try {
                return exporter.write(reader, settings.filter(), Messages.words(), target);
            } catch (LongEnoughException e) { // what is written by now is as much as is shown
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
    interface TrialExport<T> {
        T at(Path target) throws IOException;
    }

    static <T> T inFolder(Exporter exporter, TrialExport<T> looking) {
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
