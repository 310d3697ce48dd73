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

    /** The word for the state of a row whose differences were accepted. */
    public static final String ACCEPTED = "accepted";

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

    /** Returns the name of the state as found in lower case, as in tables. */
    public String stateWord() {
        return isTranslated() ? TRANSLATED : finding.state().word();
    }

    /** Returns the name of the state after the analyst's decision, as in the pane and in reports. */
    public String decidedWord() {
        return !isTranslated() && isAccepted() && finding.state() != DraftState.VERBATIM ? ACCEPTED : stateWord();
    }

    /** Whether what differs from the sources was accepted. */
    public boolean isAccepted() {
        return decision.filter(each -> each.accepted() != null).isPresent();
    }
}
