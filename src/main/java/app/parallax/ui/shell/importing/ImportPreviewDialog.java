package app.parallax.ui.shell.importing;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.io.importer.ArticleFacts;
import app.parallax.io.importer.ArticlePreview;
import app.parallax.io.importer.ArticlePreview.Treatment;
import app.parallax.io.importer.Source;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportPreview;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.common.WrappingCell;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Previews articles before their import: details and text of one, with excluded text faint. Several files are listed
 * and read when they are selected.
 */
public final class ImportPreviewDialog {
    /** The button that imports. */
    static final ButtonType IMPORT = new ButtonType(Messages.text("preview.import"), ButtonBar.ButtonData.OK_DONE);

    private static final double WIDTH = 700;
    private static final double HEIGHT = 460;
    private static final double NAMES = 220;

    private final Session session;
    private final ImportPreview files;
    private final WordFlow heading = new WordFlow("", Fonts.SANS);
    private final WordFlow facts = new WordFlow("", Fonts.SANS);
    private final ListView<ArticlePreview.Piece> pieces = new ListView<>();
    private final Label hint = new Label();
    private final ListView<Source> names = new ListView<>();

    /**
     * Creates a preview.
     *
     * @param files at least one
     * @param first content of the first one
     */
    public ImportPreviewDialog(Session session, ImportPreview files, ImportPreview.SourcePreview first) {
        this.session = session;
        this.files = files;
        heading.getStyleClass().add("section-title");
        facts.getStyleClass().add("caption");
        pieces.setId("preview-pieces");
        pieces.setCellFactory(view -> new Cell());
        pieces.setAccessibleText(Messages.text("preview.list"));
        pieces.setPrefSize(WIDTH, HEIGHT);
        pieces.setMinSize(0, 0);
        VBox.setVgrow(pieces, Priority.ALWAYS);
        hint.getStyleClass().addAll("caption", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        show(files.sources().getFirst(), first);
    }

    /**
     * Creates the dialog, not shown yet.
     *
     * @param owner null for none
     */
    public Dialog<ButtonType> dialog(@Nullable Window owner) {
        var several = files.sources().size() > 1;
        var title = several
                ? Messages.count("preview.titleMany", files.sources().size())
                : Messages.text("preview.title", files.sources().getFirst().name());
        var dialog = new FittedDialog<ButtonType>(owner, title, several ? besideNames() : article(), IMPORT,
                ButtonType.CANCEL).describedBy("preview");
        var button = (Button) dialog.getDialogPane().lookupButton(IMPORT);
        button.setId("preview-import");
        if (several) {
            button.setText(Messages.text("preview.importAll"));
        }
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) { // lists keep it
                button.fire();
                event.consume();
            }
        });
        return dialog;
    }

    private VBox article() {
        var article = new VBox(8, heading, facts, pieces, hint);
        article.setPrefWidth(WIDTH); // a heading may have any length
        return article;
    }

    private HBox besideNames() {
        names.setId("preview-files");
        names.setAccessibleText(Messages.text("preview.files"));
        names.getItems().setAll(files.sources());
        names.setCellFactory(view -> new NameCell());
        names.getSelectionModel().selectFirst();
        names.getSelectionModel().selectedItemProperty().addListener((any, before, now) -> look(now));
        names.setPrefSize(NAMES, HEIGHT);
        names.setMinWidth(NAMES);
        var article = article();
        HBox.setHgrow(article, Priority.ALWAYS);
        return new HBox(16, names, article);
    }

    private void look(@Nullable Source source) {
        if (source != null) {
            heading.setText(Messages.text("preview.reading", source.name()));
            facts.setText("");
            pieces.getItems().clear();
            hint.setText("");
            session.runUnattended(files.read(source).thenAccept(looked -> looked.ifPresent(now -> show(source, now))));
        }
    }

    private void show(Source source, ImportPreview.SourcePreview look) {
        var preview = look.preview();
        if (preview == null) {
            heading.setText(source.name());
            facts.setText(look.reason());
            pieces.getItems().clear();
            hint.setText("");
            return;
        }
        var article = preview.article();
        var title = article.facts().title();
        heading.setText(title == null ? QuoteMarks.of(article.firstWords()) : title.value());
        facts.setText(facts(article.facts()));
        pieces.getItems().setAll(preview.pieces());
        pieces.scrollTo(0);
        hint.setText(preview.leftOut() == 0
                ? Messages.text("preview.nothingLeftOut")
                : Messages.count("preview.leftOut", preview.leftOut()));
    }

    private static String facts(ArticleFacts facts) {
        var known = new ArrayList<String>();
        known.add(facts.outlet() == null ? Messages.text("article.noOutlet") : facts.outlet().value());
        known.add(facts.published() == null
                ? Messages.text("preview.undated")
                : DateFormats.text(facts.published().value()));
        if (facts.authors() != null) {
            known.add(String.join(", ", facts.authors().value()));
        }
        if (facts.url() != null) {
            known.add(facts.url());
        }
        return TextSegments.joined(known);
    }

    /** Shows text; excluded and likely boilerplate is faint and labelled. */
    private static final class Cell extends WrappingCell<ArticlePreview.Piece> {
        @Override
        protected void show(ArticlePreview.Piece piece) {
            boolean text = piece.treatment() == Treatment.TEXT;
            var words = new WordFlow(piece.text(), text ? Fonts.SERIF : Fonts.SANS);
            words.getStyleClass().addAll(text ? List.of("quote", "small") : List.of("boilerplate"));
            setAccessibleText(piece.text());
            if (text) {
                setGraphic(words);
                return;
            }
            var treatment = new Label(
                    Messages.text(piece.treatment() == Treatment.LEFT_OUT ? "preview.isLeftOut" : "preview.likely"));
            treatment.getStyleClass().addAll("caption", "small", "medium");
            setAccessibleText(treatment.getText() + ": " + piece.text());
            setGraphic(new VBox(1, treatment, words));
        }
    }

    /** Shows the name of a file, with its folder if several have the same name. */
    private static final class NameCell extends ItemCell<Source> {
        private final EllipsisText name = new EllipsisText();

        NameCell() {
            setPrefWidth(0);
        }

        @Override
        protected void show(Source source) {
            name.show(source.name());
            setGraphic(name);
            setAccessibleText(source.shown());
            Tip.on(this, DisplaySanitizer.inPlace(source.shown()));
        }
    }
}
