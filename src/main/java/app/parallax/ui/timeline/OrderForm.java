package app.parallax.ui.timeline;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for the order of an event and another. */
final class OrderForm {
    private final Event event;
    private final ListView<Event> list = new ListView<>();
    private final TextField filter = new TextField();
    private final TextField note = new TextField();
    private final ChoiceRow<Boolean> side;
    private final List<EventOrder> said;
    private final Map<UUID, Event> byId;
    private final Consumer<EventOrder> takeBack;

    /**
     * The result.
     *
     * @param before whether the event came before the other, else after
     * @param note the reason, empty if none
     */
    record Answer(Event other, boolean before, String note) {}

    /**
     * @param said existing orders of the event
     */
    OrderForm(Event event, List<Event> all, List<EventOrder> said, Consumer<EventOrder> takeBack) {
        this.event = event;
        this.takeBack = takeBack;
        this.byId = all.stream().collect(Collectors.toMap(Event::id, each -> each));
        this.said = said.stream()
                .filter(each -> each.earlier().equals(event.id()) || each.later().equals(event.id())).toList();
        this.side = new ChoiceRow<>(List.of(true, false),
                before -> Messages.text(before ? "order.before" : "order.after"), before -> null, before -> {
                });
        side.set(true);
        var others = new FilteredList<>(
                FXCollections.observableArrayList(all.stream().filter(each -> !each.id().equals(event.id())).toList()));
        filter.textProperty().subscribe(text -> others.setPredicate(each -> text.isBlank()
                || each.title().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT))));
        list.setItems(others);
        list.setPrefHeight(200);
        list.setAccessibleText(Messages.text("order.other"));
        list.setCellFactory(view -> new EventCell());
    }

    Dialog<Answer> dialog(@Nullable Window owner) {
        filter.setId("order-filter");
        list.setId("order-list");
        note.setId("order-note");
        var title = new WordFlow(event.title(), Fonts.SANS_SEMIBOLD);
        var form = new VBox(10, title, known(), side, Form.field("order.filter", filter), list,
                Form.field("order.note", note));
        form.getStyleClass().add("form");
        form.setPrefWidth(420);
        var dialog = Form.<Answer>dialog(owner, "order.title", event.id(), form, this::answer);
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty()
                .bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
        dialog.setOnShown(shown -> filter.requestFocus());
        return dialog;
    }

    /** Creates the list of existing orders, each with a button that removes it. */
    private VBox known() {
        var lines = new VBox(2);
        lines.setId("order-known");
        for (var each : said) {
            boolean before = each.earlier().equals(event.id());
            var other = byId.get(before ? each.later() : each.earlier());
            if (other != null) {
                var words = Messages.text(before ? "order.saidBefore" : "order.saidAfter", other.title());
                var text = CanvasText.of(each.note().isEmpty()
                        ? words
                        : Messages.text("timeline.dotted", words, each.note()), Fonts.SANS);
                HBox.setHgrow(text, Priority.ALWAYS);
                var remove = new Button("", Icons.CLOSE.node());
                remove.getStyleClass().addAll("icon-button", "small");
                remove.setAccessibleText(Messages.text("order.takeBack", words));
                Tip.on(remove, Messages.text("order.takeBack", words));
                var line = new HBox(6, text, remove);
                remove.setOnAction(pressed -> {
                    takeBack.accept(each);
                    lines.getChildren().remove(line);
                    lines.setManaged(!lines.getChildren().isEmpty());
                });
                lines.getChildren().add(line);
            }
        }
        lines.setManaged(!lines.getChildren().isEmpty());
        return lines;
    }

    private @Nullable Answer answer() {
        var other = list.getSelectionModel().getSelectedItem();
        return other == null ? null : new Answer(other, side.get().orElse(true), note.getText().strip());
    }

    private static final class EventCell extends ItemCell<Event> {
        private final EllipsisText title = new EllipsisText();

        EventCell() {
            setPrefWidth(0);
        }

        @Override
        protected void show(Event shown) {
            title.show(Messages.text("timeline.dotted", shown.title(), DateFormats.text(shown.workingDate())));
            setGraphic(title);
        }
    }
}
