package app.parallax.text.guide;

import app.parallax.text.note.NoteText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The guide, split into sections. Its Markdown is that of repositories: lines are wrapped by hand, tables have bars, a
 * picture has a line of its own.
 */
public record GuideText(List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("(#{1,2}) (.*)");
    private static final Pattern PICTURE = Pattern.compile("!\\[(.*)]\\((.*)\\)");
    private static final Pattern BEGINS = Pattern.compile("([-*] |[0-9]+\\. |#|>|\\||!\\[).*");
    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");

    public GuideText {
        sections = List.copyOf(sections);
    }

    public sealed interface Part permits Words, Table, Picture {}

    public record Words(NoteText text) implements Part {}

    /** A table; its first row is the header. */
    public record Table(List<List<NoteText>> rows) implements Part {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public record Picture(String words, String file) implements Part {}

    /**
     * A section.
     *
     * @param level 1 for a part of the guide, 2 for a chapter
     */
    public record Section(int level, String title, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }

        /** The target of links to this section, without {@code #}, formed from the heading as repositories do. */
        public String anchor() {
            return NO_ANCHOR.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        }
    }

    public static GuideText of(String markdown) {
        var sections = new ArrayList<Section>();
        var body = new ArrayList<String>();
        var title = "";
        int level = 1;
        boolean code = false;
        for (var line : markdown.lines().toList()) {
            code ^= line.startsWith("```");
            var heading = HEADING.matcher(line);
            if (!code && heading.matches()) {
                if (!title.isEmpty()) {
                    sections.add(new Section(level, title, parts(body)));
                }
                title = heading.group(2);
                level = heading.group(1).length();
                body.clear();
            } else {
                body.add(line);
            }
        }
        sections.add(new Section(level, title, parts(body)));
        return new GuideText(sections);
    }

    private static List<Part> parts(List<String> lines) {
        var parts = new ArrayList<Part>();
        var words = new StringBuilder();
        var rows = new ArrayList<List<NoteText>>();
        boolean code = false;
        for (var line : lines) {
            var picture = PICTURE.matcher(line);
            if (line.startsWith("|")) {
                endWords(words, parts);
                if (!line.matches("[|\\- :]+")) {
                    rows.add(cells(line));
                }
                continue;
            }
            if (!rows.isEmpty()) {
                parts.add(new Table(rows));
                rows.clear();
            }
            code ^= line.startsWith("```");
            if (picture.matches()) {
                endWords(words, parts);
                parts.add(new Picture(picture.group(1), picture.group(2)));
            } else {
                // a continuation of a wrapped line
                boolean continues = !code && !line.isBlank() && !BEGINS.matcher(line.strip()).matches()
                        && !words.isEmpty() && !words.toString().endsWith("\n\n") && !line.startsWith("```")
                        && !words.toString().endsWith("```\n");
                if (continues) {
                    words.setLength(words.length() - 1);
                    words.append(' ').append(line.strip());
                } else {
                    words.append(line);
                }
                words.append('\n');
            }
        }
        if (!rows.isEmpty()) {
            parts.add(new Table(rows));
        }
        endWords(words, parts);
        return parts;
    }

    private static void endWords(StringBuilder words, List<Part> parts) {
        if (!words.toString().isBlank()) {
            parts.add(new Words(NoteText.of(words.toString())));
        }
        words.setLength(0);
    }

    private static List<NoteText> cells(String line) {
        var inside = line.strip().substring(1).replaceFirst("\\|$", "");
        return Arrays.stream(inside.split("(?<!\\\\)\\|", -1))
                .map(cell -> NoteText.of(cell.strip().replace("\\|", "|"))).toList();
    }
}
