package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.Workspace;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.ItemCell;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Restricts an export to articles, tags, claims and analysts; an empty selection takes all. */
final class RestrictionsView extends VBox {
    private final Workspace workspace;
    private final Runnable changed;
    private final Map<Restriction, Set<UUID>> chosen = new EnumMap<>(Restriction.class);
    private final TextField words = new TextField();
    private final ListView<Restriction.Item> list = new ListView<>();
    private final Label summary = new Label();
    private final Button removeFilters = new Button(Messages.text("export.removeFilters"));
    private Restriction shown = Restriction.ARTICLES;

    /**
     * @param changed called after each selection
     */
    RestrictionsView(Workspace workspace, AnnotationFilter filter, Runnable changed) {
        super(8);
        this.workspace = workspace;
        this.changed = changed;
        for (var each : Restriction.values()) {
            chosen.put(each, new HashSet<>(each.of(filter)));
        }
        var kinds = new ChoiceRow<>(List.of(Restriction.values()), Restriction::text, each -> null, this::show);
        kinds.set(shown);
        kinds.setId("export-restrictions");
        words.setId("export-words");
        words.setPromptText(Messages.text("export.filter"));
        words.setAccessibleText(words.getPromptText());
        list.setId("export-items");
        list.setAccessibleText(Messages.text("export.what"));
        list.setCellFactory(view -> new RestrictionCell(item -> chosen(shown).contains(item.id()), this::toggle));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                var item = list.getSelectionModel().getSelectedItem();
                if (item != null) {
                    toggle(item);
                }
                event.consume();
            }
        });
        summary.getStyleClass().add("caption");
        summary.setWrapText(true); // only text of the program
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setId("export-summary");
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        removeFilters.setId("export-all");
        removeFilters.getStyleClass().addAll("small", "flat");
        removeFilters.setMinWidth(USE_PREF_SIZE);
        removeFilters.setOnAction(event -> clear());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(kinds, words, list, new HBox(8, summary, removeFilters));
        show(shown);
        words.textProperty().subscribe(text -> narrow());
    }

    private Set<UUID> chosen(Restriction kind) {
        return Objects.requireNonNull(chosen.get(kind));
    }

    private void show(Restriction kind) {
        shown = kind;
        list.setItems(new FilteredList<>(FXCollections.observableList(kind.items(workspace))));
        narrow();
        summarize();
    }

    private void narrow() {
        var looked = words.getText().strip().toLowerCase(Locale.ROOT);
        if (list.getItems() instanceof FilteredList<Restriction.Item> items) {
            items.setPredicate(item -> item.name().toLowerCase(Locale.ROOT).contains(looked));
        }
    }

    private void toggle(Restriction.Item item) {
        var those = chosen(shown);
        if (!those.remove(item.id())) {
            those.add(item.id());
        }
        tell();
    }

    private void clear() {
        chosen.values().forEach(Set::clear);
        tell();
    }

    private void tell() {
        list.refresh();
        summarize();
        changed.run();
    }

    private void summarize() {
        boolean everything = filter().equals(AnnotationFilter.ALL);
        summary.setText(everything
                ? Messages.text("export.everything")
                : Arrays.stream(Restriction.values()).filter(kind -> !chosen(kind).isEmpty())
                        .map(kind -> kind.summary(chosen(kind).size())).collect(Collectors.joining(" · ")));
        removeFilters.setDisable(everything);
    }

    AnnotationFilter filter() {
        return new AnnotationFilter(Set.copyOf(chosen(Restriction.ARTICLES)), Set.copyOf(chosen(Restriction.TAGS)),
                Set.copyOf(chosen(Restriction.CLAIMS)), Set.copyOf(chosen(Restriction.ANALYSTS)));
    }

    /** Shows an entity; a click anywhere on it selects or deselects it. */
    private static final class RestrictionCell extends ItemCell<Restriction.Item> {
        private final Predicate<Restriction.Item> isChosen;
        private final CheckBox box = new CheckBox();
        private final EllipsisText name = new EllipsisText();
        private final HBox row = new HBox(6, box, name);

        RestrictionCell(Predicate<Restriction.Item> isChosen, Consumer<Restriction.Item> toggle) {
            this.isChosen = isChosen;
            box.setMouseTransparent(true);
            box.setFocusTraversable(false);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            setPrefWidth(0);
            setAccessibleRole(AccessibleRole.CHECK_BOX);
            setOnMouseClicked(event -> {
                var item = getItem();
                if (item != null && event.getButton() == MouseButton.PRIMARY) {
                    toggle.accept(item);
                }
            });
        }

        @Override
        protected void show(Restriction.Item item) {
            box.setSelected(isChosen.test(item));
            name.show(item.name());
            setGraphic(row);
            setAccessibleText(item.name());
            box.setAccessibleText(item.name());
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.SELECTED
                    ? box.isSelected()
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
