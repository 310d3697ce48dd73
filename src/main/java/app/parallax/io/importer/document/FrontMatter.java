package app.parallax.io.importer.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the front matter of a Markdown file: YAML between lines of dashes, or TOML between lines of plus signs. Only
 * the common subset of web clippers and site generators is read: names with a value, and lists; anything nested is
 * skipped, so that YAML's aliases and tags have no effect.
 */
public final class FrontMatter {
    /** Maximum length; longer front matter is text. */
    private static final int LONGEST = 100_000;
    private static final Pattern FIELD = Pattern.compile("^([\\p{L}][\\p{L}\\p{N} _.:-]{0,60}?)\\s*[:=](?:\\s+(.*)|)$");
    private static final Pattern TOML = Pattern.compile("^([\\p{L}][\\p{L}\\p{N}_.-]{0,60})\\s*=\\s*(.*)$");
    private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+(.*)$");
    private static final Pattern PERSON = Pattern.compile("^\\s*(?:-\\s+)?name\\s*:\\s+(.*)$");
    private static final Pattern WIKI_LINK = Pattern.compile("^\\[\\[(?:[^\\]|]*\\|)?([^\\]|]*)\\]\\]$");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final int end;

    private FrontMatter(int end) {
        this.end = end;
    }

    /**
     * Parses the front matter of a text.
     *
     * @param text a whole file, with LF line ends
     * @return without fields if there is none
     */
    public static FrontMatter of(String text) {
        for (var fence : List.of("---", "+++")) {
            if (text.startsWith(fence + "\n")) {
                var close = Pattern.compile("(?m)^(" + Pattern.quote(fence) + "|\\.\\.\\.)[ \t]*(\n|\\z)")
                        .matcher(text).region(fence.length(), Math.min(text.length(), LONGEST));
                if (close.find()) {
                    var found = new FrontMatter(close.end());
                    found.read(text.substring(fence.length() + 1, close.start()), fence.equals("+++"));
                    return found;
                }
            }
        }
        return new FrontMatter(0);
    }

    private void read(String head, boolean toml) {
        String name = "";
        StringBuilder folded = null;
        for (var line : head.split("\n", -1)) {
            var match = (toml ? TOML : FIELD).matcher(line);
            var item = ITEM.matcher(line);
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (match.matches()) {
                name = match.group(1).strip().toLowerCase(Locale.ROOT);
                var value = match.group(2) == null ? "" : match.group(2).strip();
                folded = value.matches("[>|][+-]?\\d?") ? new StringBuilder() : null;
                if (folded == null) {
                    put(name, value);
                }
            } else if (folded != null && Character.isWhitespace(line.charAt(0))) {
                folded.append(folded.isEmpty() ? "" : " ").append(line.strip());
                fields.put(name, List.of(folded.toString()));
            } else if (PERSON.matcher(line).matches()) {
                var person = PERSON.matcher(line);
                if (person.matches()) {
                    add(name, person.group(1));
                }
            } else if (item.matches() && !item.group(1).matches("\\p{L}+:\\s.*")) {
                add(name, item.group(1));
            }
        }
    }

    private void put(String name, String value) {
        if (value.startsWith("[") && value.endsWith("]") && !value.startsWith("[[")) {
            parts(value.substring(1, value.length() - 1)).forEach(each -> add(name, each));
        } else if (!value.isEmpty()) {
            add(name, value);
        }
    }

    /** Splits a list in brackets at commas outside quotation marks. */
    private static List<String> parts(String list) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        char open = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (open == 0 && c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
                boolean opens = open == 0 && (c == '"' || c == '\'') && part.toString().strip().length() == 1;
                open = opens ? c : c == open ? 0 : open;
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private void add(String name, String value) {
        var plain = plain(value);
        if (!plain.isEmpty() && !name.isEmpty()) {
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(plain);
        }
    }

    /** Returns a scalar without its quotation marks, its comment and the brackets of a wiki link. */
    private static String plain(String value) {
        var text = value.strip();
        if (text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"))) {
            char mark = text.charAt(0);
            int close = text.lastIndexOf(mark);
            if (close > 0) {
                text = text.substring(1, close);
                text = mark == '"'
                        ? text.replace("\\\"", "\"").replace("\\n", " ").replace("\\\\", "\\")
                        : text.replace("''", "'");
            }
        } else {
            text = text.replaceFirst("\\s#\\s.*$", "").strip();
        }
        var link = WIKI_LINK.matcher(text.strip());
        text = (link.matches() ? link.group(1) : text).strip();
        return text.equals("null") || text.equals("~") ? "" : text;
    }

    /**
     * Returns the first value of the first field that has one, or null.
     *
     * @param names in lower case, the most trusted first
     */
    public @Nullable String first(String... names) {
        return all(names).stream().findFirst().orElse(null);
    }

    /**
     * Returns all values of the first field that has any.
     *
     * @param names in lower case, the most trusted first
     */
    public List<String> all(String... names) {
        for (var name : names) {
            var found = Optional.ofNullable(fields.get(name)).orElse(List.of());
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** Returns the UTF-16 offset of the text after the front matter, 0 if there is none. */
    public int end() {
        return end;
    }
}
