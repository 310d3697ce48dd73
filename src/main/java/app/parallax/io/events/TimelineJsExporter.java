package app.parallax.io.events;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports JSON for TimelineJS: a slide for each event, and an era for each that lasts longer than a day. TimelineJS
 * skips events without a date silently, so the title slide lists them.
 */
public final class TimelineJsExporter implements Exporter {
    private final JsonMapper json = new JsonMapper();

    @Override
    public String format() {
        return "timelinejs";
    }

    @Override
    public String ending() {
        return ".json";
    }

    @Override
    public boolean ofEvents() {
        return true;
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        var all = new ExportedEvents(project, filter);
        var slides = new ArrayList<Map<String, Object>>();
        var eras = new ArrayList<Map<String, Object>>();
        var undated = new ArrayList<Event>();
        for (var event : all.events()) {
            var span = ExportedEvents.span(event);
            if (span.isEmpty()) {
                undated.add(event);
                continue;
            }
            slides.add(slide(event, span.get(), all.quotes(event), words));
            if (lasts(event.workingDate())) {
                eras.add(era(event, span.get()));
            }
        }
        var root = new LinkedHashMap<String, Object>();
        if (!undated.isEmpty()) {
            root.put("title", Map.of("text",
                    text(words.text("export.noDate"), list(undated.stream().map(Event::title).toList()))));
        }
        root.put("events", slides);
        if (!eras.isEmpty()) {
            root.put("eras", eras);
        }
        try (var out = Files.newBufferedWriter(target)) {
            json.writeValue(out, root);
        }
        return all.events().size();
    }

    private static boolean lasts(Edtf date) {
        var first = date.earliest();
        var end = date.latest();
        return date.shape() == Edtf.Shape.INTERVAL && first != null && end != null
                && first.plusDays(1).isBefore(end);
    }

    private static Map<String, Object> slide(Event event, ExportedEvents.Span span, List<ExportedEvents.Quoted> said,
            Wording words) {
        var slide = new LinkedHashMap<String, Object>();
        var date = event.workingDate();
        slide.put("unique_id", "parallax-" + event.id());
        slide.put("start_date", date(span.first(), date.precision()));
        var last = last(span);
        if (last.isAfter(span.first())) {
            slide.put("end_date", date(last, date.precision()));
        }
        slide.put("display_date", escaped(words.date(date)));
        slide.put("text", text(event.title(), body(event, said)));
        return slide;
    }

    /** The last moment of a span, since ends are inclusive in TimelineJS. */
    private static LocalDateTime last(ExportedEvents.Span span) {
        return span.end().minusSeconds(1);
    }

    private static Map<String, Object> era(Event event, ExportedEvents.Span span) {
        var era = new LinkedHashMap<String, Object>();
        era.put("start_date", date(span.first(), Edtf.Precision.DAY));
        era.put("end_date", date(last(span), Edtf.Precision.DAY));
        era.put("text", Map.of("headline", escaped(event.title())));
        return era;
    }

    private static Map<String, Object> date(LocalDateTime moment, Edtf.Precision precision) {
        var date = new LinkedHashMap<String, Object>();
        date.put("year", moment.getYear());
        if (precision.compareTo(Edtf.Precision.YEAR) > 0) {
            date.put("month", moment.getMonthValue());
        }
        if (precision.compareTo(Edtf.Precision.MONTH) > 0) {
            date.put("day", moment.getDayOfMonth());
        }
        if (precision.compareTo(Edtf.Precision.DAY) > 0) {
            date.put("hour", moment.getHour());
            date.put("minute", moment.getMinute());
        }
        return date;
    }

    private static String body(Event event, List<ExportedEvents.Quoted> said) {
        var body = new StringBuilder();
        var place = event.place();
        paragraph(body, place == null ? "" : place);
        paragraph(body, event.note());
        var working = event.working();
        paragraph(body, working == null ? "" : working.reason());
        if (!said.isEmpty()) {
            body.append(list(said.stream()
                    .map(each -> each.article() + " (" + each.clock() + "): “" + each.words() + "”").toList()));
        }
        paragraph(body, "EDTF: " + event.workingDate());
        return body.toString();
    }

    private static void paragraph(StringBuilder body, String words) {
        if (!words.isBlank()) {
            body.append("<p>").append(escaped(words).replace("\n", "<br>")).append("</p>");
        }
    }

    private static String list(List<String> lines) {
        var list = new StringBuilder("<ul>");
        lines.forEach(line -> list.append("<li>").append(escaped(line)).append("</li>"));
        return list.append("</ul>").toString();
    }

    private static Map<String, Object> text(String headline, String html) {
        var text = new LinkedHashMap<String, Object>();
        text.put("headline", escaped(headline));
        text.put("text", html);
        return text;
    }

    /** Escapes text, since TimelineJS reads headline and text as HTML. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
