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
    public static String text(IndependentSources sources) {
        if (sources.origins().isEmpty()) {
            return "";
        }
        return Messages.text(sources.isProposed() ? "sources.proposedSupport" : "sources.support",
                Messages.count("sources.articles", sources.articles()),
                Messages.count("sources.sources", sources.origins().size()));
    }
}
