package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The tabs below the texts: mark and claim in focus, annotations to review, and the pages of results. There are no tabs
 * while there is one page.
 */
public final class DetailTabs extends VBox {
    private static final int SHORT_TITLE = 9;
    private static final double LEAST_TAB = 56;

    private final ToggleButton details = new ToggleButton(Messages.text("details.focus"));
    private final ToggleButton placing = new ToggleButton();
    private final HBox tabs = new HBox(details, placing);
    private final Map<String, ToggleButton> others = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /**
     * What is shown once it was asked for.
     *
     * @param shown told when it begins and ends to be shown
     */
    public record Page(String name, String title, Node view, Consumer<Boolean> shown) {}

    /** Without anything in it: {@link #fill} follows. */
    public DetailTabs() {
        getStyleClass().add("detail-tabs-pane");
    }

    /** Shows the details, what needs placing where there is something, and the others when they are asked for. */
    public void fill(List<Parent> halves, Node needsPlacing, ReadOnlyIntegerProperty count, List<Page> pages) {
        var focus = besideEachOther(halves);
        var group = new ToggleGroup();
        details.setId("tab-details");
        placing.setId("tab-placing");
        for (var page : pages) {
            var tab = new ToggleButton(page.title);
            tab.setId("tab-" + page.name);
            others.put(page.name, tab);
            tabs.getChildren().add(tab);
        }
        for (var tab : tabs.getChildren()) {
            tab.getStyleClass().addAll("detail-tab", "flat");
            ((ToggleButton) tab).setToggleGroup(group);
            leaveReadable((ToggleButton) tab);
        }
        tabs.getStyleClass().add("detail-tabs");
        var views = new StackPane(focus, needsPlacing);
        pages.forEach(page -> views.getChildren().add(page.view));
        VBox.setVgrow(views, Priority.ALWAYS);
        views.setMinHeight(0);
        views.getChildren().forEach(view -> ((Region) view).setMinHeight(0));
        getChildren().setAll(tabs, views);
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                group.selectToggle(details); // one is always chosen
            }
            show(focus, details.isSelected());
            show(needsPlacing, placing.isSelected());
            for (var page : pages) {
                boolean selected = Objects.equals(others.get(page.name), group.getSelectedToggle());
                show(page.view, selected);
                page.shown.accept(selected);
            }
            arrange(count.get());
        });
        count.subscribe(number -> arrange(number.intValue()));
        group.selectToggle(details);
    }

    private static void show(Node view, boolean shown) {
        view.setVisible(shown);
        view.setManaged(shown);
    }

    /** Where there is no room for all, long titles give way, never that of what is shown. */
    private static void leaveReadable(ToggleButton tab) {
        boolean isShort = tab.getText().length() <= SHORT_TITLE;
        tab.selectedProperty().subscribe(
                selected -> tab.setMinWidth(selected || isShort ? Region.USE_PREF_SIZE : LEAST_TAB));
    }

    private static Node besideEachOther(List<Parent> halves) {
        for (var half : halves) {
            HBox.setHgrow(half, Priority.ALWAYS);
            if (half instanceof VBox box) {
                box.setMinWidth(0);
                box.setPrefWidth(100);
            }
        }
        var details = new HBox(halves.toArray(Node[]::new));
        details.getStyleClass().add("details");
        return details;
    }

    private void arrange(int count) {
        placing.setText(Messages.text("details.placing", count));
        boolean toPlace = count > 0 || placing.isSelected();
        placing.setVisible(toPlace);
        placing.setManaged(toPlace);
        others.forEach((name, tab) -> {
            tab.setVisible(asked.contains(name));
            tab.setManaged(asked.contains(name));
        });
        boolean shown = toPlace || !asked.isEmpty();
        tabs.setVisible(shown);
        tabs.setManaged(shown);
    }

    public void showPlacing() {
        placing.setSelected(true);
    }

    /** Shows what was asked for, by the name of its page. */
    public void show(String name) {
        var tab = others.get(name);
        if (tab != null) {
            asked.add(name);
            tab.setSelected(true);
        }
    }

    /** Shows the mark and the claim in focus in place of something that was asked for. */
    public void leave(String name) {
        asked.remove(name);
        details.setSelected(true);
    }
}
