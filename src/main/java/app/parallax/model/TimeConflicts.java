package app.parallax.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds conflicts between the dates that articles state for one event. Only statements on the same clock of an event
 * are compared; those that cannot be compared are listed with the reason.
 */
public final class TimeConflicts {
    private static final Comparator<LocalDateTime> EARLY_FIRST = Comparator.naturalOrder();

    private TimeConflicts() {}

    /**
     * The statement of one quote on one clock of an event.
     *
     * @param date the resolved date, null if unresolved
     * @param span the span of that date, null if it says nothing about when
     * @param anchored whether the article has a dateline or a day of publication, against which the words could be
     *            resolved
     */
    public record Statement(DatedQuote words, @Nullable Edtf date, @Nullable DateSpan span, boolean anchored) {
        public TimeLink.Clock clock() {
            return words.link().clock();
        }

        /** Returns what prevents the comparison; null if nothing does. */
        public @Nullable Obstacle obstacle() {
            if (date == null) {
                return anchored ? Obstacle.UNRESOLVED : Obstacle.NO_DATELINE;
            }
            return span == null ? Obstacle.NO_BOUNDS : null;
        }
    }

    /** The reasons why a statement cannot be compared with others. */
    public enum Obstacle {
        /** Its article has neither a dateline nor a day of publication against which the words could be resolved. */
        NO_DATELINE,
        /** Nobody has resolved the words yet. */
        UNRESOLVED,
        /** The date says nothing about when. */
        NO_BOUNDS
    }

    /** The kinds of findings. */
    public enum Verdict {
        /** Each of the statements contradicts at least one other. */
        CONFLICT,
        /** Each of the statements lacks a date; their reasons are {@link Statement#obstacle}. */
        NOT_COMPARABLE
    }

    /**
     * A finding on one clock of an event.
     *
     * @param statements the statements concerned, by their first moment
     */
    public record Finding(TimeLink.Clock clock, Verdict verdict, List<Statement> statements) {
        public Finding {
            statements = List.copyOf(statements);
        }

        /** Whether one of the dates is approximate or uncertain, so that the statements may agree after all. */
        public boolean isSoft() {
            return statements.stream().map(Statement::date)
                    .anyMatch(date -> date != null && (date.isApproximate() || date.isUncertain()));
        }
    }

    /** Whether the bounds of two dates do not overlap. Open and unknown bounds exclude nothing. */
    public static boolean exclude(Edtf one, Edtf other) {
        return endsBefore(one, other) || endsBefore(other, one);
    }

    private static boolean endsBefore(Edtf one, Edtf other) {
        var end = one.latest();
        var start = other.earliest();
        return end != null && start != null && !start.isBefore(end);
    }

    /**
     * Compares the statements on one event, in linear time except for sorting.
     *
     * @return by clock, conflicts first; empty if all statements are comparable and agree
     */
    public static List<Finding> of(List<Statement> statements) {
        var byClock = new EnumMap<TimeLink.Clock, List<Statement>>(TimeLink.Clock.class);
        statements.forEach(each -> byClock.computeIfAbsent(each.clock(), clock -> new ArrayList<>()).add(each));
        var findings = new ArrayList<Finding>();
        byClock.forEach((clock, same) -> conflicts(clock, same, findings));
        if (statements.size() > 1) { // one statement has nothing to be compared with
            byClock.forEach((clock, same) -> obstacles(clock, same, findings));
        }
        return findings;
    }

    /**
     * Whether a comparison of the statements on one event finds nothing: all dates have bounds, and those of one clock
     * have a moment in common.
     *
     * @param spans the span of each date, empty if it says nothing about when
     */
    public static boolean agree(List<DatedQuote> event, Function<Edtf, Optional<DateSpan>> spans) {
        var lastStarts = new EnumMap<TimeLink.Clock, LocalDateTime>(TimeLink.Clock.class);
        var firstEnds = new EnumMap<TimeLink.Clock, LocalDateTime>(TimeLink.Clock.class);
        Edtf last = null;
        DateSpan span = null;
        for (var words : event) {
            var date = words.link().value();
            if (date == null) {
                return false;
            }
            if (!date.equals(last)) { // those of one event are mostly the same
                last = date;
                span = spans.apply(date).orElse(null);
            }
            if (span == null) {
                return false;
            }
            var clock = words.link().clock();
            var lastStart = later(lastStarts.get(clock), span.from());
            var firstEnd = earlier(firstEnds.get(clock), span.to());
            if (reaches(lastStart, firstEnd)) {
                return false;
            }
            if (lastStart != null) {
                lastStarts.put(clock, lastStart);
            }
            if (firstEnd != null) {
                firstEnds.put(clock, firstEnd);
            }
        }
        return true;
    }

    private static void conflicts(TimeLink.Clock clock, List<Statement> same, List<Finding> findings) {
        LocalDateTime lastStart = null;
        LocalDateTime firstEnd = null;
        for (var statement : same) {
            var span = statement.span();
            if (span != null) {
                lastStart = later(lastStart, span.from());
                firstEnd = earlier(firstEnd, span.to());
            }
        }
        var against = new ArrayList<Statement>();
        for (var statement : same) {
            var span = statement.span();
            if (span != null && (reaches(lastStart, span.to()) || reaches(span.from(), firstEnd))) {
                against.add(statement);
            }
        }
        if (!against.isEmpty()) {
            against.sort(Comparator.comparing(TimeConflicts::start, Comparator.nullsFirst(EARLY_FIRST)));
            findings.add(new Finding(clock, Verdict.CONFLICT, against));
        }
    }

    private static @Nullable LocalDateTime start(Statement statement) {
        return statement.span() == null ? null : statement.span().from();
    }

    private static void obstacles(TimeLink.Clock clock, List<Statement> same, List<Finding> findings) {
        var without = same.stream().filter(each -> each.obstacle() != null).toList();
        if (!without.isEmpty()) {
            findings.add(new Finding(clock, Verdict.NOT_COMPARABLE, without));
        }
    }

    /** Whether a start is at or after an exclusive end. */
    private static boolean reaches(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        return start != null && end != null && !start.isBefore(end);
    }

    private static @Nullable LocalDateTime later(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDateTime earlier(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
