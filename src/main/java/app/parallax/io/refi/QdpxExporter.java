package app.parallax.io.refi;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Counted;
import app.parallax.model.ProgramInfo;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Exports a REFI-QDA project, version 1.5: articles as sources, tags as code tree, annotations as selections with
 * codings, notes as descriptions, article details as variables, stories and tag sets as sets, memos as notes. Positions
 * count code points of texts with LF and without a byte order mark. Source, selection and code have the UUIDs of
 * article, annotation and tag.
 */
public final class QdpxExporter implements Exporter {
    static final String NAMESPACE = "urn:QDA-XML:project:1.0";
    /** The earliest date that a zip entry can hold, for reproducible files. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public String format() {
        return "qdpx";
    }

    @Override
    public String ending() {
        return ".qdpx";
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        try (var zip = new ZipOutputStream(BufferedFiles.output(target))) {
            zip.setLevel(Deflater.BEST_SPEED);
            begin(zip, "project.qde");
            var written = new int[1];
            var entities = new EntityLookup(project);
            var orphans = new RefiOrphans(project, filter, words);
            var memos = new RefiMemos(filter.isAll() ? project.memos() : List.of(), words);
            Map<UUID, String> sources;
            try (var xml = new XmlWriter(zip)) {
                sources = document(project, filter, entities, orphans, memos, xml, written);
            }
            zip.closeEntry();
            for (var source : sources.entrySet()) {
                text(zip, source.getKey(), project.text(source.getValue()));
            }
            for (var notes : List.of(orphans.texts(), memos.texts())) {
                for (var note : notes.entrySet()) {
                    text(zip, note.getKey(), note.getValue());
                }
            }
            return written[0];
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
    }

    private static void text(ZipOutputStream zip, UUID id, String text) throws IOException {
        begin(zip, "sources/" + id + ".txt");
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Writes the project; returns the hashes of the texts by source. */
    private static Map<UUID, String> document(ProjectReader project, AnnotationFilter filter, EntityLookup entities,
            RefiOrphans orphans, RefiMemos memos, XmlWriter xml, int[] written) {
        var codes = new RefiCodes(project);
        xml.open("Project").attribute("xmlns", NAMESPACE).attribute("name", "Parallax")
                .attribute("origin", ProgramInfo.nameAndVersion());
        users(project, filter, xml);
        var strange = orphans.strangeTags(codes);
        if (codes.size() + strange.size() > 0) {
            xml.open("CodeBook");
            codes.write(xml, strange);
            xml.close("CodeBook");
        }
        var facts = new RefiFacts(entities);
        var articles = project.articles();
        if (!articles.isEmpty()) {
            facts.declare(xml);
        }
        var sources = new RefiSources(xml, entities, facts, articles);
        var opened = new boolean[1];
        project.marks(filter, mark -> {
            openOnce(xml, opened);
            sources.mark(mark);
            written[0]++;
        });
        boolean allArticles = filter.tags().isEmpty() && filter.claims().isEmpty() && filter.analysts().isEmpty();
        for (var row : articles) {
            if (allArticles && (filter.articles().isEmpty() || filter.articles().contains(row.article().id()))) {
                openOnce(xml, opened);
                sources.bare(row);
            }
        }
        sources.end();
        if (opened[0]) {
            xml.close("Sources");
        }
        if (!orphans.isEmpty() || !memos.isEmpty()) {
            var names = new UniqueNames(true);
            xml.open("Notes");
            written[0] += orphans.write(xml, codes, strange, names);
            memos.write(xml, names);
            xml.close("Notes");
        }
        links(xml, sources, orphans);
        sets(project, xml, codes, memos, sources.written().keySet());
        xml.close("Project");
        return sources.written();
    }

    /** Opens the element before its first child, since many elements must not be empty. */
    private static void openOnce(XmlWriter xml, boolean[] opened) {
        if (!opened[0]) {
            opened[0] = true;
            xml.open("Sources");
        }
    }

    private static void users(ProjectReader project, AnnotationFilter filter, XmlWriter xml) {
        var users = project.analysts().stream().map(Counted::entity)
                .filter(each -> filter.analysts().isEmpty() || filter.analysts().contains(each.id())).toList();
        if (!users.isEmpty()) {
            xml.open("Users");
            users.forEach(each -> xml.open("User").attribute("guid", each.id()).attribute("name", each.name())
                    .close("User"));
            xml.close("Users");
        }
    }

    private static void links(XmlWriter xml, RefiSources sources, RefiOrphans orphans) {
        var all = orphans.links(sources.written().keySet());
        if (all.isEmpty() && sources.doubles().isEmpty()) {
            return;
        }
        xml.open("Links");
        all.forEach((note, source) -> link(xml, "article", note, source));
        sources.doubles().forEach(each -> link(xml, "tag", each.selection(), each.tag()));
        xml.close("Links");
    }

    private static void link(XmlWriter xml, String name, UUID from, UUID to) {
        xml.open("Link").attribute("guid", RefiNames.id(name + " " + from + " " + to)).attribute("name", name)
                .attribute("direction", "OneWay").attribute("originGUID", from).attribute("targetGUID", to)
                .close("Link");
    }

    private static void sets(ProjectReader project, XmlWriter xml, RefiCodes codes, RefiMemos memos,
            Set<UUID> sources) {
        var stories = project.stories();
        if (stories.isEmpty() && codes.sets().isEmpty() && memos.isEmpty()) {
            return;
        }
        xml.open("Sets");
        var members = project.storyArticles();
        for (var story : stories) {
            var each = story.entity();
            xml.open("Set").attribute("guid", each.id()).attribute("name", each.name());
            if (!each.note().isEmpty()) {
                xml.element("Description", each.note());
            }
            var once = new HashSet<UUID>();
            members.stream().filter(member -> member.story().equals(each.id()) && sources.contains(member.article())
                    && once.add(member.article())).forEach(member -> ref(xml, "MemberSource", member.article()));
            xml.close("Set");
        }
        for (var set : codes.sets()) {
            xml.open("Set").attribute("guid", set.id()).attribute("name", set.name());
            set.tags().forEach(tag -> ref(xml, "MemberCode", tag));
            xml.close("Set");
        }
        if (!memos.isEmpty()) {
            memos.writeSet(xml);
        }
        xml.close("Sets");
    }

    private static void ref(XmlWriter xml, String name, UUID target) {
        xml.open(name).attribute("targetGUID", target).close(name);
    }
}
