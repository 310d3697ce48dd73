package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.session.compare.IndependentSources;

/** Formats the number of articles that affirm a claim, and of their independent sources. */
public final class SupportCount {
    private SupportCount() {}

    /**
     * Returns the counts, with a question mark if a source is only suggested, for example
     * {@code 5 articles, 1 origin?}; empty if no article affirms the claim.
     */
    public static String text(IndependentSources origins) {
        if (origins.origins().isEmpty()) {
            return "";
        }
        return Messages.text(origins.isProposed() ? "origins.proposedSupport" : "origins.support",
                Messages.count("origins.articles", origins.articles()),
                Messages.count("origins.origins", origins.origins().size()));
    }
}
