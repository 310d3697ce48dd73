package app.parallax.ui.document;

import app.parallax.text.Span;
import app.parallax.ui.common.reading.FrozenTextArea;
import app.parallax.ui.common.reading.HighlightBoxes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.Path;

/** The text area of a pane: a frozen text whose marks are found where they stand. */
final class ReadingArea extends FrozenTextArea {
    ReadingArea() {
        skinProperty().subscribe(skin -> getInputMap().removeKeyBindingsFor(Tag.COPY)); // the window's command
    }

    Optional<ArticleModel> article() {
        return getModel() instanceof ArticleModel article ? Optional.of(article) : Optional.empty();
    }

    /** The marks of which a part is drawn, by place, in the coordinates of a layer. */
    List<MarkInView> marksInView(Node layer) {
        var article = article();
        if (article.isEmpty()) {
            return List.of();
        }
        var boxes = new HashMap<Integer, List<Bounds>>();
        for (var node : lookupAll("." + ArticleModel.HIGHLIGHT)) {
            if (node instanceof Path path) {
                ArticleModel.numberOf(path.getStyleClass()).ifPresent(number -> boxes
                        .computeIfAbsent(number, n -> new ArrayList<>()).addAll(HighlightBoxes.of(path, layer)));
            }
        }
        var spans = article.get().spans();
        return boxes.entrySet().stream().filter(each -> each.getKey() < spans.size() && !each.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new MarkInView(each.getKey(), spans.mark(each.getKey()),
                        each.getValue().stream()
                                .sorted((one, other) -> Double.compare(one.getMinY(), other.getMinY())).toList()))
                .toList();
    }

    /** The boxes of the highlighted place, as far as it is in view, in the coordinates of a layer. */
    Optional<Bounds> highlightBounds(Span place, Node layer) {
        if (article().flatMap(article -> article.hits().currentSpan()).filter(place::equals).isEmpty()) {
            return Optional.empty();
        }
        return HighlightBoxes.inView(lookupAll("." + ArticleModel.HIT + ".current"), this, layer);
    }
}
