package app.parallax.session.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.importer.Source;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.Edit;
import app.parallax.model.FigureRule;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.NamedStep;
import app.parallax.model.Passage;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.compare.Comparisons;
import app.parallax.session.find.RelatedPassages;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are read for mentions: proposed, confirmed, refused. */
class ProposalEditorTest {
    private static final String ONE = """
            The Harbour Ministry said that over 1,400 people were killed in the flood.

            Nobody came to the square. He said that 12 houses were lost.
            """;
    private static final String TWO = "“At least 900 people were killed,” mayor Ada Brock said. The harbour ministry "
            + "said that as of 17 October 2023 some 1,500 people were killed.\n";
    private static final String OVER = "over 1,400 people were killed in the flood";
    private static final String AT_LEAST = "“At least 900 people were killed,”";
    private static final String SOME = "some 1,500 people were killed";

    @TempDir
    private Path folder;
    private Session session;
    private Editor editor;
    private ProposalEditor proposals;

    @BeforeEach
    void open() {
        session = TestProject.open(folder.resolve("project.parallax"), "Anna");
        ImportJob.ofSources(session, List.of(source("one.txt", ONE), source("two.txt", TWO)), ImportListener.NONE)
                .done().join();
        editor = new Editor(session);
        proposals = new ProposalEditor(session);
        session.workspace().articles().forEach(row -> session.show(row.article().id()).join());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Passage words(String words) {
        var open = session.workspace().shown().stream().filter(each -> each.text().contains(words)).findFirst()
                .orElseThrow();
        int start = open.text().indexOf(words);
        var quote = Quote.of(open.text(), start, start + words.length());
        return new Passage(open.version().id(), start, start + words.length(), quote.exact(), quote.prefix(),
                quote.suffix());
    }

    private Claim claim(String counted) {
        var claim = new Claim(Ids.next(), "How many were killed", Claim.Status.OPEN, counted, null, "", Session.now());
        session.perform(new Edit("Claim", List.of(Change.insert(claim)))).join();
        return claim;
    }

    private Mention mention(Claim claim, String words, Mention.Voice voice) {
        editor.mention(claim, words(words), voice, Mention.Position.AFFIRMS).join();
        return now(words);
    }

    private Mention now(String words) {
        return all().stream().filter(each -> each.passage().quote().equals(words)).findFirst().orElseThrow().mention();
    }

    private List<MentionWithQuote> all() {
        return session.read(reader -> {
            var found = new ArrayList<MentionWithQuote>();
            reader.mentions(Set.of(), found::add);
            return found;
        }).join();
    }

    private List<String> speakers() {
        return session.read(reader -> reader.speakers().stream().map(each -> each.entity().name()).toList()).join();
    }

    @Test
    void whatIsReadInANewMentionIsProposedInTheSameEditAndMakesNoSpeaker() {
        var claim = claim("people killed");
        var mention = mention(claim, OVER, Mention.Voice.REPORTED);
        assertNull(mention.quantity());
        assertEquals(List.of(), mention.attribution());
        assertEquals(Set.of(Field.SPEAKER, Field.FIGURE), mention.proposed().fields(), "the voice was chosen");
        assertEquals(List.of("The Harbour Ministry"),
                mention.proposed().cited().stream().map(NamedStep::name).toList());
        assertEquals(new BigDecimal("1400"), Objects.requireNonNull(mention.proposed().quantity()).least());
        assertEquals(List.of(), speakers());
        session.undo().join();
        assertEquals(List.of(), all());
    }

    @Test
    void confirmedValuesAreThoseOfTheMentionAndOneNameIsOneSpeaker() {
        var claim = claim("people killed");
        var one = mention(claim, OVER, Mention.Voice.REPORTED);
        var two = mention(claim, SOME, Mention.Voice.REPORTED);
        assertEquals(Set.of(Field.SPEAKER, Field.FIGURE, Field.DATE), two.proposed().fields());
        var both = proposals.confirm(List.of(one.id()), ProposalEditor.ALL);
        proposals.confirm(List.of(two.id()), ProposalEditor.ALL).join();
        assertEquals(1, both.join());
        assertEquals(List.of("The Harbour Ministry"), speakers(), "in whatever case it is written");
        assertEquals(now(OVER).attribution().getFirst().speaker(), now(SOME).attribution().getFirst().speaker());
        assertEquals("2023-10-17",
                Objects.requireNonNull(Objects.requireNonNull(now(SOME).quantity()).asOf()).value().toString());
        assertEquals(Set.of(), now(SOME).proposed().fields());
        session.undo().join();
        session.undo().join();
        assertEquals(List.of(), speakers());
        assertEquals(one, now(OVER));
    }

    @Test
    void manyAreConfirmedInOneEdit() {
        var claim = claim("people killed");
        for (var words : List.of(OVER, AT_LEAST, SOME)) {
            mention(claim, words, Mention.Voice.REPORTED);
        }
        assertEquals(3, proposals.count().join());
        assertEquals(3, proposals.confirm(all().stream().map(each -> each.mention().id()).toList(),
                ProposalEditor.ALL).join());
        assertEquals(0, proposals.count().join());
        session.undo().join();
        assertEquals(3, proposals.count().join());
        assertEquals(3, proposals.list().join().size());
    }

    @Test
    void whatWasRefusedOrTypedIsNotProposedAgain() {
        var claim = claim("people killed");
        var refused = mention(claim, OVER, Mention.Voice.REPORTED);
        var typed = mention(claim, SOME, Mention.Voice.REPORTED);
        proposals.refuse(List.of(refused.id()), Set.of(Field.SPEAKER)).join();
        assertEquals(Set.of(Field.FIGURE), now(OVER).proposed().fields());
        proposals.refuse(List.of(refused.id()), ProposalEditor.ALL).join();
        var figure = new Quantity(new BigDecimal("7"), null, "", "", "", null);
        new ClaimEditor(session).setQuantity(typed, figure).join();
        new SpeakerEditor(session).attribute(now(SOME), List.of(new NamedStep("Somebody Else", ""))).join();
        proposals.proposeAll().join();
        assertEquals(Set.of(), now(OVER).proposed().fields());
        assertEquals(Mention.Voice.REPORTED, now(OVER).voice(), "it was chosen, not proposed");
        assertEquals(figure, now(SOME).quantity());
        assertEquals(Set.of(), now(SOME).proposed().fields());
        new ClaimEditor(session).setQuantity(now(SOME), null).join();
        proposals.proposeAll().join();
        assertEquals(Set.of(), now(SOME).proposed().fields(), "the figure was taken out by hand");
    }

    @Test
    void mentionsThatAreThereGetProposalsInOneEdit() {
        var claim = claim("people killed");
        var plain = Editor.withoutProposals(session);
        for (var words : List.of(OVER, AT_LEAST)) {
            plain.mention(claim, words(words), Mention.Voice.REPORTED, Mention.Position.AFFIRMS).join();
        }
        assertEquals(0, proposals.count().join());
        assertEquals(2, proposals.proposeAll().join());
        assertEquals(2, proposals.count().join());
        assertEquals(0, proposals.proposeAll().join(), "nothing new");
        session.undo().join();
        assertEquals(0, proposals.count().join());
    }

    @Test
    void aSpeakerWhoAloneMayBearTheNameIsMeant() {
        session.perform(new Edit("Speaker", List.of(Change.insert(
                new Speaker(Ids.next(), "Ada Brock", List.of("Mayor Ada Brock"), "", null))))).join();
        var claim = claim("people killed");
        var mention = mention(claim, AT_LEAST, Mention.Voice.REPORTED);
        assertEquals("Ada Brock", mention.proposed().cited().getFirst().name());
        proposals.confirm(List.of(mention.id()), ProposalEditor.ALL).join();
        assertEquals(List.of("Ada Brock"), speakers());
    }

    @Test
    void theArticlesOwnWordsAndPronounsNameNobodyAndAClaimThatCountsNothingHasNoFigure() {
        var claim = claim("people killed");
        assertFalse(mention(claim, OVER, Mention.Voice.OWN).proposes(Field.SPEAKER));
        var he = mention(claim, "12 houses were lost", Mention.Voice.REPORTED);
        assertFalse(he.proposes(Field.SPEAKER) && he.proposed().cited().getFirst().name().equalsIgnoreCase("he"));
        var other = editor.newClaim("The minister resigned", words(AT_LEAST), Mention.Voice.REPORTED,
                Mention.Position.AFFIRMS).join();
        var said = all().stream().filter(each -> each.mention().claim().equals(other.id())).findFirst().orElseThrow();
        assertFalse(said.mention().proposes(Field.FIGURE));
        assertTrue(said.mention().proposes(Field.SPEAKER));
    }

    @Test
    void aShortNameOfTheSameSourceIsNoFurtherStepAndADateOfWhatHappenedIsNoReferenceTime() {
        var text = "Moscow’s Trade Ministry said that “over 300 people were killed on 7 October 2023 in the flood,” "
                + "the Trade Ministry stated, “and 20 people were hurt.”\n";
        ImportJob.ofSources(session, List.of(source("three.txt", text)), ImportListener.NONE).done().join();
        session.workspace().articles().forEach(row -> session.show(row.article().id()).join());
        var claim = claim("people killed");
        var mention = mention(claim, "over 300 people were killed on 7 October 2023", Mention.Voice.REPORTED);
        assertEquals(1, mention.proposed().cited().size(), mention.proposed().cited().toString());
        assertFalse(mention.proposes(Field.DATE));
    }

    @Test
    void aVoiceThatIsReadIsProposedAndRefusedAloneBecomesTheOther() {
        var claim = claim("people killed");
        editor.mention(claim, words(OVER), null, Mention.Position.AFFIRMS).join();
        assertEquals(Mention.Voice.REPORTED, now(OVER).voice());
        assertTrue(now(OVER).proposes(Field.VOICE));
        new RelatedPassages(session).mention(List.of(words("Nobody came to the square")), claim,
                Mention.Position.RELATED).join();
        var own = now("Nobody came to the square");
        assertEquals(Set.of(Field.VOICE), own.proposed().fields());
        proposals.refuse(List.of(own.id()), ProposalEditor.ALL).join();
        assertEquals(Mention.Voice.REPORTED, now("Nobody came to the square").voice());
        proposals.confirm(List.of(now(OVER).id()), Set.of(Field.VOICE)).join();
        assertEquals(Set.of(Field.SPEAKER, Field.FIGURE), now(OVER).proposed().fields());
    }

    @Test
    void wordsThatSayWhoSaysItAreAttributed() {
        var text = "The operator, Norhydro, denied that there had been a warning. It rained all night, and the road "
                + "below the dam was closed.";
        var denial = "Norhydro, denied that there had been a warning.";
        int start = text.indexOf(denial);
        assertEquals(Mention.Voice.REPORTED,
                MentionProposals.of(text, new Span(start, start + denial.length())).voice());
        assertEquals(Mention.Voice.OWN, MentionProposals.of(text, new Span(start, text.length())).voice());
    }

    @Test
    void aVoiceThatIsRefusedWithOtherValuesIsNotStated() {
        var claim = claim("people killed");
        editor.mention(claim, words(OVER), null, Mention.Position.AFFIRMS).join();
        proposals.refuse(List.of(now(OVER).id()), ProposalEditor.ALL).join();
        assertEquals(Mention.Voice.UNSTATED, now(OVER).voice());
        assertEquals(Set.of(), now(OVER).proposed().fields());
        proposals.proposeAll().join();
        assertEquals(Set.of(), now(OVER).proposed().fields());
        assertEquals(Mention.Voice.UNSTATED, now(OVER).voice());
        editor.setStance(now(OVER), Mention.Voice.OWN, Mention.Position.AFFIRMS).join();
        assertEquals(Mention.Voice.OWN, now(OVER).voice());
    }

    @Test
    void aDisagreementOfProposedFiguresSaysSoUntilTheyAreConfirmed() {
        var claim = claim("people killed");
        mention(claim, "over 1,400 people", Mention.Voice.REPORTED);
        mention(claim, "At least 900 people", Mention.Voice.REPORTED);
        mention(claim, SOME, Mention.Voice.REPORTED);
        var plain = mention(claim, "12 houses", Mention.Voice.REPORTED);
        new ClaimEditor(session)
                .setQuantity(plain, new Quantity(BigDecimal.ONE, BigDecimal.ONE, "person", "", "", null))
                .join();
        assertTrue(comparison().isProposed());
        proposals.confirm(all().stream().map(each -> each.mention().id()).toList(), ProposalEditor.ALL).join();
        assertFalse(comparison().isProposed());
    }

    private Comparison comparison() {
        return session.read(reader -> Comparisons.read(reader, FigureRule.USUAL)).join().getFirst();
    }

    @Test
    void theWordsOfEachValueAreFoundInTheSentence() {
        var claim = claim("people killed");
        mention(claim, SOME, Mention.Voice.REPORTED);
        var said = proposals.list().join().getFirst();
        var evidence = ProposalEvidence.read(session, said).join().orElseThrow();
        var read = evidence.read().stream().map(each -> evidence.sentence().substring(each.start(), each.end()))
                .toList();
        assertTrue(read.containsAll(List.of("The harbour ministry", "said")), read.toString());
        assertTrue(read.stream().anyMatch(each -> each.contains("1,500")), read.toString());
        assertTrue(evidence.sentence().startsWith("The harbour ministry"), evidence.sentence());
    }
}
