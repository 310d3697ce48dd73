package app.parallax.ui.agreement;

import app.parallax.i18n.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.compare.Adjudication;
import app.parallax.session.compare.Agreement;
import app.parallax.ui.common.Lifetime;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the agreement of each pair of analysts and of all, and lists their disagreements to be resolved. */
public final class AgreementView extends VBox {
    private static final double TABLE = 170;

    private final Session session;
    private final Navigation navigation;
    private final Adjudication adjudication;
    private final GridPane table = new GridPane();
    private final Label alone = new Label();
    private final Label count = new Label();
    private final Label none = new Label();
    private final ListView<Agreement.Disagreement> list = new ListView<>();
    private final Lifetime lifetime = new Lifetime();
    private long asked;

    public AgreementView(Session session, Navigation navigation) {
        super(8);
        this.session = session;
        this.navigation = navigation;
        this.adjudication = new Adjudication(session);
        getStyleClass().addAll("form", "agreement");
        table.getStyleClass().add("agreement-table");
        table.setHgap(18);
        table.setVgap(4);
        var scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TABLE);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFocusTraversable(false);
        alone.getStyleClass().addAll("caption", "small");
        alone.setWrapText(true);
        alone.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().add("heading");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setText(Messages.text("agreement.reading"));
        list.setPlaceholder(none);
        list.setAccessibleText(Messages.text("agreement.disagreements"));
        list.setCellFactory(view -> new DisagreementCell(session, this::settle));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(scroll, alone, count, list);
        lifetime.add(session.workspace().revision().subscribe(revision -> refresh()));
    }

    private void refresh() {
        long request = ++asked;
        session.runUnattended(session.read(Agreement::read).thenAccept(read -> {
            if (request == asked) {
                show(read);
            }
        }));
    }

    private void show(Agreement read) {
        table.getChildren().clear();
        if (!read.pairs().isEmpty()) {
            row(0, "caption", Messages.text("agreement.analysts"), Messages.text("agreement.tags"),
                    Messages.text("agreement.positions"));
        }
        int row = 1;
        for (var pair : read.pairs()) {
            row(row++, "figure", Messages.text("agreement.pair", pair.one().name(), pair.other().name()),
                    text("κ", pair.tags()), text("κ", pair.positions()));
        }
        if (read.analysts().size() > 1) {
            row(row, "strong", Messages.text("agreement.all"), text("α", read.tags()), text("α", read.positions()));
        }
        alone.setText(Messages.text("agreement.unit") + " " + Messages.count("agreement.alone", read.alone()));
        long settled = read.disagreements().stream().filter(each -> !each.settled().isEmpty()).count();
        count.setText(Messages.text("agreement.count", read.disagreements().size(), (int) settled));
        none.setText(Messages.text(read.analysts().size() < 2 ? "agreement.oneAnalyst" : "agreement.none"));
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(read.disagreements());
        if (!read.disagreements().isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.min(at, read.disagreements().size() - 1));
        }
    }

    private void row(int row, String style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            var label = new Label(texts[i]);
            label.getStyleClass().add(style);
            label.setMinWidth(Region.USE_PREF_SIZE);
            table.add(label, i, row);
        }
    }

    /** Formats a figure with the number of its units, for example {@code κ .49 (200)}. */
    private static String text(String sign, Agreement.Figure figure) {
        var units = Messages.count("agreement.units", figure.units());
        return figure.value().isEmpty()
                ? Messages.text("agreement.noFigure", units)
                : Messages.text("agreement.figure", sign,
                        String.format(Messages.locale(), "%.2f", figure.value().getAsDouble()), units);
    }

    /** Selects an analyst's coding by its number; Enter goes to the passage. */
    private void key(KeyEvent event) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int number = event.getCode().isDigitKey() && event.getCode().getName().length() == 1
                ? event.getCode().getName().charAt(0) - '1'
                : -1;
        if (number >= 0 && number < chosen.judgements().size()) {
            settle(chosen, chosen.judgements().get(number));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            session.runUnattended(navigation.reveal(chosen.judgements().getFirst().mark()));
            event.consume();
        }
    }

    private void settle(Agreement.Disagreement disagreement, Agreement.AnalystCoding chosen) {
        if (session.whyReadOnly() == null) {
            session.runUnattended(adjudication.adopt(disagreement, chosen));
        }
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }
}
