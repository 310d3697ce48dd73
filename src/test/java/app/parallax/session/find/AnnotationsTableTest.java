package app.parallax.session.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.SmallProject;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationLine.Standing;
import app.parallax.model.AnnotationOrder;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.AnnotationQuery.Column;
import app.parallax.model.AnnotationQuery.Grouping;
import app.parallax.model.AttributionStep;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.FilterCondition;
import app.parallax.model.FilterCondition.Kind;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.Speaker;
import app.parallax.model.TagPair;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.edit.BulkEditor;
import app.parallax.session.edit.TagEditor;
import app.parallax.store.OpenMode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the annotations table: filters, orders, groups, bulk edits. */
class AnnotationsTableTest {
    @TempDir
    private Path folder;
    private SmallProject parts;
    private Session session;
    private UUID formula;
    private UUID number;
    private UUID denial;

    @BeforeEach
    void open() {
        var project = folder.resolve("p.parallax");
        parts = new SmallProject(project);
        session = Session.open(project, OpenMode.WRITE, "Ada", Runnable::run);
        formula = parts.formula.id();
        number = parts.number.id();
        denial = parts.denial.id();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private AnnotationOrder ask(List<FilterCondition> conditions, Column sort, boolean descending, Grouping grouping) {
        return session.read(
                reader -> reader.annotationOrder(new AnnotationQuery(conditions, null, sort, descending, grouping)))
                .join();
    }

    private List<UUID> found(FilterCondition... conditions) {
        return ask(List.of(conditions), Column.ARTICLE, false, Grouping.NONE).annotations();
    }

    private List<UUID> sorted(Column column, boolean descending) {
        return ask(List.of(), column, descending, Grouping.NONE).annotations();
    }

    private List<AnnotationLine> lines(UUID... ids) {
        return session.read(reader -> reader.annotationLines(List.of(ids))).join();
    }

    @Test
    void withoutAFilterAllStandAsInTheArticles() {
        assertEquals(List.of(formula, number, denial), found());
    }

    @Test
    void eachConditionLeavesWhatItAsksFor() {
        var people = parts.people.id();
        var below = parts.below.id();
        assertEquals(List.of(number), found(new FilterCondition(Kind.WORDS, "1,400 -denies")));
        assertEquals(List.of(number), found(new FilterCondition(Kind.WORDS, "two")), "the note is looked through too");
        assertEquals(List.of(number, denial), found(FilterCondition.of(Kind.ANY_TAG, people)));
        assertEquals(List.of(number, denial),
                found(FilterCondition.of(Kind.ANY_TAG, people), FilterCondition.of(Kind.ANY_TAG, below)),
                "alternatives");
        assertEquals(List.of(denial),
                found(FilterCondition.of(Kind.ALL_TAGS, people), FilterCondition.of(Kind.ALL_TAGS, below)));
        assertEquals(List.of(formula, number), found(FilterCondition.of(Kind.NO_TAG, below)));
        assertEquals(List.of(denial), found(FilterCondition.of(Kind.ARTICLE, parts.second.article().id())));
        assertEquals(List.of(formula, number), found(FilterCondition.of(Kind.OUTLET, parts.outlet.id())));
        assertEquals(List.of(number, denial), found(FilterCondition.of(Kind.CLAIM, parts.claim.id())));
        assertEquals(3, found(FilterCondition.of(Kind.ANALYST, parts.formula.analyst())).size());
        assertEquals(List.of(), found(FilterCondition.of(Kind.ANALYST, session.analyst().id())));
        assertEquals(List.of(formula), found(new FilterCondition(Kind.UNTAGGED, "")));
        assertEquals(List.of(), found(new FilterCondition(Kind.LOST, "")));
        assertEquals(List.of(), found(new FilterCondition(Kind.WORDS, "\"")), "no query is found nowhere");
    }

    @Test
    void aTagIsAskedForWithThoseUnderItAndATimeWithItsArticles() {
        var tags = new TagEditor(session);
        var leaf = session.workspace().tag(parts.below.id()).orElseThrow();
        var onFormula = tags.newTag("under denial", leaf.id());
        session.perform(new Edit("Tag", List.of(Change.insert(onFormula),
                Change.insert(new Tagging(Ids.next(), formula, onFormula.id()))))).join();
        assertEquals(List.of(formula, number, denial), found(FilterCondition.of(Kind.ANY_TAG, parts.people.id())));
        assertEquals(List.of(formula, denial), found(FilterCondition.of(Kind.ANY_TAG, parts.below.id())));
        assertEquals(List.of(number, denial), found(FilterCondition.of(Kind.ALL_TAGS, parts.people.id())));
        var within = Set.of(parts.second.article().id());
        assertEquals(List.of(denial), session.read(reader -> reader.annotationOrder(new AnnotationQuery(
                List.of(FilterCondition.of(Kind.ANY_TAG, parts.people.id())), within, Column.ARTICLE, false,
                Grouping.NONE)))
                .join().annotations());
    }

    @Test
    void daysAreThoseOfThisPlace() {
        var day = LocalDate.ofInstant(parts.formula.created(), ZoneId.systemDefault());
        assertTrue(found(new FilterCondition(Kind.FROM, day.toString()), new FilterCondition(Kind.TO, day.toString()))
                .contains(formula));
        assertEquals(List.of(), found(new FilterCondition(Kind.TO, day.minusDays(1).toString())));
        assertEquals(List.of(), found(new FilterCondition(Kind.FROM, day.plusDays(2).toString())));
        assertThrows(IllegalArgumentException.class, () -> new FilterCondition(Kind.FROM, "yesterday"));
        assertThrows(IllegalArgumentException.class, () -> new FilterCondition(Kind.TO, "+999999999-12-31"));
        assertThrows(IllegalArgumentException.class, () -> new FilterCondition(Kind.ANY_TAG, "x"));
    }

    @Test
    void everyColumnSortsAndWhatIsEmptyStaysLast() {
        assertEquals(List.of(formula, denial, number), sorted(Column.QUOTE, false));
        assertEquals(List.of(number, denial, formula), sorted(Column.QUOTE, true));
        assertEquals(List.of(denial, number, formula), sorted(Column.TAGS, false), "denial before people");
        assertEquals(List.of(number, denial, formula), sorted(Column.TAGS, true));
        assertEquals(List.of(number, formula, denial), sorted(Column.NOTE, true));
        assertEquals(List.of(formula, number, denial), sorted(Column.OUTLET, false));
        for (var column : Column.values()) {
            assertEquals(3, sorted(column, true).size(), column.name());
        }
    }

    @Test
    void groupsFollowEachOtherAndOneWithTwoTagsStandsInBoth() {
        var order = ask(List.of(), Column.ARTICLE, false, Grouping.TAG);
        assertEquals(List.of(denial, number, denial, formula), order.annotations());
        assertEquals(List.of(new AnnotationOrder.Group(parts.below.id(), 0, 1),
                new AnnotationOrder.Group(parts.people.id(), 1, 2), new AnnotationOrder.Group(null, 3, 1)),
                order.groups());
        assertEquals(2, ask(List.of(), Column.ARTICLE, false, Grouping.OUTLET).groups().size());
        assertEquals(2, ask(List.of(), Column.QUOTE, true, Grouping.ARTICLE).groups().size());
    }

    @Test
    void aLineHasWhatHangsOnItsAnnotation() {
        var line = lines(denial).getFirst();
        assertEquals(List.of(parts.people.id(), parts.below.id()), line.tags());
        assertEquals(List.of(parts.claim.id()), line.mentions().stream().map(Mention::claim).toList());
        assertEquals(parts.second.article().id(), line.article());
        assertEquals(Standing.MADE_HERE, line.standing());
        assertEquals(List.of(denial, formula),
                lines(denial, UUID.randomUUID(), formula).stream().map(each -> each.annotation().id()).toList());
    }

    @Test
    void valuesOfMentionsSortWhetherConfirmedOrProposed() {
        var speaker = new Speaker(Ids.next(), "Zakharova", List.of(), "", null);
        var few = new Quantity(new BigDecimal("90"), null, "", "", "over", null);
        var many = new Quantity(new BigDecimal("1400"), null, "", "", "",
                new Fact<>(Edtf.parse("2023-10-17"), Basis.USER, null));
        var claim = new Claim(Ids.next(), "People were killed", Claim.Status.OPEN, "people", Claim.Growth.FIXED, "",
                Session.now());
        var confirmed = new Mention(Ids.next(), claim.id(), formula, Mention.Voice.REPORTED, Mention.Position.OPEN)
                .with(many).with(List.of(new AttributionStep(speaker.id(), "said")));
        var proposed = new Mention(Ids.next(), claim.id(), number, Mention.Voice.OWN, Mention.Position.AFFIRMS)
                .with(new ProposedValues(true, few, Edtf.parse("2023-10-07"), List.of(new NamedStep("Haiat", "")),
                        Set.of()));
        session.perform(new Edit("Mentions",
                Stream.of(speaker, claim, confirmed, proposed).map(Change::insert).toList())).join();
        assertEquals(List.of(number, formula), sorted(Column.FIGURE, false).subList(0, 2));
        assertEquals(List.of(formula, number), sorted(Column.FIGURE, true).subList(0, 2));
        assertEquals(List.of(number, formula), sorted(Column.SPEAKER, false).subList(0, 2));
        assertEquals(List.of(formula, number), sorted(Column.SPEAKER, true).subList(0, 2));
        assertEquals(List.of(number, formula), sorted(Column.AS_OF, false).subList(0, 2));
        assertEquals(List.of(formula, number), sorted(Column.AS_OF, true).subList(0, 2));
        assertEquals(formula, sorted(Column.POSITION, true).getFirst());
        assertTrue(lines(number).getFirst().mentions().contains(proposed));
    }

    @Test
    void whatHasNoPlaceInTheNewestVersionIsFound() {
        var text = "Other words.";
        var version = Parts.version(parts.second.article(), 2, text);
        session.perform(new Edit("Version", List.of(Change.insert(version)),
                List.of(new Content(version.sha256(), text.getBytes(StandardCharsets.UTF_8))))).join();
        assertEquals(List.of(denial), found(new FilterCondition(Kind.LOST, "")));
        assertEquals(Standing.NOT_SOUGHT, lines(denial).getFirst().standing());
    }

    @Test
    void tagsThatMeetAreCounted() {
        var pairs = session.read(reader -> reader.tagPairs()).join();
        assertEquals(1, pairs.size());
        assertEquals(new TagPair(pairs.getFirst().first(), pairs.getFirst().second(), 1), pairs.getFirst());
        assertEquals(Set.of(parts.people.id(), parts.below.id()),
                Set.of(pairs.getFirst().first(), pairs.getFirst().second()));
    }

    private List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        return session.read(reader -> {
            reader.marks(AnnotationFilter.ALL, marks::add);
            return marks;
        }).join();
    }

    @Test
    void eachBulkEditIsOneUndo() {
        var before = session.read(Dump::of).join();
        var all = List.of(formula, number, denial, denial);
        var bulk = new BulkEditor(session);
        assertEquals(3, bulk.tag(all, "Fresh").join());
        assertEquals("Tag 3 annotations “Fresh”", session.workspace().undo().get().label().words());
        assertEquals(0, bulk.tag(all, "fresh").join(), "they bear it already");
        assertEquals(2, bulk.removeTag(all, parts.people).join());
        assertEquals(3, bulk.reassign(all, "Berta").join());
        assertEquals(0, bulk.reassign(all, "berta").join());
        assertEquals(3, marks().stream().map(Mark::annotation).map(Annotation::analyst)
                .filter(id -> session.workspace().analyst(id).orElseThrow().name().equals("Berta")).count());
        assertEquals(3, bulk.delete(all).join());
        assertEquals(List.of(), marks());
        for (int i = 0; i < 4; i++) {
            session.undo().join();
        }
        assertEquals(before, session.read(Dump::of).join());
    }

    @Test
    void whoMakesMarksNowCanBecomeTheAnalystBeforeTheFirstOfTheirOwn() {
        assertEquals(1, new BulkEditor(session).reassign(List.of(formula), "Ada").join());
        assertEquals(session.analyst().id(), lines(formula).getFirst().annotation().analyst());
    }

    @Test
    void theLastTagThatIsTakenOffDeletesAnAnnotationThatBearsNothingElse() {
        var bulk = new BulkEditor(session);
        bulk.tag(List.of(formula), "Only").join();
        var only = TagTree.of(session.workspace()).find("Only").orElseThrow();
        assertEquals(1, bulk.removeTag(List.of(formula), only).join());
        assertEquals(List.of(number, denial), found());
    }

    @Test
    void filtersAreKeptInTheProjectAndDamagedOnesAreLeftAside() {
        var asked = List.of(FilterCondition.of(Kind.ANY_TAG, parts.people.id()),
                new FilterCondition(Kind.WORDS, "a  b"),
                new FilterCondition(Kind.UNTAGGED, ""));
        var filters = new SavedFilters(session);
        filters.save("My\tfilter", asked).join();
        filters.save("Second", asked.subList(0, 1)).join();
        assertEquals(List.of("My filter", "Second"), List.copyOf(new SavedFilters(session).all().keySet()));
        assertEquals(new FilterCondition(Kind.WORDS, "a b"),
                List.copyOf(new SavedFilters(session).all().values()).getFirst().get(1));
        filters.remove("Second").join();
        assertEquals(1, new SavedFilters(session).all().size());
        session.storeState(Map.of("annotationsFilters", "x\tany_tag zz\ny\nz\tto 2026-02-30\nw\tlost \n\tlost "))
                .join();
        assertEquals(List.of("w"), List.copyOf(new SavedFilters(session).all().keySet()));
    }

    @Test
    void pagesComeWhenTheyAreLookedAtAndAreForgottenWithTheirOrder() {
        var told = new CopyOnWriteArrayList<String>();
        var table = new AnnotationsTable(session, () -> told.add("loaded"));
        assertEquals(3, table.ask(AnnotationQuery.ALL).join().orElseThrow().order().annotations().size());
        assertTrue(table.line(1).isEmpty());
        awaitLoaded(told, 1); // not asked again meanwhile: the table belongs to one thread
        assertEquals(number, table.line(1).orElseThrow().line().annotation().id());
        assertEquals(List.of("loaded"), told);
        new BulkEditor(session).delete(List.of(number)).join();
        table.ask(AnnotationQuery.ALL).join();
        table.line(1);
        awaitLoaded(told, 2);
        assertEquals(denial, table.line(1).orElseThrow().line().annotation().id());
    }

    private static LineInSentence line(AnnotationsTable table, UUID annotation) {
        return IntStream.range(0, 3).mapToObj(place -> table.line(place).orElseThrow())
                .filter(each -> each.line().annotation().id().equals(annotation)).findFirst().orElseThrow();
    }

    @Test
    void aShortQuoteStandsInItsSentence() {
        var told = new CopyOnWriteArrayList<String>();
        var table = new AnnotationsTable(session, () -> told.add("loaded"));
        table.ask(AnnotationQuery.ALL).join();
        table.line(0);
        awaitLoaded(told, 1);
        assertEquals("On Wednesday ", line(table, number).before());
        assertEquals(" were named.", line(table, number).after());
        assertEquals("It ", line(table, denial).before());
        assertEquals(" people were named.", line(table, denial).after());
        assertFalse(line(table, formula).isPart(), "a whole sentence stands alone");
    }

    @Test
    void aSentenceIsCutFarFromItsQuoteAndALongQuoteStandsAlone() {
        var words = "word ".repeat(400);
        var article = Parts.article("009", words + "short one " + words + "end.");
        var brief = new Annotation(Ids.next(), article.passage(2_000, 2_009), "", "", session.analyst().id(), Parts.AT,
                Parts.AT);
        var longer = new Annotation(Ids.next(), article.passage(0, SentenceReader.SHORT), "", "",
                session.analyst().id(),
                Parts.AT, Parts.AT);
        var changes = new ArrayList<>(article.edit().changes());
        changes.add(Change.insert(brief));
        changes.add(Change.insert(longer));
        session.perform(new Edit("Import", changes, List.of(article.content()))).join();
        var lines = session.read(reader -> new SentenceReader(reader).of(reader.annotationLines(
                List.of(brief.id(), longer.id())))).join();
        assertEquals("…" + "word ".repeat(SentenceReader.MOST / 5), lines.getFirst().before());
        assertEquals(SentenceReader.MOST + 1, lines.getFirst().after().length());
        assertTrue(lines.getFirst().after().endsWith("…"));
        assertFalse(lines.getLast().isPart());
    }

    private static void awaitLoaded(List<String> told, int times) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (told.size() < times && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
