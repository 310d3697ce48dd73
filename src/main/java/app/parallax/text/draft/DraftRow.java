package app.parallax.text.draft;

import app.parallax.model.DraftDecision;
import java.util.Optional;

/** A finding with the analyst’s decisions about its words. */
public record DraftRow(DraftFinding finding, Optional<DraftDecision> decision) {
    /** Whether the differences from the sources were accepted. */
    public boolean isAccepted() {
        return decision.filter(each -> each.accepted() != null).isPresent();
    }
}
