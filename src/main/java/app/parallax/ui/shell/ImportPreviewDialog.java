package app.parallax.ui.shell;

import app.parallax.io.importer.ArticleFacts;
import app.parallax.io.importer.Preview;
import app.parallax.io.importer.Preview.Fate;
import app.parallax.model.Dates;
import app.parallax.model.Messages;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows an article before it is imported: its facts, its text, and faintly what is left out around it. */
final class ImportPreviewDialog {
    /** The button that imports. */
    static final ButtonType IMPORT = new ButtonType(Messages.text("preview.import"), ButtonBar.ButtonData.OK_DONE);

    private static final double WIDTH = 680;
    private static final double HEIGHT = 460;

    private ImportPreviewDialog() {}

    /**
     * The dialog.
     *
     * @param owner
     *            null for none
     */
    static Dialog<ButtonType> of(@Nullable Window owner, Preview preview) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(Messages.text("preview.title", preview.article().file()));
        dialog.setHeaderText(null);
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setContent(content(preview));
        pane.setMinWidth(WIDTH);
        pane.getButtonTypes().setAll(IMPORT, ButtonType.CANCEL);
        pane.lookupButton(IMPORT).setId("preview-import");
        dialog.setOnShown(shown -> pane.lookupButton(IMPORT).requestFocus());
        return dialog;
    }

    static VBox content(Preview preview) {
        var article = preview.article();
        var title = article.facts().title();
        var heading = new WordFlow(title == null ? "“" + article.firstWords() + "”" : title.value(), Fonts.SANS);
        heading.getStyleClass().add("section-title");
        var facts = new WordFlow(facts(article.facts()), Fonts.SANS);
        facts.getStyleClass().add("caption");
        var list = new ListView<Preview.Piece>();
        list.setId("preview-pieces");
        list.getItems().setAll(preview.pieces());
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(Messages.text("preview.list"));
        list.setPrefSize(WIDTH, HEIGHT);
        VBox.setVgrow(list, Priority.ALWAYS);
        var hint = new Label(preview.leftOut() == 0
                ? Messages.text("preview.nothingLeftOut")
                : Messages.count("preview.leftOut", preview.leftOut()));
        hint.getStyleClass().addAll("caption", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(8, heading, facts, list, hint);
    }

    private static String facts(ArticleFacts facts) {
        var known = new ArrayList<String>();
        known.add(facts.outlet() == null ? Messages.text("article.noOutlet") : facts.outlet().value());
        known.add(facts.published() == null
                ? Messages.text("preview.undated")
                : Dates.text(facts.published().value()));
        if (facts.authors() != null) {
            known.add(String.join(", ", facts.authors().value()));
        }
        if (facts.url() != null) {
            known.add(facts.url());
        }
        return String.join(" · ", known);
    }

    /** Text as it will be read; what is left out or likely furniture faint, with a word that says so. */
    private static final class Cell extends ListCell<Preview.Piece> {
        private static final double SCROLL_BAR = 14;

        Cell() {
            setPrefWidth(0); // as wide as the list: long lines are broken
        }

        @Override
        protected double computePrefHeight(double width) {
            var graphic = getGraphic();
            double room = getListView() == null ? 0 : getListView().getWidth() - SCROLL_BAR;
            return graphic == null || room <= 0
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + snappedBottomInset()
                            + graphic.prefHeight(room - snappedLeftInset() - snappedRightInset());
        }

        @Override
        protected void updateItem(Preview.@Nullable Piece piece, boolean empty) {
            super.updateItem(piece, empty);
            setText(null);
            if (empty || piece == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean text = piece.fate() == Fate.TEXT;
            var words = new WordFlow(piece.text(), text ? Fonts.SERIF : Fonts.SANS);
            words.getStyleClass().addAll(text ? List.of("quote", "small") : List.of("furniture"));
            setAccessibleText(piece.text());
            if (text) {
                setGraphic(words);
                return;
            }
            var fate = new Label(Messages.text(piece.fate() == Fate.LEFT_OUT ? "preview.isLeftOut" : "preview.likely"));
            fate.getStyleClass().addAll("caption", "small", "medium");
            setAccessibleText(fate.getText() + ": " + piece.text());
            setGraphic(new VBox(1, fate, words));
        }
    }
}
