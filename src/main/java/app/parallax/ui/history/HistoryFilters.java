package app.parallax.ui.history;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.HistoryFilter;
import app.parallax.model.Kind;
import app.parallax.session.Session;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Tip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The filters of the history: analyst, kind of entity, dates and words. */
final class HistoryFilters extends HBox {
    /** The kinds that can be selected; others are part of them. */
    private static final List<Kind> KINDS = List.of(Kind.ARTICLE, Kind.VERSION, Kind.ANNOTATION, Kind.TAG,
            Kind.TAGGING, Kind.CLAIM, Kind.MENTION, Kind.EVENT, Kind.TIME_LINK, Kind.OUTLET, Kind.STORY,
            Kind.SPEAKER, Kind.MEMO, Kind.DRAFT);
    private static final double NARROW = 70;
    private static final double WIDE = 130;

    private final Session session;
    private final Runnable changed;
    private final TextField words = new TextField();
    private final TextField since = new TextField();
    private final TextField until = new TextField();
    private final ChoiceBox<String> analyst = new ChoiceBox<>();
    private final ChoiceBox<String> kind = new ChoiceBox<>();
    private final EllipsisText subjectName = new EllipsisText("strong");
    private final Button subjectOff = new Button("", Icons.CLOSE.node());
    private final HBox chip = new HBox(4, subjectName, subjectOff);
    private Set<UUID> subjects = Set.of();
    private boolean filling;

    HistoryFilters(Session session, Runnable changed) {
        super(6);
        this.session = session;
        this.changed = changed;
        field(words, "history.words", WIDE);
        field(since, "history.since", NARROW + 30);
        field(until, "history.until", NARROW + 30);
        choice(analyst, "history.analyst");
        choice(kind, "history.kind");
        kind.getItems().add(Messages.text("history.everything"));
        KINDS.forEach(each -> kind.getItems().add(Messages.text("history.kind." + each.name())));
        kind.getSelectionModel().selectFirst();
        subjectOff.getStyleClass().add("icon-button");
        Tip.on(subjectOff, Messages.text("history.all"));
        subjectOff.setAccessibleText(Messages.text("history.all"));
        subjectOff.setId("history-subject-off");
        subjectOff.setOnAction(event -> show(Set.of(), ""));
        subjectOff.setMinWidth(USE_PREF_SIZE);
        subjectName.setMaxWidth(2 * WIDE);
        chip.setMinWidth(NARROW);
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setVisible(false);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(chip, words, analyst, kind, since, until);
        setMinWidth(0);
    }

    private void field(TextField field, String key, double width) {
        field.setId(key.replace('.', '-'));
        field.getStyleClass().add("small");
        field.setPromptText(Messages.text(key));
        field.setAccessibleText(Messages.text(key));
        field.setPrefWidth(width);
        field.setMinWidth(NARROW);
        field.textProperty().subscribe((before, now) -> notifyChanged());
    }

    private void choice(ChoiceBox<String> choice, String key) {
        choice.setId(key.replace('.', '-'));
        choice.getStyleClass().add("small");
        choice.setAccessibleText(Messages.text(key));
        choice.setPrefWidth(WIDE);
        choice.setMinWidth(NARROW);
        choice.setConverter(new Shown());
        choice.getSelectionModel().selectedIndexProperty().subscribe((before, now) -> notifyChanged());
    }

    /** Shortens long names. */
    private static final class Shown extends StringConverter<String> {
        private static final int MOST = 40;

        @Override
        public String toString(@Nullable String name) {
            return name == null || name.length() <= MOST ? String.valueOf(name) : name.substring(0, MOST) + "…";
        }

        @Override
        public String fromString(String shown) {
            return shown;
        }
    }

    private void notifyChanged() {
        if (!filling) {
            changed.run();
        }
    }

    /** Follows the analysts of the project, and keeps the selected one. */
    void follow() {
        var names = new ArrayList<String>(List.of(Messages.text("history.everybody")));
        session.workspace().analysts().stream().map(Counted::entity).forEach(each -> names.add(each.name()));
        if (!names.equals(analyst.getItems())) {
            filling = true;
            var chosen = analyst.getValue();
            analyst.getItems().setAll(names);
            analyst.setValue(names.contains(chosen) ? chosen : names.getFirst());
            filling = false;
        }
    }

    /** Shows the history of entities, or of everything. */
    void show(Set<UUID> of, String name) {
        subjects = of;
        subjectName.show(name);
        chip.setVisible(!of.isEmpty());
        notifyChanged();
    }

    /** Returns the filter; invalid dates are ignored. */
    HistoryFilter filter() {
        int who = analyst.getSelectionModel().getSelectedIndex();
        int what = kind.getSelectionModel().getSelectedIndex();
        return new HistoryFilter(subjects, what <= 0 ? Set.of() : Set.of(KINDS.get(what - 1)),
                who <= 0 ? Set.of() : Set.of(analyst.getItems().get(who)), day(since, 0), day(until, 1),
                words.getText());
    }

    private static @Nullable Instant day(Node field, int later) {
        var typed = ((TextField) field).getText().strip();
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed).plusDays(later).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) { // incomplete input
            return null;
        }
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
    }
}
