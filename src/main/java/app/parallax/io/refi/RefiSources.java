package app.parallax.io.refi;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Mark;
import app.parallax.model.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles as REFI-QDA sources with their selections, in the order of the annotations, by article. Annotations
 * that exist only in an older version get a source of their own with its text.
 */
final class RefiSources {
    /** Not allowed, because other programs use the names for files. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[/\\\\\\p{Cntrl}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final int LONGEST_NAME = 120;

    private final XmlWriter xml;
    private final EntityLookup entities;
    private final RefiFacts facts;
    private final UniqueNames names = new UniqueNames(true);
    private final Map<UUID, ArticleRow> rows = new HashMap<>();
    /** The hash of the text by source, in the order of writing. */
    private final Map<UUID, String> written = new LinkedHashMap<>();
    private final List<DoubleCoding> doubles = new ArrayList<>();
    private final Set<Coding> codings = new HashSet<>();
    private final Map<Version, List<Mark>> older = new LinkedHashMap<>();
    private @Nullable ArticleRow open;

    /** A coding equal to one of another annotation by the same person. */
    record DoubleCoding(UUID selection, UUID tag) {}

    private record Coding(int start, int end, UUID tag, UUID analyst) {}

    RefiSources(XmlWriter xml, EntityLookup entities, RefiFacts facts, List<ArticleRow> articles) {
        this.xml = xml;
        this.entities = entities;
        this.facts = facts;
        articles.forEach(row -> rows.put(row.article().id(), row));
    }

    Map<UUID, String> written() {
        return written;
    }

    List<DoubleCoding> doubles() {
        return doubles;
    }

    /** Writes an annotation; those of one article must be adjacent. */
    void mark(Mark made) {
        var mark = entities.current(made);
        var version = entities.version(mark.passage().version());
        var row = rows.get(version.article());
        if (row == null) {
            throw new IllegalStateException("nothing has the identifier " + version.article());
        }
        if (!row.equals(open)) {
            end();
            begin(row);
        }
        if (version.id().equals(row.version().id())) {
            selection(mark);
        } else {
            older.computeIfAbsent(version, any -> new ArrayList<>()).add(mark);
        }
    }

    /** Writes an article without annotations. */
    void bare(ArticleRow row) {
        end();
        if (!written.containsKey(row.article().id())) {
            begin(row);
            end();
        }
    }

    /** Ends the open article. */
    void end() {
        var row = open;
        if (row == null) {
            return;
        }
        open = null;
        facts.write(xml, row.article(), row.version());
        xml.close("TextSource");
        older.forEach((version, marks) -> {
            source(row.article(), version, version.id(), "version " + version.number());
            marks.forEach(this::selection);
            facts.write(xml, row.article(), version);
            xml.close("TextSource");
        });
        older.clear();
    }

    private void begin(ArticleRow row) {
        open = row;
        source(row.article(), row.version(), row.article().id(), "");
    }

    private void source(Article article, Version version, UUID id, String other) {
        codings.clear();
        written.put(id, version.sha256());
        var plain = name(article.shownTitle());
        xml.open("TextSource").attribute("guid", id)
                .attribute("name", other.isEmpty()
                        ? names.take(plain, article.label())
                        : names.take(plain + " (" + other + ")", article.label()))
                .attribute("plainTextPath", "internal://" + id + ".txt")
                .attribute("creationDateTime", article.imported());
    }

    private static String name(String title) {
        var name = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
    }

    private void selection(Mark mark) {
        var annotation = mark.annotation();
        var place = entities.place(mark.passage()).orElseThrow(
                () -> new IllegalStateException("words that are not in their text: " + mark.id()));
        xml.open("PlainTextSelection").attribute("guid", mark.id())
                .attribute("name", LINE_BREAK.matcher(mark.passage().quote()).replaceAll(" "))
                .attribute("startPosition", place.start()).attribute("endPosition", place.end())
                .attribute("creatingUser", annotation.analyst()).attribute("creationDateTime", annotation.created())
                .attribute("modifyingUser", annotation.analyst())
                .attribute("modifiedDateTime", annotation.modified());
        var description = new RefiDescription(annotation.note(), annotation.translation())
                .text(entities.changedSince(mark));
        if (!description.isEmpty()) {
            xml.element("Description", description);
        }
        for (var tagging : mark.taggings()) {
            if (codings.add(new Coding(place.start(), place.end(), tagging.tag(), annotation.analyst()))) {
                xml.open("Coding").attribute("guid", tagging.id()).attribute("creatingUser", annotation.analyst())
                        .attribute("creationDateTime", annotation.created());
                ref("CodeRef", tagging.tag());
                xml.close("Coding");
            } else {
                doubles.add(new DoubleCoding(mark.id(), tagging.tag()));
            }
        }
        xml.close("PlainTextSelection");
    }

    private void ref(String name, UUID target) {
        xml.open(name).attribute("targetGUID", target).close(name);
    }
}
