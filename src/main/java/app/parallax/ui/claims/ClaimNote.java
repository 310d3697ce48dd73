package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Message;
import app.parallax.session.Session;
import app.parallax.ui.common.LiveText;
import app.parallax.ui.common.NoteField;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Shows the note of the claim in focus below its wording, if there is one and enough room. */
final class ClaimNote {
    private static final double HEIGHT = 56;
    /** The height in pixels below which mentions and their details need all the room. */
    private static final double LOW = 170;

    private final Session session;
    private final NoteField field;
    private final LiveText live;
    private @Nullable Claim claim;

    ClaimNote(Session session) {
        this.session = session;
        this.field = new NoteField(session);
        field.setId("focused-claim-note");
        field.setMinHeight(HEIGHT);
        field.setPrefHeight(HEIGHT);
        field.setMaxHeight(HEIGHT);
        field.setAccessibleText(Messages.text("claim.note"));
        this.live = new LiveText(field, this::isUnwritten, this::keep);
        field.setOnTyped(live::typed);
        arrange();
    }

    void under(HBox heading) {
        var pane = (Pane) heading.getParent();
        pane.getChildren().add(pane.getChildren().indexOf(heading) + 1, field);
        pane.heightProperty().subscribe(this::arrange);
    }

    void show(@Nullable Claim shown) {
        var before = claim;
        if (before != null && shown != null && before.id().equals(shown.id())) {
            if (live.isWriting()) {
                return; // the text of the field is newer
            }
            if (field.isWriting() && isUnwritten()) {
                // a colleague may have changed the note too: what was typed is for the one that stood here
                claim = shown.withNote(before.note());
                return;
            }
        }
        live.write();
        claim = shown;
        field.setText(shown == null ? "" : shown.note());
        arrange();
    }

    private void arrange() {
        var now = claim;
        boolean room = !(field.getParent() instanceof Pane pane) || pane.getHeight() >= LOW;
        boolean shown = field.isWriting() || (now != null && !now.note().isBlank() && room);
        field.setVisible(shown);
        field.setManaged(shown);
    }

    private boolean isUnwritten() {
        return claim != null && session.whyReadOnly() == null && !field.getText().equals(claim.note());
    }

    private CompletableFuture<?> keep() {
        var before = Objects.requireNonNull(claim);
        var after = before.withNote(field.getText());
        claim = after;
        var written = session.perform(Message.of("edit.claimNote", before.text()),
                List.of(new Change(before, after)));
        session.runUnattended(written.thenRun(this::showStanding));
        return written;
    }

    /** Shows the note of a colleague that stands because he was first; the one that was written waits to be settled. */
    private void showStanding() {
        var mine = claim;
        if (mine != null && !isUnwritten()) {
            session.workspace().claim(mine.id()).filter(each -> !each.note().equals(mine.note())).ifPresent(stands -> {
                claim = stands;
                field.setText(stands.note());
            });
        }
    }

    /** Writes the unsaved note. */
    void end() {
        live.write();
    }
}
