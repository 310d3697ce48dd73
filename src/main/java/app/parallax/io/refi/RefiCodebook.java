package app.parallax.io.refi;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignCode;
import app.parallax.io.annotations.ForeignSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codes of a REFI-QDA file as tags with unique names: codes of one name may have different parents. */
final class RefiCodebook {
    private final RefiProject project;
    private final Map<String, ForeignAnnotation.Tag> byGuid = new HashMap<>();
    private final List<ForeignAnnotation.Tag> tags = new ArrayList<>();

    RefiCodebook(RefiProject project) {
        this.project = project;
        var taken = new HashSet<String>();
        var ids = new HashSet<UUID>();
        for (var code : project.codes()) {
            var name = code.name();
            if (!taken.add(name)) {
                var above = code.parent() < 0 ? "" : tags.get(code.parent()).name();
                name = name + " (" + (above.isEmpty() ? "2" : above) + ")";
                for (int number = 2; !taken.add(name); number++) {
                    name = code.name() + " (" + (above.isEmpty() ? "" : above + " ") + number + ")";
                }
            }
            var id = id(code.guid() == null ? "code " + name : code.guid());
            var tag = new ForeignAnnotation.Tag(ids.add(id) ? id : id("code " + name), name);
            tags.add(tag);
            if (code.guid() != null) {
                byGuid.putIfAbsent(code.guid(), tag);
            }
        }
    }

    boolean isEmpty() {
        return tags.isEmpty();
    }

    /** Returns an identifier as a UUID: itself, or one derived from it and the project, the same each time. */
    UUID id(String guid) {
        if (guid.length() == 36) {
            try {
                return UUID.fromString(guid);
            } catch (IllegalArgumentException e) {
                // derived like any other
            }
        }
        return UUID.nameUUIDFromBytes(
                ("REFI " + project.name() + "\n" + project.origin() + "\n" + guid).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the tag of a code, or null. */
    ForeignAnnotation.@Nullable Tag tag(@Nullable String guid) {
        return guid == null ? null : byGuid.get(guid);
    }

    void tell(AnnotationImporter.Sink sink, Function<RefiProject.Code, String> description) {
        for (int i = 0; i < tags.size(); i++) {
            var code = project.codes().get(i);
            var id = tags.get(i).id();
            var parent = code.parent() < 0 ? null : tags.get(code.parent()).id();
            if (id != null && !id.equals(RefiNames.ofStrangeTag(tags.get(i).name()))) {
                sink.code(new ForeignCode(id, tags.get(i).name(), parent,
                        RefiColor.nearest(code.color()).orElse(null), description.apply(code)));
            }
        }
    }

    void tellSets(AnnotationImporter.Sink sink) {
        for (var set : project.sets()) {
            if (set.codes().isEmpty() && set.sources().isEmpty() && !set.notes().isEmpty()) {
                continue; // neither a story nor a tag set
            }
            var name = set.name().isBlank() ? "–" : set.name();
            var codes = new ArrayList<UUID>();
            for (var code : set.codes()) {
                var tag = tag(code);
                if (tag != null && tag.id() != null && !codes.contains(tag.id())) {
                    codes.add(tag.id());
                }
            }
            sink.set(new ForeignSet(id(set.guid() == null ? "set " + name : set.guid()), name, set.description(),
                    set.sources().stream().map(this::id).distinct().toList(), codes));
        }
    }
}
