package app.parallax.io.importer.document;

import app.parallax.model.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of an Office Open XML package (ECMA-376, part 2), unpacked once within the bounds of {@link Limit}.
 * Other parts, such as pictures, are unpacked only to measure their size.
 */
final class OfficePackage {
    /** The name of the package itself, as the source of relationships. */
    static final String WHOLE = "";
    private static final String TYPES = "[content_types].xml";
    private static final String CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private record Relation(String type, String part) {}

    private OfficePackage() {}

    /**
     * Unpacks a package.
     *
     * @throws NotReadableException if it is no archive, or unpacks to too much
     * @throws XMLStreamException if its content types are no XML
     */
    static OfficePackage of(byte[] bytes) throws NotReadableException, XMLStreamException {
        var opened = new OfficePackage();
        opened.unpack(bytes);
        opened.readTypes();
        return opened;
    }

    private void unpack(byte[] bytes) throws NotReadableException {
        long all = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = plain(entry.getName());
                if (++entries > Limit.DOCUMENT_PARTS.value()) {
                    throw new NotReadableException("import.tooManyParts", null);
                }
                long most = Math.min(Limit.DOCUMENT_MEGABYTES.units(), Limit.unpacked(bytes.length)) - all;
                boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
                long length;
                if (isXml && !parts.containsKey(name)) {
                    var content = zip.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
                    parts.put(name, content);
                    length = content.length;
                } else {
                    length = skipped(zip, most);
                }
                if (length > most) {
                    throw new NotReadableException("import.tooMuch", null);
                }
                all += length;
            }
        } catch (IOException | IllegalArgumentException e) { // the latter for undecodable names
            throw new NotReadableException("import.damagedZip", e);
        }
        if (entries == 0) {
            throw new NotReadableException("import.damagedZip", null);
        }
    }

    private static long skipped(ZipInputStream zip, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int count = 0; count >= 0 && length <= most; count = zip.read(buffer)) {
            length += count;
        }
        return length;
    }

    /** Normalises a part name, which is case-insensitive. */
    private static String plain(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    private void readTypes() throws XMLStreamException {
        read(TYPES, in -> {
            var type = in.getAttributeValue(null, "ContentType");
            var part = in.getAttributeValue(null, "PartName");
            var ending = in.getAttributeValue(null, "Extension");
            if (type != null && part != null) {
                types.put(plain(part), type);
            } else if (type != null && ending != null) {
                types.put("*." + ending.toLowerCase(Locale.ROOT), type);
            }
        });
    }

    /** Returns the content type of a part, empty if unknown. */
    String type(String part) {
        return Objects.requireNonNullElseGet(types.get(part),
                () -> types.getOrDefault("*" + part.substring(Math.max(0, part.lastIndexOf('.'))), ""));
    }

    /**
     * Opens a part. A DTD is reported as an event of the reader, and nothing is resolved.
     *
     * @return empty if the part does not exist
     * @throws XMLStreamException if it is no XML from the start
     */
    Optional<XMLStreamReader> open(String part) throws XMLStreamException {
        var bytes = parts.get(part);
        return bytes == null
                ? Optional.empty()
                : Optional.of(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // one more than ours, so that ours is reached first
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(Limit.XML_DEPTH.value() + 1));
        return factory;
    }

    /**
     * Returns the parts related to a part by some relationship types; targets outside the package are skipped.
     *
     * @param part name of a part, or {@link #WHOLE}
     * @return in the order of the relationships
     * @throws XMLStreamException if the relationships are no XML
     */
    List<String> related(String part, Set<String> ofTypes) throws XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        var found = new ArrayList<Relation>();
        read(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels", in -> {
            var type = in.getAttributeValue(null, "Type");
            var target = in.getAttributeValue(null, "Target");
            if (type != null && target != null && !"External".equals(in.getAttributeValue(null, "TargetMode"))) {
                resolve(part, target).ifPresent(to -> found.add(new Relation(type, to)));
            }
        });
        return found.stream().filter(each -> ofTypes.contains(each.type)).map(Relation::part).distinct().toList();
    }

    /**
     * Returns the web addresses that a part links to, by the identifier of the relationship.
     *
     * @throws XMLStreamException if the relationships are no XML
     */
    Map<String, String> addresses(String part) throws XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        var found = new HashMap<String, String>();
        read(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels", in -> {
            var id = in.getAttributeValue(null, "Id");
            var target = in.getAttributeValue(null, "Target");
            if (id != null && target != null && target.startsWith("http")) {
                found.put(id, target);
            }
        });
        return found;
    }

    private static Optional<String> resolve(String part, String target) {
        try {
            var path = URI.create("/" + part.replace(" ", "%20")).resolve(target.replace(" ", "%20")).getPath();
            return Optional.ofNullable(path).map(OfficePackage::plain);
        } catch (IllegalArgumentException e) { // an invalid URI names no part
            return Optional.empty();
        }
    }

    /**
     * Returns a core property of the package, or null.
     *
     * @param name local name in Dublin Core, for example {@code title}
     * @throws XMLStreamException if the properties are no XML
     */
    @Nullable
    String property(String name) throws XMLStreamException {
        for (var part : related(WHOLE, Set.of(CORE_PROPERTIES))) {
            var in = open(part).orElse(null);
            while (in != null && in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name)) {
                    var text = in.getElementText().strip();
                    return text.isEmpty() ? null : text;
                }
            }
        }
        return null;
    }

    private interface Element {
        void read(XMLStreamReader in) throws XMLStreamException;
    }

    private void read(String part, Element element) throws XMLStreamException {
        var in = open(part).orElse(null);
        while (in != null && in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                element.read(in);
            }
        }
    }
}
