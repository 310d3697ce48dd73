package app.parallax.session.library;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Outlet;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.session.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The content of the article list at one moment, so that it can be sorted in the background.
 *
 * @param keys cached sort and filter keys
 */
public record LibraryContents(List<ArticleRow> articles, Map<UUID, Outlet> outlets, List<Story> stories,
        Map<UUID, List<StoryArticle>> belonging, Keys keys) {

    /** Copies the content of a workspace; on the FX thread. */
    public static LibraryContents of(Workspace workspace, Keys keys) {
        var outlets = new HashMap<UUID, Outlet>();
        workspace.outlets().forEach(row -> outlets.put(row.entity().id(), row.entity()));
        return new LibraryContents(List.copyOf(workspace.articles()), outlets,
                workspace.stories().stream().map(row -> row.entity()).toList(), workspace.belonging().all(), keys);
    }

    List<StoryArticle> belonging(UUID article) {
        return belonging.getOrDefault(article, List.of());
    }

    /** Caches folded texts by article: folding takes longer than sorting. */
    public static final class Keys {
        private final Map<UUID, Key> titles = new ConcurrentHashMap<>();
        private final Map<UUID, Key> words = new ConcurrentHashMap<>();

        private record Key(Article article, String text) {}

        String title(Article article) {
            return of(titles, article, each -> LibraryOrder.sortText(each.shownTitle()));
        }

        /** Returns the text in which a filter searches. */
        String words(Article article) {
            return of(words, article, each -> (each.label() + " " + each.shownTitle() + " " + each.file())
                    .toLowerCase(Locale.ROOT));
        }

        private static String of(Map<UUID, Key> known, Article article, Function<Article, String> make) {
            var key = known.get(article.id());
            if (key == null || !key.article.equals(article)) {
                key = new Key(article, make.apply(article));
                known.put(article.id(), key);
            }
            return key.text;
        }
    }
}
