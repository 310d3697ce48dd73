package app.parallax.io.brat;

import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.text.Ends;
import com.ibm.icu.text.Transliterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Maps tags to brat types, which consist of ASCII letters, digits, hyphens and underscores. */
final class BratTypes {
    /** The type of annotations without a tag. */
    static final String UNTAGGED = "Mark";
    /** The relation between two mentions of one claim. */
    static final String SAME_CLAIM = "SameClaim";
    private static final int LONGEST = 60;

    private final Transliterator ascii = Transliterator.getInstance("Any-Latin; NFD; [:Mn:] Remove; Latin-ASCII");
    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(UNTAGGED.toLowerCase(Locale.ROOT),
            SAME_CLAIM.toLowerCase(Locale.ROOT)));
    /** The last number appended to each name that several tags share. */
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Tag> tags;

    BratTypes(ProjectReader project) {
        tags = project.tags().stream().map(Counted::entity).sorted(Comparator.comparing(Tag::id, Ids.ORDER)).toList();
        tags.forEach(tag -> byName.computeIfAbsent(tag.name(), this::free));
    }

    private String free(String name) {
        var plain = ascii.transliterate(name).replaceAll("[^A-Za-z0-9_-]+", "_");
        plain = Ends.without(plain, c -> c == '_');
        var cut = plain.isEmpty() ? "Tag" : plain.substring(0, Math.min(LONGEST, plain.length()));
        var free = cut;
        // regardless of case, because brat derives CSS classes from types
        while (!taken.add(free.toLowerCase(Locale.ROOT))) {
            free = cut + "_" + numbers.merge(cut.toLowerCase(Locale.ROOT), 2, (last, first) -> last + 1);
        }
        return free;
    }

    /** The type of an annotation: that of its first tag. */
    String of(List<String> names) {
        return names.isEmpty() ? UNTAGGED : attribute(names.getFirst());
    }

    /** The attribute of a tag after the first. */
    String attribute(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("no tag of the project is called " + name);
        }
        return type;
    }

    /** The types of the collection; brat requires all four sections. */
    String annotationConf() {
        var conf = new StringBuilder("[entities]\n").append(UNTAGGED).append('\n');
        all().forEach(type -> conf.append(type).append('\n'));
        conf.append("\n[relations]\n").append(SAME_CLAIM).append("\tArg1:<ENTITY>, Arg2:<ENTITY>\n");
        conf.append("\n[events]\n\n[attributes]\n");
        all().forEach(type -> conf.append(type).append("\tArg:<ENTITY>\n"));
        return conf.toString();
    }

    private List<String> all() {
        return tags.stream().map(Tag::name).distinct().map(this::attribute).toList();
    }

    /** The original names of the tags, as labels. */
    String visualConf() {
        var conf = new StringBuilder("[labels]\n");
        for (var name : tags.stream().map(Tag::name).distinct().toList()) {
            var label = BratSpans.oneLine(name).replace('|', '/');
            conf.append(attribute(name)).append(" | ").append(label).append('\n');
        }
        return conf.append("\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken\n")
                .append("ARC_DEFAULT\tcolor:black, arrowHead:triangle-5\n").toString();
    }
}
