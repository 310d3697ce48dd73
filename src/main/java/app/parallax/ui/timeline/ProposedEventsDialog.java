package app.parallax.ui.timeline;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.time.ProposedEvents;
import app.parallax.session.time.ProposedEvents.Proposed;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.ModelessDialog;
import app.parallax.ui.common.WordFlow;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Lists suggested events in a modeless dialog: Enter creates an event. */
final class ProposedEventsDialog {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 420;
    private static final int MOST_WORDS = 4;

    private final Session session;
    private final BiConsumer<Proposed, Runnable> make;
    private final ListView<Proposed> list = new ListView<>();
    private final Label nothing = new Label(Messages.text("timeline.proposed.reading"));

    /**
     * @param make asks for the event and creates it, then runs its argument
     */
    ProposedEventsDialog(Session session, BiConsumer<Proposed, Runnable> make) {
        this.session = session;
        this.make = make;
    }

    void show(Window owner) {
        var dialog = ModelessDialog.of(owner, "timeline.proposed", content());
        dialog.setOnShown(shown -> list.requestFocus());
        dialog.show();
    }

    /** Creates the list, which fills itself. */
    VBox content() {
        var hint = new Label(Messages.text("timeline.proposed.hint"));
        hint.getStyleClass().addAll("caption", "small");
        hint.setWrapText(true);
        hint.setPrefWidth(WIDTH);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        nothing.getStyleClass().add("caption");
        nothing.setWrapText(true);
        list.setId("proposed-events");
        list.setPlaceholder(nothing);
        list.setAccessibleText(Messages.text("timeline.proposed"));
        list.setCellFactory(view -> new Cell());
        DoubleClick.orEnterOn(list, this::chosen);
        list.setPrefSize(WIDTH, HEIGHT);
        read();
        return new VBox(8, list, hint);
    }

    private void read() {
        session.runUnattended(ProposedEvents.read(session).thenAccept(found -> {
            nothing.setText(Messages.text("timeline.proposed.none"));
            int at = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(found);
            list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, found.size() - 1)));
        }));
    }

    private void chosen() {
        var proposed = list.getSelectionModel().getSelectedItem();
        if (proposed != null && session.whyReadOnly() == null) {
            make.accept(proposed, this::read);
        }
    }

    private static final class Cell extends ItemCell<Proposed> {
        @Override
        protected void show(Proposed proposed) {
            var date = new Label(Messages.text("timeline.proposed.row", DateFormats.text(proposed.date()),
                    proposed.places().size()));
            date.getStyleClass().add("strong");
            var words = new WordFlow(proposed.places().stream().limit(MOST_WORDS)
                    .map(place -> place.article().label() + " “" + place.passage().quote() + "”")
                    .collect(Collectors.joining(" · ")), Fonts.SANS);
            words.getStyleClass().addAll("caption", "small");
            setGraphic(new VBox(2, date, words));
            setAccessibleText(date.getText());
        }
    }
}
