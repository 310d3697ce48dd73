package app.parallax.io.refi;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.ForeignArticle;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.io.importer.TextImporter;
import app.parallax.io.refi.RefiSource.Selection;
import app.parallax.model.Message;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The import of one REFI-QDA project: passes on tags, then each source as an article with its annotations. */
final class QdpxReading {
    private final String file;
    private final RefiProject project;
    private final AnnotationImporter.Sink sink;
    private final RefiCodebook codes;
    private final QdpxNotes notes;
    private final QdpxFacts facts;
    private final QdpxMarks marks;
    private final boolean ours;
    private final Map<UUID, List<String>> sourceNames = new HashMap<>();
    private boolean brought;

    QdpxReading(Path path, RefiArchive archive, RefiProject project, AnnotationImporter.Sink sink) {
        this.file = path.toString();
        this.project = project;
        this.sink = sink;
        this.codes = new RefiCodebook(project);
        this.ours = project.origin().startsWith("Parallax");
        this.notes = new QdpxNotes(archive, project, ours);
        this.facts = new QdpxFacts(project, path.toAbsolutePath().normalize().getFileName().toString(), ours,
                sink.words());
        this.marks = new QdpxMarks(project, codes, notes, annotation -> {
            brought = true;
            sink.annotation(annotation);
        });
    }

    /** Whether nothing could be passed on. */
    boolean isNothing() {
        return !brought && codes.isEmpty();
    }

    void codes() {
        codes.tell(sink, code -> notes.with(code.description(), code.notes(), code.guid()));
    }

    void source(RefiSource source) {
        byte[] bytes = source.kind().equals("TextSource") || source.kind().equals("PDFSource")
                ? notes.bytes(source)
                : null;
        var id = codes.id(source.guid() == null ? "source " + source.name() : source.guid());
        var fileName = facts.fileName(source);
        var names = new ArrayList<>(List.of("urn:uuid:" + id));
        if (!source.name().isEmpty()) {
            names.add(source.name());
        }
        sourceNames.put(id, names);
        var found = bytes == null ? null : text(source, fileName, bytes);
        if (found == null) {
            sink.said(Message.of("annotations.noText", file, source.name().isEmpty() ? id : source.name()), true);
            marks.withoutText(source, new QdpxMarks.Place(names, fileName, null, "", null));
            return;
        }
        brought = true;
        found.notices().forEach(notice -> sink.said(Message.of("annotations.inFile", file, notice), false));
        sink.article(new ForeignArticle(id, found));
        var raw = new String(bytes, Charset.forName(found.charset()));
        var marking = notes.marking(source);
        var selections = new ArrayList<>(source.selections());
        marking.forEach(note -> selections.addAll(note.selections()));
        var positions = RefiPositions.of(project.origin(), raw, found.text(), selections);
        var place = new QdpxMarks.Place(names, fileName, found.sha256(), found.text(), positions);
        for (var each : source.selections()) {
            marks.selection(each, place);
        }
        for (var note : marking) {
            Selection first = note.selections().getFirst();
            marks.selection(new Selection(note.guid(), first.name(), first.start(), first.end(),
                    notes.with(note.description(), List.of(), note.guid()) + "\n" + notes.text(note), note.made(),
                    note.codings(), List.of()), place);
        }
        marks.whole(source, place);
    }

    /** Returns the text with its details; null if the bytes are no text. */
    private @Nullable ImportedArticle text(RefiSource source, String fileName, byte[] bytes) {
        try {
            var found = new TextImporter().read(Source.of(fileName, bytes), bytes);
            return new ImportedArticle(fileName, facts.of(source, found.facts()), found.firstWords(), found.text(),
                    found.sha256(), found.original(), found.originalSha256(), found.mediaType(), found.charset(),
                    found.notices());
        } catch (RefusedFileException e) { // reported by the caller as a source without text
            return null;
        }
    }

    /**
     * Passes on unreferenced notes: as memos if they have no codes; in our own files, only those of the memo set are
     * memos, the others orphans.
     */
    void looseNotes() {
        var memos = new HashSet<String>();
        project.sets().stream().filter(set -> RefiNames.MEMOS.toString().equals(set.guid()))
                .forEach(set -> memos.addAll(set.notes()));
        for (var note : notes.loose()) {
            var about = new LinkedHashSet<String>();
            project.links().stream().filter(link -> String.valueOf(link.from()).equals(note.guid())
                    && link.to() != null)
                    .forEach(link -> about.addAll(sourceNames.getOrDefault(codes.id(link.to()), List.of())));
            if (ours ? memos.contains(note.guid()) : note.codings().isEmpty() && about.isEmpty()) {
                brought = true;
                sink.memo(marks.memo(note, ours));
            } else {
                marks.loose(note, List.copyOf(about), ours);
            }
        }
    }

    void sets() {
        codes.tellSets(sink);
        if (!facts.unknown().isEmpty()) {
            sink.said(Message.of("annotations.variables", file, String.join(", ", facts.unknown())), false);
        }
    }
}
