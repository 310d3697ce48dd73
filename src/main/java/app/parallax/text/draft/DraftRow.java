package app.parallax.text.draft;

import app.parallax.model.DraftDecision;
import java.util.Optional;

/** A finding with what an analyst decided about its words. */
public record DraftRow(DraftFinding finding, Optional<DraftDecision> decision) {
    /** Whether what differs from the sources was accepted. */
    public boolean isAccepted() {
        return decision.filter(each -> each.accepted() != null).isPresent();
    }
}
