package app.parallax.ui.mention;

import app.parallax.i18n.Messages;
import app.parallax.model.AttributionStep;
import app.parallax.model.Counted;
import app.parallax.model.NamedStep;
import app.parallax.model.Speaker;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.NameCompletion;
import app.parallax.ui.common.Proposal;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.TypedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Edits the attribution chain of a mention: one row for each speaker, the original source last. */
final class StepRows extends VBox implements TypedField {
    private final Workspace workspace;
    private final VBox rows = new VBox(4);
    private final List<Fields> fields = new ArrayList<>();
    private final Optional<Proposal> chip;

    private record Fields(HBox row, TextField name, TextField cue) {}

    /**
     * @param unconfirmed the proposed chain, shown where there is none
     * @param proposed what the text says of it
     */
    StepRows(Workspace workspace, List<AttributionStep> now, List<NamedStep> unconfirmed, List<NamedStep> proposed) {
        super(6);
        this.workspace = workspace;
        var noted = now.stream().flatMap(each -> workspace.speaker(each.speaker()).stream()
                .map(speaker -> new NamedStep(speaker.name(), each.cue()))).toList();
        var steps = noted.isEmpty() ? unconfirmed.stream().map(this::known).toList() : noted;
        var other = proposed.stream().map(this::known).toList();
        chip = other.isEmpty() || other.equals(steps)
                ? Optional.empty()
                : Optional.of(new Proposal(words(other), () -> {
                    show(other);
                    fields.getFirst().name.requestFocus();
                }));
        chip.ifPresent(getChildren()::add);
        var add = new Button(Messages.text("mention.addStep"), Icons.ADD.node());
        add.setId("add-step");
        add.getStyleClass().add("flat");
        add.setOnAction(event -> add(new NamedStep("", "")).name.requestFocus());
        getChildren().addAll(rows, add);
        show(steps);
    }

    /** A speaker who is known by another spelling is called by name. */
    private NamedStep known(NamedStep step) {
        return speakers().filter(each -> each.isCalled(step.name())).findFirst()
                .map(each -> new NamedStep(each.name(), step.cue())).orElse(step);
    }

    private Stream<Speaker> speakers() {
        return workspace.speakers().stream().map(Counted::entity);
    }

    private static String words(List<NamedStep> steps) {
        return steps.stream().map(each -> each.cue().isEmpty() ? each.name() : each.name() + " (" + each.cue() + ")")
                .collect(Collectors.joining(" › "));
    }

    private List<String> names() {
        return speakers().flatMap(each -> Stream.concat(Stream.of(each.name()), each.spellings().stream())).toList();
    }

    private void show(List<NamedStep> steps) {
        fields.clear();
        rows.getChildren().clear();
        steps.forEach(this::add);
        if (steps.isEmpty()) {
            add(new NamedStep("", ""));
        }
    }

    private Fields add(NamedStep step) {
        var name = new TextField();
        new NameCompletion(name, this::names).show(step.name());
        name.getStyleClass().add("step-name");
        name.setAccessibleText(Messages.text("mention.speaker"));
        name.setPromptText(Messages.text("mention.speaker"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var cue = new TextField(step.cue());
        cue.getStyleClass().add("step-cue");
        cue.setAccessibleText(Messages.text("mention.cue"));
        cue.setPromptText(Messages.text("mention.cue"));
        cue.setPrefColumnCount(12);
        var remove = new Button("", Icons.CLOSE.node());
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(Messages.text("mention.removeStep"));
        Tip.on(remove, Messages.text("mention.removeStep"));
        var sign = new Label(fields.isEmpty() ? "" : "›");
        sign.setMinWidth(10);
        var row = new HBox(6, sign, name, cue, remove);
        row.getStyleClass().add("mention-row");
        var added = new Fields(row, name, cue);
        remove.setOnAction(event -> remove(added));
        fields.add(added);
        rows.getChildren().add(row);
        return added;
    }

    private void remove(Fields gone) {
        show(fields.stream().filter(each -> !each.equals(gone)).map(StepRows::step).toList());
        fields.getFirst().name.requestFocus();
    }

    private static NamedStep step(Fields each) {
        return new NamedStep(each.name.getText().strip(), each.cue.getText().strip());
    }

    /** Returns name and reporting verb of a step, separated by a tab. */
    @Override
    public String typed() {
        return fields.stream().map(each -> each.name.getText() + "\t" + each.cue.getText())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void type(String text) {
        show(text.lines().map(line -> line.split("\t", -1))
                .map(parts -> new NamedStep(parts[0], parts.length > 1 ? parts[1] : "")).toList());
    }

    /** Returns the suggestion, which gets the focus. */
    Optional<Node> first() {
        return chip.map(Node.class::cast);
    }

    Node firstName() {
        return fields.getFirst().name;
    }

    /** Name and cue of each, the origin last. */
    List<NamedStep> steps() {
        return fields.stream().map(StepRows::step).toList();
    }
}
