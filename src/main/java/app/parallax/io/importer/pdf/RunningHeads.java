package app.parallax.io.importer.pdf;

import app.parallax.text.PageVocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes repeated text in page margins: running heads, addresses and page numbers. */
final class RunningHeads {
    /** Number of lines examined at each margin. */
    private static final int LINES = 3;
    /** Height of a margin as a share of the page height. */
    private static final float EDGE = 0.14f;
    private static final Pattern PAGE_NUMBER = Pattern
            .compile("(?iu)[\\s–—|·•-]*+(" + PageVocabulary.of("page") + ")?\\s*"
                    + "(\\d{1,4}|[ivxl]{1,6})(\\s*(/|" + PageVocabulary.of("of") + ")\\s*\\d{1,4})?[\\s–—|·•-]*");
    /** The text that browsers print in the margins: the time above, address and page number below. */
    private static final Pattern PRINTED = Pattern
            .compile("(?iu)^(https?://|file:///?)\\S+(\\s+\\d{1,4}\\s*/\\s*\\d{1,4})?$"
                    + "|^\\d{1,2}[./]\\d{1,2}[./]\\d{2,4},? \\d{1,2}:\\d{2}(\\s?[ap]\\.?m\\.?)?(\\s.*)?$");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Set<String> leftOut = new LinkedHashSet<>();

    /** A page: its words, and its height in points. */
    record Sheet(List<PdfWord> words, float height) {
        Sheet {
            words = List.copyOf(words);
        }
    }

    private record Edge(TextLine line, String key, boolean top) {}

    /** Returns the pages without the text of their margins. */
    List<Sheet> without(List<Sheet> sheets) {
        var edges = sheets.stream().map(RunningHeads::edges).toList();
        Map<String, Integer> counts = new HashMap<>();
        for (var page : edges) {
            var once = new HashSet<String>();
            page.forEach(edge -> once.add(edge.key));
            once.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        int minimumCount = Math.max(2, Math.round(sheets.size() * 0.3f));
        var kept = new ArrayList<Sheet>();
        for (int i = 0; i < sheets.size(); i++) {
            var removed = new HashSet<PdfWord>();
            for (var top : List.of(true, false)) {
                for (var edge : edges.get(i).stream().filter(each -> each.top == top).toList()) {
                    var text = edge.line.text();
                    boolean number = PAGE_NUMBER.matcher(text).matches();
                    if (number || PRINTED.matcher(text).matches() || counts.getOrDefault(edge.key, 0) >= minimumCount) {
                        removed.addAll(edge.line.words());
                        leftOut.add(text);
                    } else {
                        break; // lines further in than a line of text are text
                    }
                }
            }
            kept.add(new Sheet(sheets.get(i).words().stream().filter(word -> !removed.contains(word)).toList(),
                    sheets.get(i).height()));
        }
        return kept;
    }

    /** Returns the removed lines, each once. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Returns the outermost lines of a page, those nearest to an edge first. */
    private static List<Edge> edges(Sheet sheet) {
        var lines = new ArrayList<List<PdfWord>>();
        var sorted = new ArrayList<>(sheet.words());
        sorted.sort(Comparator.comparingDouble(PdfWord::base).thenComparingDouble(PdfWord::left));
        for (var word : sorted) {
            if (!lines.isEmpty() && lines.getLast().getFirst().besides(word)) {
                lines.getLast().add(word);
            } else {
                lines.add(new ArrayList<>(List.of(word)));
            }
        }
        var edges = new ArrayList<Edge>();
        int count = Math.min(LINES, lines.size());
        for (int i = 0; i < count; i++) {
            var top = TextLine.of(lines.get(i));
            if (top.base() < EDGE * sheet.height()) {
                edges.add(new Edge(top, "top " + key(top), true));
            }
            var bottom = TextLine.of(lines.get(lines.size() - 1 - i));
            if (bottom.base() > (1 - EDGE) * sheet.height()) {
                edges.add(new Edge(bottom, "bottom " + key(bottom), false));
            }
        }
        return edges;
    }

    private static String key(TextLine line) {
        return DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#") + " " + Math.round(line.size());
    }
}
