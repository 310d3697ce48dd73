package app.parallax.model;

import java.util.UUID;

/**
 * A mention with the words that it hangs on.
 *
 * @param mention
 *            the mention
 * @param article
 *            identifier of the article
 * @param passage
 *            where the words stand, in the version they were marked in
 * @param analyst
 *            identifier of who marked them
 */
public record Said(Mention mention, UUID article, Passage passage, UUID analyst) {}
