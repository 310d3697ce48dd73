package app.parallax.io.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports events as TimelineJS and as a calendar, and reads them as the target programs do. */
class EventExportTest {
    private static final List<Event> EVENTS = List.of(event("<b>Raid</b> & 'more'", "2023-10-07", "S\u00f8r, \"x\""),
            event("Dawn", "2023-10-07T06:30", null), event("Some day", "XXXX", null),
            event("Long ago", "-0044-03-15", null), event("War; or, the long one", "1914-07-28/1918-11-11", null),
            event("Later \ud83d\ude00".repeat(20), "[2023-10-27..]", null), event("About a month", "2023-10~", null));

    @TempDir
    Path folder;
    private SmallProject project;

    private static Event event(String title, String date, @Nullable String place) {
        return new Event(Ids.next(), title, Edtf.parse(date), place, "first\nsecond, third; \\ end", null);
    }

    @BeforeEach
    void make() {
        project = new SmallProject(folder.resolve("p.parallax"));
        try (var session = Projects.openForWriting(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            session.perform(new Edit("events", EVENTS.stream().map(Change::insert).toList())).join();
        }
    }

    private String export(Exporter exporter, AnnotationFilter filter, int expected) throws IOException {
        var output = folder.resolve("out" + exporter.ending());
        try (var session = Projects.openForReading(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            assertEquals(expected, ExportJob.run(session, exporter, filter, output).join());
        }
        return Files.readString(output);
    }

    private static Map<String, JsonNode> slides(JsonNode root) {
        var found = new LinkedHashMap<String, JsonNode>();
        root.get("events").forEach(each -> found.put(each.get("text").get("headline").asString(), each));
        return found;
    }

    @Test
    void everySlideHasADateObjectWhoseMonthsCountFromOneAndWordsAreEscaped() throws IOException {
        var root = new JsonMapper().readTree(export(new TimelineJsExporter(), AnnotationFilter.ALL, 8));
        var slides = slides(root);
        assertEquals(7, slides.size());
        var raid = in(slides, "&lt;b&gt;Raid&lt;/b&gt; &amp; &#39;more&#39;");
        assertEquals("{\"year\":2023,\"month\":10,\"day\":7}", raid.get("start_date").toString());
        assertTrue(raid.get("text").get("text").asString().contains("S\u00f8r, &quot;x&quot;"));
        assertTrue(raid.get("text").get("text").asString().contains("EDTF: 2023-10-07"));
        assertEquals("{\"year\":2023,\"month\":10,\"day\":7,\"hour\":6,\"minute\":30}",
                in(slides, "Dawn").get("start_date").toString());
        assertEquals("{\"year\":-44,\"month\":3,\"day\":15}", in(slides, "Long ago").get("start_date").toString());
        var month = in(slides, "About a month");
        assertEquals("{\"year\":2023,\"month\":10}", month.get("start_date").toString());
        assertEquals("{\"year\":2023,\"month\":10}", month.get("end_date").toString());
        var quoted = in(slides, "The talks").get("text").get("text").asString();
        assertTrue(quoted.contains("(said): “\ud83c\uddee\ud83c\uddf1 over 1,400 people”"), quoted);
    }

    @Test
    void intervalsAreErasAndTheUndatedAreNamedInTheTitle() throws IOException {
        var root = new JsonMapper().readTree(export(new TimelineJsExporter(), AnnotationFilter.ALL, 8));
        assertEquals(1, root.get("eras").size());
        var era = root.get("eras").get(0);
        assertEquals("War; or, the long one", era.get("text").get("headline").asString());
        assertEquals("{\"year\":1914,\"month\":7,\"day\":28}", era.get("start_date").toString());
        assertEquals("{\"year\":1918,\"month\":11,\"day\":11}", era.get("end_date").toString());
        assertTrue(root.get("title").get("text").get("text").asString().contains("<li>Some day</li>"));
    }

    @Test
    void aFilterChoosesTheEventsOfWhichItsAnnotationsSpeak() throws IOException {
        var filter = AnnotationFilter.ofClaim(project.claim.id());
        var root = new JsonMapper().readTree(export(new TimelineJsExporter(), filter, 1));
        assertEquals(List.of("The talks"), List.copyOf(slides(root).keySet()));
    }

    @Test
    void calendarLinesAreFoldedAt75OctetsBetweenCharacters() throws IOException {
        var text = export(new CalendarExporter(), AnnotationFilter.ALL, 6);
        for (var line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"));
            assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void wholeDaysEndOnTheNextDayAndTheDescriptionHasTheEdtf() throws IOException {
        var events = calendar(export(new CalendarExporter(), AnnotationFilter.ALL, 6));
        var raid = in(events, "<b>Raid</b> & 'more'");
        assertEquals("20231007 20231008", raid.get("DTSTART;VALUE=DATE") + " " + raid.get("DTEND;VALUE=DATE"));
        assertEquals("S\u00f8r, \"x\"", raid.get("LOCATION"));
        assertEquals("EDTF: 2023-10-07\nfirst\nsecond, third; \\ end", raid.get("DESCRIPTION"));
        var month = in(events, "About a month");
        assertEquals("20231001 20231101", month.get("DTSTART;VALUE=DATE") + " " + month.get("DTEND;VALUE=DATE"));
        assertEquals("TENTATIVE", month.get("STATUS"));
        assertTrue(String.valueOf(month.get("DESCRIPTION")).startsWith("EDTF: 2023-10~\n"));
        var open = in(events, "Later \ud83d\ude00".repeat(20));
        assertEquals("20231027 20231028", open.get("DTSTART;VALUE=DATE") + " " + open.get("DTEND;VALUE=DATE"));
        assertEquals("20231007T063000 20231007T063100", in(events, "Dawn").get("DTSTART") + " "
                + in(events, "Dawn").get("DTEND"));
        assertEquals("19140728 19181112", in(events, "War; or, the long one").get("DTSTART;VALUE=DATE") + " "
                + in(events, "War; or, the long one").get("DTEND;VALUE=DATE"));
    }

    /** The events by their summaries, unfolded and unescaped as RFC 5545 has it. */
    private static Map<String, Map<String, String>> calendar(String text) {
        var events = new LinkedHashMap<String, Map<String, String>>();
        var lines = new ArrayList<>(List.of(text.replace("\r\n ", "").split("\r\n", -1)));
        Map<String, String> now = new LinkedHashMap<>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue; // after the last line
            }
            var value = line.substring(colon + 1).replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
                    .replace("\\\\", "\\");
            switch (line) {
                case "BEGIN:VEVENT" -> now = new LinkedHashMap<>();
                case "END:VEVENT" -> events.put(String.valueOf(now.get("SUMMARY")), now);
                default -> now.put(line.substring(0, colon), value);
            }
        }
        return events;
    }

    private static <T> T in(Map<String, T> found, String name) {
        var there = found.get(name);
        if (there == null) {
            throw new AssertionError(name + " is not among " + found.keySet());
        }
        return there;
    }
}
