package app.parallax.io.metadata;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts TeX markup to plain text: accents, named letters, dashes and quotation marks. */
final class TexWords {
    private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"), Map.entry("^", "\u0302"), Map.entry("~", "\u0303"), Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"), Map.entry("u", "\u0306"), Map.entry("v", "\u030c"), Map.entry("H", "\u030b"),
            Map.entry("c", "\u0327"), Map.entry("k", "\u0328"), Map.entry("r", "\u030a"), Map.entry("d", "\u0323"),
            Map.entry("b", "\u0331"));
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("ss", "ß"), Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"), Map.entry("oe", "œ"), Map.entry("OE", "Œ"), Map.entry("o", "ø"), Map.entry("O", "Ø"),
            Map.entry("aa", "å"), Map.entry("AA", "Å"), Map.entry("l", "ł"), Map.entry("L", "Ł"), Map.entry("i", "ı"),
            Map.entry("j", "ȷ"), Map.entry("dh", "ð"), Map.entry("th", "þ"), Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"), Map.entry("textquoteright", "’"), Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"), Map.entry("textquotedblright", "”"), Map.entry("ldots", "…"),
            Map.entry("dots", "…"), Map.entry("textellipsis", "…"), Map.entry("texteuro", "€"),
            Map.entry("pounds", "£"), Map.entry("guillemotleft", "«"), Map.entry("guillemotright", "»"),
            Map.entry("textbackslash", " "));
    private static final Pattern ACCENT = Pattern.compile(
            "\\\\(?:([\"'`^~=.])\\s*|([uvHckrdb])(?:\\s+|(?=\\{)))(?:\\{\\\\?(\\p{L})\\}|\\\\?(\\p{L}))");
    private static final Pattern NAMED = Pattern.compile("\\\\(\\p{Alpha}+)(?:\\s*\\{\\}|\\s+|(?=[^\\p{Alpha}]|$))");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_{}])");

    private TexWords() {}

    static String plain(String tex) {
        var text = ACCENT.matcher(tex).replaceAll(match -> {
            var mark = match.group(1) == null ? match.group(2) : match.group(1);
            var letter = match.group(3) == null ? match.group(4) : match.group(3);
            return Matcher.quoteReplacement(
                    Normalizer.normalize(letter + ACCENTS.getOrDefault(mark, ""), Normalizer.Form.NFC));
        });
        text = NAMED.matcher(text).replaceAll(match -> {
            var letter = LETTERS.get(match.group(1));
            return Matcher.quoteReplacement(letter == null ? "" : letter);
        });
        text = ESCAPED.matcher(text).replaceAll(match -> match.group(1).equals("{") || match.group(1).equals("}")
                ? " "
                : Matcher.quoteReplacement(match.group(1)));
        return text.replace("{", "").replace("}", "").replace("---", "—").replace("--", "–").replace("``", "“")
                .replace("''", "”").replaceAll("(?<!\\\\)~", " ").replaceAll("\\s+", " ").strip();
    }
}
