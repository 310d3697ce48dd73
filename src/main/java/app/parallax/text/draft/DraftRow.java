package app.parallax.text.draft;

import app.parallax.model.DraftDecision;
import java.util.List;
import java.util.Optional;

/**
 * A finding with what an analyst decided about its words.
 *
 * @param translated the passage of which the words are said to be a translation, if the project still has it
 */
public record DraftRow(DraftFinding finding, Optional<DraftDecision> decision, Optional<DraftSource> translated) {
    /** The word for the state of a quotation that is said to be a translation. */
    public static final String TRANSLATED = "translated";

    /** Returns what the words rest on: the passage that was translated, or what the check found, the best first. */
    public List<DraftSource> sources() {
        return isTranslated() ? translated.stream().toList() : finding.sources();
    }

    /** Returns the best of the sources. */
    public Optional<DraftSource> best() {
        return sources().stream().findFirst();
    }

    /** Whether the words are said to be a translation. */
    public boolean isTranslated() {
        return decision.filter(each -> each.translated() != null).isPresent();
    }

    /** Returns the name of the state in lower case, as in tables and reports. */
    public String stateWord() {
        return isTranslated() ? TRANSLATED : finding.state().word();
    }

    /** Whether what differs from the sources was accepted. */
    public boolean isAccepted() {
        return decision.filter(each -> each.accepted() != null).isPresent();
    }
}
