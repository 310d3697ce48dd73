package app.parallax.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the compared units, the disagreements and their adjudication. */
class AgreementTest {
    @TempDir
    private Path folder;
    private final Parts.Imported article = Parts.article("001",
            "The mayor said that nobody was hurt. The storm broke the quay. The town repairs it.");
    private final Analyst anna = Parts.analyst("Anna");
    private final Analyst boris = Parts.analyst("Boris");
    private final Tag harm = Parts.tag("harm");
    private final Tag repair = Parts.tag("repair");
    private final Claim claim = Parts.claim("Nobody was hurt");
    private Session session;

    @BeforeEach
    void open() {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        session = Projects.openForWriting(file, "Clara", Runnable::run);
        session.perform(article.edit()).join();
        insert(anna, boris, harm, repair, claim);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void insert(Entity... all) {
        session.perform(new Edit("Test", Stream.of(all).map(Change::insert).toList())).join();
    }

    private Annotation mark(Analyst by, String words, Tag... tags) {
        var annotation = Parts.annotation(article.passage(words), by);
        insert(annotation);
        for (var tag : tags) {
            insert(new Tagging(Ids.next(), annotation.id(), tag.id()));
        }
        return annotation;
    }

    private void mention(Annotation on, Mention.Position position) {
        insert(new Mention(Ids.next(), claim.id(), on.id(), Mention.Voice.REPORTED, position));
    }

    private Agreement read() {
        return session.read(Agreement::read).join();
    }

    private List<Mark> settled() {
        var by = session.read(reader -> reader.analysts()).join().stream().map(each -> each.entity())
                .filter(each -> each.name().equals(Agreement.ADJUDICATED)).map(Analyst::id).findFirst();
        var marks = new ArrayList<Mark>();
        by.ifPresent(id -> session.read(reader -> {
            reader.marks(new AnnotationFilter(Set.of(), Set.of(), Set.of(), Set.of(id)), marks::add);
            return marks;
        }).join());
        return marks;
    }

    @Test
    void stretchesThatShareHalfOfTheLongerOneAreOneUnitWithEachTag() {
        mark(anna, "The mayor said that nobody was hurt", harm);
        mark(boris, "mayor said that nobody was hurt.", harm);
        mark(anna, "The storm broke the quay", harm);
        mark(boris, "The storm broke the quay", repair);
        mark(anna, "hurt", harm); // far shorter than what it lies in
        mark(boris, "The town repairs it", repair);
        var read = read();
        assertEquals(List.of("Anna", "Boris"), read.analysts().stream().map(Analyst::name).toList());
        assertEquals(4, read.tags().units(), "two stretches with two tags each");
        assertEquals(2, read.alone());
        var pair = read.pairs().getFirst();
        // Anna yes no yes no, Boris yes no no yes: half of it agrees, and by chance half would
        assertEquals(0, pair.tags().value().orElseThrow(), 1e-9);
        assertEquals(1, read.disagreements().size());
        assertEquals(0, read.positions().units());
        assertTrue(read.positions().value().isEmpty());
    }

    @Test
    void aPositionIsComparedWhereTwoLetTheSameStretchSpeakToAClaim() {
        mention(mark(anna, "nobody was hurt"), Mention.Position.AFFIRMS);
        mention(mark(boris, "that nobody was hurt"), Mention.Position.OPEN);
        mention(mark(anna, "The storm broke the quay"), Mention.Position.DENIES);
        mark(boris, "The storm broke the quay");
        var read = read();
        assertEquals(1, read.positions().units());
        assertEquals(0, read.tags().units(), "nothing is tagged");
        var found = read.disagreements();
        assertEquals(1, found.size());
        assertEquals(claim.id(), found.getFirst().claim());
        assertEquals(List.of("Anna", "Boris"), found.getFirst().judgements().stream()
                .map(each -> each.analyst().name()).toList());
    }

    @Test
    void whoSpokeToAClaimTwiceInAStretchIsFollowedInBoth() {
        mention(mark(anna, "nobody was hurt"), Mention.Position.AFFIRMS);
        mention(mark(anna, "that nobody was hurt"), Mention.Position.DENIES);
        mention(mark(boris, "nobody was hurt"), Mention.Position.OPEN);
        var found = read().disagreements().getFirst();
        for (var chosen : found.judgements()) {
            new Adjudication(session).adopt(read().disagreements().getFirst(), chosen).join();
            assertEquals(chosen.mentions().stream().map(Mention::position).sorted().toList(),
                    settled().stream().flatMap(mark -> mark.mentions().stream()).map(Mention::position).sorted()
                            .toList());
        }
    }

    @Test
    void whatIsChosenBecomesAMarkOfAnotherAnalystAndTheOriginalsStay() {
        mention(mark(anna, "nobody was hurt", harm), Mention.Position.AFFIRMS);
        mention(mark(boris, "nobody was hurt", harm), Mention.Position.OPEN);
        var before = session.read(Dump::of).join();
        var first = read().disagreements().getFirst();
        new Adjudication(session).adopt(first, first.judgements().getLast()).join();
        var mark = settled().getFirst();
        assertEquals("nobody was hurt", mark.passage().quote());
        assertEquals(Mention.Position.OPEN, mark.mentions().getFirst().position());
        var after = read();
        assertEquals(1, after.disagreements().size(), "the originals stay, and so does what parts them");
        assertFalse(after.disagreements().getFirst().settled().isEmpty());
        assertEquals(List.of("Anna", "Boris"), after.analysts().stream().map(Analyst::name).toList());

        var again = after.disagreements().getFirst();
        new Adjudication(session).adopt(again, again.judgements().getFirst()).join();
        assertEquals(1, settled().size(), "another choice takes the place of the first");
        assertEquals(List.of(Mention.Position.AFFIRMS), settled().getFirst().mentions().stream()
                .map(Mention::position).toList());

        session.undo().join();
        session.undo().join();
        assertTrue(settled().isEmpty());
        assertEquals(before, session.read(Dump::of).join(), "as before");
    }
}
