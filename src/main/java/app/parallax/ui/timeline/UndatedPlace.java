package app.parallax.ui.timeline;

import app.parallax.model.ArticleRow;
import app.parallax.model.DisplaySanitizer;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What has no place on the axis: events without a date, with their quotes, and the articles of panes without one. */
final class UndatedPlace {
    private final VBox place;
    private final UndatedList events;
    private final FlowPane articles;
    private final VBox links;

    UndatedPlace(VBox place, UndatedList events, FlowPane articles, VBox links) {
        this.place = place;
        this.events = events;
        this.articles = articles;
        this.links = links;
    }

    /** Shows the articles without a date that stand in panes; without these and without events there is no place. */
    void show(List<ArticleRow> inPanes, boolean someEvents) {
        articles.getChildren().clear();
        for (var row : inPanes) {
            if (row.article().published() == null) {
                var badge = new Label(DisplaySanitizer.inPlace(row.article().label()));
                badge.getStyleClass().addAll("badge", "undated");
                articles.getChildren().add(badge);
            }
        }
        articles.setManaged(!articles.getChildren().isEmpty());
        boolean some = someEvents || !articles.getChildren().isEmpty();
        place.setVisible(some);
        place.setManaged(some);
    }

    /** Shows the event in focus with what is said of it; true if it stands here. */
    boolean select(@Nullable EventItem item, @Nullable Node quotes) {
        boolean here = item != null && item.when() == null && quotes != null;
        links.getChildren().setAll(here ? List.of(Objects.requireNonNull(quotes)) : List.of());
        events.select(item);
        return here;
    }
}
