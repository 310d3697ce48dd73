package app.parallax.ui.shell.importing;

import app.parallax.i18n.Messages;
import app.parallax.session.merge.ConflictText;
import app.parallax.session.merge.MergeConflict;
import app.parallax.session.merge.MergePreview;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.WordFlow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Previews a merge, and asks for a decision on each conflict. */
public final class MergeDialog {
    /** The button that merges. */
    public static final ButtonType MERGE = new ButtonType(Messages.text("merge.do"), ButtonBar.ButtonData.OK_DONE);
    private static final double WIDTH = 760;
    private static final double ROW = 28;
    private static final int MOST_ROWS = 9;

    private final MergePreview preview;
    private final List<Row> rows;
    private final ListView<Row> list = new ListView<>();
    private final WordFlow ours = new WordFlow("", Fonts.SANS);
    private final WordFlow theirs = new WordFlow("", Fonts.SANS);
    private final RadioButton takeOurs = new RadioButton(Messages.text("merge.ours"));
    private final RadioButton takeTheirs = new RadioButton(Messages.text("merge.theirs"));

    private record Row(MergeConflict conflict, ConflictText words, BooleanProperty believed) {}

    public MergeDialog(MergePreview preview) {
        this.preview = preview;
        this.rows = preview.conflicts().stream()
                .map(each -> new Row(each, preview.words(each), new SimpleBooleanProperty())).toList();
    }

    /** Returns the conflicts decided for the other project; empty if cancelled. */
    Optional<Set<MergeConflict>> ask(@Nullable Window owner) {
        return dialog(owner).showAndWait();
    }

    /** Creates the dialog, not shown yet. */
    public Dialog<Set<MergeConflict>> dialog(@Nullable Window owner) {
        var dialog = new FittedDialog<Set<MergeConflict>>(owner,
                Messages.text("merge.title", preview.other().getFileName()), content(), MERGE, ButtonType.CANCEL)
                .describedBy("merge");
        dialog.setResultConverter(button -> button == MERGE ? believed() : null);
        return dialog;
    }

    private Set<MergeConflict> believed() {
        return rows.stream().filter(row -> row.believed.get()).map(Row::conflict)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Region content() {
        var merged = preview.merged();
        var what = new WordFlow(Messages.text("merge.would", merged.added(), merged.changed(), merged.deleted()),
                Fonts.SANS);
        var box = new VBox(12, what);
        box.getStyleClass().add("form");
        box.setPrefWidth(WIDTH);
        if (!rows.isEmpty()) {
            fillList();
            box.getChildren().addAll(new WordFlow(Messages.count("merge.both", rows.size()), Fonts.SANS), all(), list,
                    sides());
        }
        return box;
    }

    private HBox all() {
        var keep = new Button(Messages.text("merge.allOurs"));
        keep.setOnAction(event -> rows.forEach(row -> row.believed.set(false)));
        var take = new Button(Messages.text("merge.allTheirs"));
        take.setOnAction(event -> rows.forEach(row -> row.believed.set(true)));
        return new HBox(8, keep, take);
    }

    private void fillList() {
        list.setId("conflicts");
        list.setAccessibleText(Messages.text("merge.what"));
        list.getItems().setAll(rows);
        list.setCellFactory(view -> new ConflictCell());
        double high = TextScale.of(ROW);
        list.setFixedCellSize(high);
        list.setPrefHeight(Math.min(rows.size(), MOST_ROWS) * high + 2);
        list.setMinHeight(Math.min(rows.size(), 3) * high + 2);
        list.setOnKeyPressed(event -> {
            var row = list.getSelectionModel().getSelectedItem();
            if (row != null && event.getCode() == KeyCode.SPACE) {
                row.believed.set(!row.believed.get());
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        list.getSelectionModel().selectFirst();
    }

    private HBox sides() {
        var one = new ToggleGroup();
        takeOurs.setToggleGroup(one);
        takeOurs.setId("take-ours");
        takeTheirs.setToggleGroup(one);
        takeTheirs.setId("take-theirs");
        takeOurs.setOnAction(event -> choose(false));
        takeTheirs.setOnAction(event -> choose(true));
        rows.forEach(row -> row.believed.subscribe(now -> {
            if (row.equals(list.getSelectionModel().getSelectedItem())) {
                show(row);
            }
        }));
        var sides = new HBox(12, side(takeOurs, ours), side(takeTheirs, theirs));
        sides.setMinHeight(150);
        VBox.setVgrow(sides, Priority.ALWAYS);
        return sides;
    }

    private static VBox side(RadioButton choice, WordFlow words) {
        var scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(130);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(6, choice, scroll);
        box.setPrefWidth(WIDTH / 2);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void choose(boolean other) {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            row.believed.set(other);
        }
    }

    private void show(@Nullable Row row) {
        ours.setText(row == null ? "" : row.words.ours());
        theirs.setText(row == null ? "" : row.words.theirs());
        takeOurs.setSelected(row != null && !row.believed.get());
        takeTheirs.setSelected(row != null && row.believed.get());
    }

    /** Shows a conflict and its decision. */
    private static final class ConflictCell extends ListCell<Row> {
        private final EllipsisText what = new EllipsisText();
        private final Label taken = new Label();
        private final HBox line = new HBox(12, what, taken);

        ConflictCell() {
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            what.setMinWidth(0);
            taken.setMinWidth(Region.USE_PREF_SIZE);
            taken.getStyleClass().add("caption");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            taken.textProperty().unbind();
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            what.show(row.words.what());
            taken.textProperty().bind(row.believed.map(
                    other -> Messages.text("merge.take") + ": " + Messages.text(other
                            ? "merge.takeTheirs"
                            : "merge.takeOurs")));
            setAccessibleText(row.words.what() + ". " + taken.getText());
            setGraphic(line);
        }
    }
}
