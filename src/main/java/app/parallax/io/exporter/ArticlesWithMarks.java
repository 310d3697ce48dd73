package app.parallax.io.exporter;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the articles of a project with their annotations, for formats with one file per article. An older version
 * follows if annotations are missing from the newest one.
 */
public final class ArticlesWithMarks {
    private final ProjectReader project;
    private final AnnotationFilter filter;
    private final EntityLookup entities;
    private final Set<String> names = new HashSet<>();
    private final Set<UUID> written = new HashSet<>();

    /** Receives the documents. */
    public interface Taker {
        /**
         * Receives one document.
         *
         * @throws IOException if it cannot be written
         */
        void take(Document document) throws IOException;
    }

    /**
     * A version of an article with its annotations.
     *
     * @param name unique file name of letters, digits, full stops, hyphens and underscores
     */
    public record Document(String name, Article article, Version version, String text, List<Mark> marks) {}

    public ArticlesWithMarks(ProjectReader project, AnnotationFilter filter, EntityLookup entities) {
        this.project = project;
        this.filter = filter;
        this.entities = entities;
    }

    /** Passes on every document with annotations, then, unless the filter selects annotations, those without. */
    public void each(Taker taker) throws IOException {
        var open = new Open(taker);
        try {
            project.marks(filter, made -> open.add(entities.current(made)));
            open.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (filter.tags().isEmpty() && filter.claims().isEmpty() && filter.analysts().isEmpty()) {
            for (var row : project.articles()) {
                boolean wanted = filter.articles().isEmpty() || filter.articles().contains(row.article().id());
                if (wanted && !written.contains(row.version().id())) {
                    taker.take(document(row.article(), row.version(), List.of()));
                }
            }
        }
    }

    /** Groups the annotations of an article, which are adjacent, by version. */
    private final class Open {
        private final Taker taker;
        private @Nullable UUID article;
        private Map<UUID, List<Mark>> marks = new LinkedHashMap<>();

        Open(Taker taker) {
            this.taker = taker;
        }

        void add(Mark mark) {
            var version = entities.version(mark.passage().version());
            if (!version.article().equals(article)) {
                end();
                article = version.article();
            }
            marks.computeIfAbsent(version.id(), id -> new ArrayList<>()).add(mark);
        }

        void end() {
            var all = marks;
            marks = new LinkedHashMap<>();
            for (var each : all.entrySet()) {
                var version = entities.version(each.getKey());
                try {
                    taker.take(document(entities.article(version), version, each.getValue()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Document document(Article article, Version version, List<Mark> marks) {
        written.add(version.id());
        return new Document(name(article, version), article, version, project.text(version.sha256()), marks);
    }

    /** Returns the name of the article's file without its extension, in characters that every system accepts. */
    private String name(Article article, Version version) {
        var file = article.file();
        int dot = file.lastIndexOf('.');
        var plain = (dot > 0 ? file.substring(0, dot) : file).replaceAll("[^A-Za-z0-9._-]+", "_");
        var cut = plain.substring(0, Math.min(plain.length(), 80)).replaceFirst("^[.-]+", "_");
        var name = cut.isEmpty() || cut.equals("_") ? "article" : cut;
        var free = name;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "_" + (i == 2 ? "v" + version.number() : String.valueOf(i - 1));
        }
        return free;
    }
}
