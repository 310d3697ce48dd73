package app.parallax.ui.library;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.ReadingStatus;
import app.parallax.session.Workspace;
import app.parallax.session.library.LibraryOrder;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.TypeAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The combo boxes of the filter: outlet, story, status. */
final class FilterChoices extends VBox {
    private static final int MOST_ROWS = 12;

    private final Workspace workspace;
    private final ObjectProperty<LibraryOrder> order;
    private final ComboBox<Choice<UUID>> outlet = combo("library-outlet", "library.filterOutlet");
    private final ComboBox<Choice<UUID>> story = combo("library-story", "library.filterStory");
    private final ComboBox<Choice<ReadingStatus>> status = combo("library-status", "library.filterStatus");
    private boolean filling;

    /** A choice; null for all. */
    private record Choice<T>(@Nullable T value, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Shows a choice on one line, in the direction of its script. */
    private static final class Cell<T> extends ItemCell<Choice<T>> {
        private final EllipsisText line = new EllipsisText();

        @Override
        protected void show(Choice<T> item) {
            line.show(item.text);
            setGraphic(line);
        }
    }

    FilterChoices(Workspace workspace, ObjectProperty<LibraryOrder> order) {
        super(4);
        this.workspace = workspace;
        this.order = order;
        HBox.setHgrow(outlet, Priority.ALWAYS);
        HBox.setHgrow(status, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, outlet, status), story);
        fill();
        for (var combo : List.of(outlet, story, status)) {
            combo.valueProperty().subscribe(value -> choose());
        }
    }

    private static <T> ComboBox<Choice<T>> combo(String id, String name) {
        var combo = new ComboBox<Choice<T>>();
        combo.setId(id);
        combo.setAccessibleText(Messages.text(name));
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setPrefWidth(60);
        combo.setMinWidth(0);
        combo.setVisibleRowCount(MOST_ROWS);
        combo.setCellFactory(view -> new Cell<>());
        combo.setButtonCell(new Cell<>());
        TypeAhead.on(combo);
        return combo;
    }

    /** Updates choices and selection. */
    void fill() {
        filling = true;
        var filter = order.get().filter();
        var outlets = new ArrayList<Choice<UUID>>();
        outlets.add(new Choice<>(null, Messages.text("library.allOutlets")));
        workspace.outlets().stream().map(Counted::entity).map(each -> new Choice<>(each.id(), each.name()))
                .sorted(java.util.Comparator.comparing(Choice::text, String.CASE_INSENSITIVE_ORDER))
                .forEach(outlets::add);
        set(outlet, outlets, filter.outlet());
        var stories = new ArrayList<Choice<UUID>>();
        stories.add(new Choice<>(null, Messages.text("library.allStories")));
        workspace.stories().stream().map(Counted::entity).map(each -> new Choice<>(each.id(), each.name()))
                .sorted(java.util.Comparator.comparing(Choice::text, String.CASE_INSENSITIVE_ORDER))
                .forEach(stories::add);
        set(story, stories, filter.story());
        var statuses = new ArrayList<Choice<ReadingStatus>>();
        statuses.add(new Choice<>(null, Messages.text("library.anyStatus")));
        for (var each : ReadingStatus.values()) {
            statuses.add(new Choice<>(each, LibraryOrder.statusText(each)));
        }
        set(status, statuses, filter.status());
        filling = false;
    }

    private static <T> void set(ComboBox<Choice<T>> combo, List<Choice<T>> choices, @Nullable T chosen) {
        if (!combo.getItems().equals(choices)) {
            combo.getItems().setAll(choices);
        }
        combo.setValue(choices.stream().filter(each -> Objects.equals(each.value, chosen)).findFirst()
                .orElse(choices.getFirst()));
    }

    private void choose() {
        if (!filling) {
            var now = order.get();
            order.set(now.withFilter(new LibraryOrder.Filter(now.filter().words(), value(outlet), value(story),
                    value(status))));
        }
    }

    private static <T> @Nullable T value(ComboBox<Choice<T>> combo) {
        var choice = combo.getValue();
        return choice == null ? null : choice.value;
    }
}
