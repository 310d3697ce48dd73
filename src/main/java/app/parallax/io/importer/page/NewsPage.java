package app.parallax.io.importer.page;

import app.parallax.model.Edtf;
import app.parallax.model.Limit;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The main text and details of a news page. Scripts are not run, and nothing is fetched.
 *
 * @param title headline, or null
 * @param outlet publisher, or null
 * @param authors names, empty if unknown
 * @param published date of publication, null if not certain
 * @param modified date of the last change, or null
 * @param language BCP 47 tag, or null
 * @param url its address, or null
 * @param text the main text, with blank lines between paragraphs; may be empty
 */
public record NewsPage(@Nullable String title, @Nullable String outlet, List<String> authors, @Nullable Edtf published,
        @Nullable Edtf modified, @Nullable String language, @Nullable String url, String text) {
    private static final int LONGEST_MARK = 5;

    private static final int HEAD = 8_192;
    private static final Pattern CHARSET = Pattern
            .compile("(?is)<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");
    private static final Pattern XML_ENCODING = Pattern
            .compile("(?is)^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([a-z0-9_:.-]+)[\"']");

    public NewsPage {
        authors = List.copyOf(authors);
    }

    /**
     * Reads a page.
     *
     * @param now dates after the next day cannot be dates of publication
     */
    public static NewsPage of(String html, Instant now) {
        var document = parse(html);
        var json = new JsonLd(document);
        var facts = PageFacts.of(document, now);
        var text = new MainText(facts.titles(), facts.authors(), json.body()).of(document);
        return new NewsPage(facts.title(), facts.outlet(), facts.authors(), facts.published(), facts.modified(),
                fitting(facts.language(), text),
                facts.url(), text);
    }

    /**
     * Returns everything that a reader of a page sees, including the article.
     *
     * @return paragraphs, headings, items and labels in order
     */
    public static List<String> everything(String html) {
        return MainText.everything(parse(html)).stream().map(TextBlocks.Block::text).toList();
    }

    /**
     * Returns the whole text of a page as a draft is read: every block, the addresses of links in brackets behind their
     * words, and notes under the marks that lead to them.
     */
    public static String draft(String html) {
        var page = parse(html);
        page.select(Selectors.of("script, style, noscript, template, nav")).remove();
        int number = 0;
        var order = new IdentityHashMap<Element, Integer>();
        page.getAllElements().forEach(each -> order.put(each, order.size()));
        for (var link : page.select(Selectors.of("a[href]"))) {
            var to = link.attr("href");
            if (to.startsWith("http://") || to.startsWith("https://")) {
                link.appendText(link.text().equals(to) ? "" : " [" + to + "]");
            } else if (to.length() > 1 && to.startsWith("#") && link.text().strip().length() <= LONGEST_MARK) {
                var note = page.getElementById(to.substring(1));
                if (note != null && note.text().length() > link.text().length()
                        && order.getOrDefault(note, 0) > order.getOrDefault(link, 0)) {
                    number++;
                    link.text("[" + number + "]");
                    note.prependText("[" + number + "] ");
                } else {
                    link.text(""); // back to where the note is called
                }
            }
        }
        return TextBlocks.of(page.body()).stream().map(TextBlocks.Block::text).collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static Document parse(String html) {
        var parser = Parser.htmlParser();
        parser.setMaxDepth(Limit.PAGE_DEPTH.value());
        return parser.parseInput(new StringReader(html), "");
    }

    /** Drops a declared language whose script is not that of the text, probably left over from a template. */
    private static @Nullable String fitting(@Nullable String language, String text) {
        if (language == null) {
            return null;
        }
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        boolean latinLanguage = List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr")
                .contains(language.substring(0, 2));
        return latinLanguage && letters > 100 && latin * 3 < letters ? null : language;
    }

    /**
     * Returns the encoding declared in the head of a page, resolved as browsers do.
     *
     * @return empty if none is declared or known
     */
    public static Optional<Charset> declaredCharset(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        for (var pattern : List.of(XML_ENCODING, CHARSET)) {
            var match = pattern.matcher(head);
            if (match.find()) {
                var found = charset(match.group(1).toLowerCase(Locale.ROOT));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Resolves a label as the Encoding Standard: Latin-1 and ASCII as windows-1252, UTF-16 in a meta element as UTF-8.
     */
    private static Optional<Charset> charset(String label) {
        var name = switch (label) {
            case "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii", "ansi_x3.4-1968", "cp1252",
                    "x-cp1252" ->
                "windows-1252";
            case "utf-16", "utf-16le", "utf-16be", "unicode", "utf8", "unicode-1-1-utf-8" -> "UTF-8";
            case "gb2312", "gbk", "x-gbk", "gb_2312-80" -> "GB18030";
            case "iso-8859-9", "latin5" -> "windows-1254";
            case "iso-8859-8-i", "logical", "visual" -> "ISO-8859-8";
            case "x-sjis", "shift-jis", "sjis" -> "windows-31j";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            case "cp1251", "x-cp1251", "win-1251" -> "windows-1251";
            case "koi8", "koi" -> "KOI8-R";
            default -> label;
        };
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // an unknown name is ignored
        }
    }
}
