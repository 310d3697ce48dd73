package app.parallax.session;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What an analyst does to whole articles: each method makes one edit. */
public final class ArticleEditor {
    private final Session session;

    /**
     * An editor of the articles of an open project.
     *
     * @param session
     *            the project
     */
    public ArticleEditor(Session session) {
        this.session = session;
    }

    /**
     * Deletes an article with all its versions, the marks on them, and the findings that it is silent on claims.
     *
     * @param article
     *            the article
     * @return the number of its marks, when it is on disk
     */
    public CompletableFuture<Integer> delete(Article article) {
        return session.read(reader -> {
            var changes = new ArrayList<Change>();
            var marks = new int[1];
            reader.marks(AnnotationFilter.ofArticle(article.id()), mark -> {
                marks[0]++;
                changes.addAll(mark.deletions());
            });
            reader.silences().stream().filter(each -> each.article().equals(article.id()))
                    .forEach(each -> changes.add(Change.delete(each)));
            for (var version : reader.versions(article.id())) {
                reader.furniture(version.id()).forEach(each -> changes.add(Change.delete(each)));
                changes.add(Change.delete(version));
            }
            changes.add(Change.delete(article));
            return new Deletion(changes, marks[0]);
        }).thenCompose(deletion -> session
                .perform(new Edit(Messages.text("edit.articleDelete", article.label()), deletion.changes()))
                .thenApply(done -> deletion.marks()));
    }

    private record Deletion(List<Change> changes, int marks) {}
}
