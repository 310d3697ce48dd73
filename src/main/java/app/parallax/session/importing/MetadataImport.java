package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.metadata.Reference;
import app.parallax.io.metadata.ReferenceFiles;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Imports article details from a reference manager as one edit. Each detail names the file as its source; details that
 * an analyst inferred, and equal details of the text, are unchanged.
 */
public final class MetadataImport {
    private MetadataImport() {}

    /**
     * The result of a metadata import.
     *
     * @param same number of articles without a change
     * @param missed a sentence for each omitted reference, with the reason
     */
    public record Report(List<ArticleRow> changed, int same, List<String> missed) {
        /** Makes immutable copies of the collections. */
        public Report {
            changed = List.copyOf(changed);
            missed = List.copyOf(missed);
        }
    }

    private record Plan(Report report, List<Change> changes) {}

    /**
     * Imports the metadata of a file.
     *
     * @return completes when it is on disk; fails with {@link app.parallax.model.ProjectException} if the whole file is
     *         refused and nothing was changed
     */
    public static CompletableFuture<Report> of(Session session, Path file) {
        return session.inBackground(() -> ReferenceFiles.read(file))
                .thenCompose(references -> session.plan(() -> session
                        .read(reader -> new Work(reader, file).plan(references))
                        .thenCompose(plan -> plan.changes.isEmpty()
                                ? CompletableFuture.completedFuture(plan.report)
                                : session.perform(Message.count("edit.metadata", plan.report.changed().size()),
                                        plan.changes)
                                        .thenApply(done -> plan.report))));
    }

    /** An import into one snapshot of the project. */
    private static final class Work {
        private final ReferredArticles articles;
        private final Map<String, Outlet> outlets = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private final String file;
        private final String source;

        Work(ProjectReader reader, Path file) {
            this.articles = new ReferredArticles(reader);
            this.file = file.toString();
            this.source = String.valueOf(file.getFileName());
            reader.outlets().forEach(each -> outlets.put(Outlet.key(each.entity().name()), each.entity()));
        }

        Plan plan(List<Reference> references) {
            var changed = new ArrayList<ArticleRow>();
            var missed = new ArrayList<String>();
            var seen = new HashSet<UUID>();
            int same = 0;
            for (var reference : references) {
                var found = articles.find(reference);
                if (found.isEmpty()) {
                    missed.add(Messages.text(
                            articles.several() ? "metadata.severalArticles" : "metadata.noArticle", file,
                            reference.name()));
                }
                for (var row : found) {
                    if (!seen.add(row.article().id())) {
                        missed.add(Messages.text("metadata.twice", file, reference.name(), row.article().label()));
                        continue;
                    }
                    var after = with(row.article(), reference);
                    if (after.equals(row.article())) {
                        same++;
                    } else {
                        changes.add(new Change(row.article(), after));
                        changed.add(new ArticleRow(after, row.version(), row.annotations()));
                    }
                }
            }
            return new Plan(new Report(changed, same, missed), changes);
        }

        private Article with(Article old, Reference said) {
            var outlet = outlet(old.outlet(), said.outlet());
            return new Article(old.id(), old.label(), old.file(), old.firstWords(),
                    fact(old.title(), said.title(), ReferredArticles::sameWords), outlet,
                    fact(old.authors(), said.authors().isEmpty() ? null : said.authors(), Object::equals),
                    fact(old.published(), said.published(), MetadataImport::within), old.dateline(),
                    fact(old.language(), said.language(), MetadataImport::sameLanguage), old.imported(),
                    old.modified(), fact(old.url(), articles.newUrl(old, said), Object::equals), old.truncation(),
                    old.status());
        }

        private @Nullable Fact<UUID> outlet(@Nullable Fact<UUID> old, @Nullable String name) {
            if (name == null || (old != null && old.basis() == Basis.ANALYST)) {
                return old;
            }
            var known = outlets.get(Outlet.key(name));
            if (known == null) {
                known = new Outlet(Ids.next(), name, null, null);
                outlets.put(Outlet.key(name), known);
                changes.add(Change.insert(known));
            }
            return fact(old, known.id(), Object::equals);
        }

        /** Returns the existing detail if an analyst inferred it or the text says the same, else that of the file. */
        private <T> @Nullable Fact<T> fact(@Nullable Fact<T> old, @Nullable T said, Same<T> same) {
            if (said == null || (old != null && (old.basis() == Basis.ANALYST || same.test(old.value(), said)))) {
                return old;
            }
            return new Fact<>(said, Basis.USER, source);
        }
    }

    @FunctionalInterface
    private interface Same<T> {
        boolean test(T known, T said);
    }

    /** Whether a known date includes another one: a time its day, a day its month and year. */
    private static boolean within(Edtf known, Edtf said) {
        return known.toString().equals(said.toString())
                || (said.toString().matches("\\d{4}(-\\d\\d){0,2}") && known.toString().startsWith(said.toString()));
    }

    private static boolean sameLanguage(String known, String said) {
        return known.equalsIgnoreCase(said) || known.toLowerCase(java.util.Locale.ROOT)
                .startsWith(said.toLowerCase(java.util.Locale.ROOT) + "-");
    }
}
