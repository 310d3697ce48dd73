package app.parallax.io.refi;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Orphan;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes orphans as notes, since a selection requires positions. The text of a note is the quote, its description the
 * note, its codings the tags; a link names the article.
 */
final class RefiOrphans {
    private static final int SHOWN = 60;

    private final Wording words;
    private final Map<UUID, Orphan> orphans = new LinkedHashMap<>();

    RefiOrphans(ProjectReader project, AnnotationFilter filter, Wording words) {
        this.words = words;
        project.orphans(filter, orphan -> orphans.put(orphan.id(), orphan));
    }

    /** Returns the tag names of orphans that no tag of the project has. */
    Map<String, UUID> strangeTags(RefiCodes codes) {
        var known = codes.byName();
        var strange = new LinkedHashMap<String, UUID>();
        orphans.values().forEach(orphan -> orphan.tags().stream()
                .filter(tag -> !tag.isBlank() && !known.containsKey(tag))
                .forEach(tag -> strange.computeIfAbsent(tag, RefiNames::ofStrangeTag)));
        return strange;
    }

    boolean isEmpty() {
        return orphans.isEmpty();
    }

    /** Writes the orphans among the notes. */
    int write(XmlWriter xml, RefiCodes codes, Map<String, UUID> strange, UniqueNames names) {
        var tags = new HashMap<>(strange);
        tags.putAll(codes.byName());
        for (var orphan : orphans.values()) {
            xml.open("Note").attribute("guid", orphan.id())
                    .attribute("name", names.take(words.text("refi.unplaced", start(orphan)), ""))
                    .attribute("plainTextPath", orphan.quote().isEmpty() ? null : "internal://" + orphan.id() + ".txt")
                    .attribute("creatingUser", orphan.analyst()).attribute("creationDateTime", orphan.created())
                    .attribute("modifyingUser", orphan.analyst()).attribute("modifiedDateTime", orphan.modified());
            var description = new RefiDescription(orphan.note(), orphan.translation()).text(0);
            if (!description.isEmpty()) {
                xml.element("Description", description);
            }
            orphan.tags().stream().distinct().filter(tags::containsKey).forEach(tag -> xml.open("Coding")
                    .attribute("guid", RefiNames.id("coding " + orphan.id() + " " + tag))
                    .attribute("creatingUser", orphan.analyst()).attribute("creationDateTime", orphan.created())
                    .open("CodeRef").attribute("targetGUID", tags.get(tag)).close("CodeRef").close("Coding"));
            xml.close("Note");
        }
        return orphans.size();
    }

    private static String start(Orphan orphan) {
        var words = (orphan.quote().isEmpty() ? orphan.note() : orphan.quote()).strip().replaceAll("\\s+", " ");
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
    }

    Map<UUID, String> texts() {
        var texts = new LinkedHashMap<UUID, String>();
        orphans.values().stream().filter(each -> !each.quote().isEmpty())
                .forEach(each -> texts.put(each.id(), each.quote()));
        return texts;
    }

    /** Returns the sources of the notes, if known. */
    Map<UUID, UUID> links(Set<UUID> sources) {
        var links = new LinkedHashMap<UUID, UUID>();
        orphans.values().forEach(each -> {
            var article = each.article();
            if (article != null && sources.contains(article)) {
                links.put(each.id(), article);
            }
        });
        return links;
    }
}
