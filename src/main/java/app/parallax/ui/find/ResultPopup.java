package app.parallax.ui.find;

import app.parallax.session.Workspace;
import app.parallax.ui.common.TextScale;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The popup list below the search field, which keeps the focus. */
final class ResultPopup {
    private static final double WIDTH = 560;
    private static final double HIGHEST = 520;
    private static final double BELOW = 4;

    private final Popup popup = new Popup();
    private final ListView<ResultRow> list = new ListView<>();
    private final Label sentence = new Label();
    private final VBox card = new VBox(sentence, list);
    private final Consumer<ResultRow> chosen;

    /**
     * @param chosen receives the selected row
     */
    ResultPopup(Workspace workspace, Consumer<ResultRow> chosen) {
        this.chosen = chosen;
        card.setId("search-results");
        card.getStyleClass().addAll("popup-card", "search-results");
        card.prefWidthProperty().bind(TextScale.factor().map(factor -> TextScale.of(WIDTH)));
        sentence.getStyleClass().addAll("muted", "result-sentence");
        list.getStyleClass().add("result-list");
        list.setCellFactory(view -> new ResultCell(workspace));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        popup.getContent().setAll(card);
        popup.setAutoHide(false); // the field hides it when it loses the focus
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
    }

    /** Shows rows, or a sentence if there are none, and selects the first row that can be selected. */
    void show(Node below, List<ResultRow> rows, String sentenceIfNone) {
        var field = below.localToScreen(below.getBoundsInLocal());
        if (field != null && !popup.isShowing()) { // before it has rows: it knows the colours only in its window
            list.getItems().clear();
            popup.show(below, Math.max(field.getMinX() - WIDTH + field.getWidth(), 8), field.getMaxY() + BELOW);
        }
        list.getItems().setAll(rows);
        boolean none = rows.isEmpty();
        sentence.setText(sentenceIfNone);
        sentence.setVisible(none);
        sentence.setManaged(none);
        list.setVisible(!none);
        list.setManaged(!none);
        list.setPrefHeight(Math.min(HIGHEST, 12 + rows.stream().mapToDouble(ResultPopup::height).sum()));
        list.getSelectionModel().clearSelection();
        step(1);
        list.scrollTo(0);
        popup.sizeToScene();
    }

    /** Returns the approximate height of a row, so that a short list has a small popup. */
    private static double height(ResultRow row) {
        return switch (row) {
            case ResultRow.Heading heading -> TextScale.of(28);
            case ResultRow.OfProject project ->
                project.hit().snippet().text().length() > 76 ? TextScale.of(70) : TextScale.of(52);
            case ResultRow.OfCommands command -> TextScale.of(32);
        };
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    /** Selects the next selectable row in a direction. */
    void step(int by) {
        var rows = list.getItems();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = at + by; i >= 0 && i < rows.size(); i += by) {
            if (rows.get(i).canBeChosen()) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    /** Accepts the selected row. */
    void choose() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null && row.canBeChosen() && popup.isShowing()) {
            chosen.accept(row);
        }
    }
}
