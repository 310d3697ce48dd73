package app.parallax.text.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Passage;
import java.util.List;
import java.util.Optional;

/**
 * A passage that words of a draft rest on.
 *
 * @param passage its words; empty where the title of the article has the words and its text has not
 * @param quote the words of the article that are compared
 * @param speaker to whom the article attributes them
 * @param differences what differs between draft and article
 */
public record DraftSource(ArticleRow row, Optional<Passage> passage, String quote, Optional<String> speaker,
        List<DraftDifference> differences) {

    public DraftSource {
        differences = List.copyOf(differences);
    }
}
