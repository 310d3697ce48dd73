package app.parallax.ui.timeline.lanes;

import app.parallax.model.Event;
import app.parallax.model.EventOrderConflicts;
import app.parallax.model.TimeConflicts;
import app.parallax.session.time.TimelineData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A row of the list of conflicts. */
sealed interface FindingRow {
    record Head(Event event) implements FindingRow {}

    record ClockFinding(Event event, TimeConflicts.Finding finding) implements FindingRow {}

    record Words(Event event, TimeConflicts.Statement statement, String label) implements FindingRow {}

    /** A conflict among orders. */
    record Order(EventOrderConflicts.Flaw flaw) implements FindingRow {}

    /** Returns all rows: conflicts among orders, events with conflicts, then events with incomparable statements. */
    static List<FindingRow> of(TimelineData data) {
        var rows = new ArrayList<FindingRow>();
        data.flaws().forEach(flaw -> rows.add(new Order(flaw)));
        data.events().stream().filter(event -> data.findings().containsKey(event.id()))
                .sorted(Comparator.comparingInt((Event event) -> isConflict(data, event) ? 0 : 1)
                        .thenComparing(Event::workingDate))
                .forEach(event -> {
                    rows.add(new Head(event));
                    for (var finding : data.findings().getOrDefault(event.id(), List.of())) {
                        rows.add(new ClockFinding(event, finding));
                        finding.statements().forEach(each -> rows
                                .add(new Words(event, each, data.label(each.words().article()))));
                    }
                });
        return rows;
    }

    private static boolean isConflict(TimelineData data, Event event) {
        return data.findings().getOrDefault(event.id(), List.of()).stream()
                .anyMatch(each -> each.verdict() == TimeConflicts.Verdict.CONFLICT);
    }
}
