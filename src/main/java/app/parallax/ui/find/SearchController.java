package app.parallax.ui.find;

import app.parallax.i18n.Messages;
import app.parallax.model.FoundKind;
import app.parallax.session.Session;
import app.parallax.session.find.Search;
import app.parallax.session.find.SearchHit;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.controlsfx.control.textfield.CustomTextField;

/** The search field of the toolbar: results pop up while typing, grouped by kind; Enter opens one, Esc closes. */
public final class SearchController {
    private static final int MOST_COMMANDS = 6;
    private static final double WIDTH = 300;
    private static final double WIDTH_WHERE_NARROW = 200;
    private static final double LEAST_WIDTH = 100;

    private final Session session;
    private final Search search;
    private final Supplier<List<CommandOffer>> offers;
    private final Consumer<SearchHit> open;
    private final Runnable leave;
    private final CustomTextField field = new CustomTextField();
    private final Button sign = new Button();
    private final HBox root = new HBox();
    private final ResultPopup popup;
    private boolean narrow;

    public SearchController(Session session, Supplier<List<CommandOffer>> offers, Consumer<SearchHit> open,
            Runnable leave) {
        this.session = session;
        this.search = new Search(session);
        this.offers = offers;
        this.open = open;
        this.leave = leave;
        this.popup = new ResultPopup(session.workspace(), this::choose);
    }

    /**
     * Loads the view.
     *
     * @param key the shortcut, empty if there is none
     * @return the field, or an icon if there is little room
     */
    public Parent load(ObservableValue<String> key) {
        root.getStyleClass().add("search-box");
        root.setAlignment(Pos.CENTER_LEFT);
        field.setId("search-field");
        field.getStyleClass().add("search-field");
        field.setPromptText(Messages.text("find.prompt"));
        field.setAccessibleText(Messages.text("find.prompt"));
        field.setLeft(Icons.FIND.node());
        var hint = new Label();
        hint.textProperty().bind(key);
        hint.getStyleClass().addAll("key-hint");
        hint.visibleProperty().bind(field.textProperty().isEmpty().and(field.focusedProperty().not())
                .and(hint.textProperty().isNotEmpty()));
        field.setRight(hint);
        sign.setId("search-sign");
        sign.setGraphic(Icons.FIND.node());
        sign.getStyleClass().add("icon-button");
        sign.setAccessibleText(Messages.text("find.prompt"));
        Tip.on(sign, Messages.text("find.prompt"));
        sign.setOnAction(event -> requestFocus());
        field.textProperty().subscribe(text -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.focusedProperty().subscribe(this::focused);
        fit();
        return root;
    }

    /**
     * Sets whether there is little room.
     *
     * @param isNarrow whether an icon replaces the field until it is used
     */
    public void setNarrow(boolean isNarrow) {
        narrow = isNarrow;
        fit();
    }

    private void fit() {
        boolean small = narrow && !field.isFocused();
        List<Node> shown = List.of(small ? sign : field);
        field.setPrefWidth(narrow ? WIDTH_WHERE_NARROW : WIDTH);
        field.setMinWidth(narrow ? TextScale.of(LEAST_WIDTH) : WIDTH_WHERE_NARROW);
        if (!root.getChildren().equals(shown)) {
            root.getChildren().setAll(shown);
        }
    }

    /** Focuses the field and selects its text. */
    public void requestFocus() {
        if (!root.getChildren().contains(field)) {
            root.getChildren().setAll(List.of(field));
        }
        field.requestFocus();
        field.selectAll();
        find();
    }

    private void focused(boolean focused) {
        if (!focused) {
            popup.hide();
            fit();
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                popup.hide();
                field.deleteText(0, field.getLength()); // so that Ctrl+Z restores it
                leave.run();
            }
            case DOWN, UP -> {
                if (popup.isShowing()) {
                    popup.step(event.getCode() == KeyCode.DOWN ? 1 : -1);
                } else {
                    find();
                }
            }
            case ENTER -> popup.choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void find() {
        var text = field.getText();
        if (text.isBlank() || !field.isFocused()) {
            popup.hide();
            return;
        }
        session.runUnattended(search.find(text).thenAccept(answer -> answer.ifPresent(known -> {
            if (field.isFocused() && text.equals(field.getText())) {
                show(text, known);
            }
        })));
    }

    private void show(String text, Search.Answer answer) {
        var rows = new ArrayList<ResultRow>();
        for (var kind : FoundKind.values()) {
            var hits = answer.found().stream().filter(each -> each.kind() == kind).toList();
            if (!hits.isEmpty()) {
                rows.add(new ResultRow.Heading(Messages.text("find.kind." + kind.word())));
                hits.forEach(each -> rows.add(new ResultRow.OfProject(each)));
            }
        }
        var words = new TypedWords(text);
        var commands = offers.get().stream()
                .filter(offer -> offer.possible() && !words.areNone() && words.name(offer.text()))
                .sorted(Comparator.comparing(offer -> !words.begin(offer.text()))).limit(MOST_COMMANDS).toList();
        if (!commands.isEmpty()) {
            rows.add(new ResultRow.Heading(Messages.text("find.kind.command")));
            commands.forEach(each -> rows.add(new ResultRow.OfCommands(each)));
        }
        var sentence = answer.sentence();
        popup.show(field, rows, sentence != null ? sentence : Messages.text("find.nothing"));
    }

    private void choose(ResultRow row) {
        popup.hide();
        leave.run();
        switch (row) {
            case ResultRow.OfProject(SearchHit hit) -> open.accept(hit);
            case ResultRow.OfCommands(CommandOffer offer) -> offer.work().run();
            case ResultRow.Heading heading -> {
                // a heading cannot be selected
            }
        }
    }

    public void end() {
        popup.hide();
    }
}
