package app.parallax.ui.timeline.lanes;

import app.parallax.model.Event;
import app.parallax.model.EventOrderConflicts;
import app.parallax.model.TimeConflicts;
import app.parallax.session.time.TimelineData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A row of the list of contradictions. */
sealed interface FindingRow {
    /** An event with findings. */
    record Head(Event event) implements FindingRow {}

    /** A finding on one clock. */
    record Verdict(Event event, TimeConflicts.Finding finding) implements FindingRow {}

    /** Words that a finding is about. */
    record Words(Event event, TimeConflicts.Statement statement, String label) implements FindingRow {}

    /** An order that cannot be. */
    record Order(EventOrderConflicts.Flaw flaw) implements FindingRow {}

    /** All rows: orders that cannot be, events with conflicts, and then those with what cannot be compared. */
    static List<FindingRow> of(TimelineData chronicle) {
        var rows = new ArrayList<FindingRow>();
        chronicle.flaws().forEach(flaw -> rows.add(new Order(flaw)));
        chronicle.events().stream().filter(event -> chronicle.findings().containsKey(event.id()))
                .sorted(Comparator.comparingInt((Event event) -> isConflict(chronicle, event) ? 0 : 1)
                        .thenComparing(Event::workingDate))
                .forEach(event -> {
                    rows.add(new Head(event));
                    for (var finding : chronicle.findings().getOrDefault(event.id(), List.of())) {
                        rows.add(new Verdict(event, finding));
                        finding.statements().forEach(each -> rows
                                .add(new Words(event, each, chronicle.label(each.words().article()))));
                    }
                });
        return rows;
    }

    private static boolean isConflict(TimelineData chronicle, Event event) {
        return chronicle.findings().getOrDefault(event.id(), List.of()).stream()
                .anyMatch(each -> each.verdict() == TimeConflicts.Verdict.CONFLICT);
    }
}
