package app.parallax.io.importer.document;

import app.parallax.model.Limit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a Word document (ECMA-376, part 1, 17): paragraphs, lists and tables in order, then the notes;
 * without deleted text, comments, running heads and field codes.
 *
 * @param heading the paragraph in the title style, or null
 * @param title the title in the properties, or null
 * @param language the language in the properties, or null
 * @param creator the creator in the properties, or null
 * @param created the time of creation as the properties write it (W3CDTF), or null
 * @param modified the time of the last saving as the properties write it (W3CDTF), or null
 */
public record WordText(String text, @Nullable String heading, @Nullable String title, @Nullable String language,
        @Nullable String creator, @Nullable String created, @Nullable String modified) {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    /**
     * Reads a document.
     *
     * @param cites whether the text has the addresses of links in brackets, and marks where notes are called
     * @return its text may be empty
     * @throws NotReadableException if it is no document, is encrypted, or would exhaust the memory
     */
    public static WordText of(byte[] bytes, boolean cites) throws NotReadableException {
        if (bytes.length > 4 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
            throw new NotReadableException("import.wordOld", null); // OLE: an older format, or encrypted
        }
        try {
            var opened = OfficePackage.of(bytes);
            var main = main(opened);
            var body = new Body(cites);
            body.read(opened, main);
            for (var kind : new String[]{"footnotes", "endnotes"}) {
                for (var notes : opened.related(main, relations(kind))) {
                    body.read(opened, notes);
                }
            }
            var text = body.text.toString().strip();
            return new WordText(text.isEmpty() ? text : text + "\n", body.heading, opened.property("title"),
                    opened.property("language"), opened.property("creator"), opened.property("created"),
                    opened.property("modified"));
        } catch (XMLStreamException e) {
            throw new NotReadableException("import.word", e);
        }
    }

    private static Set<String> relations(String kind) {
        return Set.of(RELATION + kind, STRICT_RELATION + kind);
    }

    private static String main(OfficePackage opened) throws XMLStreamException, NotReadableException {
        for (var part : opened.related(OfficePackage.WHOLE, relations("officeDocument"))) {
            var type = opened.type(part);
            if ((type.contains("wordprocessingml") || type.contains("ms-word")) && opened.open(part).isPresent()) {
                return part;
            }
        }
        throw new NotReadableException("import.word", null);
    }

    /** Reads parts as a stream of events, without a tree in memory. */
    private static final class Body {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder paragraph = new StringBuilder();
        private final boolean cites;
        private final Deque<String> links = new ArrayDeque<>();
        private Map<String, String> addresses = Map.of();
        private @Nullable String heading;
        private String note = "";
        private boolean item;
        private boolean wasItem;
        private boolean titled;
        private int inCell;
        private boolean cellBegun;

        Body(boolean cites) {
            this.cites = cites;
        }

        void read(OfficePackage from, String part) throws XMLStreamException, NotReadableException {
            addresses = cites ? from.addresses(part) : Map.of();
            var reader = from.open(part);
            if (reader.isPresent()) {
                read(reader.get());
            }
        }

        private void read(XMLStreamReader in) throws XMLStreamException, NotReadableException {
            int depth = 0;
            int skippedAt = 0; // depth of the skipped element, 0 for none
            boolean inText = false;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new NotReadableException("import.dtd", null);
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > Limit.XML_DEPTH.value()) {
                            throw new NotReadableException("import.tooDeep", null);
                        }
                        if (skippedAt == 0 && isSkipped(in)) {
                            skippedAt = depth;
                        } else if (skippedAt == 0) {
                            inText = isWord(in) && in.getLocalName().equals("t");
                            start(in);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        inText = false;
                        if (skippedAt == depth) {
                            skippedAt = 0;
                        } else if (skippedAt == 0 && isWord(in)) {
                            end(in.getLocalName());
                        }
                        depth--;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (inText && skippedAt == 0) {
                            paragraph.append(in.getText());
                            if (text.length() + paragraph.length() > Limit.FILE_MEGABYTES.units()) {
                                throw new NotReadableException("import.tooMuch", null);
                            }
                        }
                    }
                    default -> {
                    }
                }
            }
        }

        private static boolean isWord(XMLStreamReader in) {
            return WORD.equals(in.getNamespaceURI()) || STRICT.equals(in.getNamespaceURI());
        }

        /**
         * Whether to skip an element: text deleted or moved away in a revision, the fallback drawing of a box, and
         * separators of notes.
         */
        private static boolean isSkipped(XMLStreamReader in) {
            if (COMPATIBLE.equals(in.getNamespaceURI())) {
                return in.getLocalName().equals("Fallback");
            }
            return isWord(in) && switch (in.getLocalName()) {
                case "del", "moveFrom", "instrText", "delText" -> true;
                case "footnote", "endnote" -> attribute(in, "type").filter(type -> !type.equals("normal")).isPresent();
                default -> false;
            };
        }

        private static Optional<String> attribute(XMLStreamReader in, String name) {
            for (int i = 0; i < in.getAttributeCount(); i++) {
                QName each = in.getAttributeName(i);
                if (each.getLocalPart().equals(name)) {
                    return Optional.ofNullable(in.getAttributeValue(i));
                }
            }
            return Optional.empty();
        }

        private void start(XMLStreamReader in) {
            if (!isWord(in)) {
                return;
            }
            switch (in.getLocalName()) {
                case "p" -> endParagraph(); // a text box within a paragraph has its own paragraphs
                case "tab", "ptab" -> paragraph.append('\t');
                case "br" -> {
                    if (attribute(in, "type").filter(type -> !type.equals("textWrapping")).isEmpty()) {
                        paragraph.append('\n');
                    }
                }
                case "footnoteReference", "endnoteReference" -> mark(in, "]");
                case "footnote", "endnote" -> {
                    endParagraph();
                    mark(in, "]: ");
                }
                case "hyperlink" -> links.push(attribute(in, "id").map(addresses::get).orElse(""));
                case "cr" -> paragraph.append('\n');
                case "noBreakHyphen" -> paragraph.append('\u2011');
                case "softHyphen" -> paragraph.append('\u00ad');
                case "numPr" -> item = true;
                case "pStyle" -> {
                    var style = attribute(in, "val").orElse("");
                    titled = style.equalsIgnoreCase("title") || style.equalsIgnoreCase("titel");
                    item |= style.startsWith("List");
                }
                case "tc" -> {
                    inCell++;
                    if (cellBegun) {
                        paragraph.setLength(0);
                        text.append('\t');
                    }
                    cellBegun = true;
                }
                case "tr" -> {
                    endParagraph();
                    newLine(true);
                    cellBegun = false;
                }
                default -> {
                }
            }
        }

        /** The mark of a note, as in Markdown; notes of the end have an e. */
        private void mark(XMLStreamReader in, String end) {
            if (cites) {
                attribute(in, "id").ifPresent(id -> note = "[^" + (in.getLocalName().startsWith("end") ? "e" : "") + id
                        + end);
                if (end.equals("]")) {
                    paragraph.append(note);
                    note = "";
                }
            }
        }

        private void end(String name) {
            switch (name) {
                case "hyperlink" -> {
                    var address = links.isEmpty() ? "" : links.pop();
                    if (!address.isEmpty()) {
                        paragraph.append(" [").append(address).append(']');
                    }
                }
                case "p" -> endParagraph();
                case "tc" -> {
                    endParagraph();
                    inCell--;
                }
                case "tr" -> {
                    wasItem = true;
                    cellBegun = inCell > 0;
                }
                case "tbl" -> wasItem = false;
                default -> {
                }
            }
        }

        /** Ends a paragraph; those of one table cell are joined by spaces, so that a row is a line. */
        private void endParagraph() {
            var words = paragraph.toString().strip();
            paragraph.setLength(0);
            if (!words.isEmpty()) {
                if (inCell > 0) {
                    char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
                    text.append(last == '\n' || last == '\t' ? "" : " ").append(words.replace('\n', ' '));
                } else {
                    newLine(item && wasItem);
                    text.append(note).append(words);
                    note = "";
                    wasItem = item;
                    if (titled && heading == null) {
                        heading = words;
                    }
                }
            }
            item = false;
            titled = false;
        }

        private void newLine(boolean close) {
            while (!text.isEmpty() && (text.charAt(text.length() - 1) == '\t')) {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty()) {
                boolean open = text.charAt(text.length() - 1) == '\n';
                text.append(open ? "" : close && wasItem ? "\n" : "\n\n");
            }
        }
    }
}
