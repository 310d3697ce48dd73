package app.parallax.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Simulates many members at one hub: each sends what waits in its outbox as soon as it has no request open; whoever is
 * not first receives and asks again. Prints how long an edit waits until it is accepted, and how often it was asked
 * for. Times are in milliseconds.
 */
final class ScaleSimulation {
    /** How long the head of a project is held for a batch, and for each edit in it, as W11 measures. */
    private static final double A_BATCH = 0.7;
    private static final double AN_EDIT = 0.08;
    /** How long a copy takes to apply what came: a transaction of its file, and each edit. */
    private static final double RECEIVING = 4;
    private static final double APPLYING = 0.4;
    private static final int MOST = 200;

    private final int members;
    private final double roundTrip;
    private final double pause;
    private final Random random = new Random(13);
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::at));
    private final List<Member> all = new ArrayList<>();
    /** When the newest edits were accepted, the last first. */
    private final ArrayDeque<Accepted> newest = new ArrayDeque<>();
    private final List<Double> waits = new ArrayList<>();
    private long head;
    private long asked;
    private long batches;
    private double free;
    private double end;

    private enum What {
        MADE, ARRIVED, ANSWERED
    }

    private record Event(double at, What what, Member member) {}

    private record Accepted(double at, long head) {}

    private static final class Member {
        private final ArrayDeque<Double> outbox = new ArrayDeque<>();
        private long position;
        private boolean isAsking;
        private int sent;
        private boolean isAccepted;
    }

    /** @param pause mean time between two edits of a member */
    private ScaleSimulation(int members, double roundTrip, double pause) {
        this.members = members;
        this.roundTrip = roundTrip;
        this.pause = pause;
    }

    static void run() {
        System.out.println(
                "members\tround trip\tedits\ta member makes one each\twaits p50\tp95\tp99\tasked for\tedits/s");
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
            all.add(member);
            for (int j = 0; j < waiting; j++) {
                member.outbox.add(0.0);
            }
            events.add(new Event(random.nextDouble() * pause, What.MADE, member));
            if (waiting > 0) {
                ask(member, 0);
            }
        }
        while (head < edits) {
            var event = events.remove();
            switch (event.what) {
                case MADE -> {
                    event.member.outbox.add(event.at);
                    events.add(new Event(event.at - Math.log(1 - random.nextDouble()) * pause, What.MADE,
                            event.member));
                    if (!event.member.isAsking) {
                        ask(event.member, event.at);
                    }
                }
                case ARRIVED -> arrive(event.member, event.at);
                case ANSWERED -> answer(event.member, event.at);
            }
        }
        waits.sort(Comparator.naturalOrder());
        System.out.printf(Locale.ROOT, "%d\t%.0f\t%d\t%s\t%.1f\t%.1f\t%.1f\t%.2f\t%.0f%n", members, roundTrip, head,
                pace,
                wait(0.5), wait(0.95), wait(0.99), (double) asked / batches, head * 1_000.0 / end);
    }

    private double wait(double share) {
        return waits.get((int) Math.min(waits.size() - 1, share * waits.size()));
    }

    /** What was accepted so long ago that it has been told, fetched and applied is known before the request is sent. */
    private void ask(Member member, double at) {
        member.isAsking = true;
        member.sent = Math.min(MOST, member.outbox.size());
        double known = at - 1.5 * roundTrip - RECEIVING;
        for (var each : newest) {
            if (each.at <= known) {
                member.position = Math.max(member.position, each.head);
                break;
            }
        }
        events.add(new Event(at + roundTrip / 2, What.ARRIVED, member));
    }

    /** At the head of the project others wait until whoever is there has ended. */
    private void arrive(Member member, double at) {
        asked++;
        double begin = Math.max(at, free);
        member.isAccepted = member.position == head;
        if (member.isAccepted) {
            batches++;
            free = begin + A_BATCH + AN_EDIT * member.sent;
            head += member.sent;
            member.position = head;
            newest.addFirst(new Accepted(free, head));
            while (newest.getLast().at < free - 4 * roundTrip - 100) {
                newest.removeLast();
            }
            end = free;
        }
        events.add(new Event(Math.max(begin, free) + roundTrip / 2, What.ANSWERED, member));
    }

    private void answer(Member member, double at) {
        if (member.isAccepted) {
            for (int i = 0; i < member.sent; i++) {
                double made = member.outbox.remove();
                if (waits.size() < 2_000_000) {
                    waits.add(at - made);
                }
            }
            member.isAsking = false;
            if (!member.outbox.isEmpty()) {
                ask(member, at);
            }
            return;
        }
        long missed = head - member.position;
        member.position = head; // as of when the hub answers
        ask(member, at + roundTrip + RECEIVING + APPLYING * missed);
    }
}
