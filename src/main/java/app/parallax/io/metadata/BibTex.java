package app.parallax.io.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses BibTeX and BibLaTeX: entries with fields, string macros, concatenation, and TeX accents. */
final class BibTex {
    private static final Pattern ENTRY = Pattern
            .compile("^(%[^\n]*\n\\s*)*[^@\n]{0,200}(\n[^@]{0,2000})?@\\s*\\p{Alpha}+\\s*[{(]");
    private static final int DEEPEST = 100;
    private static final String AND = " and ";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    private final String text;
    private final Map<String, String> strings = new HashMap<>();
    private final List<Reference> found = new ArrayList<>();
    private int at;

    private BibTex(String text) {
        this.text = text;
    }

    static boolean looksLike(String start) {
        return ENTRY.matcher(start.substring(0, Math.min(start.length(), 4000))).find();
    }

    static List<Reference> read(String text) throws BrokenReferencesException {
        var reading = new BibTex(text);
        reading.entries();
        return reading.found;
    }

    private void entries() throws BrokenReferencesException {
        while ((at = text.indexOf('@', at)) >= 0) {
            int line = line();
            at++;
            var type = word().toLowerCase(Locale.ROOT);
            space();
            if (type.isEmpty() || at >= text.length() || (text.charAt(at) != '{' && text.charAt(at) != '(')) {
                continue; // an @ in a comment between entries
            }
            if (type.equals("comment") || type.equals("preamble")) {
                continue; // continue after the brace: entries inside a comment are read as entries
            }
            at++;
            if (type.equals("string")) {
                fields().forEach((name, value) -> strings.put(name, value));
            } else {
                space();
                int comma = text.indexOf(',', at);
                int close = text.indexOf('}', at);
                var key = comma < 0 || (close >= 0 && close < comma) ? "" : text.substring(at, comma).strip();
                at = key.isEmpty() ? at : comma + 1;
                add(key.isEmpty() || key.length() > 200 ? "line " + line : key, fields());
            }
        }
    }

    private int line() {
        return (int) text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
    }

    private BrokenReferencesException broken() {
        return new BrokenReferencesException(line());
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String word() {
        space();
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at))
                || "_-+:./".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Reads the fields up to the closing brace of the entry. */
    private Map<String, String> fields() throws BrokenReferencesException {
        var fields = new LinkedHashMap<String, String>();
        while (true) {
            space();
            if (at >= text.length()) {
                throw broken();
            }
            char c = text.charAt(at);
            if (c == '}' || c == ')') {
                at++;
                return fields;
            }
            if (c == ',') {
                at++;
                continue;
            }
            var name = word().toLowerCase(Locale.ROOT);
            space();
            if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                throw broken();
            }
            at++;
            fields.putIfAbsent(name, value());
        }
    }

    private String value() throws BrokenReferencesException {
        var value = new StringBuilder();
        while (true) {
            space();
            if (at >= text.length()) {
                throw broken();
            }
            char c = text.charAt(at);
            if (c == '{' || c == '"') {
                value.append(quoted(c == '{' ? '}' : '"'));
            } else {
                var word = word();
                if (word.isEmpty()) {
                    throw broken();
                }
                value.append(strings.getOrDefault(word.toLowerCase(Locale.ROOT), word));
            }
            space();
            if (at >= text.length() || text.charAt(at) != '#') {
                return value.toString();
            }
            at++;
        }
    }

    /** Reads a value up to its closing brace or quotation mark, with the braces in it. */
    private String quoted(char close) throws BrokenReferencesException {
        int depth = 0;
        int from = ++at;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (depth == 0 && c == close) {
                return text.substring(from, at++);
            } else if (c == '{' && ++depth > DEEPEST) {
                throw broken();
            } else if (c == '}') {
                depth--;
            }
        }
        throw broken();
    }

    private void add(String key, Map<String, String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        var reference = new ReferenceBuilder(key);
        reference.title(TexWords.plain(first(fields, "title")));
        for (var author : authors(first(fields, "author").replaceAll("\\s+", " "))) {
            var plain = TexWords.plain(author);
            if (author.strip().startsWith("{") && author.strip().endsWith("}")) {
                reference.body(plain);
            } else {
                reference.author(plain);
            }
        }
        reference.outlet(TexWords.plain(first(fields, "journaltitle", "journal", "newspaper")), 1);
        reference.outlet(TexWords.plain(first(fields, "booktitle", "maintitle", "organization", "publisher")), 2);
        reference.outlet(TexWords.plain(first(fields, "howpublished", "institution")), 3);
        reference.date(first(fields, "date"), 1);
        date(reference, fields);
        reference.language(first(fields, "langid", "language", "hyphenation"));
        var url = first(fields, "url").replace("\\_", "_").replace("\\%", "%").replace("\\&", "&").replace("\\#", "#");
        reference.url(url);
        reference.url(first(fields, "howpublished").replace("\\url{", " ").replace("}", " "));
        files(reference, first(fields, "file"));
        fields.values().forEach(reference::note);
        found.add(reference.done());
    }

    /** Splits authors at “and”, except within braces. In a single pass, since there may be 100,000 of them. */
    private static List<String> authors(String value) {
        var names = new ArrayList<String>();
        int from = 0;
        int brace = 0;
        for (int at = value.indexOf(' '); at >= 0; at = value.indexOf(' ', at + 1)) {
            if (!value.regionMatches(true, at, AND, 0, AND.length())) {
                continue;
            }
            brace = Math.max(brace, at);
            while (brace < value.length() && value.charAt(brace) != '{' && value.charAt(brace) != '}') {
                brace++;
            }
            if (brace == value.length() || value.charAt(brace) == '{') {
                names.add(value.substring(from, at));
                from = at + AND.length();
                at = from - 1;
            }
        }
        names.add(value.substring(from));
        return names;
    }

    private static void date(ReferenceBuilder reference, Map<String, String> fields) {
        var month = TexWords.plain(first(fields, "month")).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        int number = month.length() < 3 ? -1 : MONTHS.indexOf(month.substring(0, 3));
        var written = number >= 0 ? String.valueOf(number + 1) : month.matches("\\d{1,2}") ? month : "";
        var year = TexWords.plain(first(fields, "year"));
        var day = first(fields, "day").replaceAll("\\D", "");
        reference.date(written.isEmpty() ? year : year + "-" + written + (day.isEmpty() ? "" : "-" + day), 2);
    }

    /**
     * Reads file names in the form of Zotero and JabRef: name, path and type separated by colons, files by semicolons.
     */
    private static void files(ReferenceBuilder reference, String value) {
        for (var file : value.split("(?<!\\\\);", -1)) {
            var parts = file.split("(?<!\\\\):", -1);
            reference
                    .file((parts.length >= 3 ? parts[parts.length - 2] : file).replace("\\:", ":").replace("\\;", ";"));
        }
    }

    private static String first(Map<String, String> fields, String... names) {
        for (var name : names) {
            var value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
