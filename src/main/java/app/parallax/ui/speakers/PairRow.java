package app.parallax.ui.speakers;

import app.parallax.i18n.Messages;
import app.parallax.session.compare.SpeakerPairs.Pair;
import app.parallax.ui.common.EllipsisText;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Two speakers who may be one: taken or left by one click. */
final class PairRow extends HBox {
    PairRow(Pair pair, Consumer<Pair> take, Consumer<Pair> leave) {
        super(8);
        getStyleClass().addAll("mention-row", "pair-row");
        var names = new EllipsisText();
        names.show(Messages.text("speakers.pair", pair.into().entity().name(), pair.from().entity().name()));
        HBox.setHgrow(names, Priority.ALWAYS);
        var one = button("speakers.one", pair);
        one.setOnAction(event -> take.accept(pair));
        var two = button("speakers.two", pair);
        two.setOnAction(event -> leave.accept(pair));
        getChildren().addAll(names, one, two);
    }

    private static Button button(String key, Pair pair) {
        var button = new Button(Messages.text(key));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Messages.text("speakers.pair", pair.into().entity().name(),
                pair.from().entity().name()) + " " + button.getText());
        return button;
    }
}
