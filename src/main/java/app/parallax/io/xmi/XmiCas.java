package app.parallax.io.xmi;

import app.parallax.io.annotations.BoundedJson;
import app.parallax.io.annotations.CountedText;
import app.parallax.io.annotations.Iri;
import app.parallax.io.webannotation.ForeignAnnotationBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One CAS as XMI. It is read twice, first for texts and places, then for annotations, because the texts are at the end.
 */
final class XmiCas {
    /** The message of an exception for a document type declaration. */
    static final String DOCTYPE = "DOCTYPE";
    private static final String XMI = "http://www.omg.org/XMI";
    private static final String OURS = "app.parallax.Mark";
    private static final JsonMapper JSON = BoundedJson.mapper();
    private static final Set<String> NO_ANNOTATIONS = Set.of("Sentence", "Token", "DocumentMetaData",
            "DocumentAnnotation", "TagsetDescription", "TagDescription", "CASMetadata", "LayerDefinition",
            "FeatureDefinition", "Sofa", "View");
    private static final Set<String> NOTES = Set.of("note", "notes", "comment", "comments", "remark", "explanation",
            "description");
    private static final int LONGEST_TAG = 100;
    private static final int LONGEST_WORDS = 80;

    private final byte[] bytes;
    private final XmiTypes types;
    private final Map<String, CountedText> texts = new HashMap<>();
    /** Begin and end of annotations by identifier, to resolve references. */
    private final Map<String, int[]> places = new HashMap<>();
    /** Link structures by identifier: a role and a reference to the target of a slot. */
    private final Map<String, Structure> slots = new HashMap<>();
    private final Map<String, String> sofas = new HashMap<>();
    private final List<String> titles = new ArrayList<>();
    private boolean isXmi;

    private XmiCas(byte[] bytes, XmiTypes types) {
        this.bytes = bytes;
        this.types = types;
    }

    private record Structure(String type, Map<String, String> features, Map<String, List<String>> lists) {
        String of(String feature) {
            return features.getOrDefault(feature, "");
        }

        int number(String feature) {
            var value = of(feature);
            return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        }

        String shortType() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /** Receives the elements of a CAS. */
    private interface Taker {
        void take(Structure structure) throws XMLStreamException;
    }

    static XmiCas read(byte[] bytes, XmiTypes types) throws XMLStreamException {
        var cas = new XmiCas(bytes, types);
        cas.structures(cas::look);
        return cas;
    }

    boolean isXmi() {
        return isXmi && !texts.isEmpty();
    }

    private void structures(Taker taker) throws XMLStreamException {
        var in = XmiTypes.reader(bytes);
        int depth = 0;
        while (in.hasNext()) {
            int event = XmiTypes.next(in);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 0) {
                    isXmi = XMI.equals(in.getNamespaceURI()) && in.getLocalName().equals("XMI");
                    depth++;
                } else {
                    taker.take(structure(in));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Reads an element to its end; its child elements are lists, with one value each. */
    private static Structure structure(XMLStreamReader in) throws XMLStreamException {
        var type = type(in.getNamespaceURI(), in.getLocalName());
        var features = new LinkedHashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            boolean own = XMI.equals(in.getAttributeNamespace(i));
            features.put(own ? "xmi:" + in.getAttributeLocalName(i) : in.getAttributeLocalName(i),
                    in.getAttributeValue(i));
        }
        var lists = new LinkedHashMap<String, List<String>>();
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (XmiTypes.next(in)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(depth > 1 ? in.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth > 0) {
                        lists.computeIfAbsent(in.getLocalName(), n -> new ArrayList<>()).add(text.toString());
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("end", in.getLocation());
                default -> {
                    // comments and processing instructions
                }
            }
        }
        return new Structure(type, features, lists);
    }

    /** The name of a type: {@code http:///a/b.ecore} is the package {@code a.b}. */
    private static String type(@Nullable String namespace, String name) {
        if (namespace == null || !namespace.startsWith("http:///") || !namespace.endsWith(".ecore")) {
            return name;
        }
        return namespace.substring("http:///".length(), namespace.length() - ".ecore".length()).replace('/', '.') + "."
                + name;
    }

    private void look(Structure each) {
        var id = each.of("xmi:id");
        if (each.type().equals("uima.cas.Sofa")) {
            if (each.features().containsKey("sofaString")) {
                texts.put(id, new CountedText(each.of("sofaString")));
            }
        } else if (each.number("begin") < 0 && each.number("target") >= 0) {
            slots.put(id, each);
        } else if (each.number("begin") >= 0 && each.number("end") >= 0) {
            if (each.shortType().equals("DocumentMetaData")) {
                titles.add(each.of("documentTitle"));
                titles.add(each.of("documentUri"));
                titles.add(each.of("documentId"));
            } else if (!NO_ANNOTATIONS.contains(each.shortType())) {
                places.put(id, new int[]{each.number("begin"), each.number("end")});
                sofas.put(id, each.of("sofa"));
            }
        }
    }

    /** Passes every annotation on, with its identifier in the file. */
    void each(Collection<String> documents, @Nullable String person, BiConsumer<ForeignAnnotationBuilder, String> sink)
            throws XMLStreamException {
        structures(each -> {
            var text = texts.get(each.of("sofa"));
            int begin = each.number("begin");
            int end = each.number("end");
            if (text != null && begin >= 0 && end >= begin && !NO_ANNOTATIONS.contains(each.shortType())) {
                sink.accept(translated(each, text, begin, end, documents, person), each.of("xmi:id"));
            }
        });
    }

    private ForeignAnnotationBuilder translated(Structure from, CountedText text, int begin, int end,
            Collection<String> documents, @Nullable String person) {
        var to = new ForeignAnnotationBuilder();
        boolean ours = from.type().equals(OURS);
        if (ours) {
            to.id(uuid(from.of("id"))).note(from.of("note")).translation(from.of("translation")).tags(tags(from))
                    .creator(from.of("analyst"))
                    .times(from.of("created"), from.of("modified"));
        } else {
            foreign(from, to);
            to.creator(person);
        }
        var target = to.target();
        if (ours) {
            target.article(uuid(from.of("article"))).version(uuid(from.of("version")));
        }
        target.sha256(text.sha256());
        titles.forEach(target::source);
        for (var document : documents) {
            target.source(document);
            // an article may have the name of its file without extension
            int dot = document.lastIndexOf('.');
            target.source(dot > 0 ? document.substring(0, dot) : null);
        }
        if (end <= text.raw().length()) {
            var words = text.wordsOfUnits(begin, end);
            target.words(words.quote().exact(), words.quote().prefix(), words.quote().suffix());
            if (words.end() > words.start()) {
                target.position(words.start(), words.end());
            }
        } else {
            target.words(from.of("quote"), "", "");
        }
        return to;
    }

    private static @Nullable UUID uuid(String text) {
        return Iri.uuid("urn:uuid:" + text.strip());
    }

    /** All tags; a label that was changed in another program replaces the first. */
    private static List<String> tags(Structure from) {
        var tags = new ArrayList<String>();
        try {
            StreamSupport.stream(JSON.readTree(from.of("tags")).spliterator(), false)
                    .forEach(each -> tags.add(each.asString("")));
        } catch (JacksonException e) { // not our JSON
            tags.add(from.of("tags"));
        }
        var label = from.of("tag");
        if (!label.isBlank() && !tags.contains(label)) {
            if (tags.isEmpty()) {
                tags.add(label);
            } else {
                tags.set(0, label);
            }
        }
        return tags;
    }

    private void foreign(Structure from, ForeignAnnotationBuilder to) {
        var tags = new LinkedHashSet<String>();
        var notes = new ArrayList<String>();
        from.features().forEach((name, value) -> {
            if (!name.startsWith("xmi:") && !Set.of("sofa", "begin", "end").contains(name) && !value.isBlank()) {
                feature(from.type(), name, value, tags, notes);
            }
        });
        from.lists().forEach((name, values) -> values.forEach(
                value -> say(name, value, tags, notes)));
        if (tags.isEmpty()) {
            tags.add(from.shortType());
        }
        to.tags(List.copyOf(tags)).note(String.join("\n", notes));
    }

    private void feature(String type, String name, String value, Set<String> tags, List<String> notes) {
        switch (types.range(type, name, value)) {
            case TEXT -> say(name, value, tags, notes);
            case NUMBER -> {
                if (!value.matches("false|0|0\\.0")) {
                    notes.add(name + ": " + value);
                }
            }
            case REFERENCE -> {
                for (var id : value.split(" ", -1)) {
                    var slot = slots.get(id);
                    var words = words(slot == null ? id : slot.of("target"));
                    var role = slot == null || slot.of("role").isBlank() ? "" : slot.of("role") + " ";
                    if (!words.isEmpty()) {
                        notes.add(name + " → " + role + "“" + words + "”");
                    }
                }
            }
        }
    }

    private static void say(String name, String value, Set<String> tags, List<String> notes) {
        if (value.isBlank()) {
            return;
        }
        if (NOTES.contains(name.toLowerCase(Locale.ROOT))) {
            notes.add(value);
        } else if (value.length() > LONGEST_TAG || value.contains("\n") || value.contains("://")) {
            notes.add(name + ": " + value);
        } else {
            tags.add(value);
        }
    }

    /** The words of another annotation; empty if there is none with this identifier. */
    private String words(String id) {
        var place = places.get(id);
        var text = texts.get(sofas.getOrDefault(id, ""));
        if (place == null || text == null || place[1] > text.raw().length() || place[0] >= place[1]) {
            return "";
        }
        var words = text.raw().substring(place[0], place[1]).strip().replaceAll("\\s+", " ");
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }
}
