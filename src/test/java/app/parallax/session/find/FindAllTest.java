package app.parallax.session.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.SampleFile;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Mark;
import app.parallax.session.Session;
import app.parallax.session.edit.BoilerplateEditor;
import app.parallax.session.edit.TagEditor;
import app.parallax.store.OpenMode;
import app.parallax.text.Span;
import app.parallax.text.TextPattern;
import app.parallax.text.TextPattern.Kind;
import app.parallax.text.TextPattern.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindAllTest {
    @TempDir
    private Path folder;
    private Session session;

    @BeforeEach
    void open() {
        var project = folder.resolve("p.parallax");
        SampleFile.copy(project);
        session = Session.open(project, OpenMode.WRITE, "Ada", Runnable::run);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private FindAll.Result find(Kind kind, String words, Set<UUID> articles) throws Exception {
        var pattern = TextPattern.of(new Options(kind, words, false, false, false));
        return new FindAll(session).find(pattern, articles, part -> {
        }).join().orElseThrow();
    }

    private List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        return session.read(reader -> {
            reader.marks(AnnotationFilter.ALL, marks::add);
            return marks;
        }).join();
    }

    @Test
    void everyPlaceIsFoundWhereItStands() throws Exception {
        var found = find(Kind.PHRASE, "hostages", Set.of());
        assertEquals(5, found.texts());
        assertTrue(found.hits().size() > 3, found.hits().size() + " places");
        for (var hit : found.hits()) {
            assertEquals("hostages", hit.passage().quote().toLowerCase(Locale.ROOT));
        }
        var one = found.hits().getFirst().article().id();
        assertEquals(found.hits().stream().filter(hit -> hit.article().id().equals(one)).toList(),
                find(Kind.PHRASE, "hostages", Set.of(one)).hits());
    }

    @Test
    void boilerplateIsNotLookedThrough() throws Exception {
        var hit = find(Kind.PHRASE, "hostages", Set.of()).hits().getFirst();
        var article = hit.article().id();
        int before = find(Kind.PHRASE, "hostages", Set.of(article)).hits().size();
        var open = session.show(article).join();
        new BoilerplateEditor(session).toggle(open, new Span(hit.passage().start(), hit.passage().end())).join();
        assertEquals(before - 1, find(Kind.PHRASE, "hostages", Set.of(article)).hits().size());
    }

    @Test
    void whatWasFoundIsTaggedInOneEditThatCanBeUndone() throws Exception {
        var before = session.read(Dump::of).join();
        var found = find(Kind.REGEX, "\\bRussian?s?\\b", Set.of()).hits();
        var tag = new TagEditor(session).newTag("Russia", null);
        var all = new FindAll(session);
        assertEquals(found.size(), all.tag(found, tag, true).join());
        assertEquals(found.size(), marks().stream().filter(mark -> bears(mark, tag.id())).count());
        assertEquals(0, all.tag(found, tag, false).join(), "what bears the tag stays");
        session.undo().join();
        assertEquals(before, session.read(Dump::of).join());
    }

    @Test
    void aMarkOfTheAnalystThatStandsThereGetsTheTag() throws Exception {
        var found = find(Kind.PHRASE, "hostages", Set.of()).hits();
        var all = new FindAll(session);
        all.tag(found, new TagEditor(session).newTag("One", null), true).join();
        int marks = marks().size();
        var second = new TagEditor(session).newTag("Two", null);
        assertEquals(found.size(), all.tag(found, second, true).join());
        assertEquals(marks, marks().size());
    }

    private static List<String> quotes(List<FindAll.Hit> hits) {
        return hits.stream().map(hit -> hit.passage().quote()).toList();
    }

    @Test
    void hitsAreExtendedToTheirWordTheirSentenceOrTheirParagraph() throws Exception {
        var hits = find(Kind.PHRASE, "ostage", Set.of()).hits();
        var all = new FindAll(session);
        assertEquals(hits, all.extended(hits, FindAll.Extent.HIT).join().orElseThrow());
        var words = all.extended(hits, FindAll.Extent.WORD).join().orElseThrow();
        assertEquals(Set.of("hostage", "hostages"), Set.copyOf(quotes(words).stream()
                .map(quote -> quote.toLowerCase(Locale.ROOT)).toList()));
        var sentences = all.extended(hits, FindAll.Extent.SENTENCE).join().orElseThrow();
        var paragraphs = all.extended(hits, FindAll.Extent.PARAGRAPH).join().orElseThrow();
        for (int i = 0; i < hits.size(); i++) {
            var hit = hits.get(i).passage();
            var sentence = sentences.get(i).passage();
            assertTrue(sentence.start() < hit.start() && hit.end() < sentence.end(), sentence.quote());
            assertTrue(sentence.quote().matches("(?s).*[.”\"]|[^.]*"), sentence.quote());
            assertTrue(paragraphs.get(i).passage().quote().contains(sentence.quote()));
            assertTrue(paragraphs.get(i).passage().quote().indexOf('\n') < 0);
        }
    }

    @Test
    void hitsOfOneSentenceBecomeOneMarkInOneEdit() throws Exception {
        var before = session.read(Dump::of).join();
        var hits = find(Kind.REGEX, "\\b(the|of|in)\\b", Set.of()).hits();
        var all = new FindAll(session);
        var sentences = all.extended(hits, FindAll.Extent.SENTENCE).join().orElseThrow();
        int different = Set.copyOf(sentences).size();
        assertTrue(different < hits.size(), different + " sentences of " + hits.size() + " words");
        var tag = new TagEditor(session).newTag("Common", null);
        assertEquals(different, all.tag(sentences, tag, true).join());
        assertEquals(different, marks().stream().filter(mark -> bears(mark, tag.id())).count());
        session.undo().join();
        assertEquals(before, session.read(Dump::of).join());
    }

    private static boolean bears(Mark mark, UUID tag) {
        return mark.taggings().stream().anyMatch(each -> each.tag().equals(tag));
    }
}
