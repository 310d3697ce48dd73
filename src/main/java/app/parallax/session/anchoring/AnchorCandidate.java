package app.parallax.session.anchoring;

import app.parallax.model.Article;
import app.parallax.model.Passage;
import app.parallax.text.Snippet;

/**
 * A candidate passage for an unanchored annotation.
 *
 * @param passage the words there, in its newest version
 * @param score how well words and surroundings agree, from 0 to 100
 */
public record AnchorCandidate(Article article, Passage passage, int score, Snippet snippet) {}
