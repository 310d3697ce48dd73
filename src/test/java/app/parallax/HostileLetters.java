package app.parallax;

import app.parallax.io.importer.Source;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.AttributionStep;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.WorkingValue;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.Quote;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds a project in which every text is the same very long word. */
public final class HostileLetters {
    /** Marks with it: the first one. */
    public final Annotation first;

    private final String words;

    /** Makes the project file and closes it. */
    public HostileLetters(Path file, String letters) {
        this.words = "Begin of it" + letters + "word";
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            var sources = new ArrayList<Source>();
            for (int i = 0; i < 2; i++) {
                sources.add(Source.of("a" + i + ".txt", text(i).getBytes(StandardCharsets.UTF_8)));
            }
            ImportJob.ofSources(session, sources, ImportListener.NONE).done().join();
            var rows = session.read(reader -> reader.articles()).join();
            var marks = new ArrayList<Annotation>();
            for (var row : rows) {
                var text = session.read(reader -> reader.text(row.version().sha256())).join();
                marks.add(mark(session, row, text, words));
                marks.add(mark(session, row, text, "40 people"));
            }
            first = marks.getFirst();
            session.perform(new Edit(words, changes(session, rows, marks))).join();
        }
    }

    private String text(int number) {
        return "Heading of an article " + number + "\n\nThe minister said: " + words
                + ". On Monday the minister said that 40 people came.\n\nMore words of article " + number + ".\n";
    }

    private static Annotation mark(Session session, ArticleRow row, String text, String quoted) {
        int start = text.indexOf(quoted);
        var quote = Quote.of(text, start, start + quoted.length());
        return new Annotation(Ids.next(), new Passage(row.version().id(), start, start + quoted.length(),
                quote.exact(), quote.prefix(), quote.suffix()), quoted, quoted, session.analyst().id(), Session.now(),
                Session.now());
    }

    private List<Change> changes(Session session, List<ArticleRow> rows, List<Annotation> marks) {
        var analyst = session.analyst().id();
        var now = Session.now();
        var outlet = new Outlet(Ids.next(), words, "IL", "B", words);
        var tag = new Tag(Ids.next(), words, null, Palette.RUST, words, null);
        var below = new Tag(Ids.next(), words + "2", tag.id(), Palette.BLUE, words, null);
        var speaker = new Speaker(Ids.next(), words, List.of(words, words + "3"), words, null);
        var working = new WorkingValue("40", words, session.analyst().id(), now);
        var claim = new Claim(Ids.next(), words, Claim.Status.OPEN, words, Claim.Growth.GROWING, words, now, null,
                List.of(tag.id()), working);
        var part = new Claim(Ids.next(), words + "4", Claim.Status.SETTLED, "", null, "", now, claim.id(), List.of(),
                null);
        var event = new Event(Ids.next(), words, Edtf.parse("2023-10-25?"), words, words, null);
        var later = new Event(Ids.next(), words, Edtf.parse("2023-10-26"), words, words, null);
        var story = new Story(Ids.next(), words, words);
        var all = new ArrayList<Entity>(List.of(outlet, tag, below, speaker, claim, part, event, later, story,
                new EventOrder(Ids.next(), event.id(), later.id(), words, analyst),
                new Memo(Ids.next(), words, words + " [[claim:" + claim.id() + "|x]] " + words, analyst, now, now),
                new Silence(Ids.next(), part.id(), rows.getFirst().article().id(), analyst, now),
                new Orphan(Ids.next(), null, rows.getFirst().article().id(), words + "5", words, words, words, "",
                        List.of(words), analyst, now, now, words, false, "{}")));
        all.addAll(marks);
        int many = 40;
        for (var mark : marks) {
            all.add(new Tagging(Ids.next(), mark.id(), tag.id()));
            all.add(new Mention(Ids.next(), claim.id(), mark.id(), Mention.Voice.REPORTED, Mention.Position.AFFIRMS,
                    new Quantity(new BigDecimal(many), new BigDecimal(many++), words, words, words, null),
                    List.of(new AttributionStep(speaker.id(), words)), null, ProposedValues.NONE));
            all.add(new Mention(Ids.next(), part.id(), mark.id(), Mention.Voice.REPORTED, Mention.Position.AFFIRMS,
                    null, List.of(), null, new ProposedValues(true,
                            new Quantity(new BigDecimal(many), null, words, words, words, null),
                            Edtf.parse("2023-10-25"), List.of(new NamedStep(words, words)), Set.of())));
            all.add(new TimeLink(Ids.next(), mark.id(), event.id(), TimeLink.Clock.SAID, Edtf.parse("2023-10-25")));
        }
        for (var row : rows) {
            all.add(new StoryArticle(Ids.next(), story.id(), row.article().id()));
        }
        var changes = new ArrayList<>(all.stream().map(Change::insert).toList());
        rows.forEach(row -> changes.add(new Change(row.article(), described(row.article(), outlet))));
        return changes;
    }

    private Article described(Article a, Outlet outlet) {
        return new Article(a.id(), a.label(), a.file(), a.firstWords(), new Fact<>(words, Basis.USER, words),
                new Fact<>(outlet.id(), Basis.USER, words), new Fact<>(List.of(words, words), Basis.TEXT, words),
                new Fact<>(Edtf.parse("2023-10-26"), Basis.ANALYST, words), new Fact<>(words, Basis.TEXT, words),
                new Fact<>("en", Basis.USER, words), a.imported(), null, new Fact<>(words, Basis.USER, words),
                new Fact<>(words, Basis.USER, words), ReadingStatus.UNREAD);
    }
}
