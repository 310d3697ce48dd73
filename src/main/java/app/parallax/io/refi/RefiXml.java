package app.parallax.io.refi;

import app.parallax.io.annotations.XmlInput;
import app.parallax.model.Limit;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads untrusted XML: without DTD and custom entities, nothing fetched, with limited depth. */
final class RefiXml {
    private static final Set<Integer> TEXT = new HashSet<>(
            Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE));

    private static final Pattern BRACES = Pattern.compile("[{}\\s]");

    private final XMLStreamReader in;
    private int depth;

    RefiXml(InputStream bytes) throws XMLStreamException {
        in = XmlInput.open(bytes);
    }

    /** Receives an element with the cursor at its start. */
    interface Taker {
        void element(String name) throws XMLStreamException;
    }

    /** Advances to the root element. */
    String root() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments
        }
        return in.getLocalName();
    }

    /** Passes on each child of the current element; unread content is skipped. */
    void children(Taker taker) throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                int inside = depth;
                taker.element(in.getLocalName());
                while (depth >= inside) {
                    next();
                }
            }
        }
    }

    /** Reads to the end of the document, to detect errors after the root. */
    void toEnd() throws XMLStreamException {
        while (in.hasNext()) {
            next();
        }
    }

    /** Returns the text of the current element. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            if (TEXT.contains(next())) {
                text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            }
        }
        return text.toString();
    }

    /** Returns an attribute of the current element, or null. */
    @Nullable
    String attribute(String name) {
        return in.getAttributeValue(null, name);
    }

    /** Returns an identifier without braces in lower case, or null. */
    @Nullable
    String guid(String name) {
        var written = attribute(name);
        return written == null || written.isBlank()
                ? null
                : BRACES.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
    }

    String attributeOr(String name, String other) {
        var found = attribute(name);
        return found == null ? other : found;
    }

    private int next() throws XMLStreamException {
        int event = XmlInput.next(in);
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > Limit.XML_DEPTH.value()) {
                    throw new XMLStreamException("nested deeper than " + Limit.XML_DEPTH.value(), in.getLocation());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a DTD or an entity", in.getLocation());
            default -> {
                // text and comments
            }
        }
        return event;
    }
}
