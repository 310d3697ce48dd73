package app.parallax.io.annotations;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads untrusted XML: without DTD, custom entities and external references, and without the JDK's output to the
 * console.
 */
public final class XmlInput {
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int LOOKED_AT = 200;

    private XmlInput() {}

    /**
     * Opens XML. Characters are decoded here, strictly, since the JDK prints malformed bytes.
     *
     * @return fails on malformed XML and on a DTD
     * @throws XMLStreamException if it is no XML from the start
     */
    public static XMLStreamReader open(InputStream from) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("DOCTYPE");
        });
        factory.setXMLReporter((message, type, about, where) -> {
            // else the JDK also prints the exception
        });
        try {
            var bytes = new BufferedInputStream(from);
            bytes.mark(LOOKED_AT);
            var start = bytes.readNBytes(LOOKED_AT);
            bytes.reset();
            var text = new BufferedReader(new InputStreamReader(bytes, encoding(start).newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            return factory.createXMLStreamReader(text);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /**
     * Advances; converts unexpected exceptions of the JDK's reader on malformed files.
     *
     * @throws XMLStreamException if the file is malformed
     */
    public static int next(XMLStreamReader in) throws XMLStreamException {
        try {
            return in.next();
        } catch (RuntimeException e) { // any other exception: the file is malformed
            throw new XMLStreamException(e.toString(), in.getLocation());
        }
    }

    /**
     * Detects the encoding by byte order mark, by zero bytes beside the first character, or by its declaration (XML
     * 1.0, appendix F).
     */
    private static Charset encoding(byte[] start) {
        if (start.length >= 4 && start[0] == 0 && start[1] == 0) {
            return Charset.forName("UTF-32BE");
        }
        if (start.length >= 4 && start[2] == 0 && start[3] == 0 && (start[1] == 0 || start[1] == (byte) 0xFE)) {
            return Charset.forName("UTF-32LE");
        }
        if (start.length >= 2 && (start[0] == 0 || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF))) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.length >= 2 && (start[1] == 0 || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE))) {
            return StandardCharsets.UTF_16LE;
        }
        var declared = DECLARED
                .matcher(new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF",
                        ""));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) { // an unknown encoding
            return StandardCharsets.UTF_8;
        }
    }
}
