package app.parallax.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.AttributionStep;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the number of independent sources of a claim. */
class IndependentSourcesTest {
    private static final String COPIED = "the old bridge over the river was closed on Monday morning after the flood";
    @TempDir
    private Path folder;
    private final Analyst anna = Parts.analyst("Anna");
    private final Claim claim = Parts.claim("The bridge is closed");
    private final Speaker mayor = new Speaker(Ids.next(), "Mayor", List.of(), "", null);
    private final Speaker agency = new Speaker(Ids.next(), "Agency", List.of(), "", null);
    private final List<Parts.Imported> articles = new ArrayList<>();
    private Session session;

    @BeforeEach
    void open() {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        session = Projects.openForWriting(file, "Clara", Runnable::run);
        insert(anna, claim, mayor, agency);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void insert(Entity... all) {
        session.perform(new Edit("Test", Stream.of(all).map(Change::insert).toList())).join();
    }

    private Mention said(String text, String words, Mention.Position position, Speaker... chain) {
        var article = Parts.article("00" + articles.size(), text);
        articles.add(article);
        session.perform(article.edit()).join();
        var annotation = Parts.annotation(article.passage(words), anna);
        var mention = new Mention(Ids.next(), claim.id(), annotation.id(),
                chain.length == 0 ? Mention.Voice.OWN : Mention.Voice.REPORTED, position, null,
                Stream.of(chain).map(each -> new AttributionStep(each.id(), "said")).toList(), null,
                ProposedValues.NONE);
        insert(annotation, mention);
        return mention;
    }

    private Mention said(String text, Speaker... chain) {
        return said(text, text, Mention.Position.AFFIRMS, chain);
    }

    private IndependentSources read() {
        return Objects.requireNonNull(
                session.read(reader -> new IndependentSources.Reading().of(reader, Set.of(claim.id()))).join()
                        .get(claim.id()));
    }

    @Test
    void theLastOfAChainIsTheOriginAndAnArticleIsItsOwn() {
        said("The mayor closed the bridge.", mayor);
        said("According to the agency the mayor says so.", agency, mayor);
        said("We saw it closed.");
        said("It is open, says the agency.", "It is open", Mention.Position.DENIES, agency);
        var read = read();
        assertEquals(3, read.articles(), "the one that denies does not support");
        assertEquals(2, read.origins().size());
        assertEquals(mayor.id(), read.origins().getFirst().speaker());
        assertEquals(2, read.origins().getFirst().mentions().size());
        assertNull(read.origins().getLast().speaker());
        assertFalse(read.isProposed());
        assertEquals(List.of(mayor.id(), agency.id()),
                IndependentSources.chain(read.origins().getFirst().mentions().getLast().mention(), id -> true));
    }

    @Test
    void sameWordsInSeveralArticlesAreProposedAsOneOriginThoughOnlyAPartOfThemIsMarked() {
        said("News: " + COPIED + ", they say.", "closed on Monday", Mention.Position.AFFIRMS);
        said("Also " + COPIED + "!", "bridge over the river was closed", Mention.Position.AFFIRMS);
        said("Elsewhere " + COPIED + " again.", "closed", Mention.Position.AFFIRMS);
        var read = read();
        assertEquals(3, read.articles());
        assertEquals(1, read.origins().size());
        assertTrue(read.isProposed());
    }

    @Test
    void aProposalJoinsWhomOneOfThemNamesAndEndsWhenBothAreAttributed() {
        said("Today " + COPIED + " it said.", COPIED, Mention.Position.AFFIRMS, mayor);
        var open = said("And " + COPIED + " so.", COPIED, Mention.Position.AFFIRMS);
        assertEquals(1, read().origins().size());
        assertEquals(mayor.id(), read().origins().getFirst().speaker());
        assertTrue(read().isProposed());
        var named = open.with(List.of(new AttributionStep(agency.id(), "")));
        session.perform(new Edit("Test", List.of(new Change(open, named)))).join();
        assertEquals(2, read().origins().size(), "the analyst knows better");
        assertFalse(read().isProposed());
        session.undo().join();
        assertEquals(1, read().origins().size());
    }

    @Test
    void whatTwoSpeakersAreNamedForIsNotJoinedThroughAThird() {
        said("One " + COPIED + ".", COPIED, Mention.Position.AFFIRMS, mayor);
        said("Two " + COPIED + ".", COPIED, Mention.Position.AFFIRMS);
        said("Three " + COPIED + ".", COPIED, Mention.Position.AFFIRMS, agency);
        var read = read();
        assertEquals(2, read.origins().size());
        assertEquals(Set.of(mayor.id(), agency.id()),
                Set.copyOf(read.origins().stream().map(IndependentSources.Origin::speaker).toList()));
    }

    @Test
    void otherWordsOfTheSameArticlesAreTheirOwn() {
        said("News: " + COPIED + ". We went there and saw the barrier.", "saw the barrier", Mention.Position.AFFIRMS);
        said("Also " + COPIED + ". A reader wrote that it is shut.", "it is shut", Mention.Position.AFFIRMS);
        assertEquals(2, read().origins().size());
        assertFalse(read().isProposed());
    }
}
