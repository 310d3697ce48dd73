package app.parallax.session.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.ProjectException;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.Session;
import app.parallax.session.TagTree;
import app.parallax.session.Visibility;
import app.parallax.session.project.Projects;
import app.parallax.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the tag tree, edits of tags, and filters of marks. */
class TagEditorTest {
    private static final String TEXT = "“Over 1,400 people” were killed, said 👩‍👩‍👧 the שרה ministry on Wednesday.";

    @TempDir
    private Path folder;
    private Session session;
    private Editor editor;
    private TagEditor tags;
    private Parts.Imported article;

    @BeforeEach
    void open() {
        Projects.create(file());
        session = Projects.openForWriting(file(), "Ada", Runnable::run);
        editor = new Editor(session);
        tags = new TagEditor(session);
        article = Parts.article("001", TEXT);
        session.perform(article.edit()).join();
        session.show(article.article().id()).join();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path file() {
        return folder.resolve("p.parallax");
    }

    private Tag tag(String name, @Nullable Tag above) {
        var tag = tags.newTag(name, above == null ? null : above.id());
        tags.create(tag).join();
        return tag;
    }

    private UUID mark(String words, Tag... with) {
        Optional<UUID> made = Optional.empty();
        for (var tag : with) {
            made = editor.tag(article.passage(words), tag.id()).join();
        }
        return made.orElseThrow();
    }

    private List<Mark> marks() {
        return session.read(reader -> {
            var found = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ALL, found::add);
            return found;
        }).join();
    }

    private Mark mark(UUID id) {
        return session.workspace().mark(id).orElseThrow();
    }

    private Set<UUID> tagsOf(UUID mark) {
        return Set.copyOf(mark(mark).taggings().stream().map(each -> each.tag()).toList());
    }

    @Test
    void aParentCountsEachAnnotationUnderItOnce() {
        var top = tag("Casualties", null);
        var killed = tag("Killed", top);
        var israel = tag("Killed in Israel", killed);
        mark("1,400", top, killed, israel);
        mark("people", israel);
        Map<UUID, Integer> counts = session.read(reader -> reader.annotationsUnderTags()).join();
        assertEquals(Map.of(top.id(), 2, killed.id(), 2, israel.id(), 2), counts);
        assertEquals("Casualties › Killed › Killed in Israel", TagTree.of(session.workspace()).path(israel));
    }

    @Test
    void whatIsUnderATagIsKeptUpWithEveryEdit() {
        var random = new Random(11);
        var all = new ArrayList<Tag>();
        for (int i = 0; i < 9; i++) {
            all.add(tag("T" + i, i < 3 ? null : all.get(random.nextInt(i))));
        }
        for (int i = 0; i < 6; i++) {
            mark("1,400", all.get(i), all.get(i + 3));
        }
        for (int step = 0; step < 120; step++) {
            var marks = session.read(reader -> {
                var found = new ArrayList<Mark>();
                reader.marks(AnnotationFilter.ALL, found::add);
                return found;
            }).join();
            var mark = marks.get(random.nextInt(marks.size()));
            var tag = session.workspace().tags().get(random.nextInt(session.workspace().tags().size())).entity();
            switch (random.nextInt(8)) {
                case 0 -> session.undo().join();
                case 1 -> session.redo().join();
                case 2 -> mark("people", tag);
                case 3 -> {
                    var above = all.get(random.nextInt(all.size()));
                    if (TagTree.of(session.workspace()).canMoveUnder(tag.id(), above.id())
                            && session.workspace().tag(above.id()).isPresent()) {
                        session.perform(new Edit("Move", List.of(new Change(tag, tag.withParent(above.id()))))).join();
                    }
                }
                case 4 -> session.rereadAll().join();
                default -> {
                    var worn = mark.taggings().stream().filter(each -> each.tag().equals(tag.id())).findFirst();
                    session.perform(new Edit("Tag", List.of(worn.isPresent()
                            ? Change.delete(worn.get())
                            : Change.insert(new Tagging(Ids.next(), mark.id(), tag.id()))))).join();
                }
            }
            assertEquals(session.read(reader -> reader.annotationsUnderTags()).join(), session.tagTotals().join(),
                    "step " + step);
        }
    }

    @Test
    void aTypedPathMakesTheTagsThatAreWantingAndIsFoundAgain() {
        var figures = tag("Figures", null);
        var path = tags.freshPath("figures/ Killed", null).join();
        assertEquals(List.of("Killed"), path.stream().map(Tag::name).toList());
        assertEquals(figures.id(), path.getFirst().parent());
        tags.create(path).join();
        assertEquals(path.getFirst(), TagTree.of(session.workspace()).find("Figures/Killed").orElseThrow());
        var deep = tags.freshPath("Talks/Places/Moscow", null).join();
        assertEquals(List.of("Talks", "Places", "Moscow"), deep.stream().map(Tag::name).toList());
        assertEquals(1, deep.stream().filter(tag -> tag.key() != null).count(), "only the named tag has a key");
        assertTrue(tags.freshPath("Talks/Killed", null).isCompletedExceptionally(), "a name stands once");
        assertTrue(tags.freshPath("Same/Same", null).isCompletedExceptionally());
        tag("24/7", null);
        assertEquals("24/7", TagTree.of(session.workspace()).find("24/7").orElseThrow().name());
    }

    @Test
    void aStrokeBehindABackslashBelongsToTheName() {
        var path = tags.freshPath("Figures/Dead\\/missing", null).join();
        assertEquals(List.of("Figures", "Dead/missing"), path.stream().map(Tag::name).toList());
        tags.create(path).join();
        var tree = TagTree.of(session.workspace());
        assertEquals(path.getLast(), tree.find("Dead/missing").orElseThrow());
        assertEquals(path.getLast(), tree.find("Figures/Dead\\/missing").orElseThrow());
        assertEquals(path.getLast(), tree.find(tree.path(path.getLast())).orElseThrow());
    }

    @Test
    void mergingLeavesEveryMarkOneTaggingAndIsUndoneAtOnce() {
        var from = tag("Dead", null);
        var below = tag("Dead in Gaza", from);
        var into = tag("Killed", null);
        var both = mark("1,400", from, into);
        var one = mark("people", from);
        var set = tags.createSet("Figures", List.of(from.id(), into.id())).join();
        var before = session.read(Dump::of).join();
        assertEquals(2, tags.merge(from, into).join());
        assertEquals(Set.of(into.id()), tagsOf(both));
        assertEquals(Set.of(into.id()), tagsOf(one));
        assertEquals(2, mark(both).taggings().size() + mark(one).taggings().size());
        assertEquals(Optional.empty(), session.workspace().tag(from.id()));
        assertEquals(into.id(), session.workspace().tag(below.id()).orElseThrow().parent());
        assertEquals(List.of(into.id()), session.workspace().tagSet(set.id()).orElseThrow().tags());
        session.undo().join();
        assertEquals(before, session.read(Dump::of).join());
    }

    @Test
    void aTagIsMergedIntoOneThatStandsUnderIt() {
        var above = tag("Above", null);
        var below = tag("Below", above);
        var deepest = tag("Deepest", below);
        var marked = mark("people", above);
        tags.merge(above, below).join();
        assertEquals(Set.of(below.id()), tagsOf(marked));
        assertEquals(null, session.workspace().tag(below.id()).orElseThrow().parent());
        assertEquals(below.id(), session.workspace().tag(deepest.id()).orElseThrow().parent());
    }

    @Test
    void deletingATagKeepsItsMarksAndWhatStoodUnderIt() {
        var top = tag("Top", null);
        var gone = tag("Gone", top);
        var below = tag("Below", gone);
        var marked = mark("people", gone);
        mark("1,400", top, gone);
        var before = session.read(Dump::of).join();
        assertEquals(2, tags.delete(gone).join());
        assertEquals(2, marks().size());
        assertEquals(Set.of(), tagsOf(marked));
        assertEquals(top.id(), session.workspace().tag(below.id()).orElseThrow().parent());
        session.undo().join();
        assertEquals(before, session.read(Dump::of).join());
    }

    @Test
    void aTagNeverStandsUnderItself() {
        var top = tag("Top", null);
        var below = tag("Below", top);
        var refused = assertThrows(CompletionException.class,
                () -> tags.change(top, top.withParent(below.id())).join());
        assertTrue(refused.getCause() instanceof ProjectException.Refused);
        assertEquals(null, session.workspace().tag(top.id()).orElseThrow().parent());
    }

    @Test
    void tagsInACircleFromElsewhereAllStandAtTheTop() {
        var one = Parts.tag("one");
        var two = new Tag(Parts.tag("two").id(), "two", one.id(), Palette.BLUE, "", null);
        var tree = TagTree.of(List.of(one.withParent(two.id()), two));
        assertEquals(List.of("one", "two"), tree.inOrder().stream().map(Tag::name).toList());
        assertFalse(tree.canMoveUnder(one.id(), one.id()));
    }

    @Test
    void whatIsHiddenHidesMarksByTagSetAndAnalyst() {
        var top = tag("Top", null);
        var below = tag("Below", top);
        var other = tag("Other", null);
        var nested = mark("people", below);
        var two = mark("1,400", below, other);
        var visibility = session.focus().visibility();
        visibility.toggleHidden(top.id());
        var filter = visibility.filter(session.workspace());
        assertFalse(filter.shows(mark(nested)), "a tag is hidden with those under it");
        assertTrue(filter.shows(mark(two)));
        assertEquals(List.of(other.color()), filter.colorsOf(mark(two)));
        visibility.hidden().clear();
        var set = tags.createSet("Only", List.of(top.id())).join();
        visibility.tagSet().set(set.id());
        assertTrue(visibility.filter(session.workspace()).shows(mark(nested)), "a set brings those under its members");
        assertEquals(List.of(below.color()), visibility.filter(session.workspace()).colorsOf(mark(two)));
        tags.deleteSet(set).join();
        assertEquals(2, visibility.filter(session.workspace()).colorsOf(mark(two)).size());
        visibility.analyst().set(other.id());
        assertFalse(visibility.filter(session.workspace()).shows(mark(nested)));
        var again = new Visibility();
        visibility.analyst().set(session.analyst().id());
        visibility.toggleHidden(top.id());
        again.restore(visibility.values(), session.workspace());
        assertEquals(visibility.filter(session.workspace()), again.filter(session.workspace()));
    }

    @Test
    void anEndMovesByWordsAndTheMarkStaysTheSame() {
        var id = mark("people", tag("T", null));
        var resizer = new MarkResizer(session);
        var quotes = new ArrayList<String>();
        for (var step : List.of(MarkResizer.Step.EXTEND_END, MarkResizer.Step.EXTEND_END, MarkResizer.Step.EXTEND_END,
                MarkResizer.Step.SHRINK_END, MarkResizer.Step.EXTEND_START, MarkResizer.Step.EXTEND_START,
                MarkResizer.Step.SHRINK_START)) {
            assertTrue(resizer.step(mark(id), step).join());
            quotes.add(mark(id).passage().quote());
        }
        assertEquals(List.of("people” were", "people” were killed", "people” were killed, said", "people” were killed",
                "1,400 people” were killed", "Over 1,400 people” were killed", "1,400 people” were killed"), quotes);
        var passage = mark(id).passage();
        assertEquals(article.passage(passage.start(), passage.end()), passage, "quote, prefix and suffix are its own");
        assertEquals(List.of(), session.check().join());
        session.undo().join();
        assertEquals("Over 1,400 people” were killed", mark(id).passage().quote());
    }

    @Test
    void theLastWordStaysAndNothingIsCutInsideACharacter() {
        var id = mark("people", tag("T", null));
        var resizer = new MarkResizer(session);
        assertFalse(resizer.step(mark(id), MarkResizer.Step.SHRINK_END).join());
        assertFalse(resizer.step(mark(id), MarkResizer.Step.SHRINK_START).join());
        int family = TEXT.indexOf("👩");
        assertTrue(resizer.resize(mark(id), new Span(mark(id).passage().start(), family + 3)).join());
        assertTrue(mark(id).passage().quote().endsWith("👩‍👩‍👧"));
        var last = mark("Wednesday", tag("L", null));
        assertFalse(resizer.step(mark(last), MarkResizer.Step.EXTEND_END).join());
    }

    @Test
    void anotherPersonMarksFromNowOnAndTheOldMarksStayTheirs() {
        var first = mark("people", tag("T", null));
        var ada = session.analyst();
        session.setAnalyst("Bob", Palette.PETROL);
        var second = mark("1,400", tag("U", null));
        assertEquals(ada.id(), mark(first).annotation().analyst());
        assertEquals(session.analyst().id(), mark(second).annotation().analyst());
        assertEquals(List.of("Ada BLUE 1".replace("BLUE", ada.color().name()), "Bob PETROL 1"),
                session.workspace().analysts().stream()
                        .map(row -> row.entity().name() + " " + row.entity().color() + " " + row.count()).toList());
        session.setAnalyst("Ada", null);
        assertEquals(ada, session.analyst());
    }

    @Test
    void putOnNeverTakesOff() {
        var tag = tag("T", null);
        Passage words = article.passage("people");
        var one = tags.apply(editor, words, tag.id()).join();
        assertEquals(one, tags.apply(editor, words, tag.id()).join());
        assertEquals(Set.of(tag.id()), tagsOf(one));
    }
}
