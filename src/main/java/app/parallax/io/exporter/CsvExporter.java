package app.parallax.io.exporter;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * CSV (RFC 4180): a line an annotation, UTF-8 without a byte order mark, CR LF. Columns are {@link Facts#ANNOTATION},
 * then {@link Facts#OF_ARTICLE} and {@link Facts#AS_MADE}; lists stand in a cell as JSON. Offsets count code points, as
 * their columns say.
 */
public final class CsvExporter implements Exporter {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final List<String> COLUMNS = columns();

    private final JsonMapper json = new JsonMapper();

    private static List<String> columns() {
        var all = new ArrayList<>(Facts.ANNOTATION);
        all.addAll(Facts.OF_ARTICLE);
        all.addAll(Facts.AS_MADE);
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
    public int write(ProjectReader project, AnnotationFilter filter, Path target) throws IOException {
        var catalogue = new Catalogue(project);
        var facts = new Facts(catalogue);
        var written = new int[1];
        try (var out = Files.newBufferedWriter(target)) {
            line(out, COLUMNS);
            project.marks(filter, made -> {
                var mark = catalogue.current(made);
                var found = facts.annotation(mark);
                found.putAll(facts.ofArticle(mark));
                found.putAll(Facts.asMade(mark));
                annotation(out, found);
                written[0]++;
            });
            project.orphans(filter, orphan -> {
                annotation(out, facts.orphan(orphan));
                written[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written[0];
    }

    private void annotation(Writer out, Map<String, Object> found) {
        try {
            line(out, COLUMNS.stream().map(column -> cell(found.get(column))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.write("\r\n");
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value instanceof Collection<?> list ? json.writeValueAsString(list) : value.toString();
        return quoted(text);
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String quoted(String value) {
        var text = value;
        if (isFormula(text) && !PLAIN_NUMBER.matcher(text).matches()) {
            text = "'" + text;
        }
        return isToBeQuoted(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /**
     * Cells that begin so are formulas to a spreadsheet (OWASP, "CSV Injection"). What begins so after apostrophes of
     * its own gets one more, so that the one that is taken off again is never its own.
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
