package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The label of an event: date, title, number of links and notes. */
final class EventLabel extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final UUID id;
    private @Nullable Content content;

    /**
     * The content of a label.
     *
     * @param articles number of articles linked to the event, -1 before it is known
     * @param compact whether only the title is shown
     * @param focused whether the event is in focus
     * @param beneath node below the label, null for none
     */
    record Content(EventItem item, String date, int articles, boolean compact, boolean focused,
            @Nullable Node beneath) {}

    EventLabel(UUID id) {
        this.id = id;
        getStyleClass().add("event-label");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFillWidth(true);
    }

    UUID id() {
        return id;
    }

    /** Shows other content; does nothing if it is unchanged. */
    void show(Content now) {
        if (now.equals(content)) {
            return;
        }
        content = now;
        pseudoClassStateChanged(SELECTED, now.focused);
        var item = now.item;
        var title = item.event().title();
        getChildren().clear();
        if (!now.compact) {
            var date = now.focused ? new WordFlow(now.date, Fonts.SANS) : new Label(now.date);
            date.getStyleClass().add("event-date");
            getChildren().add(date);
        }
        if (now.focused) {
            var whole = new WordFlow(title, Fonts.SANS_SEMIBOLD);
            whole.getStyleClass().add("event-title");
            getChildren().add(whole);
        } else {
            getChildren().add(CanvasText.of(title, Fonts.SANS_SEMIBOLD, "event-title"));
        }
        if (!now.compact) {
            var place = item.event().place();
            if (now.focused && place != null) {
                getChildren().add(CanvasText.of(place, Fonts.SANS, "event-count"));
            }
            var count = new Label(counts(now));
            count.getStyleClass().add("event-count");
            getChildren().add(count);
        }
        if (now.beneath != null) {
            getChildren().add(now.beneath);
        }
        setAccessibleText(Messages.text("timeline.event.accessible", item.date(), title, counts(now)));
    }

    private static String counts(Content now) {
        if (now.item.links() == 0) {
            return Messages.text("timeline.links.none");
        }
        var links = Messages.count("timeline.links", now.item.links());
        return now.articles < 0
                ? links
                : Messages.text("timeline.dotted", Messages.count("timeline.articles", now.articles), links);
    }
}
