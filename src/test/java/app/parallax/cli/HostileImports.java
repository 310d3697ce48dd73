package app.parallax.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Builds files of every import format with very long words in each possible place. */
final class HostileImports {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = "<p>The minister said on Monday that 40 people came to the square.</p>\n"
            .repeat(5);

    private HostileImports() {}

    private static String json(String words) {
        return JSON.writeValueAsString(words);
    }

    private static String xml(String words) {
        var xml = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\n' || c == '\t' || c == '\r') {
                xml.append("&#").append(c).append(';');
            } else if (c >= ' ' && c != 0xFFFE && c != 0xFFFF) {
                xml.appendCodePoint(c);
            }
        });
        return xml.toString();
    }

    /** Articles, by file name. */
    static Map<String, byte[]> articles(String run) {
        var words = "Begin of it" + run + "word";
        var all = new LinkedHashMap<String, byte[]>();
        put(all, "lead.txt", run + "A title of a text\n\n" + words + ". The minister said so.\n");
        put(all, "head.txt", words + "\n\nBERLIN, " + words + " — The minister said so and more of it.\n");
        put(all, "line.md",
                "---\ntitle: " + words + "\nauthor: A" + run + " and B\ndate: " + run + "1\nurl: http://" + run
                        + "x\nsource: " + run + "x\n---\n\n# " + words + "\n\n" + words + "\n\n[" + words + "](" + words
                        + ")\n");
        put(all, "marks.md",
                "# " + run + "\n\n*" + run + "*\n\n> " + run + "\n\n" + run + "\n=====\n\n| " + run + " |\n");
        put(all, "title.html", "<html lang=\"" + xml(run) + "\"><head><title>A title of a page" + xml(run)
                + "x</title></head><body><h1>" + xml(words) + "</h1><article>" + BODY + "<p>" + xml(words)
                + "</p></article></body></html>");
        put(all, "meta.html", meta(words, run));
        put(all, "json.html", ld("{\"@type\":\"NewsArticle\",\"headline\":" + json(words) + ",\"name\":" + json(words)
                + ",\"author\":[{\"name\":" + json("A" + run + "B") + "}," + json("by" + run + "C")
                + "],\"publisher\":{\"name\":" + json(words) + "},\"datePublished\":" + json(run + "2020-01-01" + run)
                + ",\"articleBody\":" + json("A word." + run + "x\n\n" + words) + "}"));
        put(all, "brokenjson.html", ld("{\"@type\":\"NewsArticle\",\"headline\":\"" + run + "x\" \"author\": [" + run
                + "x, \"datePublished\":1" + run + "x"));
        put(all, "print.html", "<html><head><script>datePublished" + run.replace("<", "") + ": '2020"
                + run.replace("<", "")
                + "'</script></head><body><div class=byline>By A" + xml(run) + "B</div><div class=date>" + xml(run)
                + "2020</div><time datetime=\"" + xml(run) + "x\">1</time><article><h1>A heading of a page</h1>" + BODY
                + "<p>" + xml(words) + "</p><p class=\"" + xml(run) + "x\">x</p></article></body></html>");
        put(all, "raw.html", "<article><p>Words of a page " + run + "x and more of them.</p></article>");
        put(all, "mail.eml", "From: \"" + line(words) + "\" <" + line(run) + "@x>\r\nSubject: Re: " + line(words)
                + "\r\nDate: " + line(run) + "(" + line(run)
                + "x\r\nList-Id: x\r\nContent-Type: text/plain; charset=\"utf-8"
                + line(run) + "\"; x=" + line(run) + "\r\n\r\n" + words + "\r\nMore words of a mail.\r\n");
        put(all, "parts.eml",
                "From: a <a@b>\r\nContent-Type: multipart/mixed; boundary=\"" + line(run).replace("\"", "")
                        + "\"\r\n\r\n--" + line(run) + "\r\n\r\n" + words + "\r\n--" + line(run) + "--\r\n");
        put(all, "page.mhtml", "From: <Saved by x>\r\nSnapshot-Content-Location: http://" + line(run)
                + "x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; start=\"<" + line(run)
                + "x>\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: " + line(run)
                + "x\r\n\r\n<html><body><article>" + BODY + "</article></body></html>\r\n--b--\r\n");
        all.put("word.docx", docx(words));
        return all;
    }

    private static String line(String words) {
        return words.replace("\n", "\r\n ").replace("\r\n \r", "");
    }

    private static String meta(String words, String run) {
        var head = new StringBuilder("<html><head>");
        for (var name : new String[]{"og:title", "author", "og:site_name", "date", "article:published_time",
                "parsely-page", "x.author", "twitter:title", "og:locale", "article:modified_time"}) {
            head.append("<meta property=\"").append(name).append("\" content=\"").append(xml("x" + run + "y"))
                    .append("\">");
        }
        return head + "<meta name=\"" + xml(words) + "\" content=\"x\"><link rel=canonical href=\"http://" + xml(run)
                + "x\"><base href=\"" + xml(run) + "\"></head><body><article><h1>A heading of a page</h1>" + BODY
                + "</article></body></html>";
    }

    private static String ld(String json) {
        return "<html><head><script type='application/ld+json'>" + json.replace("</", "<\\/") + "</script></head><body>"
                + "<article><h1>A heading of a page</h1>" + BODY + "</article></body></html>";
    }

    private static byte[] docx(String words) {
        var w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        return zip(Map.of("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName="
                        + "\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml", "<w:document " + w + "><w:body><w:p><w:r><w:t>A title of it</w:t></w:r></w:p><w:p>"
                        + "<w:r><w:t xml:space=\"preserve\">" + xml(words)
                        + "</w:t></w:r></w:p></w:body></w:document>"));
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Annotations for an article {@code a0.txt}, by format and file name. */
    static Map<String, byte[]> annotations(String run) {
        var words = "Begin of it" + run + "word";
        var all = new LinkedHashMap<String, byte[]>();
        put(all, "csv a.csv", "article,quote,note,tags,analyst,start,end\n"
                + "a0.txt,%1$s,%1$s,%1$s,%1$s,%2$s,%2$s\na0.txt,%3$s,x,x,x,1,5\n%1$s,%1$s,'%2$s,x,x,,\n"
                        .formatted(cell(words), cell(run), cell(run + "x")));
        put(all, "webannotation a.jsonld", "[" + anno("a0.txt", words, run) + "," + anno(run + "x", words, run) + ","
                + anno("http://" + run + "x", run + "x", run) + "]");
        put(all, "hypothesis a.json",
                "{\"rows\":[{\"id\":\"x\",\"uri\":" + json("http://a0.txt" + run + "x") + ",\"user\":"
                        + json("acct:" + run + "@x") + ",\"text\":" + json(words) + ",\"tags\":[" + json(words)
                        + "],\"document\":{\"title\":[" + json(words) + "]},\"target\":[{\"source\":" + json(run + "x")
                        + ",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":" + json(words) + ",\"prefix\":"
                        + json(run)
                        + ",\"suffix\":" + json(run) + "}]}]}],\"total\":1}");
        return all;
    }

    private static String cell(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }

    private static String anno(String source, String words, String run) {
        return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":" + json("https://e.org/" + run)
                + ",\"type\":"
                + "\"Annotation\",\"creator\":{\"name\":" + json(words) + "},\"created\":" + json(run + "2020")
                + ",\"body\":[{\"value\":" + json(words) + ",\"purpose\":\"commenting\"},{\"value\":" + json(words)
                + ",\"purpose\":\"tagging\"}],\"target\":{\"source\":" + json(source) + ",\"selector\":[{\"type\":"
                + "\"TextQuoteSelector\",\"exact\":" + json(words) + ",\"prefix\":" + json(run) + ",\"suffix\":"
                + json(run) + "},{\"type\":\"FragmentSelector\",\"value\":" + json("char=" + run) + "}]}}";
    }

    /** Standoff of brat for {@code a0.txt}, by file name in a folder. */
    static Map<String, byte[]> brat(String run) {
        var flat = run.replace("\n", "\u2028");
        var all = new LinkedHashMap<String, byte[]>();
        put(all, "a0.txt", "Heading of an article 0\n\nThe minister said: Begin of it" + run + "word.");
        put(all, "a0.ann",
                "T1\tTag 0 7\tHeading\nT2\t" + flat + " 0 7;" + flat + "\t" + flat + "\n#1\tAnnotatorNotes T1\tx"
                        + flat + "y\nN1\t" + flat + "x\t" + flat + "\nA1\t" + flat + "x T1 " + flat + "\nR1\t" + flat
                        + "x Arg1:T1 "
                        + "Arg2:T1\nE1\tTag:T1 " + flat + "x:T1\n*\t" + flat + "x " + flat + "\n" + flat + "\tx\n");
        return all;
    }

    /** References, by file name. */
    static Map<String, byte[]> references(String run) {
        var words = "Begin of it" + run + "word";
        var all = new LinkedHashMap<String, byte[]>();
        put(all, "a.bib",
                "@article{a, title = {" + words + "}, author = {A" + run + "B and " + run + "x}, url = {http://x"
                        + run + "x}, file = {" + run + ":" + run + "x}, month = {" + run + "}, day = {" + run
                        + "}, date = {" + run
                        + "}, journal = \"" + run + "x\"}\n" + run + "x");
        put(all, "a.ris",
                "TY  - NEWS\nTI  - " + words + "\nAU  - " + run + "x, A\nUR  - http://x" + run + "x\nPY  - " + run
                        + "x\nL1  - " + run + "x\nN2  - " + words + "\n" + run + "x\nER  - \n");
        put(all, "a.json", "[{\"id\":" + json(run) + ",\"type\":\"article\",\"title\":" + json(words) + ",\"author\":["
                + "{\"family\":" + json(run + "x") + ",\"given\":" + json(words) + "}],\"URL\":"
                + json("http://x" + run + "x")
                + ",\"issued\":{\"raw\":" + json(run + "x") + "},\"note\":" + json(words) + "}]");
        return all;
    }

    /** Events as CSV. */
    static byte[] events(String run) {
        return ("title,date,place,note\n" + cell("Begin" + run + "x") + "," + cell(run + "2020") + "," + cell(run) + ","
                + cell(run) + "\nx,2020," + cell(run + "x") + "," + cell(run + "x") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, byte[]> all, String name, String content) {
        all.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
