package app.parallax.model;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds conflicts among event orders: cycles, and orders that the dates of the events exclude, each with its chain of
 * events. Linear in events and orders.
 */
public final class EventOrderConflicts {
    private static final int NONE = -1;

    private final List<Event> events;
    private final List<List<Integer>> later = new ArrayList<>();
    private final int[] circle;
    private final List<Flaw> flaws = new ArrayList<>();
    /** The number of events that chains may still list; when it is used up, a chain lists its ends alone. */
    private int room;

    public enum Kind {
        /** A cycle: each event of the chain came before the next, and the last before the first. */
        CIRCLE,
        /** The first event of the chain begins after the last has ended, or at that moment. */
        AGAINST_DATES
    }

    /**
     * A conflict.
     *
     * @param chain the events, each said to come before the next; at least one
     */
    public record Flaw(Kind kind, List<Event> chain) {
        public Flaw {
            chain = List.copyOf(chain);
        }
    }

    private EventOrderConflicts(List<Event> events, List<EventOrder> orders) {
        this.events = events;
        this.circle = new int[events.size()];
        this.room = 4 * (events.size() + orders.size());
        Map<UUID, Integer> places = HashMap.newHashMap(events.size());
        for (int i = 0; i < events.size(); i++) {
            places.put(events.get(i).id(), i);
            later.add(new ArrayList<>());
        }
        for (var order : orders) {
            var from = places.get(order.earlier());
            var to = places.get(order.later());
            if (from != null && to != null) {
                later.get(from).add(to);
            }
        }
    }

    /**
     * Finds the conflicts among the orders of a project.
     *
     * @param orders those of unknown events are ignored
     * @return cycles first, one for each strongly connected component
     */
    public static List<Flaw> of(List<Event> events, List<EventOrder> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var found = new EventOrderConflicts(events, orders);
        found.circles();
        found.dates();
        return List.copyOf(found.flaws);
    }

    /**
     * Finds cycles as Tarjan's strongly connected components; iterative, for a chain may be as long as there are
     * events.
     */
    private void circles() {
        int count = events.size();
        var number = new int[count];
        var low = new int[count];
        var next = new int[count];
        Arrays.fill(number, NONE);
        Arrays.fill(circle, NONE);
        var onStack = new boolean[count];
        var stack = new ArrayDeque<Integer>();
        var work = new ArrayDeque<Integer>();
        int counter = 0;
        for (int root = 0; root < count; root++) {
            if (number[root] != NONE) {
                continue;
            }
            work.push(root);
            while (!work.isEmpty()) {
                int at = work.getFirst();
                if (number[at] == NONE) {
                    number[at] = counter;
                    low[at] = counter++;
                    stack.push(at);
                    onStack[at] = true;
                }
                if (next[at] < later.get(at).size()) {
                    int to = later.get(at).get(next[at]++);
                    if (number[to] == NONE) {
                        work.push(to);
                    } else if (onStack[to]) {
                        low[at] = Math.min(low[at], number[to]);
                    }
                    continue;
                }
                work.pop();
                if (!work.isEmpty()) {
                    low[work.getFirst()] = Math.min(low[work.getFirst()], low[at]);
                }
                if (low[at] == number[at]) {
                    close(at, stack, onStack);
                }
            }
        }
    }

    private void close(int root, ArrayDeque<Integer> stack, boolean[] onStack) {
        var members = new ArrayList<Integer>();
        int member;
        do {
            member = stack.pop();
            onStack[member] = false;
            members.add(member);
        } while (member != root);
        if (members.size() > 1 || later.get(root).contains(root)) {
            members.forEach(each -> circle[each] = root);
            flaws.add(new Flaw(Kind.CIRCLE, events(wayRound(root))));
        }
    }

    /** Returns the shortest path from an event of a cycle back to it. */
    private List<Integer> wayRound(int root) {
        Map<Integer, Integer> before = new HashMap<>();
        var open = new ArrayDeque<Integer>();
        open.add(root);
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int to : later.get(at)) {
                if (to == root) {
                    return chain(at, before, root);
                }
                if (circle[to] == root && before.putIfAbsent(to, at) == null) {
                    open.add(to);
                }
            }
        }
        return List.of(root);
    }

    private static List<Integer> chain(int last, Map<Integer, Integer> before, int first) {
        var way = new ArrayList<Integer>();
        for (Integer at = last; at != null && at != first; at = before.get(at)) {
            way.add(at);
        }
        way.add(first);
        Collections.reverse(way);
        return way;
    }

    /** Computes for each event the earliest moment that its predecessors allow; events in cycles are left out. */
    private void dates() {
        int count = events.size();
        var open = new int[count];
        for (int at = 0; at < count; at++) {
            later.get(at).forEach(to -> open[to]++);
        }
        var bound = new @Nullable LocalDateTime[count];
        var via = new int[count];
        Arrays.fill(via, NONE);
        var origin = new int[count];
        Arrays.setAll(origin, at -> at);
        var ready = new ArrayDeque<Integer>();
        for (int at = 0; at < count; at++) {
            if (open[at] == 0 || circle[at] != NONE) {
                ready.add(at);
            }
        }
        while (!ready.isEmpty()) {
            int at = ready.remove();
            settle(at, bound, via, origin);
            for (int to : later.get(at)) {
                if (circle[to] != NONE) {
                    continue;
                }
                if (circle[at] == NONE && isAfter(bound[at], bound[to])) {
                    bound[to] = bound[at];
                    via[to] = at;
                    origin[to] = origin[at];
                }
                if (--open[to] == 0) {
                    ready.add(to);
                }
            }
        }
    }

    /** Compares the bound of an event, whose predecessors are all known, with its own date. */
    private void settle(int at, @Nullable LocalDateTime[] bound, int[] via, int[] origin) {
        var date = events.get(at).workingDate();
        var before = bound[at];
        var end = date.latest();
        boolean against = before != null && end != null && !before.isBefore(end);
        if (against) {
            flaws.add(new Flaw(Kind.AGAINST_DATES, events(chainTo(at, via, origin[at]))));
        }
        if (against || isAfter(date.earliest(), before)) {
            bound[at] = date.earliest();
            via[at] = NONE;
            origin[at] = at;
        }
    }

    private List<Integer> chainTo(int last, int[] via, int origin) {
        var way = new ArrayList<Integer>(List.of(last));
        for (int at = via[last]; at != NONE && at != origin && room > 0; at = via[at]) {
            way.add(at);
            room--;
        }
        way.add(origin);
        Collections.reverse(way);
        return way;
    }

    private static boolean isAfter(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one != null && (other == null || one.isAfter(other));
    }

    private List<Event> events(List<Integer> places) {
        return places.stream().map(events::get).toList();
    }
}
