package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.DisplaySanitizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Shows the publication dates of articles: badges at the right, with a bar if the day is unknown. */
final class PrintedLane extends Pane {
    private static final PseudoClass FOCUSED_PANE = PseudoClass.getPseudoClass("focused-pane");
    private static final double BAR = 6;
    private static final double TAIL = 90;

    private final Map<UUID, Button> badges = new HashMap<>();
    private final List<Region> bars = new ArrayList<>();
    private final Consumer<UUID> open;
    private List<Publication> all = List.of();
    private List<Article> articles = List.of();
    private Set<UUID> inPanes = Set.of();

    private record Publication(Article article, TimeOfEvent when) {}

    /**
     * @param open opens an article
     */
    PrintedLane(Consumer<UUID> open) {
        this.open = open;
        setManaged(false);
        setPickOnBounds(false);
    }

    /** Sets the articles; returns false if they are unchanged except for annotations. */
    boolean setArticles(List<ArticleRow> rows) {
        var now = rows.stream().map(ArticleRow::article).toList();
        if (now.equals(articles)) {
            return false;
        }
        articles = now;
        all = articles.stream().filter(article -> article.published() != null)
                .mapMulti((Article article, Consumer<Publication> sink) -> {
                    var published = article.published();
                    if (published != null) {
                        TimeOfEvent.of(published.value())
                                .ifPresent(when -> sink.accept(new Publication(article, when)));
                    }
                }).sorted(Comparator.comparingDouble(printed -> printed.when.anchor())).toList();
        return true;
    }

    void setInPanes(Set<UUID> articles) {
        inPanes = articles;
    }

    /** Returns the positions of the articles. */
    List<TimeOfEvent> places() {
        return all.stream().map(Publication::when).toList();
    }

    /** Draws the visible part; returns false if no article has a date. */
    boolean show(TimeScale scale, TimelineMetrics metrics) {
        double height = metrics.badgeHeight();
        var shown = all.stream().filter(printed -> printed.when.isIn(scale)).toList();
        int room = (int) Math.max(1, scale.height() / height);
        var drawn = shown.size() <= room ? shown : shown.stream().filter(apart(scale, height)).toList();
        var used = new HashSet<UUID>();
        int usedBars = 0;
        var wanted = drawn.stream().mapToDouble(each -> y(scale, each.when) - height / 2).toArray();
        var heights = drawn.stream().mapToDouble(each -> height).toArray();
        var tops = LabelLayout.place(wanted, heights, 0, scale.height());
        for (int i = 0; i < drawn.size(); i++) {
            var printed = drawn.get(i);
            used.add(printed.article.id());
            var badge = badge(printed.article);
            badge.pseudoClassStateChanged(FOCUSED_PANE, inPanes.contains(printed.article.id()));
            badge.resizeRelocate(getWidth() - metrics.badge(), Math.rint(tops[i]), metrics.badge(), height - 2);
            if (bar(scale, metrics, printed.when, usedBars)) {
                usedBars++;
            }
        }
        badges.entrySet().removeIf(entry -> !used.contains(entry.getKey()) && getChildren().remove(entry.getValue()));
        for (int i = usedBars; i < bars.size(); i++) {
            bars.get(i).setVisible(false);
        }
        return !all.isEmpty();
    }

    /** Returns a filter that keeps the first of overlapping badges. */
    private static Predicate<Publication> apart(TimeScale scale, double height) {
        var last = new double[]{Double.NEGATIVE_INFINITY};
        return printed -> {
            double y = y(scale, printed.when);
            boolean free = y - last[0] >= height;
            last[0] = free ? y : last[0];
            return free;
        };
    }

    private static double y(TimeScale scale, TimeOfEvent when) {
        return Math.clamp(scale.y(when.anchor()), 0, scale.height());
    }

    private Button badge(Article article) {
        var badge = badges.computeIfAbsent(article.id(), id -> {
            var made = new Button();
            made.getStyleClass().setAll("badge", "printed-badge");
            made.setManaged(false);
            made.setFocusTraversable(false);
            made.setOnAction(event -> open.accept(id));
            getChildren().add(made);
            return made;
        });
        badge.setText(DisplaySanitizer.inPlace(article.label()));
        badge.setAccessibleText(Messages.text("timeline.printed.accessible", article.label()));
        return badge;
    }

    private boolean bar(TimeScale scale, TimelineMetrics metrics, TimeOfEvent when, int index) {
        double anchor = scale.y(when.anchor());
        double top = Double.isInfinite(when.from()) ? anchor - TAIL : scale.y(when.from());
        double bottom = Double.isInfinite(when.to())
                ? anchor + TAIL
                : Double.isInfinite(when.from()) ? anchor : scale.y(when.to());
        if (bottom - top < metrics.badgeHeight() || when.known() == TimeOfEvent.Known.GIVEN) {
            return false;
        }
        if (index == bars.size()) {
            var fresh = new Region();
            fresh.setManaged(false);
            fresh.setMouseTransparent(true);
            bars.add(fresh);
            getChildren().addFirst(fresh);
        }
        var bar = bars.get(index);
        bar.setVisible(true);
        boolean softTop = Double.isInfinite(when.from()) || when.soft();
        boolean softBottom = Double.isInfinite(when.to()) || when.soft();
        bar.getStyleClass().setAll("event-span", "printed-span",
                softTop ? softBottom ? "soft-both" : "soft-start" : softBottom ? "soft-end" : "sharp");
        double from = Math.max(0, top);
        bar.resizeRelocate(getWidth() - metrics.badge() / 2 - BAR / 2 + index % 3 * -10, from, BAR,
                Math.max(1, Math.min(scale.height(), bottom) - from));
        return true;
    }
}
