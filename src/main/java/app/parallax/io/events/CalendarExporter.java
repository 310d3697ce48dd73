package app.parallax.io.events;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Exports events as iCalendar (RFC 5545): an event with a time of day as that moment, others as spans of whole days,
 * with the date in EDTF in the description. Events without a date or outside the years 1 to 9999 are left out.
 */
public final class CalendarExporter implements Exporter {
    /** Section 3.1: lines are folded after 75 octets. */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    @Override
    public String format() {
        return "ics";
    }

    @Override
    public String ending() {
        return ".ics";
    }

    @Override
    public boolean ofEvents() {
        return true;
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        var all = new ExportedEvents(project, filter);
        int written = 0;
        try (var out = Files.newBufferedWriter(target)) {
            line(out, "BEGIN:VCALENDAR");
            line(out, "VERSION:2.0");
            line(out, "PRODID:-//Parallax//Parallax//EN");
            line(out, "CALSCALE:GREGORIAN");
            for (var event : all.events()) {
                var span = ExportedEvents.span(event);
                if (span.isPresent() && span.get().first().getYear() > 0 && span.get().end().getYear() < 10_000) {
                    event(out, event, span.get(), all);
                    written++;
                }
            }
            line(out, "END:VCALENDAR");
        }
        return written;
    }

    private static void event(Writer out, Event event, ExportedEvents.Span span, ExportedEvents all)
            throws IOException {
        var date = event.workingDate();
        line(out, "BEGIN:VEVENT");
        line(out, "UID:urn:uuid:" + event.id());
        line(out, "DTSTAMP:" + MOMENT.format(made(event)) + "Z");
        if (isMoment(date)) {
            var zone = date.toString().matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)$") ? "Z" : "";
            line(out, "DTSTART:" + MOMENT.format(span.first()) + zone);
            line(out, "DTEND:" + MOMENT.format(span.end()) + zone);
        } else {
            line(out, "DTSTART;VALUE=DATE:" + DAY.format(span.first().toLocalDate()));
            line(out, "DTEND;VALUE=DATE:" + DAY.format(dayAfter(span.end())));
        }
        line(out, "SUMMARY:" + escaped(event.title()));
        var place = event.place();
        if (place != null && !place.isBlank()) {
            line(out, "LOCATION:" + escaped(place));
        }
        line(out, "DESCRIPTION:" + escaped(description(event, all)));
        if (!isMoment(date) && !isPlainDay(date)) {
            line(out, "STATUS:TENTATIVE");
        }
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    private static boolean isMoment(Edtf date) {
        return date.isDay() && date.precision().compareTo(Edtf.Precision.DAY) > 0 && !date.isApproximate()
                && !date.isUncertain();
    }

    private static boolean isPlainDay(Edtf date) {
        return date.isDay() && !date.isApproximate() && !date.isUncertain();
    }

    /** The first whole day after a moment: the end of an all-day event is exclusive. */
    private static LocalDate dayAfter(LocalDateTime end) {
        var day = end.toLocalDate();
        return end.equals(day.atStartOfDay()) ? day : day.plusDays(1);
    }

    /** The time of creation of an event: the first 48 bits of a UUIDv7; the epoch for other UUIDs. */
    private static LocalDateTime made(Event event) {
        var id = event.id();
        var at = id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static String description(Event event, ExportedEvents all) {
        var text = new StringBuilder("EDTF: ").append(event.workingDate());
        var working = event.working();
        if (working != null && !working.reason().isBlank()) {
            text.append('\n').append(working.reason());
        }
        if (!event.note().isBlank()) {
            text.append('\n').append(event.note());
        }
        for (var each : all.quotes(event)) {
            text.append('\n').append(each.article()).append(" (").append(each.clock()).append("): “")
                    .append(each.words()).append('”');
        }
        return text.toString();
    }

    /** Escapes text by section 3.3.11; control characters, which a content line does not allow, become spaces. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cc}&&[^\\t]]", " ");
    }

    /** Writes a content line, folded between characters. */
    private static void line(Writer out, String text) throws IOException {
        int octets = 0;
        for (int i = 0; i < text.length();) {
            int end = i + Character.charCount(text.codePointAt(i));
            int own = text.substring(i, end).getBytes(StandardCharsets.UTF_8).length;
            if (octets + own > LINE) {
                out.write("\r\n ");
                octets = 1;
            }
            out.write(text, i, end - i);
            octets += own;
            i = end;
        }
        out.write("\r\n");
    }
}
