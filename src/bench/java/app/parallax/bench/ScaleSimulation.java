package app.parallax.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.DoubleConsumer;

/**
 * Simulates many members at one hub, as {@code TeamSync} sends: at once, as soon as no request is open; whoever is late
 * receives, waits in a row for the row of the head, receives what is left while the others wait, and sends. Prints how
 * long an edit waits until it is accepted, how often it was asked for, and how long the longest turn was. Times are in
 * milliseconds.
 */
final class ScaleSimulation {
    /** How long the head of a project is held for a batch, and for each edit in it, as W11 measures. */
    private static final double A_BATCH = 0.7;
    private static final double AN_EDIT = 0.08;
    /** How long a copy takes to apply what came: a transaction of its file, and each edit. */
    private static final double RECEIVING = 4;
    private static final double APPLYING = 0.4;
    private static final int MOST = 200;
    /** How long a sender waits for whoever is at the head, and how long for his turn. */
    private static final double LONGEST_HOLD = 10_000;
    private static final double LONGEST_TURN = 500;
    /** The edits that come with a turn. */
    private static final int MOST_IN_TURN = 100;

    private final int members;
    private final double roundTrip;
    private final double pause;
    private final Random random = new Random(13);
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::at));
    /** When the newest edits were accepted, the last first. */
    private final ArrayDeque<Accepted> newest = new ArrayDeque<>();
    private final List<Double> waits = new ArrayList<>();
    /** Who waits for the row of the head, in order. */
    private final ArrayDeque<Waiter> row = new ArrayDeque<>();
    private boolean isHeld;
    private double longestTurn;
    private long head;
    private long asked;
    private long batches;
    private double end;

    /** @param until when whoever waits gives up */
    private record Waiter(double until, DoubleConsumer granted, DoubleConsumer late) {}

    private record Event(double at, DoubleConsumer what) {}

    private record Accepted(double at, long head) {}

    private static final class Member {
        private final ArrayDeque<Double> outbox = new ArrayDeque<>();
        private long position;
        private boolean isAsking;
    }

    /** @param pause mean time between two edits of a member */
    private ScaleSimulation(int members, double roundTrip, double pause) {
        this.members = members;
        this.roundTrip = roundTrip;
        this.pause = pause;
    }

    static void run() {
        System.out.println("members\tround trip\tedits\ta member makes one each\twaits p50\tp95\tp99\tlongest"
                + "\trequests for a batch\tlongest turn\tedits/s");
        for (int members : new int[]{8, 50, 200}) {
            for (double roundTrip : new double[]{1, 20, 80}) {
                new ScaleSimulation(members, roundTrip, 60_000).simulate(100_000, 0, "60 s");
                new ScaleSimulation(members, roundTrip, 5_000).simulate(100_000, 0, "5 s");
            }
        }
        new ScaleSimulation(200, 20, 57_600).simulate(10_000_000, 0, "57.6 s");
        new ScaleSimulation(200, 20, 57_600).simulate(20_000, 100, "57.6 s, after 100 each without a connection");
    }

    private void simulate(int edits, int waiting, String pace) {
        for (int i = 0; i < members; i++) {
            var member = new Member();
            for (int j = 0; j < waiting; j++) {
                member.outbox.add(0.0);
            }
            at(random.nextDouble() * pause, made -> make(member, made));
            if (waiting > 0) {
                begin(member, 0);
            }
        }
        while (head < edits) {
            var event = events.remove();
            event.what.accept(event.at);
        }
        waits.sort(Comparator.naturalOrder());
        System.out.printf(Locale.ROOT, "%d\t%.0f\t%d\t%s\t%.1f\t%.1f\t%.1f\t%.0f\t%.2f\t%.0f\t%.0f%n", members,
                roundTrip, head, pace, wait(0.5), wait(0.95), wait(0.99), waits.getLast(), (double) asked / batches,
                longestTurn, head * 1_000.0 / end);
    }

    private double wait(double share) {
        return waits.get((int) Math.min(waits.size() - 1, share * waits.size()));
    }

    private void at(double time, DoubleConsumer what) {
        events.add(new Event(time, what));
    }

    private void make(Member member, double now) {
        member.outbox.add(now);
        at(now - Math.log(1 - random.nextDouble()) * pause, next -> make(member, next));
        if (!member.isAsking) {
            begin(member, now);
        }
    }

    /** What was accepted so long ago that it has been told, fetched and applied is known before the request is sent. */
    private void begin(Member member, double now) {
        member.isAsking = true;
        double known = now - 2.5 * roundTrip - RECEIVING;
        for (var each : newest) {
            if (each.at <= known) {
                member.position = Math.max(member.position, each.head);
                break;
            }
        }
        send(member, now);
    }

    /** Sends at once; whoever is late finds that at the row, where he waits until whoever holds it has ended. */
    private void send(Member member, double now) {
        asked++;
        int sent = Math.min(MOST, member.outbox.size());
        at(now + roundTrip / 2, there -> hold(there, LONGEST_HOLD, held -> {
            if (member.position == head) {
                accept(member, held, sent);
            } else {
                release(held);
                at(held + roundTrip / 2, late -> receive(member, late, false, known -> turn(member, known)));
            }
        }, late -> send(member, late)));
    }

    /** Receives until nothing is left. */
    private void receive(Member member, double now, boolean isEnd, DoubleConsumer then) {
        if (isEnd) {
            then.accept(now);
            return;
        }
        asked++;
        at(now + roundTrip / 2, there -> {
            long missed = head - member.position;
            member.position = head;
            // the edits, then their changes
            at(there + roundTrip / 2 + (missed == 0 ? 0 : roundTrip + RECEIVING + APPLYING * missed),
                    done -> receive(member, done, missed == 0, then));
        });
    }

    /** Holds the row while what is left is received and the next batch is sent. */
    private void turn(Member member, double now) {
        asked++;
        at(now + roundTrip / 2, there -> hold(there, LONGEST_TURN, held -> {
            long missed = head - member.position;
            member.position = head;
            boolean isMore = missed > MOST_IN_TURN;
            double known = held + roundTrip / 2
                    + (missed == 0 ? 0 : RECEIVING + APPLYING * missed + (isMore ? RECEIVING + 2 * roundTrip : 0));
            asked += isMore ? 2 : 1;
            at(known + roundTrip / 2, sent -> {
                int count = Math.min(MOST, member.outbox.size());
                longestTurn = Math.max(longestTurn, sent + A_BATCH + AN_EDIT * count - held);
                accept(member, sent, count);
            });
        }, late -> receive(member, late + roundTrip / 2, false, known -> send(member, known))));
    }

    private void accept(Member member, double now, int sent) {
        double done = now + A_BATCH + AN_EDIT * sent;
        at(done, committed -> {
            batches++;
            head += sent;
            member.position = head;
            newest.addFirst(new Accepted(committed, head));
            while (newest.getLast().at < committed - 4 * roundTrip - 100) {
                newest.removeLast();
            }
            end = committed;
            release(committed);
        });
        at(done + roundTrip / 2, answered -> {
            for (int i = 0; i < sent; i++) {
                double made = member.outbox.remove();
                if (waits.size() < 2_000_000) {
                    waits.add(answered - made);
                }
            }
            member.isAsking = false;
            if (!member.outbox.isEmpty()) {
                begin(member, answered);
            }
        });
    }

    /** Waits for the row of the head behind those who wait already, for some time. */
    private void hold(double now, double longest, DoubleConsumer granted, DoubleConsumer late) {
        if (isHeld) {
            var waiter = new Waiter(now + longest, granted, late);
            row.add(waiter);
            at(waiter.until, given -> {
                if (row.remove(waiter)) {
                    late.accept(given);
                }
            });
        } else {
            isHeld = true;
            granted.accept(now);
        }
    }

    private void release(double now) {
        isHeld = !row.isEmpty();
        if (isHeld) {
            at(now, row.remove().granted);
        }
    }
}
