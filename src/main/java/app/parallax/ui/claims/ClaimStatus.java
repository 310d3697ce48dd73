package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.ui.common.Icons;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The text and the icon of a claim status. */
final class ClaimStatus {
    private ClaimStatus() {}

    static String text(Claim.Status status) {
        return Messages.text(switch (status) {
            case OPEN -> "claim.open";
            case SETTLED -> "claim.settled";
            case DROPPED -> "claim.dropped";
        });
    }

    static @Nullable Node sign(Claim.Status status) {
        return switch (status) {
            case OPEN -> null;
            case SETTLED -> Icons.CHECK.node();
            case DROPPED -> Icons.CLOSE.node();
        };
    }
}
