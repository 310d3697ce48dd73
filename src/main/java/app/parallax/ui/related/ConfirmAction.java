package app.parallax.ui.related;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.Tag;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of a passage that is confirmed. */
sealed interface ConfirmAction {
    /** It gets the tags of the mark at hand. */
    record SameTags(List<Tag> tags) implements ConfirmAction {}

    /** It becomes a mention of a claim of the mark at hand. */
    record OfClaim(Claim claim) implements ConfirmAction {}

    /** The way in a person's words. */
    default String text() {
        return switch (this) {
            case SameTags(var tags) ->
                Messages.text("related.tag", tags.stream().map(Tag::name).collect(Collectors.joining(", ")));
            case OfClaim(var claim) -> Messages.text("related.mention", claim.text());
        };
    }
}
