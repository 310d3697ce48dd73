package app.parallax.ui.timeline.lanes;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Event;
import app.parallax.model.EventOrderConflicts;
import app.parallax.model.QuoteMarks;
import app.parallax.model.TimeConflicts;
import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.SpokenText;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.timeline.CanvasText;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Shows a row of the conflicts: an event with its working date, a finding with its reason, a quote with its kind of
 * time.
 */
final class FindingCell extends ListCell<FindingRow> {
    private final BiConsumer<Event, Node> settle;
    private final Function<Event, String> by;

    /**
     * @param settle asks for the working date of an event
     * @param by returns who chose its working date
     */
    FindingCell(BiConsumer<Event, Node> settle, Function<Event, String> by) {
        this.settle = settle;
        this.by = by;
        getStyleClass().add("finding");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : switch (row) {
            case FindingRow.Head head -> head(head.event());
            case FindingRow.ClockFinding verdict -> verdict(verdict.finding());
            case FindingRow.Words words -> words(words);
            case FindingRow.Order order -> order(order.flaw());
        });
        setAccessibleText(SpokenText.of(getGraphic()));
    }

    private Node head(Event event) {
        var title = CanvasText.of(event.title(), Fonts.SANS_SEMIBOLD, "event-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var button = new Button(Messages.text(event.working() == null ? "findings.settle" : "findings.settled"));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> settle.accept(event, button));
        var line = new HBox(6, title, button);
        var box = new VBox(2, line);
        var working = event.working();
        if (working != null) {
            box.getChildren().add(flow(Messages.text("findings.working", DateFormats.text(event.workingDate()),
                    working.reason(), by.apply(event)), "caption"));
        }
        box.getStyleClass().add("finding-head");
        return box;
    }

    private static Node verdict(TimeConflicts.Finding finding) {
        boolean conflict = finding.verdict() == TimeConflicts.Verdict.CONFLICT;
        var said = conflict
                ? Messages.text(finding.isSoft() ? "findings.softConflict" : "findings.conflict",
                        clock(finding.clock()))
                : Messages.text("findings.notComparable", clock(finding.clock()));
        return flow((conflict ? "≠ " : "? ") + said, conflict ? "finding-conflict" : "finding-open");
    }

    private static Node words(FindingRow.Words row) {
        var statement = row.statement();
        var quote = CanvasText.of(QuoteMarks.of(statement.words().words().strip().replaceAll("\\s+", " ")), Fonts.SERIF,
                "event-quote");
        var date = statement.date();
        var obstacle = statement.obstacle();
        var what = obstacle != null
                ? reason(obstacle, row.label())
                : date == null
                        ? ""
                        : Messages.text("findings.says", row.label(), clock(statement.clock()), DateFormats.text(date));
        var box = new VBox(quote, flow(what, "caption")); // what to do must not be cut
        box.getStyleClass().add("finding-words");
        return box;
    }

    private static String reason(TimeConflicts.Obstacle obstacle, String label) {
        return Messages.text(switch (obstacle) {
            case NO_DATELINE -> "findings.noDateline";
            case UNRESOLVED -> "findings.unresolved";
            case NO_BOUNDS -> "findings.noBounds";
        }, label);
    }

    private static Node order(EventOrderConflicts.Flaw flaw) {
        var names = new ArrayList<>(flaw.chain().stream().map(Event::title).toList());
        if (flaw.kind() == EventOrderConflicts.Kind.CIRCLE) {
            names.add(names.getFirst());
        }
        var chain = names.stream().limit(12).collect(Collectors.joining(" → ")) + (names.size() > 12 ? " → …" : "");
        var said = flaw.kind() == EventOrderConflicts.Kind.CIRCLE
                ? Messages.text("findings.circle", chain)
                : Messages.text("findings.againstDates", chain, DateFormats.text(flaw.chain().getFirst().workingDate()),
                        DateFormats.text(flaw.chain().getLast().workingDate()));
        return flow("≠ " + said, "finding-conflict");
    }

    private static WordFlow flow(String words, String style) {
        var flow = new WordFlow(words, Fonts.SANS);
        flow.getStyleClass().add(style);
        return flow;
    }

    static String clock(Clock clock) {
        return Messages.text(switch (clock) {
            case HAPPENED -> "timeline.clock.happened";
            case SAID -> "timeline.clock.said";
            case PUBLISHED -> "timeline.clock.published";
        });
    }
}
