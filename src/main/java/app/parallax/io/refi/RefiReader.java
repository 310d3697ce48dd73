package app.parallax.io.refi;

import app.parallax.io.refi.RefiProject.Code;
import app.parallax.io.refi.RefiProject.Group;
import app.parallax.io.refi.RefiProject.Link;
import app.parallax.io.refi.RefiSource.Coding;
import app.parallax.io.refi.RefiSource.Made;
import app.parallax.io.refi.RefiSource.Selection;
import app.parallax.io.refi.RefiSource.Value;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Parses the XML of REFI-QDA: first everything outside the sources, then source by source. Elements are recognised by
 * local names, because namespaces differ between versions of the format.
 */
public final class RefiReader {
    private final RefiXml xml;
    private final RefiProject project = new RefiProject();

    private RefiReader(InputStream bytes) throws XMLStreamException {
        xml = new RefiXml(bytes);
    }

    /**
     * Reads everything but the sources.
     *
     * @throws XMLStreamException if it is no REFI-QDA, or has a DTD
     */
    public static RefiProject project(InputStream bytes) throws XMLStreamException {
        var reader = new RefiReader(bytes);
        reader.head();
        return reader.project;
    }

    /**
     * Reads the sources.
     *
     * @throws XMLStreamException as {@link #project}
     */
    public static void sources(InputStream bytes, Consumer<RefiSource> sink) throws XMLStreamException {
        var reader = new RefiReader(bytes);
        reader.xml.root();
        reader.xml.children(name -> {
            if (name.equals("Sources")) {
                reader.xml.children(kind -> sink.accept(kind.equals("PDFSource")
                        ? reader.pdf()
                        : reader.source(kind)));
            }
        });
        reader.xml.toEnd();
    }

    private void head() throws XMLStreamException {
        var root = xml.root();
        if (!root.equals("Project") && !root.equals("CodeBook")) {
            throw new XMLStreamException("neither Project nor CodeBook: " + root);
        }
        project.named(xml.attributeOr("name", ""), xml.attributeOr("origin", ""));
        xml.children(name -> {
            switch (name) {
                case "Users" -> xml.children(any -> user());
                case "CodeBook" -> xml.children(this::codes);
                case "Codes" -> codes(name);
                case "Variables" -> xml.children(any -> variable());
                case "Cases" -> xml.children(any -> ofCase());
                case "Notes" -> xml.children(any -> note());
                case "Links" -> xml.children(any -> project.links().add(new Link(xml.attributeOr("name", ""),
                        xml.guid("originGUID"), xml.guid("targetGUID"))));
                case "Sets" -> xml.children(any -> set());
                default -> {
                    // sources are read later, graphs never
                }
            }
        });
        xml.toEnd();
    }

    private void user() {
        var guid = xml.guid("guid");
        var name = xml.attributeOr("name", xml.attributeOr("id", ""));
        if (guid != null && !name.isBlank()) {
            project.users().putIfAbsent(guid, name.strip());
        }
    }

    private void codes(String name) throws XMLStreamException {
        if (name.equals("Codes")) {
            xml.children(any -> code(-1));
        } else if (name.equals("Sets")) { // of a codebook within a project
            xml.children(any -> set());
        }
    }

    private void code(int parent) throws XMLStreamException {
        int own = project.codes().size();
        var guid = xml.guid("guid");
        var name = xml.attributeOr("name", "").strip();
        var color = xml.attribute("color");
        var notes = new ArrayList<String>();
        var code = new Code(guid, name.isEmpty() ? "–" : name, parent, color, "", notes);
        project.codes().add(code);
        xml.children(child -> {
            switch (child) {
                case "Description" -> project.codes().set(own, new Code(code.guid(), code.name(), parent, color,
                        xml.text().strip(), notes));
                case "NoteRef" -> target(notes);
                case "Code" -> code(own);
                default -> {
                    // unknown elements
                }
            }
        });
    }

    private void variable() {
        var guid = xml.guid("guid");
        if (guid != null) {
            project.variables().putIfAbsent(guid, xml.attributeOr("name", "").strip());
        }
    }

    private void ofCase() throws XMLStreamException {
        var values = new ArrayList<Value>();
        var sources = new ArrayList<String>();
        xml.children(child -> {
            if (child.equals("VariableValue")) {
                value(values);
            } else if (child.equals("SourceRef")) {
                target(sources);
            }
        });
        if (sources.size() == 1) {
            project.ofCases().computeIfAbsent(sources.getFirst(), any -> new ArrayList<>()).addAll(values);
        }
    }

    private void note() throws XMLStreamException {
        var note = source("Note");
        if (note.guid() != null) {
            project.notes().putIfAbsent(note.guid(), note);
        }
    }

    private void set() throws XMLStreamException {
        var guid = xml.guid("guid");
        var name = xml.attributeOr("name", "").strip();
        var description = new StringBuilder();
        var codes = new ArrayList<String>();
        var sources = new ArrayList<String>();
        var notes = new ArrayList<String>();
        xml.children(child -> {
            switch (child) {
                case "Description" -> description.append(xml.text().strip());
                case "MemberCode" -> {
                    add(codes, xml.guid("targetGUID"));
                    add(codes, xml.guid("guid")); // the attribute in codebooks
                }
                case "MemberSource" -> target(sources);
                case "MemberNote" -> target(notes);
                default -> {
                    // unknown elements
                }
            }
        });
        project.sets().add(new Group(guid, name, description.toString(), codes, sources, notes));
    }

    private void target(List<String> into) {
        add(into, xml.guid("targetGUID"));
    }

    private static void add(List<String> into, @Nullable String guid) {
        if (guid != null) {
            into.add(guid);
        }
    }

    private Made made() {
        var user = xml.guid("creatingUser");
        return new Made(user == null ? xml.guid("modifyingUser") : user, xml.attribute("creationDateTime"),
                xml.attribute("modifiedDateTime"));
    }

    /** Reads an element with the structure of a TextSource. */
    private RefiSource source(String kind) throws XMLStreamException {
        var guid = xml.guid("guid");
        var name = xml.attributeOr("name", "").strip();
        var path = xml.attribute("plainTextPath");
        var made = made();
        var content = new ArrayList<String>(1);
        var description = new ArrayList<String>(1);
        var selections = new ArrayList<Selection>();
        var codings = new ArrayList<Coding>();
        var notes = new ArrayList<String>();
        var values = new ArrayList<Value>();
        xml.children(child -> {
            switch (child) {
                case "Description" -> description.add(xml.text());
                case "PlainTextContent" -> content.add(xml.text());
                case "Coding" -> coding(codings);
                case "NoteRef" -> target(notes);
                case "VariableValue" -> value(values);
                default -> {
                    if (child.endsWith("Selection")) {
                        selections.add(selection());
                    }
                }
            }
        });
        return new RefiSource(kind, guid, name, path, content.isEmpty() ? null : content.getFirst(),
                String.join("\n", description).strip(), made, selections, codings, notes, values);
    }

    /** Reads a PDF source with its text representation. */
    private RefiSource pdf() throws XMLStreamException {
        var guid = xml.guid("guid");
        var name = xml.attributeOr("name", "").strip();
        var made = made();
        var texts = new ArrayList<RefiSource>();
        var selections = new ArrayList<Selection>();
        var codings = new ArrayList<Coding>();
        var notes = new ArrayList<String>();
        var values = new ArrayList<Value>();
        var description = new ArrayList<String>(1);
        xml.children(child -> {
            switch (child) {
                case "Description" -> description.add(xml.text());
                case "Representation" -> texts.add(source("PDFSource"));
                case "PDFSelection", "PlainTextSelection" -> selections.add(selection());
                case "Coding" -> coding(codings);
                case "NoteRef" -> target(notes);
                case "VariableValue" -> value(values);
                default -> {
                    // unknown elements
                }
            }
        });
        var text = texts.isEmpty() ? null : texts.getFirst();
        if (text != null) {
            selections.addAll(text.selections());
            codings.addAll(text.codings());
            notes.addAll(text.notes());
            values.addAll(text.values());
        }
        return new RefiSource("PDFSource", guid == null && text != null ? text.guid() : guid, name,
                text == null ? null : text.path(), text == null ? null : text.content(),
                String.join("\n", description).strip(), made, selections, codings, notes, values);
    }

    private Selection selection() throws XMLStreamException {
        var guid = xml.guid("guid");
        var name = xml.attributeOr("name", "");
        long start = position(xml.attribute("startPosition"));
        long end = position(xml.attribute("endPosition"));
        var made = made();
        var description = new ArrayList<String>(1);
        var codings = new ArrayList<Coding>();
        var codes = new ArrayList<String>();
        var notes = new ArrayList<String>();
        xml.children(child -> {
            switch (child) {
                case "Description" -> description.add(xml.text());
                case "Coding" -> coding(codings);
                case "CodeRef" -> target(codes); // without the coding that the format has around it
                case "NoteRef" -> target(notes);
                default -> {
                    // a picture of the words
                }
            }
        });
        codes.forEach(code -> codings.add(new Coding(null, code, made, List.of())));
        return new Selection(guid, name, start, end, String.join("\n", description), made, codings, notes);
    }

    private static long position(@Nullable String written) {
        try {
            return written == null ? -1 : Long.parseLong(written.strip());
        } catch (NumberFormatException e) { // treated as absent
            return -1;
        }
    }

    /** Reads a coding as one for each of its codes: the format has one, some programs write several. */
    private void coding(List<Coding> into) throws XMLStreamException {
        var guid = xml.guid("guid");
        var made = made();
        var codes = new ArrayList<String>(1);
        var notes = new ArrayList<String>();
        xml.children(child -> {
            if (child.equals("CodeRef")) {
                target(codes);
            } else if (child.equals("NoteRef")) {
                target(notes);
            }
        });
        into.add(new Coding(guid, codes.isEmpty() ? null : codes.getFirst(), made, notes));
        codes.stream().skip(1).forEach(code -> into.add(new Coding(null, code, made, List.of())));
    }

    private void value(List<Value> into) throws XMLStreamException {
        var variables = new ArrayList<String>(1);
        var texts = new ArrayList<String>(1);
        xml.children(child -> {
            if (child.equals("VariableRef")) {
                target(variables);
            } else if (child.endsWith("Value")) {
                texts.add(xml.text().strip());
            }
        });
        if (!variables.isEmpty() && !texts.isEmpty() && !texts.getFirst().isEmpty()) {
            into.add(new Value(variables.getFirst(), texts.getFirst()));
        }
    }
}
