package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.GuidePlace;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.TextScale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The tabs below the texts: mark and claim in focus, annotations to review, and result pages. A single page has no
 * tabs.
 */
public final class DetailTabs extends VBox {
    private final ToggleButton details = new ToggleButton(Messages.text("details.focus"));
    private final ToggleButton anchoring = new ToggleButton();
    private final HBox tabs = new HBox(details, anchoring);
    private final Map<String, ToggleButton> others = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    /** The pages whose tabs are there: asked for, with a count, or shown. */
    private final Set<String> offered = new HashSet<>();
    /** The tabs for which there is no room. */
    private final MenuButton more = new MenuButton();
    private boolean toAnchor;

    /**
     * A tab that is shown once it was opened, or while it has content.
     *
     * @param title whose {@code {0}} is how much is in it
     * @param shown told when it begins and ends to be shown
     * @param count how much is in it that asks for attention, 0 for none
     */
    public record Page(String name, String title, Node view, Consumer<Boolean> shown, ReadOnlyIntegerProperty count) {
        /** Creates a page that is shown once it was opened. */
        public Page(String name, String title, Node view, Consumer<Boolean> shown) {
            this(name, title, view, shown, new ReadOnlyIntegerWrapper(0).getReadOnlyProperty());
        }

        private String shownTitle() {
            return title.replace("{0}", String.valueOf(count.get()));
        }
    }

    /** The width in pixels below which the halves of the details stand below each other. */
    private static final double NARROW = 280;

    /** Creates the tabs without content, see {@link #fill}. */
    public DetailTabs() {
        getStyleClass().add("detail-tabs-pane");
    }

    /** Sets the content: the details, the annotations to review if there are any, and pages on request. */
    public void fill(List<Parent> halves, Node unanchored, ReadOnlyIntegerProperty count, List<Page> pages) {
        var focus = besideEachOther(halves);
        var group = new ToggleGroup();
        details.setId("tab-details");
        anchoring.setId("tab-anchoring");
        anchoring.setOnAction(event -> enter(unanchored));
        for (var page : pages) {
            var tab = new ToggleButton(page.shownTitle());
            tab.setId("tab-" + page.name);
            tab.setOnAction(event -> enter(page.view));
            others.put(page.name, tab);
            tabs.getChildren().add(tab);
        }
        for (var tab : tabs.getChildren()) {
            tab.getStyleClass().addAll("detail-tab", "flat");
            ((ToggleButton) tab).setToggleGroup(group);
            ((ToggleButton) tab).setMinWidth(Region.USE_PREF_SIZE);
        }
        tabs.getStyleClass().add("detail-tabs");
        tabs.setMinWidth(0);
        Icons.MORE.on(more, "details.more");
        more.setId("tabs-more");
        more.getStyleClass().addAll("icon-button", "small");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setVisible(false);
        more.setManaged(false);
        tabs.getChildren().add(more);
        tabs.widthProperty().subscribe(this::fitTabs);
        var views = new StackPane(focus, unanchored);
        for (var page : pages) {
            views.getChildren().add(page.view);
            GuidePlace.of(page.name).ifPresent(place -> place.describes(page.view));
        }
        VBox.setVgrow(views, Priority.ALWAYS);
        views.setMinHeight(0);
        views.getChildren().forEach(view -> ((Region) view).setMinHeight(0));
        getChildren().setAll(tabs, views);
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                group.selectToggle(details); // one is always selected
            }
            show(focus, details.isSelected());
            show(unanchored, anchoring.isSelected());
            for (var page : pages) {
                boolean selected = Objects.equals(others.get(page.name), group.getSelectedToggle());
                show(page.view, selected);
                page.shown.accept(selected);
            }
            arrange(count.get(), pages);
        });
        count.subscribe(number -> arrange(number.intValue(), pages));
        pages.forEach(page -> page.count.subscribe(number -> arrange(count.get(), pages)));
        group.selectToggle(details);
    }

    /** Gives the keyboard to the view whose tab was chosen, so that its keys do what they say. */
    private static void enter(Node view) {
        FocusTraversal.entry(view).ifPresent(Node::requestFocus);
    }

    private static void show(Node view, boolean shown) {
        view.setVisible(shown);
        view.setManaged(shown);
    }

    /** Moves the last tabs into a menu where there is no room for all; the selected tab always stays. */
    private void fitTabs() {
        // not the children: nodes that are not seen are not among them
        var every = Stream.concat(Stream.of(details, anchoring), others.values().stream()).toList();
        var all = every.stream().filter(this::isOffered).toList();
        var shown = new ArrayList<>(all);
        all.forEach(tab -> show(tab, true));
        show(more, true);
        tabs.applyCss(); // their widths are those of their styles
        double room = tabs.getWidth() - tabs.snappedLeftInset() - tabs.snappedRightInset();
        if (room > 0 && width(shown) > room) {
            room -= more.prefWidth(-1) + tabs.getSpacing();
            while (shown.size() > 1 && width(shown) > room) {
                shown.remove(shown.getLast().isSelected() ? shown.size() - 2 : shown.size() - 1);
            }
        }
        every.forEach(tab -> show(tab, shown.contains(tab)));
        more.getItems().setAll(all.stream().filter(tab -> !shown.contains(tab)).map(DetailTabs::item).toList());
        show(more, !more.getItems().isEmpty());
    }

    private static MenuItem item(ToggleButton tab) {
        var item = new MenuItem(tab.getText());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> tab.fire());
        return item;
    }

    private double width(List<ToggleButton> shown) {
        return shown.stream().mapToDouble(tab -> tab.prefWidth(-1)).sum()
                + tabs.getSpacing() * Math.max(0, shown.size() - 1);
    }

    private boolean isOffered(ToggleButton tab) {
        return tab.equals(details) || (tab.equals(anchoring) && toAnchor)
                || others.entrySet().stream().anyMatch(each -> each.getValue().equals(tab)
                        && offered.contains(each.getKey()));
    }

    /** The halves of the details, below each other in a view that scrolls where they have no room beside each other. */
    private static Node besideEachOther(List<Parent> halves) {
        for (var half : halves) {
            HBox.setHgrow(half, Priority.ALWAYS);
            if (half instanceof VBox box) {
                box.setMinWidth(0);
                box.setPrefWidth(100);
            }
        }
        var beside = new HBox();
        var below = new VBox();
        var scrolling = new ScrollPane(below);
        scrolling.setFitToWidth(true);
        scrolling.setFocusTraversable(false);
        var details = new StackPane();
        List.of(beside, below).forEach(each -> each.getStyleClass().add("details"));
        Runnable arrange = () -> {
            boolean narrow = details.getWidth() > 0 && details.getWidth() < TextScale.of(NARROW);
            var into = narrow ? below : beside;
            if (into.getChildren().isEmpty()) {
                into.getChildren().setAll(halves);
                details.getChildren().setAll(narrow ? scrolling : beside);
            }
        };
        arrange.run();
        details.widthProperty().subscribe(() -> Platform.runLater(arrange)); // not while it is laid out
        details.visibleProperty().subscribe(() -> Platform.runLater(arrange));
        return details;
    }

    private void arrange(int count, List<Page> pages) {
        anchoring.setText(Messages.text("details.anchoring", count));
        toAnchor = count > 0 || anchoring.isSelected();
        boolean shown = toAnchor;
        offered.clear();
        for (var page : pages) {
            var tab = Objects.requireNonNull(others.get(page.name));
            tab.setText(page.shownTitle());
            if (asked.contains(page.name) || page.count.get() > 0 || tab.isSelected()) {
                offered.add(page.name);
                shown = true;
            }
        }
        show(tabs, shown);
        fitTabs();
    }

    public void showAnchoring() {
        anchoring.setSelected(true);
    }

    /** Shows a page by name. */
    public void show(String name) {
        var tab = others.get(name);
        if (tab != null) {
            asked.add(name);
            tab.setSelected(true);
        }
    }

    /** Hides a page and shows the details. */
    public void leave(String name) {
        asked.remove(name);
        details.setSelected(true);
    }
}
