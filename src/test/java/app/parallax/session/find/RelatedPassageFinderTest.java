package app.parallax.session.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import app.parallax.store.OpenMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedPassageFinderTest {
    private static final String SAID = "The Kestrel Dam near Orlova lost 4,200 cubic metres of water before engineers "
            + "closed the sluice.";
    private static final String REWORDED = "Before the sluice was shut by an engineer, 4200 cubic metres had run out of "
            + "Kestrel Dam.";

    @TempDir
    private Path folder;
    private Session session;
    private final Random random = new Random(5);
    private final Tag tag = Parts.tag("water");
    private final Claim claim = Parts.claim("The dam lost 4,200 cubic metres");

    @BeforeEach
    void open() {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        session = Session.open(project, OpenMode.WRITE, "Ada", Runnable::run);
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** An article of made-up words, with a sentence of its own somewhere in it. */
    private Parts.Imported article(int number, String sentence) {
        var text = new StringBuilder("😀 Article " + number + "\n");
        for (int line = 0; line < 8; line++) {
            for (int word = 0; word < 12; word++) {
                text.append(Integer.toString(300 + (int) Math.abs(random.nextGaussian() * 900), 36)).append("ka ");
            }
            text.append("of the water.\n").append(line == 4 ? sentence : "").append('\n');
        }
        return Parts.article(String.format(Locale.ROOT, "%05d", number), text.toString());
    }

    private void imported(Parts.Imported article) {
        session.perform(article.edit()).join();
    }

    private Mark mark(Parts.Imported article, String words) {
        var annotation = new Annotation(Ids.next(), article.passage(words), "", "", session.analyst().id(),
                Session.now(),
                Session.now());
        session.perform(new Edit("Mark", List.of(Change.insert(tag), Change.insert(claim), Change.insert(annotation),
                Change.insert(new Tagging(Ids.next(), annotation.id(), tag.id())),
                Change.insert(new Mention(Ids.next(), claim.id(), annotation.id(), Mention.Voice.OWN,
                        Mention.Position.AFFIRMS)))))
                .join();
        return mark(annotation.id());
    }

    private Mark mark(UUID id) {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(List.of(id), marks::add);
            return marks.getFirst();
        }).join();
    }

    private List<Mark> marks() {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ALL, marks::add);
            return marks;
        }).join();
    }

    private List<RelatedPassages.Offer> offers(Mark mark) {
        return new RelatedPassages(session).find(mark.passage(), mark).join().orElseThrow();
    }

    private static List<String> quotes(List<RelatedPassages.Offer> offers) {
        return offers.stream().map(each -> each.proposed().passage().quote()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 330})
    void theSameStatementElsewhereIsFoundFirstInFewArticlesAndByTheIndexInMany(int others) {
        for (int i = 0; i < others; i++) {
            imported(article(i, ""));
        }
        var source = article(10_001, SAID);
        var other = article(10_002, REWORDED);
        imported(source);
        imported(other);

        var found = offers(mark(source, SAID));

        assertEquals(List.of(REWORDED), quotes(found));
        var passage = found.getFirst().proposed().passage();
        assertEquals(other.version().id(), passage.version());
        assertEquals(REWORDED, other.text().substring(passage.start(), passage.end()));
        assertFalse(found.getFirst().marked());
    }

    @Test
    void theSameWordsInSeveralArticlesAreListedOnceAndBoilerplateNot() {
        var source = article(1, SAID);
        var copies = List.of(article(2, REWORDED), article(3, REWORDED), article(4, REWORDED));
        imported(source);
        copies.forEach(this::imported);
        var last = copies.getLast().passage(REWORDED);
        session.perform(new Edit("Boilerplate", List.of(Change.insert(new Boilerplate(Ids.next(), last.version(),
                last.start(), last.end(), Boilerplate.Reason.ADVERTISEMENT))))).join();

        var found = offers(mark(source, SAID));

        assertEquals(List.of(REWORDED), quotes(found));
        assertEquals(copies.subList(0, 2).stream().map(each -> each.passage(REWORDED)).toList(),
                found.getFirst().passages());
    }

    @Test
    void confirmedPassagesGetTheTagsInOneEditThatIsUndoneAsOne() throws Exception {
        var source = article(1, SAID);
        imported(source);
        imported(article(2, REWORDED));
        imported(article(3, REWORDED));
        var mark = mark(source, SAID);
        var offer = offers(mark).getFirst();
        var before = session.read(Dump::of).join();

        int tagged = new RelatedPassages(session).tag(offer.passages(), List.of(tag)).join();

        assertEquals(2, tagged);
        assertEquals(3, marks().stream().filter(each -> each.taggings().stream()
                .anyMatch(tagging -> tagging.tag().equals(tag.id()))).count());
        assertTrue(offers(mark).getFirst().marked());
        assertEquals(0, new RelatedPassages(session).tag(offer.passages(), List.of(tag)).join(), "they have it");
        session.undo().join();
        assertEquals(List.of(mark.id()), marks().stream().map(Mark::id).toList());
        assertEquals(before, session.read(Dump::of).join());
    }

    @Test
    void aConfirmedPassageBecomesAMentionInThePositionThatWasChosenAndInTheVoiceOfItsText() {
        var source = article(1, SAID);
        var quoted = "“" + REWORDED + "” Halvorsen said.";
        imported(source);
        imported(article(2, quoted));
        var mark = mark(source, SAID);
        var offer = offers(mark).getFirst();

        assertEquals(1, new RelatedPassages(session).mention(offer.passages(), claim, Mention.Position.DENIES).join());

        var mention = marks().stream().filter(each -> !each.id().equals(mark.id())).findFirst().orElseThrow()
                .mentions().getFirst();
        assertEquals(claim.id(), mention.claim());
        assertEquals(Mention.Position.DENIES, mention.position());
        assertEquals(Mention.Voice.REPORTED, mention.voice());
        assertEquals(0, new RelatedPassages(session).mention(offer.passages(), claim, Mention.Position.DENIES).join());
        session.undo().join();
        assertEquals(1, marks().size());
    }

    @Test
    void whatWasPutAsideIsNotOfferedAgainForThisMark() {
        var source = article(1, SAID);
        imported(source);
        imported(article(2, REWORDED));
        imported(article(3, "Engineers closed the sluice of Kestrel Dam near Orlova."));
        var mark = mark(source, SAID);
        var first = offers(mark);
        assertEquals(2, first.size());

        new RelatedPassages(session).dismiss(mark, first.getFirst().proposed().passage()).join();

        assertEquals(quotes(first).subList(1, 2), quotes(offers(mark)));
        assertEquals(2, new RelatedPassages(session).find(mark.passage(), null).join().orElseThrow().size());
    }

    @Test
    void thePassageItselfIsNotOfferedInANewerVersionOfItsArticle() {
        var source = article(1, SAID);
        imported(source);
        var mark = mark(source, SAID);
        var text = "A new first line.\n" + source.text();
        var newer = Parts.version(source.article(), 2, text);
        session.perform(new Edit("Version", List.of(Change.insert(newer)),
                List.of(new Parts.Imported(source.article(), newer, text).content()))).join();

        assertEquals(List.of(), offers(mark));
        assertEquals(1, found(SAID).size(), "but other words find it");
    }

    private List<RelatedPassageFinder.Proposed> found(String words) {
        return session.read(reader -> RelatedPassageFinder.find(reader, words)).join();
    }

    @Test
    void anAnswerThatIsNotWantedAnyMoreIsGivenUp() {
        var source = article(1, SAID);
        imported(source);
        imported(article(2, REWORDED));
        Passage passage = source.passage(SAID);

        assertEquals(List.of(),
                session.read(reader -> RelatedPassageFinder.find(reader, reader.articles(), passage, null,
                        () -> true)).join());
    }
}
