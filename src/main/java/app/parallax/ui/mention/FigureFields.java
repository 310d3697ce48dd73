package app.parallax.ui.mention;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Basis;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Quantity;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.Proposal;
import app.parallax.ui.common.TypedDate;
import app.parallax.ui.common.WordFlow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Edits the figure of a mention: minimum, maximum, unit, what is counted, qualifier and date. */
final class FigureFields extends VBox {
    private final TextField least = named("figure-least");
    private final TextField most = named("figure-most");
    private final TextField unit = named("figure-unit");
    private final TextField counted = named("figure-counted");
    private final TextField qualifier = named("figure-qualifier");
    private final TextField asOf = named("figure-as-of");
    private final ChoiceRow<Basis> basis = new ChoiceRow<>(List.of(Basis.values()), FigureFields::text, each -> null,
            each -> {
            });
    private final WordFlow numbers = Form.refusal();
    private final WordFlow date = Form.refusal();
    private final FlowPane chips = new FlowPane(6, 6);
    private final Runnable changed;
    /** The reference day of relative dates, null for none. */
    private final @Nullable LocalDate day;
    private @Nullable Fact<Edtf> known;

    /**
     * @param day reference day of relative dates, null for none
     */
    FigureFields(@Nullable Quantity now, List<Quantity> proposed, @Nullable LocalDate day, Runnable changed) {
        super(6);
        this.day = day;
        this.changed = changed;
        basis.set(Basis.ANALYST);
        basis.setAccessibleText(Messages.text("mention.basis"));
        proposed.stream().filter(each -> !each.equals(now)).forEach(each -> chips.getChildren()
                .add(new Proposal(each.text(FigureFormat::number), () -> accept(each))));
        chips.setVisible(!chips.getChildren().isEmpty());
        chips.setManaged(chips.isVisible());
        var figures = new HBox(8, wide("mention.qualifier", qualifier), wide("mention.least", least),
                wide("mention.most", most), wide("mention.unit", unit), wide("mention.counted", counted));
        var when = Form.field("mention.asOf", asOf);
        HBox.setHgrow(when, Priority.ALWAYS);
        var time = new HBox(8, when, new VBox(3, Form.label("mention.basis", basis), basis));
        getChildren().addAll(chips, figures, numbers, time, date);
        if (now != null) {
            show(now);
        }
        for (var field : List.of(least, most, unit, counted, qualifier, asOf)) {
            field.textProperty().subscribe((before, after) -> check());
        }
        check();
    }

    private static TextField named(String id) {
        var field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(6);
        return field;
    }

    private static VBox wide(String key, TextField field) {
        var box = Form.field(key, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String text(Basis basis) {
        return Messages.text(switch (basis) {
            case TEXT -> "basis.text";
            case ANALYST -> "basis.analyst";
            case USER -> "basis.user";
        });
    }

    /** Returns the first suggestion, which gets the focus. */
    Optional<Node> first() {
        return chips.getChildren().stream().findFirst();
    }

    private void accept(Quantity proposed) {
        var before = known;
        show(proposed);
        if (proposed.asOf() == null && before != null) {
            show(before); // a stored date stays until it is replaced
        }
        least.requestFocus();
    }

    private void show(Quantity quantity) {
        least.setText(Optional.ofNullable(quantity.least()).map(FigureFormat::number).orElse(""));
        most.setText(Optional.ofNullable(quantity.most()).map(FigureFormat::number).orElse(""));
        unit.setText(quantity.unit());
        counted.setText(quantity.counted());
        qualifier.setText(quantity.qualifier());
        show(quantity.asOf());
    }

    private void show(@Nullable Fact<Edtf> fact) {
        known = fact;
        asOf.setText(fact == null ? "" : fact.value().toString());
        basis.set(fact == null ? Basis.ANALYST : fact.basis());
    }

    private boolean isEmpty() {
        return List.of(least, most, unit, counted, qualifier, asOf).stream()
                .allMatch(field -> field.getText().isBlank());
    }

    private void check() {
        Form.showRefusal(numbers, whyNoNumbers());
        var when = asOf.getText().strip();
        asOf.getStyleClass().remove("invalid");
        date.getStyleClass().remove("conflict");
        Form.showRefusal(date, Optional.empty());
        if (!when.isEmpty()) {
            var read = TypedDate.read(when, day);
            if (read.isPresent()) {
                Form.showRefusal(date, Optional.of(Messages.text("mention.reads", DateFormats.text(read.get()))));
            } else {
                asOf.getStyleClass().add("invalid");
                date.getStyleClass().add("conflict");
                Form.showRefusal(date, Optional.of(Messages.text("mention.noDate", TypedDate.problem(when))));
            }
        }
        changed.run();
    }

    private Optional<String> whyNoNumbers() {
        for (var field : List.of(least, most)) {
            if (!field.getText().isBlank() && FigureFormat.read(field.getText()).isEmpty()) {
                return Optional.of(Messages.text("mention.noNumber", field.getText().strip()));
            }
        }
        var low = number(least);
        var high = number(most);
        if (low == null && high == null) {
            return isEmpty() ? Optional.empty() : Optional.of(Messages.text("mention.noFigure"));
        }
        return low != null && high != null && low.compareTo(high) > 0
                ? Optional
                        .of(Messages.text("mention.leastOverMost", FigureFormat.number(low), FigureFormat.number(high)))
                : Optional.empty();
    }

    private static @Nullable BigDecimal number(TextField field) {
        return field.getText().isBlank() ? null : FigureFormat.read(field.getText()).orElse(null);
    }

    /** Whether the input is valid. */
    boolean isRight() {
        return whyNoNumbers().isEmpty()
                && (asOf.getText().isBlank() || TypedDate.read(asOf.getText(), day).isPresent());
    }

    /** Returns the figures, null for none; only for valid input. */
    @Nullable
    Quantity quantity() {
        return isEmpty()
                ? null
                : new Quantity(number(least), number(most), unit.getText().strip(), counted.getText().strip(),
                        qualifier.getText().strip(), fact());
    }

    private @Nullable Fact<Edtf> fact() {
        var value = TypedDate.read(asOf.getText(), day);
        if (asOf.getText().isBlank() || value.isEmpty()) {
            return null;
        }
        var from = basis.get().orElse(Basis.ANALYST);
        var before = known;
        return before != null && Objects.equals(before.value(), value.get()) && before.basis() == from
                ? before
                : new Fact<>(value.get(), from, null);
    }
}
