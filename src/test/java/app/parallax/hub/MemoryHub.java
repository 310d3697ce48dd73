package app.parallax.hub;

import app.parallax.model.Message;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A hub in memory, with connections that can be cut and answers that can be lost. */
public final class MemoryHub implements TestHub {
    private final Map<UUID, Log> logs = new HashMap<>();
    private volatile boolean turnsAreLong;

    private static final class Log {
        private final UUID id;
        private final String name;
        private boolean isWhole;
        private final List<SharedEdit> edits = new ArrayList<>();
        private final Map<UUID, Optional<Footprint>> footprints = new HashMap<>();
        private final Map<String, ByteArrayOutputStream> pieces = new HashMap<>();
        private final Set<String> whole = new HashSet<>();
        private final Map<String, Member> members = new TreeMap<>();
        private final Map<UUID, UUID> keys = new HashMap<>();
        private final Map<UUID, List<Presence>> open = new HashMap<>();
        private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

        private Log(UUID id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    /** The network of one login. */
    public static final class Line implements TestLine {
        private volatile boolean cut;
        private final AtomicInteger answersLost = new AtomicInteger();

        @Override
        public void cut(boolean isCut) {
            cut = isCut;
        }

        @Override
        public void loseAnswers(int number) {
            answersLost.set(number);
        }

        private void ask() {
            if (cut) {
                throw unreachable();
            }
        }

        private <T> T answer(T value) {
            if (answersLost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw unreachable();
            }
            return value;
        }

        private static HubException unreachable() {
            return new HubException(HubException.Reason.UNREACHABLE, Message.verbatim("cut"), null);
        }
    }

    @Override
    public Connected connected(String login) {
        var line = new Line();
        return new Connected(connect(login, line), line);
    }

    /** Connects a login by a line that may be shared with others. */
    public Hub connect(String login, Line line) {
        return new Connection(login, line);
    }

    /** Forgets the last edits of a project, the last keys of its copies, and all texts, as a restored backup does. */
    public void restore(UUID project, int edits, Map<UUID, UUID> keys) {
        var log = of(project);
        synchronized (this) {
            log.edits.subList(edits, log.edits.size()).clear();
            log.keys.clear();
            log.keys.putAll(keys);
        }
    }

    /** Lets turns be given up that need further requests. */
    public void endTurns() {
        turnsAreLong = true;
    }

    /** Falsifies contents of a project. */
    public void replace(UUID project, Map<String, byte[]> contents) {
        contents.forEach((sha256, bytes) -> {
            var other = new ByteArrayOutputStream();
            other.writeBytes(bytes);
            of(project).pieces.put(sha256, other);
        });
    }

    /** Returns the keys by which the copies of a project are known now. */
    public Map<UUID, UUID> keys(UUID project) {
        return Map.copyOf(of(project).keys);
    }

    /** Returns the log of a project, which a test may falsify. */
    public List<SharedEdit> log(UUID project) {
        return of(project).edits;
    }

    private synchronized Log of(UUID project) {
        var log = logs.get(project);
        if (log == null) {
            throw new HubException(HubException.Reason.UNSUITABLE, Message.verbatim("no project " + project), null);
        }
        return log;
    }

    private final class Connection implements Hub {
        private final String login;
        private final Line line;

        private Connection(String login, Line line) {
            this.login = login;
            this.line = line;
        }

        @Override
        public List<ProjectListing> projects() {
            line.ask();
            synchronized (MemoryHub.this) {
                return line.answer(logs.values().stream().filter(log -> log.members.containsKey(login))
                        .map(log -> new ProjectListing(log.id, log.name, log.members.get(login).role(), log.isWhole))
                        .toList());
            }
        }

        @Override
        public HubProject create(UUID id, String name, String analyst, int format) {
            line.ask();
            synchronized (MemoryHub.this) {
                logs.computeIfAbsent(id, any -> new Log(id, name)).members.putIfAbsent(login,
                        new Member(login, analyst, Role.OWNER, null));
            }
            return line.answer(open(id));
        }

        @Override
        public HubProject open(UUID id) {
            line.ask();
            var log = of(id);
            if (!log.members.containsKey(login)) {
                throw forbidden();
            }
            return line.answer(new Project(log, login, line));
        }

        @Override
        public boolean withdraw(UUID id) {
            line.ask();
            synchronized (MemoryHub.this) {
                var log = logs.get(id);
                if (log == null || (log.isWhole && !log.edits.isEmpty())
                        || !log.members.keySet().equals(Set.of(login))) {
                    return line.answer(false);
                }
                log.members.clear();
                return line.answer(true);
            }
        }

        @Override
        public void close() {
            // nothing to end
        }
    }

    private static HubException forbidden() {
        return new HubException(HubException.Reason.FORBIDDEN, Message.verbatim("forbidden"), null);
    }

    private final class Project implements HubProject {
        private final Log log;
        private final String login;
        private final Line line;
        private boolean holds;

        private Project(Log log, String login, Line line) {
            this.log = log;
            this.login = login;
            this.line = line;
        }

        /** No text is asked for while others wait for this copy to send. */
        private void ask() {
            if (holds) {
                throw new IllegalStateException("others wait");
            }
            line.ask();
        }

        @Override
        public UUID id() {
            return log.id;
        }

        @Override
        public String name() {
            return log.name;
        }

        @Override
        public String login() {
            return login;
        }

        @Override
        public Role role() {
            line.ask();
            synchronized (MemoryHub.this) {
                var member = log.members.get(login);
                if (member == null) {
                    throw forbidden();
                }
                return line.answer(member.role());
            }
        }

        @Override
        public long head() {
            line.ask();
            synchronized (MemoryHub.this) {
                return line.answer((long) log.edits.size());
            }
        }

        @Override
        public Optional<UUID> idAt(long position) {
            line.ask();
            synchronized (MemoryHub.this) {
                return line.answer(position < 1 || position > log.edits.size()
                        ? Optional.<UUID>empty()
                        : Optional.of(log.edits.get((int) position - 1).id()));
            }
        }

        @Override
        public List<SharedEdit> after(long position, int most) {
            line.ask();
            synchronized (MemoryHub.this) {
                int size = log.edits.size();
                int from = (int) Math.min(position, size);
                return line.answer(List.copyOf(log.edits.subList(from, Math.min(size, from + most))));
            }
        }

        @Override
        public SendResult send(List<SharedEdit> edits, long expectedHead, @Nullable Footprint footprint) {
            holds = false;
            line.ask();
            if (role() == Role.READER) {
                throw new HubException(HubException.Reason.FORBIDDEN,
                        Message.of("hub.error.reader", login, name()), null);
            }
            SendResult sent;
            synchronized (MemoryHub.this) {
                if (!mayFollow(edits, expectedHead, footprint)) {
                    return line.answer(new SendResult.HeadMoved(log.edits.size()));
                }
                var missed = List.copyOf(log.edits.subList((int) expectedHead,
                        Math.min(log.edits.size(), (int) expectedHead + 3)));
                for (var edit : edits) {
                    if (log.edits.stream().anyMatch(each -> each.id().equals(edit.id()))) {
                        throw new IllegalStateException("sent twice: " + edit);
                    }
                    log.edits.add(edit.at(log.edits.size() + 1L, login));
                    log.footprints.put(edit.id(), Optional.ofNullable(footprint));
                }
                sent = new SendResult.Accepted(log.edits.size(), missed);
            }
            log.listeners.forEach(each -> each.accept(sent.head()));
            return line.answer(sent);
        }

        private boolean mayFollow(List<SharedEdit> edits, long expectedHead, @Nullable Footprint footprint) {
            int size = log.edits.size();
            if (footprint == null || size <= expectedHead) {
                return size == expectedHead;
            }
            var last = edits.getLast().id();
            return log.edits.subList((int) expectedHead, size).stream().allMatch(missed -> !missed.id().equals(last)
                    && log.footprints.getOrDefault(missed.id(), Optional.empty()).filter(footprint::mayFollow)
                            .isPresent());
        }

        @Override
        public Turn turn(long position) {
            long head = head();
            var missed = after(position, 3);
            holds = true;
            return new Turn() {
                @Override
                public long head() {
                    return head;
                }

                @Override
                public List<SharedEdit> missed() {
                    return missed;
                }

                @Override
                public boolean isLong() {
                    return turnsAreLong;
                }

                @Override
                public void close() {
                    holds = false;
                }
            };
        }

        @Override
        public void markWhole() {
            line.ask();
            synchronized (MemoryHub.this) {
                var member = log.members.get(login);
                log.isWhole |= member != null && member.role() == Role.OWNER;
            }
            line.answer(true);
        }

        @Override
        public Set<String> missing(Collection<String> sha256) {
            ask();
            synchronized (MemoryHub.this) {
                var missing = new HashSet<>(sha256);
                missing.removeAll(log.whole);
                return line.answer(missing);
            }
        }

        @Override
        public void putWhole(Map<String, byte[]> contents) {
            ask();
            synchronized (MemoryHub.this) {
                contents.forEach((sha256, bytes) -> {
                    if (log.whole.add(sha256)) {
                        var whole = new ByteArrayOutputStream();
                        whole.writeBytes(bytes);
                        log.pieces.put(sha256, whole);
                    }
                });
            }
            line.answer(true);
        }

        @Override
        public Map<String, byte[]> getWhole(List<String> sha256, long mostBytes) {
            ask();
            var found = new HashMap<String, byte[]>();
            synchronized (MemoryHub.this) {
                long sum = 0;
                for (var each : sha256) {
                    var pieces = log.pieces.get(each);
                    if (pieces == null || !log.whole.contains(each)) {
                        continue;
                    }
                    sum += pieces.size();
                    if (sum > mostBytes) {
                        break;
                    }
                    found.put(each, pieces.toByteArray());
                }
            }
            return line.answer(found);
        }

        @Override
        public long received(String sha256) {
            ask();
            synchronized (MemoryHub.this) {
                var pieces = log.pieces.get(sha256);
                return line.answer(pieces == null ? 0L : (long) pieces.size());
            }
        }

        @Override
        public void put(String sha256, long offset, byte[] piece, boolean last) {
            ask();
            synchronized (MemoryHub.this) {
                var pieces = log.pieces.computeIfAbsent(sha256, any -> new ByteArrayOutputStream());
                if (offset == pieces.size()) {
                    pieces.writeBytes(piece);
                }
                if (last) {
                    log.whole.add(sha256);
                }
            }
            line.answer(true);
        }

        @Override
        public byte[] get(String sha256, long offset, int most) {
            ask();
            synchronized (MemoryHub.this) {
                var bytes = log.pieces.getOrDefault(sha256, new ByteArrayOutputStream()).toByteArray();
                int from = (int) Math.min(offset, bytes.length);
                return line.answer(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + most)));
            }
        }

        @Override
        public List<Member> members() {
            line.ask();
            synchronized (MemoryHub.this) {
                var names = new HashMap<String, String>();
                log.edits.forEach(each -> names.put(each.login(), each.analyst()));
                return line.answer(log.members.values().stream().map(each -> new Member(each.login(),
                        names.getOrDefault(each.login(), each.analyst()), each.role(), each.seen())).toList());
            }
        }

        @Override
        public Optional<String> namesake(String analyst) {
            line.ask();
            synchronized (MemoryHub.this) {
                var own = log.members.get(login);
                return line.answer(own != null && own.analyst().equals(analyst)
                        ? Optional.empty()
                        : log.members.values().stream().filter(each -> !each.login().equals(login))
                                .filter(each -> each.analyst().equals(analyst) || log.edits.stream().anyMatch(
                                        edit -> edit.login().equals(each.login()) && edit.analyst().equals(analyst)))
                                .map(Member::login).findFirst());
            }
        }

        @Override
        public void setMember(String who, String analyst, Role role) {
            line.ask();
            synchronized (MemoryHub.this) {
                var before = log.members.get(who);
                log.members.put(who, new Member(who, analyst.isEmpty() && before != null ? before.analyst() : analyst,
                        role, null));
            }
            line.answer(true);
        }

        @Override
        public void removeMember(String who) {
            line.ask();
            synchronized (MemoryHub.this) {
                log.members.remove(who);
            }
            line.answer(true);
        }

        @Override
        public void registerCopy(UUID copy, Set<UUID> known, UUID next) {
            line.ask();
            synchronized (MemoryHub.this) {
                @Nullable
                UUID last = log.keys.get(copy);
                if (last != null && !known.contains(last)) {
                    throw new HubException(HubException.Reason.TWIN, Message.verbatim("twin"), null);
                }
                log.keys.put(copy, next);
                log.members.computeIfPresent(login,
                        (any, member) -> new Member(login, member.analyst(), member.role(), Instant.EPOCH));
            }
            line.answer(true);
        }

        @Override
        public void present(UUID copy, String analyst, Collection<UUID> subjects) {
            line.ask();
            synchronized (MemoryHub.this) {
                log.open.put(copy,
                        subjects.stream().map(subject -> new Presence(copy, login, analyst, subject)).toList());
            }
            line.answer(true);
        }

        @Override
        public List<Presence> presences(UUID copy) {
            line.ask();
            synchronized (MemoryHub.this) {
                return line.answer(log.open.values().stream().flatMap(List::stream)
                        .filter(each -> !each.copy().equals(copy)).toList());
            }
        }

        @Override
        public void requireAnswer() {
            line.ask();
        }

        @Override
        public PositionSubscription listen(LongConsumer told, Runnable lost) {
            line.ask();
            log.listeners.add(told);
            return line.answer(() -> log.listeners.remove(told));
        }

        @Override
        public void close() {
            // nothing to end
        }
    }
}
