package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.compare.IndependentSources;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.SupportCount;
import app.parallax.ui.common.Tip;
import java.util.Set;
import javafx.scene.control.Button;

/** Shows the number of articles that affirm the claim in focus and of their independent sources; opens their tree. */
final class SourcesNote extends Button {
    private final Session session;
    private final IndependentSources.Reading reading = new IndependentSources.Reading();
    private long asked;

    SourcesNote(Session session, Navigation navigation, Lifetime lifetime) {
        this.session = session;
        getStyleClass().addAll("flat", "small", "sources-note");
        setMinWidth(USE_PREF_SIZE); // the wording of the claim shrinks instead
        setId("sources-note");
        Tip.on(this, Messages.text("sources.open"));
        setOnAction(event -> SourcesDialog.open(session, navigation, getScene().getWindow()));
        lifetime.add(session.focus().claim().subscribe(claim -> read()));
        lifetime.add(session.workspace().revision().subscribe(revision -> read()));
    }

    private void read() {
        long request = ++asked;
        var claim = session.focus().claim().get();
        if (claim == null) {
            show("");
            return;
        }
        session.runUnattended(session.read(reader -> reading.of(reader, Set.of(claim))).thenAccept(found -> {
            if (request == asked) {
                var origins = found.get(claim);
                show(origins == null ? "" : SupportCount.text(origins));
            }
        }));
    }

    private void show(String text) {
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
