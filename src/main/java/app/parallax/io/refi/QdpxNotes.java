package app.parallax.io.refi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notes of a REFI-QDA project, by what refers or links to them. */
final class QdpxNotes {
    private final RefiArchive archive;
    private final RefiProject project;
    private final Map<String, List<String>> linked = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * @param ours whether Parallax wrote the file: then a link from a note to a source names the article of an orphan
     */
    QdpxNotes(RefiArchive archive, RefiProject project, boolean ours) {
        this.archive = archive;
        this.project = project;
        for (var link : project.links()) {
            if (!ours && link.from() != null && link.to() != null) {
                if (project.notes().containsKey(link.from())) {
                    linked.computeIfAbsent(link.to(), any -> new ArrayList<>()).add(link.from());
                }
                if (project.notes().containsKey(link.to())) {
                    linked.computeIfAbsent(link.from(), any -> new ArrayList<>()).add(link.to());
                }
            }
        }
    }

    /** Returns the text of a source or note, or null. */
    byte @Nullable [] bytes(RefiSource source) {
        try {
            var content = source.content();
            return content != null
                    ? content.getBytes(StandardCharsets.UTF_8)
                    : archive.text(source.path()).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a note without a byte order mark. */
    String words(RefiSource note) {
        byte[] bytes = bytes(note);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }

    /** Returns the text of a note without a byte order mark, with LF, stripped. */
    String text(RefiSource note) {
        return words(note).replace("\r\n", "\n").strip();
    }

    /** Joins a description with the notes that belong to it, without duplicates. */
    String with(String description, Collection<String> notes, @Nullable String guid) {
        var texts = new LinkedHashSet<String>();
        texts.add(description.strip());
        var all = new ArrayList<>(notes);
        all.addAll(guid == null ? List.of() : linked.getOrDefault(guid, List.of()));
        for (var each : all) {
            var note = project.notes().get(each);
            if (note != null && note.selections().isEmpty()) {
                used.add(each);
                texts.add(text(note));
                texts.add(note.description());
            }
        }
        texts.remove("");
        return String.join("\n\n", texts);
    }

    /** Returns the notes on a source that have selections of their own. */
    List<RefiSource> marking(RefiSource source) {
        var found = new ArrayList<RefiSource>();
        for (var each : source.notes()) {
            var note = project.notes().get(each);
            if (note != null && !note.selections().isEmpty()) {
                used.add(each);
                found.add(note);
            }
        }
        return found;
    }

    /** Returns the notes that were not requested. */
    List<RefiSource> loose() {
        return project.notes().values().stream().filter(note -> note.guid() != null && !used.contains(note.guid()))
                .toList();
    }
}
