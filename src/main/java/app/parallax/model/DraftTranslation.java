package app.parallax.model;

import java.util.UUID;

/**
 * The passage of which a quotation of a draft is a translation, found again by its words in any version of the article.
 *
 * @param article identifier of the {@link Article}; it may be deleted since
 * @param words the words of the article
 * @param prefix up to 32 UTF-16 units before them
 * @param suffix up to 32 UTF-16 units after them
 */
public record DraftTranslation(UUID article, String words, String prefix, String suffix) {}
