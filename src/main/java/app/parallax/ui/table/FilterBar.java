package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.model.FilterCondition;
import app.parallax.session.Session;
import app.parallax.session.find.SavedFilters;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.MenuItems;
import app.parallax.ui.common.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The filters of the annotations table: words in a field, all others as chips; filters can be saved by name. */
final class FilterBar {
    private static final double WIDEST_CHIP = 220;

    private final Session session;
    private final NameChoices names;
    private final SavedFilters saved;
    private final NameQuestion asking;
    private final Runnable changed;
    private final List<FilterCondition> conditions = new ArrayList<>();
    private final TextField words = new TextField();
    private final FlowPane chips = new FlowPane(6, 4);
    private final MenuButton add = new MenuButton(Messages.text("table.filter"));
    private boolean setting;

    /**
     * @param asking asks for the values of conditions
     * @param changed called after a change
     */
    FilterBar(Session session, NameQuestion asking, Runnable changed) {
        this.session = session;
        this.names = new NameChoices(session.workspace());
        this.saved = new SavedFilters(session);
        this.asking = asking;
        this.changed = changed;
        words.setId("annotations-words");
        words.getStyleClass().add("small");
        words.setPromptText(Messages.text("table.words"));
        words.setAccessibleText(Messages.text("table.words"));
        words.setMinWidth(80);
        words.setPrefColumnCount(16);
        words.textProperty().subscribe((before, now) -> {
            if (!setting) {
                changed.run();
            }
        });
        add.setId("annotations-filter");
        add.getStyleClass().add("small");
        add.setMinWidth(MenuButton.USE_PREF_SIZE);
        add.setOnShowing(event -> add.getItems().setAll(items()));
        add.getItems().setAll(items());
        chips.setMinWidth(0);
        chips.getStyleClass().add("filter-chips");
        showChips();
    }

    TextField words() {
        return words;
    }

    MenuButton menu() {
        return add;
    }

    FlowPane chips() {
        return chips;
    }

    List<FilterCondition> conditions() {
        var all = new ArrayList<>(conditions);
        if (!words.getText().isBlank()) {
            all.add(new FilterCondition(FilterCondition.Kind.WORDS, words.getText().strip()));
        }
        return all;
    }

    /** Filters by both of two tags, instead of other tags. */
    void both(FilterCondition one, FilterCondition other) {
        conditions.removeIf(each -> each.kind() == FilterCondition.Kind.ALL_TAGS);
        conditions.add(one);
        conditions.add(other);
        tell();
    }

    void clear() {
        set(List.of());
    }

    private void set(List<FilterCondition> all) {
        conditions.clear();
        setting = true;
        words.clear();
        for (var each : all) {
            if (each.kind() == FilterCondition.Kind.WORDS) {
                words.setText(each.value());
            } else {
                conditions.add(each);
            }
        }
        setting = false;
        tell();
    }

    private void tell() {
        showChips();
        changed.run();
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (var kind : FilterCondition.Kind.values()) {
            if (kind != FilterCondition.Kind.WORDS) {
                boolean asks = kind.value() != FilterCondition.Value.NONE;
                var item = MenuItems.named(NameChoices.kind(kind) + (asks ? "…" : ""), () -> choose(kind));
                item.setId("annotations-filter-" + kind.name());
                items.add(item);
            }
        }
        items.add(new SeparatorMenuItem());
        var keep = MenuItems.named(Messages.text("table.keepFilter"), this::keep);
        keep.setId("annotations-keep-filter");
        keep.setDisable(conditions().isEmpty() || session.whyReadOnly() != null);
        items.add(keep);
        var kept = saved.all();
        kept.forEach((name, all) -> items.add(MenuItems.named(name, () -> set(all))));
        if (!kept.isEmpty()) {
            var forget = new Menu(Messages.text("table.forgetFilter"));
            kept.keySet().forEach(name -> forget.getItems()
                    .add(MenuItems.named(name, () -> session.runUnattended(saved.remove(name)))));
            items.add(forget);
        }
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.named(Messages.text("table.noFilter"), this::clear));
        return items;
    }

    private void keep() {
        asking.ask(Messages.text("table.keepFilter.name"), List.copyOf(saved.all().keySet()), name -> {
            session.runUnattended(saved.save(name, conditions()));
            return Optional.empty();
        });
    }

    private void choose(FilterCondition.Kind kind) {
        switch (kind.value()) {
            case NONE -> add(new FilterCondition(kind, ""));
            case DAY -> asking.ask(Messages.text("table.askDay", NameChoices.kind(kind)), List.of(), typed -> {
                try {
                    add(new FilterCondition(kind, typed));
                    return Optional.empty();
                } catch (IllegalArgumentException e) {
                    return Optional.of(Messages.text("table.noDay"));
                }
            });
            case IDENTIFIER, WORDS -> {
                var known = names.of(kind);
                asking.ask(NameChoices.kind(kind), List.copyOf(known.keySet()), typed -> {
                    var found = known.keySet().stream().filter(typed::equalsIgnoreCase).findFirst();
                    found.map(known::get).ifPresent(each -> add(FilterCondition.of(kind, each)));
                    return found.isPresent() ? Optional.empty() : Optional.of(Messages.text("table.notKnown", typed));
                });
            }
        }
    }

    private void add(FilterCondition condition) {
        if (!conditions.contains(condition)) {
            conditions.add(condition);
            tell();
        }
    }

    private void showChips() {
        chips.getChildren().clear();
        conditions.forEach(each -> chips.getChildren().add(chip(each)));
        chips.setVisible(!conditions.isEmpty());
        chips.setManaged(!conditions.isEmpty());
    }

    private HBox chip(FilterCondition condition) {
        var text = new EllipsisText("chip-name");
        text.show(names.text(condition));
        text.setMaxWidth(WIDEST_CHIP);
        var remove = new Button("", Icons.CLOSE.node());
        remove.getStyleClass().addAll("icon-button", "chip-remove");
        var what = Messages.text("table.takeOff", names.text(condition));
        remove.setAccessibleText(what);
        Tip.on(remove, Messages.text("table.takeOffChip"));
        remove.setOnAction(event -> removeCondition(condition));
        remove.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                removeCondition(condition);
                event.consume();
            }
        });
        var chip = new HBox(6, text, remove);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private void removeCondition(FilterCondition condition) {
        conditions.remove(condition);
        tell();
        words.requestFocus();
    }
}
