package app.parallax.ui.timeline.lanes;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Event;
import app.parallax.session.time.TimelineData;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The words that are chosen, whole, with all that is known of them. */
final class ChosenWords {
    private ChosenWords() {}

    /** What is shown of words, with the way to them; how to choose some where there are none. */
    static List<Node> of(@Nullable LaneItem item, TimelineData chronicle, Consumer<LaneItem> open) {
        if (item == null) {
            return List.of(flow(Messages.text("lanes.hint"), Fonts.SANS, "caption"));
        }
        var date = item.date();
        var event = item.event();
        var title = chronicle.events().stream().filter(each -> each.id().equals(event)).map(Event::title).findFirst()
                .orElse("");
        var words = flow(item.isPrint() ? Messages.text("lanes.printed") : "“" + item.words() + "”", Fonts.SERIF,
                "event-quote");
        var facts = flow(Messages.text("lanes.chosen", item.label(), FindingCell.clock(item.clock()),
                date == null ? Messages.text("lanes.dayNotGiven") : DateFormats.text(date), title), Fonts.SANS,
                "caption");
        var go = new Button(Messages.text("timeline.reveal"));
        go.getStyleClass().addAll("flat", "small");
        go.setOnAction(pressed -> open.accept(item));
        return List.of(words, new HBox(10, facts, go));
    }

    private static WordFlow flow(String words, String family, String style) {
        var flow = new WordFlow(words, family);
        flow.getStyleClass().add(style);
        return flow;
    }
}
