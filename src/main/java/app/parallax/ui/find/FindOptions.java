package app.parallax.ui.find;

import app.parallax.i18n.Messages;
import app.parallax.session.Focus;
import app.parallax.text.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The options of a search: interpretation of the query, and set of articles. */
final class FindOptions extends VBox {
    /** The sets of articles. */
    private enum Scope {
        ARTICLE, OPEN, ALL
    }

    /** The length up to which a query is examined for the syntax of regular expressions. */
    private static final int MOST_LOOKED_AT = 1_000;
    private static final Pattern SIGNS = Pattern.compile("[|\\\\]|\\.[*+]|\\[.+]|\\(.+\\)[*+?]");

    private final ComboBox<TextPattern.Kind> kind = box(TextPattern.Kind.values(), FindOptions::text,
            Messages.text("findAll.kind"));
    private final ComboBox<Scope> scope = box(Scope.values(), FindOptions::text, Messages.text("findAll.scope"));
    private final CheckBox whole = new CheckBox(Messages.text("findAll.whole"));
    private final CheckBox letterCase = new CheckBox(Messages.text("findAll.case"));
    private final CheckBox marks = new CheckBox(Messages.text("findAll.marks"));
    private final Runnable changed;

    /**
     * Creates the options with the defaults: a phrase in all articles.
     *
     * @param changed called after a person's change
     */
    FindOptions(Runnable changed) {
        super(6);
        this.changed = changed;
        setMinWidth(0);
        kind.setValue(TextPattern.Kind.PHRASE);
        scope.setValue(Scope.ALL);
        for (var box : List.of(kind, scope)) {
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setOnAction(event -> change());
        }
        for (var box : List.of(whole, letterCase, marks)) {
            box.setOnAction(event -> change());
        }
        getChildren().setAll(List.of(new HBox(6, kind, scope), new FlowPane(8, 4, whole, letterCase, marks)));
    }

    private static String text(TextPattern.Kind kind) {
        return Messages.text(switch (kind) {
            case WORDS -> "findAll.kind.words";
            case PHRASE -> "findAll.kind.phrase";
            case REGEX -> "findAll.kind.regex";
        });
    }

    private static String text(Scope scope) {
        return Messages.text(switch (scope) {
            case ARTICLE -> "findAll.scope.article";
            case OPEN -> "findAll.scope.open";
            case ALL -> "findAll.scope.all";
        });
    }

    private static <E> ComboBox<E> box(E[] values, Function<E, String> text, String name) {
        var box = new ComboBox<E>();
        fill(box, values, text, name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(100);
        return box;
    }

    static <E> void fill(ComboBox<E> box, E[] values, Function<E, String> text, String name) {
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable E fromString(String words) {
                return null; // the box is not editable
            }
        });
        box.getStyleClass().add("small");
        box.setAccessibleText(name);
    }

    /** Updates the options: words of the query language are whole and ignore case and diacritics. */
    private void change() {
        boolean words = kind.getValue() == TextPattern.Kind.WORDS;
        whole.setDisable(words);
        letterCase.setDisable(words);
        marks.setDisable(words || (kind.getValue() == TextPattern.Kind.REGEX && letterCase.isSelected()));
        changed.run();
    }

    /** Returns advice for a query without matches, preceded by a blank; empty if there is none. */
    String advice(String words) {
        return kind.getValue() != TextPattern.Kind.REGEX
                && SIGNS.matcher(words.substring(0, Math.min(words.length(), MOST_LOOKED_AT))).find()
                        ? " " + Messages.text("findAll.signs", words)
                        : "";
    }

    TextPattern.Options of(String words) {
        return new TextPattern.Options(kind.getValue(), words, whole.isSelected(), letterCase.isSelected(),
                marks.isSelected());
    }

    /** Returns the articles to search; an empty set for all, empty if there is no such article. */
    Optional<Set<UUID>> articles(Focus focus) {
        return switch (scope.getValue()) {
            case ALL -> Optional.of(Set.of());
            case ARTICLE -> Optional.ofNullable(focus.focused().article().get()).map(Set::of);
            case OPEN -> Optional.of(focus.panes().stream()
                    .flatMap(pane -> Optional.ofNullable(pane.article().get()).stream()).collect(Collectors.toSet()))
                    .filter(set -> !set.isEmpty());
        };
    }
}
