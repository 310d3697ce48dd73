package app.parallax.io.xmi;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.annotations.SafeFolders;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.webannotation.WebAnnotationImporter;
import app.parallax.model.Limit;
import app.parallax.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads UIMA CAS XMI: a file with {@code TypeSystem.xml} in the same folder, a zip as INCEpTION exports it, also with
 * inner zips, or a folder of such files and zips. Offsets count UTF-16 units of {@code sofaString}. String features of
 * foreign types become tags, or notes if they are long or named like notes. Sentences, tokens and document metadata are
 * skipped.
 */
public final class XmiImporter implements AnnotationImporter {
    private static final String ENDING = ".xmi";
    private static final String ZIP = ".zip";
    /** The folders of a project of INCEpTION that hold a folder for each document, with a zip for each annotator. */
    private static final Set<String> OF_PROJECT = Set.of("annotation", "curation");
    private static final String TYPES = "TypeSystem.xml";
    private static final long LARGEST = 512L << 20;
    private static final long LARGEST_TYPES = 16L << 20;

    @Override
    public String format() {
        return "xmi";
    }

    @Override
    public boolean takes(String fileName, String start) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(ENDING) || (name.endsWith(ZIP) && start.startsWith("PK"))
                || (start.stripLeading().startsWith("<") && start.contains("http://www.omg.org/XMI"));
    }

    @Override
    public boolean takesFolder(List<String> fileNames) {
        return fileNames.stream().anyMatch(name -> name.endsWith(ENDING) || name.endsWith(ZIP) || name.equals(TYPES));
    }

    @Override
    public void read(Path file, Sink sink) throws RefusedFileException {
        try {
            ImportRefusals.requireThere(file);
            if (Files.isDirectory(file)) {
                folder(file, sink);
            } else if (isZip(file)) {
                if (zip(file, sink) == 0) {
                    throw RefusedFileException.annotations("annotations.zip.noXmi", file, null);
                }
            } else {
                var name = file.toAbsolutePath().getFileName().toString();
                cas(file, bytes(file, LARGEST), types(file), List.of(XmiArchive.stem(name)), null, sink);
            }
        } catch (IOException e) {
            throw ImportRefusals.of(file, e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private void folder(Path folder, Sink sink) throws IOException, RefusedFileException {
        var files = SafeFolders.files(folder, ENDING);
        var remainder = SafeFolders.files(folder, WebAnnotationImporter.REMAINDER);
        var types = new HashMap<Path, XmiTypes>();
        for (var each : files) {
            var parent = each.toAbsolutePath().getParent();
            var known = types.get(parent);
            if (known == null) {
                known = types(each);
                types.put(parent, known);
            }
            cas(each, bytes(each, LARGEST), known, List.of(XmiArchive.stem(each.getFileName().toString())), null, sink);
        }
        int found = files.size() + remainder.size();
        for (var each : SafeFolders.files(folder, ZIP)) {
            found += zip(each, sink);
        }
        if (found == 0) {
            throw RefusedFileException.annotations("annotations.noXmi", folder, null);
        }
        for (var beside : remainder) {
            new WebAnnotationImporter().read(beside, sink);
        }
    }

    private static byte[] bytes(Path file, long largest) throws IOException, RefusedFileException {
        ImportRefusals.requireSize(file, largest);
        return Files.readAllBytes(file);
    }

    /** The type system in the folder of a file; without one, types are recognized by their names. */
    private static XmiTypes types(Path file) throws IOException, RefusedFileException {
        var beside = file.toAbsolutePath().resolveSibling(TYPES);
        return Files.isRegularFile(beside) ? types(beside, bytes(beside, LARGEST_TYPES)) : XmiTypes.NONE;
    }

    private static XmiTypes types(Path file, byte[] bytes) throws RefusedFileException {
        try {
            return XmiTypes.read(bytes);
        } catch (XMLStreamException e) {
            throw noXml(file, e);
        }
    }

    /**
     * Reads the CASes of a zip and returns their number. A document may be named by its file in the zip or by the zip;
     * of an unpacked project ({@code annotation/DOCUMENT/ANNOTATOR.zip}) by the folder.
     */
    private static int zip(Path file, Sink sink) throws IOException, RefusedFileException {
        var found = new int[1];
        var path = file.toAbsolutePath().normalize();
        var zip = XmiArchive.stem(path.getFileName().toString());
        var folder = path.getParent();
        boolean ofProject = folder != null && folder.getParent() != null && folder.getParent().getFileName() != null
                && OF_PROJECT.contains(folder.getParent().getFileName().toString());
        try {
            new XmiArchive(file).each((name, xmi, typeSystem, document, person) -> {
                found[0]++;
                var shown = Path.of(file + "!/" + name.replace('\0', '?'));
                var names = new LinkedHashSet<String>();
                if (ofProject && folder != null) {
                    names.add(folder.getFileName().toString());
                }
                names.add(document);
                names.add(ofProject || person != null ? document : zip);
                cas(shown, xmi, typeSystem == null ? XmiTypes.NONE : types(shown, typeSystem), names,
                        ofProject && person == null ? zip : person, sink);
            });
        } catch (XmiArchive.TooLargeException e) {
            throw RefusedFileException.annotations("annotations.zip.tooLarge", file, e,
                    Limit.EXCHANGE_MEGABYTES.value(), XmiArchive.LARGEST_ENTRY >> 20, Limit.ARCHIVE_RATIO.value());
        } catch (ZipException e) {
            throw RefusedFileException.annotations("annotations.zip.broken", file, e);
        }
        return found[0];
    }

    private static void cas(Path shown, byte[] bytes, XmiTypes types, Collection<String> documents,
            @Nullable String person, Sink sink) throws RefusedFileException {
        try {
            var cas = XmiCas.read(bytes, types);
            if (!cas.isXmi()) {
                throw RefusedFileException.annotations("annotations.noXmi", shown, null);
            }
            cas.each(documents, person, (translation, id) -> {
                var all = translation.end();
                if (translation.replaced() > 0) {
                    sink.said(Message.of("annotations.replaced", shown, id, "–", translation.replaced()), false);
                }
                all.forEach(sink::annotation);
            });
        } catch (XMLStreamException e) {
            throw noXml(shown, e);
        }
    }

    private static RefusedFileException noXml(Path file, XMLStreamException e) {
        var at = e.getLocation();
        return RefusedFileException.annotations(
                XmiCas.DOCTYPE.equals(e.getMessage()) ? "annotations.xml.doctype" : "annotations.noXml", file, e,
                at == null ? 1 : at.getLineNumber(), at == null ? 1 : at.getColumnNumber());
    }
}
