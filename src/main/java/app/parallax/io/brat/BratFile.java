package app.parallax.io.brat;

import app.parallax.io.annotations.BoundedJson;
import app.parallax.io.annotations.CountedText;
import app.parallax.io.annotations.Iri;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the lines of an {@code .ann} file, or of partial files, on one text. */
final class BratFile {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,9}) ([0-9]{1,9})");
    private static final JsonMapper JSON = BoundedJson.mapper();
    private static final Pattern ABOUT = Pattern.compile("(\\S+) (\\S+)(?: (.*))?");
    /** The type of the comment in which our own export stores what brat has no field for. */
    private static final String OURS = "Parallax";
    private static final String UNTAGGED = "Mark";
    private static final String SAME_CLAIM = "SameClaim";
    private static final int LONGEST_WORDS = 80;

    private final Content content = new Content();

    /**
     * A text-bound annotation.
     *
     * @param spans in code points of the text file
     */
    record TextBound(Path file, int line, String id, String type, List<Span> spans, String words) {}

    private record About(String type, String value) {}

    /** A relation or an event: its type, and its arguments with their roles. */
    private record Link(String id, List<String> parts) {}

    /** The values that our own export adds in a comment. */
    record Ours(@Nullable UUID id, @Nullable UUID article, @Nullable UUID version, String analyst, String created,
            String modified, @Nullable String note, String translation, List<String> tags, List<String> types,
            List<Integer> span) {}

    /** Reads a file, or the next partial file. */
    void read(Path file, String text) throws RefusedFileException {
        int number = 0;
        for (var line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1)) {
            number++;
            var plain = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!plain.isBlank() && !content.take(file, number, plain.split("\t", 3))) {
                throw RefusedFileException.annotations("annotations.brat.line", file, null, number);
            }
        }
    }

    /** The annotations that were read. */
    Content content() {
        return content;
    }

    static final class Content {
        private final Map<String, TextBound> words = new LinkedHashMap<>();
        private final Map<String, List<About>> attributes = new HashMap<>();
        private final Map<String, List<About>> comments = new HashMap<>();
        private final Map<String, String> triggers = new HashMap<>();
        private final Map<String, List<String>> eventsOf = new HashMap<>();
        private final List<Link> links = new ArrayList<>();
        private @Nullable Map<String, List<String>> linkNotes;
        private final Map<String, Ours> known = new HashMap<>();

        List<TextBound> annotations() {
            return List.copyOf(words.values());
        }

        /**
         * Parses a line.
         *
         * @return false if it is not a line of standoff
         */
        private boolean take(Path file, int number, String[] fields) {
            if (fields.length < 2 || fields[0].isEmpty()) {
                return false;
            }
            var data = fields[1];
            var tail = fields.length > 2 ? fields[2] : "";
            return switch (fields[0].charAt(0)) {
                case 'T' -> textBound(file, number, fields[0], data, tail);
                case 'A', 'M' -> about(attributes, data, null);
                case '#' -> about(comments, data, tail);
                case 'N' -> about(comments, data.replaceFirst("^(\\S++ \\S++) ", "$1 "), tail);
                case 'R' -> link(fields[0], data);
                case 'E' -> event(fields[0], data);
                case '*' -> data.contains(" ") && link("", "Equiv " + data.substring(data.indexOf(' ') + 1)
                        .replaceAll("(\\S+)", "=:$1"));
                default -> false;
            };
        }

        private boolean textBound(Path file, int number, String id, String data, String tail) {
            int space = data.indexOf(' ');
            if (space < 1 || words.containsKey(id)) {
                return false;
            }
            var spans = new ArrayList<Span>();
            for (var each : data.substring(space + 1).strip().split(";", -1)) {
                var ends = SPAN.matcher(each);
                if (!ends.matches() || Integer.parseInt(ends.group(2)) < Integer.parseInt(ends.group(1))) {
                    return false;
                }
                spans.add(new Span(Integer.parseInt(ends.group(1)), Integer.parseInt(ends.group(2))));
            }
            spans.sort(Comparator.comparingInt(Span::start));
            words.put(id, new TextBound(file, number, id, data.substring(0, space), spans, tail));
            return true;
        }

        private static boolean about(Map<String, List<About>> all, String data, @Nullable String tail) {
            var match = ABOUT.matcher(data.strip());
            if (!match.matches()) {
                return false;
            }
            var more = match.group(3) == null ? "" : match.group(3);
            all.computeIfAbsent(match.group(2), t -> new ArrayList<>()).add(new About(match.group(1),
                    tail == null ? more : (more + " " + tail).strip()));
            return true;
        }

        private boolean link(String id, String data) {
            var parts = List.of(data.strip().split("\\s+"));
            if (parts.size() < 3 || parts.subList(1, parts.size()).stream().anyMatch(p -> !p.contains(":"))) {
                return false;
            }
            links.add(new Link(id, parts));
            return true;
        }

        private boolean event(String id, String data) {
            var parts = data.strip().split("\\s+");
            int colon = parts[0].indexOf(':');
            if (colon < 1) {
                return false;
            }
            var trigger = parts[0].substring(colon + 1);
            triggers.put(id, trigger);
            eventsOf.computeIfAbsent(trigger, t -> new ArrayList<>()).add(id);
            if (parts.length > 1) {
                var all = new ArrayList<>(List.of(parts));
                all.set(0, parts[0].substring(0, colon));
                all.add(1, "=:" + trigger);
                links.add(new Link(id, all));
            }
            return true;
        }

        /** The values that our own export added, null if there are none. */
        @Nullable
        Ours ours(TextBound from) {
            return known.computeIfAbsent(from.id(), id -> comments.getOrDefault(id, List.of()).stream()
                    .filter(each -> each.type().equals(OURS)).map(each -> ours(each.value()))
                    .filter(Objects::nonNull).findFirst().orElse(null));
        }

        private static @Nullable Ours ours(String json) {
            try {
                var from = JSON.readTree(json);
                return new Ours(uuid(from.path("id")), uuid(from.path("article")), uuid(from.path("version")),
                        from.path("analyst").asString(""), from.path("created").asString(""),
                        from.path("modified").asString(""),
                        from.path("note").isString() ? from.path("note").asString() : null,
                        from.path("translation").asString(""), strings(from.path("tags")),
                        strings(from.path("types")), StreamSupport.stream(from.path("span").spliterator(), false)
                                .filter(JsonNode::canConvertToInt).map(JsonNode::asInt).toList());
            } catch (JacksonException e) { // a comment that is not our JSON
                return null;
            }
        }

        private static List<String> strings(JsonNode list) {
            return StreamSupport.stream(list.spliterator(), false).map(each -> each.asString("")).toList();
        }

        private static @Nullable UUID uuid(JsonNode value) {
            return Iri.uuid("urn:uuid:" + value.asString(""));
        }

        /** The type and the attributes as tags, with the original names where our export recorded them. */
        List<String> tags(TextBound from) {
            var ours = ours(from);
            var tags = new LinkedHashSet<String>();
            if (ours == null || !from.type().equals(UNTAGGED)) {
                tags.add(name(ours, from.type()));
            }
            for (var each : withEvents(attributes, from.id())) {
                tags.add(each.value().isEmpty() || each.value().equals("true")
                        ? name(ours, each.type())
                        : each.type() + ": " + each.value());
            }
            return List.copyOf(tags);
        }

        private static String name(@Nullable Ours ours, String type) {
            int at = ours == null ? -1 : ours.types().indexOf(type);
            return ours == null || at < 0 || at >= ours.tags().size() ? type : ours.tags().get(at);
        }

        /** The comments as a note; one that our export joined to a line is restored unless it was edited. */
        String note(TextBound from) {
            var notes = new ArrayList<String>();
            for (var each : withEvents(comments, from.id())) {
                if (!each.type().equals(OURS) && !each.value().isBlank()) {
                    boolean plain = each.type().equals("AnnotatorNotes");
                    notes.add(plain ? each.value() : each.type() + ": " + each.value());
                }
            }
            var ours = ours(from);
            var own = ours == null ? null : ours.note();
            if (own != null && notes.equals(List.of(BratSpans.oneLine(own)))) {
                notes.set(0, own);
            } else if (own != null && notes.isEmpty() && own.isBlank()) {
                notes.add(own);
            }
            notes.addAll(linkNotes().getOrDefault(from.id(), List.of()));
            return String.join("\n\n", notes);
        }

        /** The attributes or comments of an annotation and of the events that it is the trigger of. */
        private List<About> withEvents(Map<String, List<About>> all, String id) {
            var found = new ArrayList<>(all.getOrDefault(id, List.of()));
            eventsOf.getOrDefault(id, List.of()).forEach(event -> found.addAll(all.getOrDefault(event, List.of())));
            return found;
        }

        private Map<String, List<String>> linkNotes() {
            var all = linkNotes;
            if (all == null) {
                all = new HashMap<>();
                for (var link : links) {
                    if (!link.parts().getFirst().equals(SAME_CLAIM)) {
                        note(link, all);
                    }
                }
                linkNotes = all;
            }
            return all;
        }

        private void note(Link link, Map<String, List<String>> all) {
            var parts = link.parts();
            var note = new StringBuilder(parts.getFirst());
            for (int i = 2; i < parts.size(); i++) {
                var other = words.get(argument(parts.get(i)));
                var role = parts.get(i).substring(0, parts.get(i).indexOf(':'));
                note.append(i == 2 ? " → " : ", ").append(role.matches("=|Arg[0-9]*") ? "" : role + " ")
                        .append(other == null ? argument(parts.get(i)) : "“" + shortened(other.words()) + "”");
            }
            if (link.id().startsWith("R")) { // comments on an event are already in the note of its trigger
                comments.getOrDefault(link.id(), List.of()).forEach(each -> note.append(": ").append(each.value()));
            }
            all.computeIfAbsent(argument(parts.get(1)), f -> new ArrayList<>()).add(note.toString());
        }

        /** The annotation that an argument names; for an event its trigger. */
        private String argument(String part) {
            var id = part.substring(part.indexOf(':') + 1);
            return triggers.getOrDefault(id, id);
        }

        private static String shortened(String words) {
            return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
        }

        /** The passages of an annotation; fragments separated by white space alone are one passage. */
        List<CountedText.Words> passages(TextBound from, @Nullable CountedText text) {
            var ours = ours(from);
            if (text == null || !stands(from, text)) {
                var quote = new Quote(from.words().strip(), "", "");
                boolean one = from.spans().size() == 1 && text == null;
                return List.of(new CountedText.Words(quote, one ? from.spans().getFirst().start() : -1,
                        one ? from.spans().getFirst().end() : -1));
            }
            var whole = ours == null ? null : whole(from, ours, text);
            if (whole != null) {
                return List.of(text.words(whole.start(), whole.end()));
            }
            var all = new ArrayList<CountedText.Words>();
            int start = from.spans().getFirst().start();
            int end = from.spans().getFirst().end();
            for (var span : from.spans()) {
                if (span.start() > end && !text.raw(end, span.start()).isBlank()) {
                    all.add(text.words(start, end));
                    start = span.start();
                }
                end = Math.max(end, span.end());
            }
            all.add(text.words(start, end));
            return all;
        }

        /** Whether the words in the line are those of the text. */
        private static boolean stands(TextBound from, CountedText text) {
            var parts = new ArrayList<String>();
            for (var span : from.spans()) {
                if (span.end() > text.codePoints() || span.start() == span.end()) {
                    return false;
                }
                parts.add(text.raw(span.start(), span.end()));
            }
            var there = plain(String.join(" ", parts));
            return from.words().isBlank() || plain(from.words()).equals(there)
                    || plain(from.words()).equals(plain(String.join("", parts)));
        }

        private static String plain(String words) {
            return words.strip().replaceAll("\\s+", " ");
        }

        /** The span that was exported, null if the fragments have changed since. */
        private static @Nullable Span whole(TextBound from, Ours ours, CountedText text) {
            if (ours.span().size() != 2 || ours.span().get(0) < 0 || ours.span().get(0) >= ours.span().get(1)
                    || ours.span().get(1) > text.codePoints()) {
                return null;
            }
            int start = ours.span().get(0);
            int end = ours.span().get(1);
            var expected = BratSpans.of(text.raw(), text.unit(start), text.unit(end)).stream()
                    .map(span -> new Span(text.codePoint(span.start()), text.codePoint(span.end()))).toList();
            return expected.equals(from.spans()) ? new Span(start, end) : null;
        }
    }
}
