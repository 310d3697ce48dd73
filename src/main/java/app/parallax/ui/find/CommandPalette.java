package app.parallax.ui.find;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.TextScale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/**
 * The command palette over the window: typed words match beginnings of words, recently used commands come first, Enter
 * runs one, Esc closes. Disabled commands are listed last in grey and cannot be selected, so that a person learns that
 * they exist, with their menu and shortcut.
 */
public final class CommandPalette {
    private static final int MOST_USED = 12;
    private static final double WIDTH = 620;
    private static final double FROM_TOP = 76;
    private static final double ROW = 32;
    private static final int MOST_ROWS = 14;

    private final Supplier<List<CommandOffer>> offers;
    private final List<String> used;
    private final Consumer<List<String>> keepUsed;
    private final Popup popup = new Popup();
    private final CustomTextField field = new CustomTextField();
    private final Label nothing = new Label(Messages.text("palette.nothing"));
    private final ListView<CommandOffer> list = new ListView<>();
    private List<CommandOffer> all = List.of();

    /**
     * Creates the palette of a window.
     *
     * @param offers returns the commands in the order of the menus
     * @param used names of the commands used here, the last one first
     */
    public CommandPalette(Supplier<List<CommandOffer>> offers, List<String> used, Consumer<List<String>> keepUsed) {
        this.offers = offers;
        this.used = new ArrayList<>(used);
        this.keepUsed = keepUsed;
        field.setId("palette-field");
        field.getStyleClass().add("palette-field");
        field.setPromptText(Messages.text("palette.prompt"));
        field.setAccessibleText(Messages.text("palette.prompt"));
        field.setLeft(Icons.FIND.node());
        field.textProperty().subscribe(text -> filter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        nothing.getStyleClass().addAll("muted", "result-sentence");
        list.setId("palette-list");
        list.getStyleClass().addAll("result-list", "palette-list");
        list.setAccessibleText(Messages.text("command.palette"));
        list.fixedCellSizeProperty().bind(TextScale.factor().map(factor -> TextScale.of(ROW)));
        list.setCellFactory(view -> new CommandOfferCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        var card = new VBox(6, field, nothing, list);
        card.setId("palette");
        card.getStyleClass().addAll("popup-card", "palette");
        card.prefWidthProperty().bind(TextScale.factor().map(factor -> TextScale.of(WIDTH)));
        popup.getContent().setAll(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    /** Shows all commands over a window, which keeps its focus owner. */
    public void show(Window owner) {
        if (popup.isShowing()) {
            field.selectAll();
            return;
        }
        all = offers.get();
        popup.show(owner, owner.getX() + (owner.getWidth() - Math.min(WIDTH, owner.getWidth())) / 2,
                owner.getY() + FROM_TOP);
        field.deleteText(0, field.getLength()); // so that Ctrl+Z restores it
        filter();
        field.requestFocus();
    }

    public void hide() {
        popup.hide();
    }

    private void filter() {
        if (!popup.isShowing()) {
            return;
        }
        var words = new TypedWords(field.getText());
        var found = all.stream().filter(offer -> words.name(offer.text() + " " + offer.menu()))
                .sorted(Comparator.comparing((CommandOffer offer) -> !offer.possible()).thenComparingInt(this::lastUse)
                        .thenComparing(offer -> !words.begin(offer.text()))
                        .thenComparing(offer -> !words.name(offer.text()))
                        .thenComparingInt(offer -> field.getText().isBlank() ? 0 : offer.text().length()))
                .toList();
        list.getItems().setAll(found);
        nothing.setVisible(found.isEmpty());
        nothing.setManaged(found.isEmpty());
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
        list.setPrefHeight(Math.min(found.size(), MOST_ROWS) * TextScale.of(ROW) + 4);
        list.getSelectionModel().clearSelection();
        step(1);
        list.scrollTo(0);
        popup.sizeToScene();
    }

    private int lastUse(CommandOffer offer) {
        int at = used.indexOf(offer.name());
        return at < 0 ? MOST_USED : at;
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case DOWN, UP -> step(event.getCode() == KeyCode.DOWN ? 1 : -1);
            case PAGE_DOWN, PAGE_UP -> {
                for (int i = 1; i < MOST_ROWS; i++) {
                    step(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
                }
            }
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Selects the next enabled command in a direction. */
    private void step(int by) {
        Predicate<Integer> isRow = i -> i >= 0 && i < list.getItems().size();
        int to = list.getSelectionModel().getSelectedIndex() + by;
        while (isRow.test(to) && !list.getItems().get(to).possible()) {
            to += by;
        }
        if (isRow.test(to)) {
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - MOST_ROWS / 2));
        }
    }

    private void choose() {
        var offer = list.getSelectionModel().getSelectedItem();
        if (offer == null || !offer.possible()) {
            return;
        }
        hide();
        used.remove(offer.name());
        used.addFirst(offer.name());
        if (used.size() > MOST_USED) {
            used.removeLast();
        }
        keepUsed.accept(List.copyOf(used));
        offer.work().run();
    }

    /** Shows one command: its name, menu and shortcut. */
    private static final class CommandOfferCell extends ListCell<CommandOffer> {
        private final Label name = new Label();
        private final Label menu = new Label();
        private final Label key = new Label();
        private final Region between = new Region();
        private final HBox content = new HBox(10, name, menu, between, key);

        CommandOfferCell() {
            content.getStyleClass().add("result-first");
            name.getStyleClass().add("medium");
            name.setMinWidth(USE_PREF_SIZE);
            menu.getStyleClass().add("caption");
            menu.setMinWidth(0);
            key.getStyleClass().add("key-hint");
            key.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(between, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CommandOffer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (offer == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                setDisable(false);
                return;
            }
            name.setText(offer.text());
            menu.setText(offer.menu());
            key.setText(offer.key());
            key.setVisible(!offer.key().isEmpty());
            setDisable(!offer.possible());
            var spoken = offer.text() + ", " + offer.menu() + " " + offer.key();
            setAccessibleText(offer.possible() ? spoken : Messages.text("palette.notNow", spoken));
            setGraphic(content);
        }
    }
}
