package app.parallax.fuzz;

import app.parallax.SmallProject;
import app.parallax.i18n.Messages;
import app.parallax.io.AnnotationImporters;
import app.parallax.io.Exporters;
import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.events.EventsCsv;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.io.importer.SourceFiles;
import app.parallax.io.metadata.ReferenceFiles;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.Edtf;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.Wording;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.find.SavedFilters;
import app.parallax.session.project.Projects;
import app.parallax.text.Anchorer;
import app.parallax.text.FoldedText;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import app.parallax.text.Quote;
import app.parallax.text.TextPattern;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.note.NoteText;
import app.parallax.text.quantity.Quantities;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpressions;
import app.parallax.text.time.TypedDates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Lists everything that reads foreign bytes or text: each reader either reads any input or refuses it in a sentence.
 */
final class Targets {
    /** Where the words of articles are read. */
    static final String ARTICLE = """
            KYIV, October 7, 2023 — “Over 1,400 people were killed”, the minister said on Wednesday.
            About 229 hostages (two weeks ago) were taken, according to the ministry; nearly $3.5 billion was lost.
            """;

    private Targets() {}

    /** Takes bytes; whatever it throws is a fault. */
    interface Target {
        void take(byte[] bytes) throws Exception;
    }

    /** Valid files by name: what is damaged to make bad ones. */
    static Map<String, byte[]> samples(Path folder) throws IOException {
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("a.txt", bytes(ARTICLE));
        samples.put("a.md", bytes("---\ntitle: T\ndate: 2023-10-07\n---\n# T\n\n" + ARTICLE));
        var html = "<!doctype html><html lang=en><head><title>T</title><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"datePublished\":\"2023-10-07\"}</script></head>"
                + "<body><nav><a href=x>All</a></nav><article><h1>T</h1><p>" + ARTICLE + "</p><p>" + ARTICLE
                + "</p></article></body></html>";
        samples.put("a.html", bytes(html));
        samples.put("a.mhtml", bytes("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
                + "Content-Type: text/html; charset=utf-8\nContent-Location: https://e.org/a\n\n" + html
                + "\n--b--\n"));
        samples.put("a.eml", bytes("From: A <a@e.org>\nSubject: T\nDate: Sat, 7 Oct 2023 10:00:00 +0000\n"
                + "Content-Type: text/plain; charset=utf-8\n\n" + ARTICLE));
        samples.put("a.pdf", pdf());
        samples.put("a.docx", docx());
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var name : List.of("a.txt", "a.html", "a.docx")) {
                out.putNextEntry(new ZipEntry("in/" + name));
                out.write(samples.get(name));
            }
        }
        samples.put("a.zip", zip.toByteArray());
        samples.putAll(exports(folder));
        samples.put("a.ris",
                bytes("TY  - NEWS\nTI  - T\nAU  - A, B\nDA  - 2023/10/07\nUR  - https://e.org/a\nER  - \n"));
        samples.put("a.bib", bytes("@string{n = {News}}\n@article{a, title = {T \\\"o}, author = {B, A and C}, "
                + "journal = n, date = {2023-10-07}, url = {https://e.org/a}}\n"));
        samples.put("a.csl.json", bytes("[{\"id\":\"a\",\"title\":\"T\",\"author\":[{\"family\":\"A\"}],"
                + "\"issued\":{\"date-parts\":[[2023,10,7]]},\"URL\":\"https://e.org/a\"}]"));
        samples.put("events.csv", bytes("title,date,place,note\nThe talks,7 October 2023,Moscow,n\nB,2023-10-XX,,\n"));
        samples.put("edtf", bytes("[2023-10-07..2023-10-09?]"));
        samples.put("times", bytes(ARTICLE));
        samples.put("quantities", bytes(ARTICLE));
        samples.put("attributions", bytes(ARTICLE));
        samples.put("placing", bytes("Over 1,400 people were kiled, the minster"));
        samples.put("query", bytes("minister OR \"over 1,400\" -hostage* peop*"));
        samples.put("filters", bytes("Mine\twords minister -hostage*\tuntagged \tfrom 2023-10-07\nTags\tany_tag "
                + "00000000-0000-7000-8000-000000000001\tlost \n"));
        samples.put("note", bytes("# T\n\n> *q* **b** [l](https://e.org)\n\n1. a\n   - `c` <b>\n\n```\nx\n```\n"));
        samples.put("pattern", bytes("(over|about) [0-9,]+ (people)?\\b"));
        return samples;
    }

    /** What takes such a file, or such words. */
    static Target of(String name, Path folder) {
        return switch (name) {
            case "edtf" -> bytes -> Edtf.tryParse(words(bytes)).ifPresent(date -> Edtf.parse(date.toString()));
            case "times" -> bytes -> {
                TimeExpressions.find(words(bytes), TimeContext.NONE);
                var typed = new TypedDates("en", LocalDate.of(2023, 10, 7)).read(words(bytes));
                typed.ifPresent(date -> Edtf.parse(date.toString()));
            };
            case "quantities" -> bytes -> Quantities.find(words(bytes));
            case "attributions" -> bytes -> Attributions.propose(words(bytes));
            case "placing" -> bytes -> {
                var quote = words(bytes);
                if (!quote.isEmpty()) {
                    int cut = quote.length() / 3;
                    new Anchorer(ARTICLE).place(new Anchorer.Wanted(
                            new Quote(quote.substring(cut), quote.substring(0, cut), ""), cut, false));
                }
            };
            case "query" -> bytes -> {
                try {
                    var query = Query.parse(words(bytes));
                    query.match();
                    query.hits(FoldedText.of(ARTICLE));
                } catch (QueryException e) {
                    said(e.key());
                }
            };
            case "note" -> bytes -> NoteText.of(words(bytes));
            case "filters" -> bytes -> filters(words(bytes), folder);
            case "pattern" -> bytes -> {
                for (var kind : TextPattern.Kind.values()) {
                    try {
                        TextPattern.of(new TextPattern.Options(kind, words(bytes), false, false, false))
                                .places(ARTICLE, 100, () -> false);
                    } catch (QueryException | TextPattern.BadPatternException | TextPattern.RunawayException e) {
                        said(e.toString());
                    }
                }
            };
            default -> bytes -> file(name, Files.write(folder.resolve(name), bytes));
        };
    }

    /** Filters of the table as a project of a stranger keeps them, each asked for. */
    private static void filters(String kept, Path folder) {
        var project = folder.resolve("filters.parallax");
        if (!Files.exists(project)) {
            new SmallProject(project);
        }
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
            session.storeState(Map.of("annotationsFilters", kept)).join();
            for (var conditions : new SavedFilters(session).all().values()) {
                for (var grouping : AnnotationQuery.Grouping.values()) {
                    session.read(reader -> reader.annotationOrder(new AnnotationQuery(conditions, null,
                            AnnotationQuery.Column.NOTE, true, grouping))).join();
                }
            }
        }
    }

    private static void file(String name, Path file) throws IOException {
        try {
            if (name.endsWith(".ris") || name.endsWith(".bib") || name.endsWith(".csl.json")) {
                ReferenceFiles.read(file);
            } else if (name.equals("events.csv")) {
                EventsCsv.read(file);
            } else if (name.endsWith(".zip") && !name.startsWith("xmi")) {
                try (var sources = SourceFiles.of(List.of(file))) {
                    for (var source : sources.sources()) {
                        read(source);
                    }
                }
            } else if (Importers.of(name).isPresent()) {
                read(Source.of(file));
            } else {
                AnnotationImporters.of(file).read(file, new Nothing());
            }
        } catch (RefusedFileException | ProjectException.Refused e) {
            said(Messages.of(e));
        }
    }

    /** Without the net that {@link Importers#read} spreads under each reader, so that what it catches is seen. */
    private static void read(Source source) throws IOException {
        try (var in = source.open()) {
            Importers.of(source.name()).orElseThrow().read(source, in.readNBytes(1 << 24));
        } catch (RefusedFileException e) {
            said(Messages.of(e));
        } catch (IOException e) {
            said(e.toString());
        }
    }

    /** A refusal is a sentence. */
    private static void said(String sentence) {
        if (sentence.isBlank()) {
            throw new AssertionError("nothing said");
        }
    }

    private static Map<String, byte[]> exports(Path folder) throws IOException {
        var project = folder.resolve("from.parallax");
        new SmallProject(project);
        var made = new LinkedHashMap<String, byte[]>();
        var names = Map.of("csv", "a.csv", "webannotation", "a.jsonld", "hypothesis", "a.json", "qdpx", "a.qdpx",
                "qdc", "a.qdc", "brat", "brat", "xmi", "xmi");
        try (var session = Projects.openForReading(project, "Anna", Runnable::run)) {
            for (var each : List.of("csv", "webannotation", "hypothesis", "qdpx", "qdc", "brat", "xmi")) {
                var output = folder.resolve("out-" + each + "-" + names.get(each));
                ExportJob.run(session, Exporters.of(each).orElseThrow(), AnnotationFilter.ALL, output).join();
                if (Files.isDirectory(output)) {
                    try (var files = Files.list(output)) {
                        for (var file : files.filter(one -> one.toString().matches(".*\\.(ann|xmi)")).sorted().limit(1)
                                .toList()) {
                            made.put(each.equals("brat") ? "a.ann" : "a.xmi", Files.readAllBytes(file));
                        }
                    }
                } else {
                    made.put(names.get(each), Files.readAllBytes(output));
                }
            }
        }
        return made;
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var contents = new PDPageContentStream(document, page)) {
                contents.beginText();
                contents.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                contents.newLineAtOffset(60, 700);
                contents.showText("Over 1,400 people were killed, the minister said on Wednesday.");
                contents.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] docx() throws IOException {
        try (var document = new XWPFDocument()) {
            ARTICLE.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Two bytes a unit for the half of inputs, so that lone surrogates come about. */
    private static String words(byte[] bytes) {
        return bytes.length > 0 && bytes[0] % 2 == 0
                ? new String(bytes, StandardCharsets.UTF_8)
                : units(bytes);
    }

    private static String units(byte[] bytes) {
        var units = new ArrayList<Character>();
        for (int i = 0; i < bytes.length; i++) {
            int unit = bytes[i] & 0xFF;
            units.add(unit < 0xC0 || i + 1 == bytes.length ? (char) unit : (char) (unit << 8 | (bytes[++i] & 0xFF)));
        }
        var text = new StringBuilder();
        units.forEach(text::append);
        return text.toString();
    }

    /** Takes annotations and keeps none. */
    static final class Nothing implements AnnotationImporter.Sink {
        @Override
        public void annotation(ForeignAnnotation annotation) {
            Objects.requireNonNull(annotation);
        }

        @Override
        public void said(Message message, boolean refused) {
            Targets.said(Messages.text(message));
        }

        @Override
        public Wording words() {
            return Messages.words();
        }
    }
}
