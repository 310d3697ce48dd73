package app.parallax.session.anchoring;

import app.parallax.model.Article;
import app.parallax.model.Passage;
import app.parallax.text.Snippet;

/**
 * A candidate passage for an unanchored annotation.
 *
 * @param passage a passage of the newest version
 * @param score agreement of quote and context, from 0 to 100
 */
public record AnchorCandidate(Article article, Passage passage, int score, Snippet snippet) {}
