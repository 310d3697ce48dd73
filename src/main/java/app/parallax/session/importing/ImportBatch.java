package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Outlet;
import app.parallax.model.ProgramInfo;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Version;
import app.parallax.session.Session;
import app.parallax.session.anchoring.VersionJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Articles that are read and not yet on disk: one transaction of an import. */
public final class ImportBatch {
    /** The number of articles per transaction: enough to be fast, few enough for edits between. */
    public static final int LARGEST = 500;
    /** The number of bytes per transaction, which bounds the memory for large files. */
    private static final long MOST_BYTES = 32L << 20;

    private final List<ArticleRow> rows = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private long bytes;
    private int versions;

    /**
     * Adds a new article.
     *
     * @param outlets outlets of the project by name; a new one is added
     */
    void add(ImportedArticle found, String label, Map<String, Outlet> outlets) {
        add(Ids.next(), found, label, outlets);
    }

    /** Adds an article with an existing identifier. */
    void add(UUID id, ImportedArticle found, String label, Map<String, Outlet> outlets) {
        var now = Session.now();
        var facts = found.facts();
        var article = new Article(id, label, found.file(), found.firstWords(), facts.title(),
                outlet(facts.outlet(), outlets), facts.authors(), facts.published(), facts.dateline(),
                facts.language(), now, changed(facts.modified()), null, null, ReadingStatus.UNREAD);
        var text = found.text();
        var version = new Version(Ids.next(), article.id(), 1, found.sha256(), text.length(),
                text.codePointCount(0, text.length()), found.originalSha256(), found.mediaType(), found.charset(),
                facts.url(), now, ProgramInfo.nameAndVersion());
        rows.add(new ArticleRow(article, version, 0));
        changes.add(Change.insert(article));
        changes.add(Change.insert(version));
        contents.addAll(VersionJob.contents(found));
        bytes += found.original().length + 2L * text.length();
    }

    private static @Nullable Fact<Edtf> changed(@Nullable Edtf modified) {
        return modified == null ? null : new Fact<>(modified, Basis.TEXT, null);
    }

    /** Adds a new version of an article, with the anchors of its marks. */
    void add(ArticleRow article, Version version, ImportedArticle found, List<Change> placements) {
        rows.add(new ArticleRow(article.article(), version, article.annotations()));
        versions++;
        changes.add(Change.insert(version));
        changes.addAll(placements);
        contents.addAll(VersionJob.contents(found));
        bytes += found.original().length + 2L * found.text().length();
    }

    int versions() {
        return versions;
    }

    private @Nullable Fact<UUID> outlet(@Nullable Fact<String> name, Map<String, Outlet> outlets) {
        if (name == null) {
            return null;
        }
        var known = outlets.get(Outlet.key(name.value()));
        if (known == null) {
            known = new Outlet(Ids.next(), name.value(), null, null);
            outlets.put(Outlet.key(name.value()), known);
            changes.add(Change.insert(known));
        }
        return new Fact<>(known.id(), name.basis(), name.note());
    }

    List<Change> changes() {
        return changes;
    }

    List<Content> contents() {
        return contents;
    }

    boolean full() {
        return rows.size() >= LARGEST || bytes >= MOST_BYTES;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<ArticleRow> rows() {
        return List.copyOf(rows);
    }

    Edit edit(Message label) {
        return new Edit(Messages.label(label), changes, contents);
    }
}
