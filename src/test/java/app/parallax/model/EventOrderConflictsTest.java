package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.parallax.model.EventOrderConflicts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventOrderConflictsTest {
    private static Event event(String title, String date) {
        return new Event(Ids.next(), title, Edtf.parse(date), null, "", null);
    }

    private static EventOrder before(Event earlier, Event later) {
        return new EventOrder(Ids.next(), earlier.id(), later.id(), "", Ids.next());
    }

    private static List<String> titles(EventOrderConflicts.Flaw flaw) {
        return flaw.chain().stream().map(Event::title).toList();
    }

    private final Event a = event("a", "2023-10-09");
    private final Event b = event("b", "XXXX");
    private final Event c = event("c", "2023-10-07");
    private final Event d = event("d", "2023-10-07T14:00");

    @Test
    void anOrderThatTheDatesBearIsNoFlaw() {
        assertEquals(List.of(),
                EventOrderConflicts.of(List.of(a, b, c, d), List.of(before(c, d), before(d, b), before(b, a))));
    }

    @Test
    void aCircleIsNamedOnceInItsOrder() {
        var flaws = EventOrderConflicts.of(List.of(a, b, c, d),
                List.of(before(c, d), before(d, b), before(b, c), before(c, a)));
        assertEquals(1, flaws.size());
        assertEquals(Kind.CIRCLE, flaws.getFirst().kind());
        assertEquals(3, flaws.getFirst().chain().size());
        var names = titles(flaws.getFirst());
        assertEquals(List.of("b", "c", "d"), names.stream().sorted().toList());
        assertEquals("d", names.get((names.indexOf("c") + 1) % 3));
    }

    @Test
    void anEventBeforeItselfIsACircle() {
        var flaws = EventOrderConflicts.of(List.of(a), List.of(before(a, a)));
        assertEquals(List.of(List.of("a")), flaws.stream().map(EventOrderConflictsTest::titles).toList());
    }

    @Test
    void datesThatExcludeAnOrderAreFlaggedWithTheWholeChain() {
        var flaws = EventOrderConflicts.of(List.of(a, b, c, d), List.of(before(a, b), before(b, c)));
        assertEquals(1, flaws.size());
        assertEquals(Kind.AGAINST_DATES, flaws.getFirst().kind());
        assertEquals(List.of("a", "b", "c"), titles(flaws.getFirst()));
    }

    @Test
    void theWorkingDateDecides() {
        var settled = c.withWorking(new WorkingValue("2023-10-10", "why", Ids.next(), Instant.EPOCH));
        assertEquals(List.of(),
                EventOrderConflicts.of(List.of(a, b, settled), List.of(before(a, b), before(b, settled))));
    }

    @Test
    void whatCameAfterAFlawIsNotFlaggedForIt() {
        var later = event("later", "2023-10-08");
        var flaws = EventOrderConflicts.of(List.of(a, c, later), List.of(before(a, c), before(c, later)));
        assertEquals(List.of(List.of("a", "c")), flaws.stream().map(EventOrderConflictsTest::titles).toList());
    }

    @Test
    void ordersOfEventsThatAreNotThereArePassedOver() {
        assertEquals(List.of(), EventOrderConflicts.of(List.of(a), List.of(before(a, b), before(c, a))));
    }

    @Test
    void aChainOfAHundredThousandEventsAndAFanOfFlawsTakeNoLongerThanTheyMust() {
        var chain = new ArrayList<Event>();
        var orders = new ArrayList<EventOrder>();
        chain.add(event("first", "2023-10-09"));
        IntStream.range(0, 50_000).forEach(i -> {
            var next = event("n" + i, "XXXX");
            orders.add(before(chain.getLast(), next));
            chain.add(next);
        });
        var end = chain.getLast();
        IntStream.range(0, 50_000).forEach(i -> {
            var flawed = event("f" + i, "2023-10-01");
            orders.add(before(end, flawed));
            chain.add(flawed);
        });
        var flaws = assertTimeout(Duration.ofSeconds(5), () -> EventOrderConflicts.of(chain, orders));
        assertEquals(50_000, flaws.size());
        assertEquals(50_002, flaws.getFirst().chain().size());
        assertEquals("first", flaws.getLast().chain().getFirst().title());
        orders.add(before(end, chain.getFirst()));
        assertEquals(Kind.CIRCLE, EventOrderConflicts.of(chain, orders).getFirst().kind());
    }
}
