package app.parallax.io.csv;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ListingFields;
import app.parallax.io.exporter.Pipeline;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports annotations as CSV (RFC 4180), one per line, UTF-8 without a byte order mark, CR LF. Columns are
 * {@link ListingFields#ANNOTATION}, then {@link ListingFields#OF_ARTICLE} and {@link ListingFields#AS_MADE}; lists are
 * JSON in a cell. Offsets count code points, as their columns say.
 */
public final class CsvExporter implements Exporter {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final List<String> COLUMNS = columns();
    private static final int LINES_AT_ONCE = 100;

    private final JsonMapper json = new JsonMapper();

    private static List<String> columns() {
        var all = new ArrayList<>(ListingFields.ANNOTATION);
        all.addAll(ListingFields.OF_ARTICLE);
        all.addAll(ListingFields.AS_MADE);
        return List.copyOf(all);
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        return write(project, filter, words, target, Runnable::run);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target, Executor threads)
            throws IOException {
        var entities = new EntityLookup(project);
        var fields = new ListingFields(entities);
        var written = new int[1];
        try (var out = BufferedFiles.writer(target); var pipeline = new Pipeline(threads, LINES_AT_ONCE)) {
            out.write(String.join(",", COLUMNS) + "\r\n");
            var lines = new Lines(out, fields);
            project.marks(filter, made -> {
                var mark = entities.current(made);
                var place = entities.place(mark.passage());
                pipeline.passUnchecked(() -> lines.mark(mark, place));
                written[0]++;
            });
            project.orphans(filter, orphan -> {
                pipeline.passUnchecked(() -> lines.orphan(orphan));
                written[0]++;
            });
            pipeline.drain();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written[0];
    }

    /** Writes lines; values shared by many annotations, their article and tags, are formatted once. */
    private final class Lines {
        private static final int MOST_LISTS = 1_000;

        private final Writer out;
        private final ListingFields fields;
        private final StringBuilder line = new StringBuilder();
        private final Map<Collection<?>, String> lists = new HashMap<>();
        private @Nullable UUID version;
        private String ofArticle = "";

        Lines(Writer out, ListingFields fields) {
            this.out = out;
            this.fields = fields;
        }

        void mark(Mark mark, Optional<EntityLookup.Place> place) throws IOException {
            if (!mark.passage().version().equals(version)) {
                version = mark.passage().version();
                add(ListingFields.OF_ARTICLE, fields.ofArticle(mark));
                ofArticle = line.toString();
                line.setLength(0);
            }
            for (var value : fields.values(mark, place)) {
                add(value);
            }
            line.append(ofArticle);
            add(ListingFields.AS_MADE, fields.asMade(mark));
            end();
        }

        void orphan(Orphan orphan) throws IOException {
            add(COLUMNS, fields.orphan(orphan));
            end();
        }

        private void add(List<String> columns, Map<String, Object> found) {
            for (var column : columns) {
                add(found.get(column));
            }
        }

        private void add(@Nullable Object value) {
            switch (value) {
                case null -> {
                }
                case Integer number -> line.append(number.intValue());
                case Collection<?> list -> line.append(list(list));
                default -> line.append(quoted(value.toString()));
            }
            line.append(',');
        }

        private String list(Collection<?> list) {
            if (lists.size() >= MOST_LISTS) {
                lists.clear();
            }
            return lists.computeIfAbsent(list, each -> quoted(json.writeValueAsString(each)));
        }

        private void end() throws IOException {
            line.setLength(line.length() - 1);
            line.append("\r\n");
            out.append(line);
            line.setLength(0);
        }
    }

    /** Quotes a cell if necessary, so that no spreadsheet takes it for a formula. */
    public static String quoted(String value) {
        var text = value;
        if (isFormula(text) && !PLAIN_NUMBER.matcher(text).matches()) {
            text = "'" + text;
        }
        return isToBeQuoted(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /**
     * Whether a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"). Such a cell after apostrophes of its
     * own gets one more, so that the importer never removes its own.
     */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isToBeQuoted(String text) {
        int last = text.length() - 1;
        return last >= 0 && (isSpace(text.charAt(0)) || isSpace(text.charAt(last)) || text.indexOf('"') >= 0
                || text.indexOf(',') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }
}
