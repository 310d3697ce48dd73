package app.parallax.ui.shell;

import app.parallax.model.Messages;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What stands below the texts: the mark and the claim in focus, and beside them, once there is something to place, the
 * list of it, and once it was asked for, the list of what is to be checked. Without such, there are no tabs.
 */
public final class DetailTabs extends VBox {
    private final ToggleButton details = new ToggleButton(Messages.text("details.focus"));
    private final ToggleButton placing = new ToggleButton();
    private final ToggleButton checking = new ToggleButton(Messages.text("details.checking"));
    private final HBox tabs = new HBox(details, placing, checking);
    private boolean asked;

    /** Without anything in it: {@link #fill} follows. */
    public DetailTabs() {
        getStyleClass().add("detail-tabs-pane");
    }

    /** Shows the details, and what needs placing where there is something. */
    void fill(Node focus, Node needsPlacing, ReadOnlyIntegerProperty count, Node checkingList,
            Consumer<Boolean> checkingShown) {
        var group = new ToggleGroup();
        details.setId("tab-details");
        placing.setId("tab-placing");
        checking.setId("tab-checking");
        for (var tab : tabs.getChildren()) {
            tab.getStyleClass().addAll("detail-tab", "flat");
            ((ToggleButton) tab).setToggleGroup(group);
        }
        tabs.getStyleClass().add("detail-tabs");
        var pages = new StackPane(focus, needsPlacing, checkingList);
        VBox.setVgrow(pages, Priority.ALWAYS);
        pages.setMinHeight(0);
        getChildren().setAll(tabs, pages);
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                group.selectToggle(details); // one is always chosen
            }
            focus.setVisible(details.isSelected());
            needsPlacing.setVisible(placing.isSelected());
            checkingList.setVisible(checking.isSelected());
            checkingShown.accept(checking.isSelected());
            arrange(count.get());
        });
        count.subscribe(number -> arrange(number.intValue()));
        group.selectToggle(details);
    }

    private void arrange(int count) {
        placing.setText(Messages.text("details.placing", count));
        boolean toPlace = count > 0 || placing.isSelected();
        placing.setVisible(toPlace);
        placing.setManaged(toPlace);
        checking.setVisible(asked);
        checking.setManaged(asked);
        boolean shown = toPlace || asked;
        tabs.setVisible(shown);
        tabs.setManaged(shown);
    }

    void showPlacing() {
        placing.setSelected(true);
    }

    void showChecking() {
        asked = true;
        checking.setSelected(true);
    }

    /** Shows the mark and the claim in focus. */
    void showDetails() {
        asked = false;
        details.setSelected(true);
    }
}
