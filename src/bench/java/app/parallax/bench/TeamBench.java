package app.parallax.bench;

import app.parallax.hub.Hub;
import app.parallax.hub.Hubs;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.hub.postgres.SendingRates;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamSync;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.postgresql.Driver;

/**
 * W11: a team on one project, through a PostgreSQL server of its own on this machine: how soon a mark made in one copy
 * is in another; how many edits a second eight copies send, beside bare INSERTs of the same rows in the same run; how
 * long joining a project takes, beside importing the same as files; what an edit takes in the log.
 */
final class TeamBench {
    private static final int MARKS = 200;

    private final Corpus corpus;
    private final Path work;
    private final int repetitions;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Hubs hubs = new PostgresHubs(threads);
    private int port;

    TeamBench(Corpus corpus, Path work, int repetitions) {
        this.corpus = corpus;
        this.work = work;
        this.repetitions = repetitions;
    }

    void run() throws Exception {
        try (var server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB").setPGStartupWait(Duration.ofMinutes(2))
                .setLocaleConfig("locale", "C").setLocaleConfig("encoding", "UTF-8").start()) {
            port = server.getPort();
            try (var connection = connect("postgres"); var statement = connection.createStatement()) {
                hubs.init(address("postgres"), PasswordSource.NONE);
                for (int i = 0; i < SendingRates.COPIES; i++) {
                    statement.execute("CREATE ROLE copy" + i + " LOGIN IN ROLE parallax_member");
                }
            }
            latency();
            sending();
            joining();
        } finally {
            threads.shutdownNow();
        }
    }

    private String address(String login) {
        return "postgresql://" + login + "@localhost:" + port + "/postgres";
    }

    private Connection connect(String login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login);
        var made = new Driver().connect("jdbc:postgresql://localhost:" + port + "/postgres", properties);
        if (made == null) {
            throw new SQLException("no connection");
        }
        return made;
    }

    private Hub hub(int copy) {
        return hubs.open(address("copy" + copy), PasswordSource.NONE);
    }

    private Path fresh(String name) throws IOException {
        for (var ending : List.of("", "-wal", "-shm", "-writer")) {
            Files.deleteIfExists(work.resolve(name + ending));
        }
        return work.resolve(name);
    }

    /** From the request of a mark in one copy until it is in the other, which is told by the hub. */
    private void latency() throws Exception {
        var shown = new Figures("W11-latency", "Parallax", "ms");
        var first = fresh("w11-first.parallax");
        var second = fresh("w11-second.parallax");
        Projects.create(first);
        Projects.create(second);
        try (var one = Projects.openForWriting(first, "One", Runnable::run);
                var other = Projects.openForWriting(second, "Other", Runnable::run);
                var hubOne = hub(0);
                var hubOther = hub(1)) {
            ImportJob.ofPaths(one, corpus.articles().subList(0, 50), ImportListener.NONE).done().join();
            var copy = Sharing.share(one, hubOne, address("copy0"), "copy0", "Latency");
            var projectOne = hubOne.open(copy.project());
            projectOne.setMember("copy1", "Other", Role.ANALYST);
            var syncOne = new TeamSync(one, projectOne);
            syncOne.run();
            Sharing.join(other, address("copy1"), copy.project(), "Latency", "copy1");
            var projectOther = hubOther.open(copy.project());
            var syncOther = new TeamSync(other, projectOther);
            syncOther.run();
            var marks = corpus.annotations().stream().filter(mark -> mark.article() < 50).limit(MARKS + 20).toList();
            var tags = Bench.tags(one, marks);
            syncOne.run();
            var came = new LinkedBlockingQueue<Long>();
            try (var _ = projectOther.listen(head -> threads.execute(() -> {
                synchronized (syncOther) {
                    syncOther.run();
                    came.add(position(other));
                }
            }), () -> {
            })) {
                long before = came.take();
                int number = 0;
                for (var changes : Bench.annotations(one, marks, tags)) {
                    long start = System.nanoTime();
                    one.perform(new Edit("Mark", changes)).join();
                    syncOne.run();
                    long wanted = position(one);
                    while (before < wanted) {
                        before = Math.max(before, came.take());
                    }
                    if (number++ >= 20) {
                        shown.add((System.nanoTime() - start) / 1e6);
                    }
                }
            }
        }
        shown.print("a mark made here is there, over loopback");
    }

    private static long position(Session session) {
        return Sharing.copy(session).orElseThrow().position();
    }

    private void sending() throws Exception {
        var rates = new SendingRates(hubs, copy -> address("copy" + copy), () -> connect("postgres"));
        rates.answered(20, 20); // warm
        for (int batch : new int[]{1, 20, 200}) {
            int rounds = Math.max(15, (batch == 1 ? 400 : 1_200) / batch);
            var ours = new Figures("W11-send-" + batch, "Parallax", "edits/s");
            var answered = new Figures("W11-send-" + batch, "Parallax, answered", "edits/s");
            var limit = new Figures("W11-send-" + batch, "limit:postgres", "edits/s");
            var ordered = new Figures("W11-send-" + batch, "postgres, answered", "edits/s");
            for (int i = 0; i < Math.max(5, repetitions); i++) {
                double pace = rates.bare(batch, rounds);
                limit.add(pace);
                ours.add(rates.paced(batch, rounds, pace));
                answered.add(rates.answered(batch, rounds));
                ordered.add(rates.ordered(batch, rounds));
            }
            ours.print("eight copies of one project, " + batch
                    + " edits made at once at the pace of the bare INSERTs; what waits goes together");
            answered.print("eight copies, each makes the next edits when the last ones were accepted");
            ordered.print("the same rows by bare INSERTs of eight connections into one log, each after its answer");
            limit.print("the same rows by bare INSERTs of eight connections that do not wait for each other");
        }
    }

    /** The whole corpus: imported as files and marked; shared; joined into a new file. */
    private void joining() throws Exception {
        var files = new Figures("W11-join", "limit:files", "ms");
        var share = new Figures("W11-share", "Parallax", "ms");
        var join = new Figures("W11-join", "Parallax", "ms");
        var marks = corpus.annotations();
        var sizes = new ArrayList<String>();
        for (int i = 0; i < repetitions; i++) {
            var file = fresh("w11-shared.parallax");
            UUID project;
            Projects.create(file);
            try (var session = Projects.openForWriting(file, "Bench", Runnable::run); var hub = hub(0)) {
                files.time(() -> {
                    ImportJob.ofPaths(session, List.of(corpus.articleFolder()), ImportListener.NONE).done().join();
                    var tags = Bench.tags(session, marks);
                    List<Change> all = Bench.annotations(session, marks, tags).stream().flatMap(List::stream).toList();
                    session.perform(new Edit("Mark all", all)).join();
                });
                var copy = Sharing.share(session, hub, address("copy0"), "copy0", "Joining");
                project = copy.project();
                var shared = hub.open(project);
                shared.setMember("copy1", "Other", Role.ANALYST);
                share.time(() -> new TeamSync(session, shared).run());
            }
            var other = fresh("w11-joined.parallax");
            Projects.create(other);
            try (var session = Projects.openForWriting(other, "Other", Runnable::run); var hub = hub(1)) {
                join.time(() -> {
                    Sharing.join(session, address("copy1"), project, "Joining", "copy1");
                    new TeamSync(session, hub.open(project)).run();
                });
                session.read(reader -> reader.articles().size()).join();
            }
            sizes.add(size());
        }
        files.print("articles=" + corpus.articles().size() + " annotations=" + marks.size() + " each with a tag");
        share.print("the same project, first sent");
        join.print("the same project into a new file; " + sizes.getLast());
    }

    /** What the log takes on the disk of the server. */
    private String size() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT pg_total_relation_size('parallax.edit'), pg_total_relation_size('parallax.change'),
                            pg_total_relation_size('parallax.content'), (SELECT count(*) FROM parallax.edit)""")) {
            found.next();
            return "edit=" + found.getLong(1) + "B change=" + found.getLong(2) + "B content=" + found.getLong(3)
                    + "B edits=" + found.getLong(4);
        }
    }
}
