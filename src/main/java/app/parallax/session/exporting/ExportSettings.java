package app.parallax.session.exporting;

import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The settings of the last export, stored in the project.
 *
 * @param format name of the format, empty before the first export
 */
public record ExportSettings(String format, int context, boolean briefing, AnnotationFilter filter) {
    /** The settings before the first export. */
    public static final ExportSettings USUAL = new ExportSettings("", ReportChoice.USUAL_CONTEXT, false,
            AnnotationFilter.ALL);
    private static final String PREFIX = "export.";

    /** The same for another format. */
    public ExportSettings withFormat(String other) {
        return new ExportSettings(other, context, briefing, filter);
    }

    /**
     * Reads the last settings, without entities that are no longer in the project.
     *
     * @return the settings, on the FX executor
     */
    public static CompletableFuture<ExportSettings> read(Session session) {
        return session.read(reader -> of(session.storedState(), reader));
    }

    private static ExportSettings of(Map<String, String> kept, ProjectReader reader) {
        return new ExportSettings(kept.getOrDefault(PREFIX + "format", ""),
                context(kept.getOrDefault(PREFIX + "context", "")),
                Boolean.parseBoolean(kept.get(PREFIX + "briefing")),
                new AnnotationFilter(
                        ids(kept, "articles", reader.articles().stream().map(row -> row.article().id())
                                .collect(Collectors.toSet())),
                        ids(kept, "tags", reader.tags().stream().map(each -> each.entity().id())
                                .collect(Collectors.toSet())),
                        ids(kept, "claims", reader.claims().stream().map(each -> each.entity().id())
                                .collect(Collectors.toSet())),
                        ids(kept, "analysts", reader.analysts().stream().map(each -> each.entity().id())
                                .collect(Collectors.toSet()))));
    }

    private static int context(String kept) {
        return kept.matches("[0-" + ReportChoice.MOST_CONTEXT + "]")
                ? Integer.parseInt(kept)
                : ReportChoice.USUAL_CONTEXT;
    }

    private static Set<UUID> ids(Map<String, String> kept, String name, Set<UUID> there) {
        var words = Set.copyOf(Arrays.asList(kept.getOrDefault(PREFIX + name, "").split(" ")));
        return there.stream().filter(id -> words.contains(id.toString())).collect(Collectors.toSet());
    }

    public CompletableFuture<Void> keep(Session session) {
        return session.storeState(Map.of(PREFIX + "format", format, PREFIX + "context", String.valueOf(context),
                PREFIX + "briefing", String.valueOf(briefing),
                PREFIX + "articles", text(filter.articles()), PREFIX + "tags", text(filter.tags()), PREFIX + "claims",
                text(filter.claims()), PREFIX + "analysts", text(filter.analysts())));
    }

    /**
     * Prepares an exporter in the background, for a document of its own.
     *
     * @return on the FX executor
     */
    public static CompletableFuture<Exporter> prepared(Session session, Exporter exporter, int context,
            boolean briefing) {
        return session.inBackground(() -> chosen(session, exporter, context, true, briefing));
    }

    private static String text(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    /**
     * Returns an exporter with the settings of the project's reports: its name and tolerance. Not for the FX thread.
     *
     * @param whole whether the export is a document of its own
     */
    public static Exporter chosen(Session session, Exporter exporter, int context, boolean whole, boolean briefing) {
        var name = session.file().getFileName().toString().replaceFirst("\\.parallax$", "");
        return exporter.with(new ReportChoice(name, context, FigureRules.of(session), whole, briefing));
    }
}
