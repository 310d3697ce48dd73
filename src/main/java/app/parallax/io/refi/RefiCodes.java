package app.parallax.io.refi;

import app.parallax.model.Counted;
import app.parallax.model.Levels;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tree of tags as a REFI-QDA code tree with unique names, and the tag sets. */
final class RefiCodes {
    private static final String CODE = "Code";

    private final Map<UUID, Tag> tags = new LinkedHashMap<>();
    private final Map<UUID, List<Tag>> below = new HashMap<>();
    private final List<Tag> top = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final List<TagSet> sets;

    RefiCodes(ProjectReader project) {
        project.tags().stream().map(Counted::entity).forEach(tag -> tags.put(tag.id(), tag));
        sets = project.tagSets().stream().map(Counted::entity).toList();
        var levels = Levels.of(tags.values(), Tag::id, Tag::parent);
        var taken = new UniqueNames(false);
        for (var tag : tags.values()) {
            names.put(tag.id(), taken.take(tag.name(), ""));
            var above = levels.above(tag.id());
            if (above == null || levels.isUnderCircle(tag.id())) {
                top.add(tag);
            } else {
                below.computeIfAbsent(above, id -> new ArrayList<>()).add(tag);
            }
        }
    }

    int size() {
        return tags.size();
    }

    boolean has(UUID tag) {
        return tags.containsKey(tag);
    }

    /** Writes the codes, followed by those without a tag in the project. */
    void write(XmlWriter xml, Map<String, UUID> more) {
        xml.open("Codes");
        top.forEach(tag -> code(xml, tag));
        more.forEach((name, id) -> xml.open(CODE).attribute("guid", id).attribute("name", name)
                .attribute("isCodable", "true").close(CODE));
        xml.close("Codes");
    }

    private void code(XmlWriter xml, Tag tag) {
        xml.open(CODE).attribute("guid", tag.id()).attribute("name", names.get(tag.id()))
                .attribute("isCodable", "true").attribute("color", RefiColor.of(tag.color()));
        if (!tag.description().isEmpty()) {
            xml.element("Description", tag.description());
        }
        below.getOrDefault(tag.id(), List.of()).forEach(each -> code(xml, each));
        xml.close(CODE);
    }

    /** Returns the sets that have a member; deleted tags are skipped. */
    List<TagSet> sets() {
        return sets.stream().map(set -> new TagSet(set.id(), set.name(),
                set.tags().stream().filter(tags::containsKey).distinct().toList()))
                .filter(set -> !set.tags().isEmpty()).toList();
    }

    /** Returns the identifiers of tags by name. */
    Map<String, UUID> byName() {
        var found = new HashMap<String, UUID>();
        tags.values().forEach(tag -> found.putIfAbsent(tag.name(), tag.id()));
        return found;
    }
}
