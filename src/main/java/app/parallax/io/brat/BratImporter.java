package app.parallax.io.brat;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.CountedText;
import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.annotations.SafeFolders;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.webannotation.ForeignAnnotationBuilder;
import app.parallax.io.webannotation.WebAnnotationImporter;
import app.parallax.model.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads brat standoff: an {@code .ann} file with the {@code .txt} of the same name, or a folder of such pairs.
 * Text-bound annotations become annotations, their types and attributes tags, comments notes; relations, events and
 * normalizations are added to the note of their first annotation. Fragments separated by white space alone are one
 * passage, others an annotation each. Where a text has no {@code .ann}, the partial files of shared tasks are read as
 * one, {@code .a1} with the given and {@code .a2} with the expected annotations, as brat does.
 */
public final class BratImporter implements AnnotationImporter {
    private static final String ENDING = ".ann";
    /** In the order in which brat joins them; a file with either of the first two endings stands for all. */
    private static final List<String> PARTS = List.of(".a1", ".a2", ".co", ".rel");
    private static final long LARGEST = 64L << 20;

    @Override
    public String format() {
        return "brat";
    }

    @Override
    public boolean takes(String fileName, String start) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING) || isPart(fileName);
    }

    @Override
    public boolean takesFolder(List<String> fileNames) {
        return fileNames.stream()
                .anyMatch(name -> name.endsWith(ENDING) || isPart(name) || name.equals("annotation.conf"));
    }

    private static boolean isPart(String fileName) {
        return fileName.endsWith(PARTS.get(0)) || fileName.endsWith(PARTS.get(1));
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The first partial file of each text that has no {@code .ann}. */
    private static List<Path> inParts(Path folder, List<Path> whole) throws IOException {
        var known = new HashSet<Path>();
        whole.forEach(each -> known.add(each.resolveSibling(stem(each))));
        var found = new ArrayList<Path>();
        for (var ending : PARTS.subList(0, 2)) {
            for (var each : SafeFolders.files(folder, ending)) {
                if (known.add(each.resolveSibling(stem(each)))) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    @Override
    public void read(Path file, Sink sink) throws RefusedFileException {
        try {
            ImportRefusals.requireThere(file);
            if (!Files.isDirectory(file)) {
                one(file, sink);
                return;
            }
            var files = new ArrayList<>(SafeFolders.files(file, ENDING));
            files.addAll(inParts(file, files));
            var remainder = SafeFolders.files(file, WebAnnotationImporter.REMAINDER);
            if (files.isEmpty() && remainder.isEmpty()) {
                throw RefusedFileException.annotations("annotations.noBrat", file, null);
            }
            for (var each : files) {
                one(each, sink);
            }
            for (var beside : remainder) {
                new WebAnnotationImporter().read(beside, sink);
            }
        } catch (IOException e) {
            throw ImportRefusals.of(file, e);
        }
    }

    private static void one(Path file, Sink sink) throws IOException, RefusedFileException {
        var lines = new BratFile();
        var stem = stem(file);
        if (isPart(file.getFileName().toString())) {
            for (var ending : PARTS) {
                var part = file.resolveSibling(stem + ending);
                if (Files.isRegularFile(part)) {
                    lines.read(part, text(part));
                }
            }
        } else {
            lines.read(file, text(file));
        }
        var textFile = file.resolveSibling(stem + ".txt");
        var text = Files.isRegularFile(textFile) ? new CountedText(text(textFile)) : null;
        if (text == null) {
            sink.said(Message.of("annotations.brat.noText", file, textFile.getFileName()), false);
        }
        var read = lines.content();
        for (var each : read.annotations()) {
            var to = translated(read, each, stem, text);
            var all = to.end();
            if (to.replaced() > 0) {
                sink.said(Message.of("annotations.replaced", each.file(), each.line(), each.id(), to.replaced()),
                        false);
            }
            all.forEach(sink::annotation);
        }
    }

    private static String text(Path file) throws IOException, RefusedFileException {
        ImportRefusals.requireSize(file, LARGEST);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw RefusedFileException.annotations("annotations.notUtf8", file, e);
        }
    }

    private static ForeignAnnotationBuilder translated(BratFile.Content content, BratFile.TextBound from, String stem,
            @Nullable CountedText text) {
        var ours = content.ours(from);
        var to = new ForeignAnnotationBuilder().note(content.note(from)).tags(content.tags(from));
        if (ours != null) {
            to.id(ours.id()).translation(ours.translation()).creator(ours.analyst()).times(ours.created(),
                    ours.modified());
        }
        for (var passage : content.passages(from, text)) {
            var target = to.target();
            if (ours != null) {
                target.article(ours.article()).version(ours.version());
            }
            if (text != null) {
                target.sha256(text.sha256());
            }
            target.file(stem + ".txt").source(stem + ".txt").source(stem).words(passage.quote().exact(),
                    passage.quote().prefix(),
                    passage.quote().suffix());
            if (passage.start() >= 0) {
                target.position(passage.start(), passage.end());
            }
        }
        return to;
    }
}
