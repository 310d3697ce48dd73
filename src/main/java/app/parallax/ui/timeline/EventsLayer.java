package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.model.TimeLink.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** Draws signs, spans and labels of the visible events; only these have nodes. */
final class EventsLayer extends Pane {
    private static final double SPAN = 6;
    /** The length over which an open end fades. */
    private static final double TAIL = 48;
    /** The length from which a span is drawn, the size of its sign. */
    private static final double SEEN = 20;

    private final Map<UUID, EventLabel> labels = new HashMap<>();
    private final Map<UUID, EventSign> signs = new HashMap<>();
    private final List<Region> spans = new ArrayList<>();
    private final List<Button> clusterLabels = new ArrayList<>();
    private final StatedLayer stated = new StatedLayer();
    private final Path leaders = new Path();
    private final Function<UUID, EventLabel> makeLabel;
    private final Consumer<EventCluster> open;

    /**
     * The input of a drawing.
     *
     * @param shown visible events, in order of time
     * @param focused event in focus, null for none
     * @param beneath node below the event in focus, null for none
     * @param width for labels, in pixels
     * @param top upper bound of labels
     * @param bottom lower bound of labels
     */
    record Scene(TimeScale scale, TimelineMetrics metrics, List<EventItem> shown, @Nullable UUID focused,
            Function<UUID, Optional<LinkSummary>> summaries, @Nullable Node beneath, double width, double top,
            double bottom) {}

    private record Row(Region node, double y, double height) {}

    EventsLayer(Function<UUID, EventLabel> makeLabel, Consumer<EventCluster> open) {
        this.makeLabel = makeLabel;
        this.open = open;
        setManaged(false);
        setPickOnBounds(false);
        leaders.getStyleClass().add("event-leader");
        leaders.setManaged(false);
        leaders.setMouseTransparent(true);
        getChildren().addAll(stated, leaders);
    }

    Optional<EventLabel> label(UUID id) {
        return Optional.ofNullable(labels.get(id));
    }

    Optional<EventSign> sign(UUID id) {
        return Optional.ofNullable(signs.get(id));
    }

    /** Draws; must be in a scene, so that labels can be measured. */
    void draw(Scene scene) {
        var rows = new ArrayList<Row>();
        var used = new HashSet<UUID>();
        var usedSigns = new HashSet<UUID>();
        double room = scene.bottom - scene.top;
        var others = new ArrayList<EventItem>(scene.shown);
        for (var item : scene.shown) {
            if (item.id().equals(scene.focused)) {
                var row = row(scene, item, false, used);
                rows.add(row);
                room -= row.height;
                others.remove(item);
                sign(scene, item, usedSigns);
                break;
            }
        }
        if (others.size() * scene.metrics.full() <= room) {
            others.forEach(item -> rows.add(row(scene, item, false, used)));
            others.forEach(item -> sign(scene, item, usedSigns));
            drawSpans(scene);
            hideClusters(0);
        } else if (others.size() * scene.metrics.compact() <= room) {
            others.forEach(item -> rows.add(row(scene, item, true, used)));
            others.forEach(item -> sign(scene, item, usedSigns));
            drawSpans(scene);
            hideClusters(0);
        } else {
            int clusters = 0;
            for (var cluster : EventCluster.gather(others, scene.scale,
                    (int) Math.max(1, room / scene.metrics.compact()))) {
                if (cluster.isOne()) {
                    rows.add(row(scene, cluster.items().getFirst(), true, used));
                    sign(scene, cluster.items().getFirst(), usedSigns);
                } else {
                    drawCluster(scene, cluster, clusters);
                    rows.add(clusterRow(scene, cluster, clusters++));
                }
            }
            hideSpans(clusters);
            hideClusters(clusters);
        }
        stated.draw(scene, scene.shown.stream().filter(item -> usedSigns.contains(item.id())).toList());
        forget(used, usedSigns);
        place(scene, rows);
    }

    private void place(Scene scene, List<Row> rows) {
        double lead = scene.metrics.lead();
        double axis = scene.metrics.axis();
        double left = scene.metrics.labels();
        rows.sort(Comparator.comparingDouble(Row::y));
        var tops = LabelLayout.place(rows.stream().mapToDouble(row -> row.y - lead).toArray(),
                rows.stream().mapToDouble(Row::height).toArray(), scene.top, scene.bottom);
        leaders.getElements().clear();
        for (int i = 0; i < tops.length; i++) {
            var row = rows.get(i);
            double top = Math.rint(tops[i]);
            row.node.resizeRelocate(left, top, scene.width, row.height);
            if (Math.abs(top + lead - row.y) > 2) {
                leaders.getElements().addAll(new MoveTo(axis, row.y),
                        new LineTo(left + 3, top + lead));
            }
        }
    }

    private Row row(Scene scene, EventItem item, boolean compact, Set<UUID> used) {
        used.add(item.id());
        var label = labels.computeIfAbsent(item.id(), id -> {
            var made = makeLabel.apply(id);
            made.setManaged(false);
            getChildren().add(made);
            return made;
        });
        boolean focused = item.id().equals(scene.focused);
        label.show(new EventLabel.Content(item, item.dateOn(scene.scale),
                scene.summaries.apply(item.id()).map(LinkSummary::articles).orElse(-1),
                compact, focused, focused ? scene.beneath : null));
        label.applyCss();
        return new Row(label, y(scene.scale, item), Math.ceil(label.prefHeight(scene.width)));
    }

    private Row clusterRow(Scene scene, EventCluster cluster, int index) {
        if (index == clusterLabels.size()) {
            var fresh = new Button();
            fresh.getStyleClass().add("event-cluster");
            fresh.setManaged(false);
            clusterLabels.add(fresh);
            getChildren().add(fresh);
        }
        var button = clusterLabels.get(index);
        button.setVisible(true);
        button.setText(Messages.count("timeline.cluster", cluster.items().size()));
        button.setOnAction(event -> open.accept(cluster));
        double y = scene.scale.y((cluster.first() + cluster.last()) / 2);
        return new Row(button, Math.clamp(y, 0, scene.scale.height()), scene.metrics.compact());
    }

    private void hideClusters(int used) {
        for (int i = used; i < clusterLabels.size(); i++) {
            clusterLabels.get(i).setVisible(false);
        }
    }

    private void sign(Scene scene, EventItem item, Set<UUID> used) {
        var when = item.when();
        if (when == null) {
            return;
        }
        used.add(item.id());
        var sign = signs.computeIfAbsent(item.id(), id -> {
            var made = new EventSign();
            made.setManaged(false);
            made.setMouseTransparent(true);
            getChildren().add(made);
            return made;
        });
        sign.show(scene.summaries.apply(item.id()).map(LinkSummary::sign).orElse(Clock.HAPPENED), when.known());
        sign.relocate(scene.metrics.axis() - sign.getLayoutBounds().getWidth() / 2,
                y(scene.scale, item) - sign.getLayoutBounds().getHeight() / 2);
    }

    /** Returns the pixel of the sign of an event; of a span beyond the view, the nearest visible one. */
    static double y(TimeScale scale, EventItem item) {
        return Math.clamp(scale.y(item.anchor()), 0, scale.height());
    }

    private void forget(Set<UUID> used, Set<UUID> usedSigns) {
        labels.entrySet().removeIf(entry -> !used.contains(entry.getKey()) && getChildren().remove(entry.getValue()));
        signs.entrySet()
                .removeIf(entry -> !usedSigns.contains(entry.getKey()) && getChildren().remove(entry.getValue()));
    }

    private void drawSpans(Scene scene) {
        int used = 0;
        for (var item : scene.shown) {
            var when = item.when();
            if (when != null && used < scene.scale.height() && drawSpan(scene, when, used)) {
                used++;
            }
        }
        hideSpans(used);
    }

    private void hideSpans(int used) {
        for (int i = used; i < spans.size(); i++) {
            spans.get(i).setVisible(false);
        }
    }

    private void drawCluster(Scene scene, EventCluster cluster, int index) {
        var scale = scene.scale;
        double top = Math.clamp(scale.y(cluster.first()), 0, scale.height());
        double bottom = Math.clamp(scale.y(cluster.last()), top, scale.height());
        var span = span(index);
        span.getStyleClass().setAll("event-span", "cluster");
        span.resizeRelocate(scene.metrics.axis() - SPAN / 2, top + 1, SPAN, Math.max(SPAN, bottom - top - 1));
    }

    private boolean drawSpan(Scene scene, TimeOfEvent when, int index) {
        var scale = scene.scale;
        double anchor = scale.y(when.anchor());
        double top = Double.isInfinite(when.from()) ? anchor - TAIL : scale.y(when.from());
        double bottom = Double.isInfinite(when.to())
                ? anchor + TAIL
                : Double.isInfinite(when.from()) ? anchor : scale.y(when.to());
        if (bottom - top < SEEN) {
            return false;
        }
        boolean softTop = (when.soft() || Double.isInfinite(when.from())) && top >= 0;
        boolean softBottom = ((when.soft() && Double.isFinite(when.from())) || Double.isInfinite(when.to()))
                && bottom <= scale.height();
        var span = span(index);
        span.getStyleClass().setAll("event-span", when.known() == TimeOfEvent.Known.NOT_GIVEN ? "vague" : "clear",
                softTop ? softBottom ? "soft-both" : "soft-start" : softBottom ? "soft-end" : "sharp");
        double from = Math.max(0, top);
        span.resizeRelocate(scene.metrics.axis() - SPAN / 2, from, SPAN,
                Math.max(1, Math.min(scale.height(), bottom) - from));
        return true;
    }

    private Region span(int index) {
        if (index == spans.size()) {
            var fresh = new Region();
            fresh.setManaged(false);
            fresh.setMouseTransparent(true);
            spans.add(fresh);
            getChildren().addFirst(fresh);
        }
        var span = spans.get(index);
        span.setVisible(true);
        return span;
    }
}
