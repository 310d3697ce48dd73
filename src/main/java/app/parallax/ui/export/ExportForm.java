package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.io.Exporters;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportPreview;
import app.parallax.session.exporting.ExportSettings;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The form of an export: formats at the left, restrictions in the middle, preview at the right. */
final class ExportForm extends HBox {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 600;
    private static final double FORMATS = 226;
    private static final double LINE = 19;
    private static final double TAKEN = 300;

    private final ExportPreview.Previews previews;
    private final Session session;
    private final ListView<Exporter> formats = new ListView<>();
    private final RestrictionsView restrictions;
    private final ChoiceRow<Integer> context = new ChoiceRow<>(
            IntStream.rangeClosed(0, ReportChoice.MOST_CONTEXT).boxed().toList(), String::valueOf, each -> null,
            number -> changed());
    private final CheckBox briefing = new CheckBox(Messages.text("export.briefing"));
    private final HBox contextRow;
    private final ListView<String> preview = new ListView<>();
    private final PagesView pages;
    private final Label count = new Label();
    private final WordFlow lacks = new WordFlow("", Fonts.SANS);

    /**
     * @param offered the formats to choose from; a single one is not shown
     */
    ExportForm(Session session, ExportSettings settings, List<Exporter> offered) {
        super(20);
        this.session = session;
        this.previews = new ExportPreview.Previews(session);
        getStyleClass().addAll("form", "export-form");
        setPrefSize(offered.size() > 1 ? WIDTH : WIDTH - FORMATS, HEIGHT);
        formats.setId("export-formats");
        formats.setAccessibleText(Messages.text("export.formats"));
        formats.setCellFactory(list -> new FormatCell());
        formats.getItems().setAll(offered);
        formats.getSelectionModel().select(Exporters.of(settings.format()).filter(offered::contains)
                .orElse(offered.getFirst()));
        restrictions = new RestrictionsView(session.workspace(), settings.filter(), this::changed);
        VBox.setVgrow(restrictions, Priority.ALWAYS);
        context.set(settings.context());
        context.setId("export-context");
        context.setAccessibleText(Messages.text("export.context"));
        var contextLabel = new Label(Messages.text("export.context"));
        contextLabel.setMinWidth(USE_PREF_SIZE);
        contextRow = new HBox(8, contextLabel, context);
        contextRow.setAlignment(Pos.CENTER_LEFT);
        briefing.setId("export-briefing");
        briefing.setSelected(settings.briefing());
        briefing.setWrapText(true);
        briefing.selectedProperty().subscribe((before, now) -> changed());
        preview.setId("export-preview");
        preview.setAccessibleText(Messages.text("export.preview"));
        preview.setCellFactory(list -> new PreviewCell());
        preview.getStyleClass().add("export-preview");
        preview.setFixedCellSize(TextScale.of(LINE));
        pages = new PagesView(session);
        pages.setId("export-pages");
        pages.setAccessibleText(Messages.text("export.preview"));
        pages.setVisible(false);
        count.setId("export-count");
        count.getStyleClass().add("caption");
        lacks.setId("export-lacks");
        lacks.getStyleClass().add("caption");
        lacks.setVisible(offered.size() > 1);
        lacks.setManaged(offered.size() > 1);
        if (offered.size() > 1) {
            getChildren().add(column("export.formats", FORMATS, formats));
        }
        getChildren().addAll(
                column(offered.size() > 1 ? "export.what" : "print.what", TAKEN, restrictions, contextRow, briefing),
                column("export.preview", WIDTH - FORMATS - TAKEN, new StackPane(preview, pages), count, lacks));
        HBox.setHgrow(getChildren().getLast(), Priority.ALWAYS);
        formats.getSelectionModel().selectedItemProperty().subscribe((before, now) -> changed());
        changed();
    }

    private static VBox column(String title, double width, Region first,
            Node... rest) {
        var column = new VBox(8, Form.label(title, first), first);
        column.getChildren().addAll(rest);
        column.setMinWidth(width > TAKEN ? TAKEN : TextScale.of(width)); // a small screen narrows the preview alone
        column.setPrefWidth(TextScale.of(width));
        VBox.setVgrow(first, Priority.ALWAYS);
        return column;
    }

    ListView<Exporter> formats() {
        return formats;
    }

    Exporter exporter() {
        var chosen = formats.getSelectionModel().getSelectedItem();
        return chosen == null ? formats.getItems().getFirst() : chosen;
    }

    ExportSettings settings() {
        return new ExportSettings(exporter().format(), context.get().orElse(ReportChoice.USUAL_CONTEXT),
                briefing.isSelected(), restrictions.filter());
    }

    private void changed() {
        var exporter = exporter();
        contextRow.setVisible(exporter.hasContext());
        contextRow.setManaged(exporter.hasContext());
        briefing.setVisible(exporter.hasContext());
        briefing.setManaged(exporter.hasContext());
        lacks.setText(FormatNames.lacks(exporter));
        pages.leave();
        session.runUnattended(previews.ask(exporter, settings(), found -> show(exporter, found)));
    }

    private void show(Exporter exporter, ExportPreview found) {
        var shown = found.pages();
        preview.getItems().setAll(found.lines());
        preview.setVisible(shown == null);
        pages.setVisible(shown != null);
        if (shown != null) {
            pages.show(shown);
        }
        count.setText(found.more() ? more(shown != null) : counted(exporter, found.annotations()));
    }

    private static String more(boolean pages) {
        return pages
                ? Messages.text("export.firstPages")
                : Messages.text("export.more", String.format(Messages.locale(), "%,d", ExportPreview.MOST));
    }

    private static String counted(Exporter exporter, int count) {
        if (exporter.ofTags()) {
            return Messages.count("export.countTags", count);
        }
        if (exporter.ofClaims()) {
            return Messages.count("export.countClaims", count);
        }
        return exporter.ofEvents()
                ? Messages.count("export.countEvents", count)
                : Messages.count("export.count", count);
    }

    /** Shows a line of the preview. */
    private static final class PreviewCell extends ItemCell<String> {
        private final EllipsisText line = new EllipsisText("preview-line");

        PreviewCell() {
            setPrefWidth(0);
            setFocusTraversable(false);
        }

        @Override
        protected void show(String text) {
            line.show(text);
            setGraphic(line);
            setAccessibleText(text.isBlank() ? Messages.text("export.blankLine") : text);
        }
    }

    /** Shows a format: its name and file ending. */
    private static final class FormatCell extends ItemCell<Exporter> {
        private final Label name = new Label();
        private final Label ending = new Label();
        private final HBox row;

        FormatCell() {
            var between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            ending.getStyleClass().add("caption");
            ending.setMinWidth(USE_PREF_SIZE);
            row = new HBox(8, name, between, ending);
            row.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void show(Exporter exporter) {
            name.setText(FormatNames.name(exporter));
            ending.setText(exporter.folder() ? Messages.text("export.folder") : exporter.ending());
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + ending.getText());
        }
    }
}
