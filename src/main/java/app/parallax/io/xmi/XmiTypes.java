package app.parallax.io.xmi;

import app.parallax.io.annotations.XmlInput;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A UIMA type system: the ranges of the features of types. */
final class XmiTypes {
    /** For files without a type system. */
    static final XmiTypes NONE = new XmiTypes(Map.of(), Map.of());
    private static final int DEEPEST = 100;
    private static final Set<String> PLAIN = Set.of("uima.cas.Boolean", "uima.cas.Integer", "uima.cas.Long",
            "uima.cas.Short", "uima.cas.Byte", "uima.cas.Float", "uima.cas.Double");

    private final Map<String, String> superTypes;
    private final Map<String, Map<String, String>> ranges;

    private XmiTypes(Map<String, String> superTypes, Map<String, Map<String, String>> ranges) {
        this.superTypes = superTypes;
        this.ranges = ranges;
    }

    /** The type of a feature's value, by which it is read. */
    enum Range {
        TEXT, NUMBER, REFERENCE
    }

    /** Opens a reader that resolves no external entities. */
    static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        return XmlInput.open(new ByteArrayInputStream(bytes));
    }

    /**
     * The next event.
     *
     * @throws XMLStreamException also for a document type declaration or an entity reference
     */
    static int next(XMLStreamReader in) throws XMLStreamException {
        int event = XmlInput.next(in);
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DoctypeException(in);
        }
        return event;
    }

    /** Thrown at a document type declaration. */
    private static final class DoctypeException extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        DoctypeException(XMLStreamReader in) {
            super(XmiCas.DOCTYPE);
            location = in.getLocation();
        }

        @Override
        public String getMessage() {
            return XmiCas.DOCTYPE;
        }
    }

    static XmiTypes read(byte[] bytes) throws XMLStreamException {
        var superTypes = new HashMap<String, String>();
        var ranges = new HashMap<String, Map<String, String>>();
        var in = reader(bytes);
        var type = "";
        var feature = "";
        var path = new StringBuilder();
        int depth = 0;
        while (in.hasNext()) {
            switch (next(in)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.append('/').append(in.getLocalName());
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("deep", in.getLocation());
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    var at = path.toString();
                    var text = in.getText().strip();
                    if (text.isEmpty()) {
                        continue;
                    }
                    if (at.endsWith("/typeDescription/name")) {
                        type = text;
                    } else if (at.endsWith("/typeDescription/supertypeName")) {
                        superTypes.put(type, text);
                    } else if (at.endsWith("/featureDescription/name")) {
                        feature = text;
                    } else if (at.endsWith("/featureDescription/rangeTypeName")) {
                        ranges.computeIfAbsent(type, t -> new HashMap<>()).put(feature, text);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    path.setLength(path.lastIndexOf("/"));
                    depth--;
                }
                default -> {
                    // comments and processing instructions
                }
            }
        }
        return new XmiTypes(superTypes, ranges);
    }

    Range range(String type, String feature, String value) {
        var at = type;
        for (int i = 0; i < DEEPEST && at != null; i++) {
            var range = ranges.getOrDefault(at, Map.of()).get(feature);
            if (range != null) {
                return range.equals("uima.cas.String") || range.startsWith("uima.cas.String")
                        || "uima.cas.String".equals(superTypes.get(range))
                                ? Range.TEXT
                                : PLAIN.contains(range) ? Range.NUMBER : Range.REFERENCE;
            }
            at = superTypes.get(at);
        }
        return value.matches("[0-9 ]+") ? Range.REFERENCE : value.matches("true|false") ? Range.NUMBER : Range.TEXT;
    }
}
