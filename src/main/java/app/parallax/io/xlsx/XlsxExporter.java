package app.parallax.io.xlsx;

import static java.util.Map.entry;

import app.parallax.io.csv.CsvExporter;
import app.parallax.io.events.ExportedEvents;
import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ListingFields;
import app.parallax.io.exporter.Pipeline;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.io.xlsx.Spreadsheet.Column;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.FigureRule;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exports a workbook with sheets of annotations, claims, claims by articles, discrepancies, and events. The columns of
 * annotations are those of {@link CsvExporter}, with the text of claims and the titles of events instead of
 * identifiers. No cell is a formula.
 */
public final class XlsxExporter implements Exporter {
    private static final int USUAL_WIDTH = 18;
    private static final int ROWS_AT_ONCE = 100;
    /** Widths in characters: columns to read are wrapped, columns to look up fit on one line. */
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(entry("quote", 50), entry("note", 50),
            entry("translation", 50),
            entry("claims", 50), entry("madeQuote", 50), entry("title", 50), entry("events", 30), entry("tags", 24),
            entry("created", 26), entry("modified", 26), entry("file", 30), entry("dateline", 24), entry("id", 38),
            entry("article", 38), entry("version", 38), entry("madeVersion", 38), entry("sha256", 66));
    private static final Set<String> IDENTIFIERS = Set.of("id", "article", "version", "sha256", "madeVersion");

    private final FigureRule rule;

    /** Uses the default rule. */
    public XlsxExporter() {
        this(FigureRule.USUAL);
    }

    private XlsxExporter(FigureRule rule) {
        this.rule = rule;
    }

    @Override
    public Exporter with(ReportChoice choice) {
        return new XlsxExporter(choice.rule());
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String ending() {
        return ".xlsx";
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        return write(project, filter, words, target, Runnable::run);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target, Executor threads)
            throws IOException {
        try (var stream = BufferedFiles.output(target);
                var book = new Spreadsheet(stream, threads)) {
            var entities = new EntityLookup(project);
            int written = annotations(project, filter, entities, book, threads);
            new ClaimSheets(project, filter, entities, rule).write(book);
            events(project, filter, book);
            return written;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Column> columns() {
        var names = new ArrayList<>(List.of("quote", "translation", "tags", "note"));
        var all = new ArrayList<>(ListingFields.ANNOTATION);
        all.addAll(ListingFields.OF_ARTICLE);
        all.addAll(ListingFields.AS_MADE);
        all.removeAll(names);
        // columns to read before columns to look up
        all.stream().filter(each -> !IDENTIFIERS.contains(each)).forEach(names::add);
        all.stream().filter(IDENTIFIERS::contains).forEach(names::add);
        return names.stream().map(name -> new Column(name, WIDTHS.getOrDefault(name, USUAL_WIDTH))).toList();
    }

    private static int annotations(ProjectReader project, AnnotationFilter filter, EntityLookup entities,
            Spreadsheet book, Executor threads) throws IOException {
        var columns = columns();
        var sheet = book.sheet("annotations", columns);
        var fields = new ListingFields(entities);
        var written = new int[1];
        try (var pipeline = new Pipeline(threads, ROWS_AT_ONCE)) {
            project.marks(filter, made -> {
                Mark mark = entities.current(made);
                var found = fields.annotation(mark);
                found.putAll(fields.ofArticle(mark));
                found.putAll(fields.asMade(mark));
                found.put("claims", mark.mentions().stream().map(each -> entities.claim(each.claim()).text()).toList());
                found.put("events", mark.links().stream().map(each -> entities.event(each.event()).title()).toList());
                row(pipeline, sheet, columns, found);
                written[0]++;
            });
            project.orphans(filter, (Orphan orphan) -> {
                row(pipeline, sheet, columns, fields.orphan(orphan));
                written[0]++;
            });
            pipeline.drain();
        }
        sheet.end();
        return written[0];
    }

    private static void row(Pipeline pipeline, Spreadsheet.Sheet sheet, List<Column> columns,
            Map<String, Object> found) {
        pipeline.passUnchecked(() -> {
            var cells = new ArrayList<@Nullable Object>(columns.size());
            columns.forEach(column -> cells.add(shown(found.get(column.name()))));
            sheet.row(cells);
        });
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value;
    }

    private static void events(ProjectReader project, AnnotationFilter filter, Spreadsheet book) throws IOException {
        var all = new ExportedEvents(project, filter);
        var sheet = book.sheet("events", List.of(new Column("title", 40), new Column("date", 18),
                new Column("workingDate", 18), new Column("reason", 30), new Column("place", 24),
                new Column("note", 50), new Column("links", 80), new Column("id", 38)));
        for (var event : all.events()) {
            var working = event.working();
            var links = all.quotes(event).stream()
                    .map(each -> each.article() + " (" + each.clock() + "): “" + each.words() + "”")
                    .collect(Collectors.joining("\n"));
            var cells = new ArrayList<@Nullable Object>(List.of(event.title(), event.date().toString()));
            cells.add(working == null ? null : working.value());
            cells.add(working == null ? null : working.reason());
            cells.add(event.place());
            cells.add(event.note());
            cells.add(links);
            cells.add(event.id().toString());
            sheet.row(cells);
        }
        sheet.end();
    }
}
