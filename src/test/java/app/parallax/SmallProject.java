package app.parallax;

import app.parallax.io.importer.Source;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.Quote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds a project of two articles with everything an annotation can have, and everything that formats get wrong. */
public final class SmallProject {
    /** Begins with characters outside the BMP, so that UTF-16 offsets and code points differ everywhere after. */
    public static final String FIRST = """
            😀😀 Talks in the capital

            =SUM(A1) said the minister, "quoted", with a comma.
            On Wednesday 🇮🇱 over 1,400 people were named.
            """;
    public static final String SECOND = "Another article. It denies that over 1,400 people were named.\n";

    public final Outlet outlet = new Outlet(Ids.next(), "The “Daily”, Ltd", "IL", "B");
    public final Tag people = new Tag(Ids.next(), "people, \"named\"", null, Palette.RUST, "who is named", "1");
    public final Tag below = new Tag(Ids.next(), "denial", people.id(), Palette.BLUE, "", null);
    public final Claim claim = new Claim(Ids.next(), "Over 1,400 people were named", Claim.Status.OPEN, "people",
            Claim.Growth.GROWING, "", Session.now());
    public final Event event = new Event(Ids.next(), "The talks", Edtf.parse("2023-10-25?"), "Moscow", "not dated",
            null);
    public final Annotation formula;
    public final Annotation number;
    public final Annotation denial;
    public final ArticleRow first;
    public final ArticleRow second;

    /** Makes the project file and closes it. */
    public SmallProject(Path file) {
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            ImportJob.ofSources(session, List.of(source("001_first.txt", FIRST), source("second.txt", SECOND)),
                    ImportListener.NONE).done().join();
            var rows = session.read(reader -> reader.articles()).join();
            first = rows.getFirst();
            second = rows.getLast();
            formula = mark(session, first, FIRST, "=SUM(A1) said the minister, \"quoted\", with a comma.", "");
            number = mark(session, first, FIRST, "🇮🇱 over 1,400 people", "@ one\ntwo \u001b[31m red");
            denial = mark(session, second, SECOND, "denies that over 1,400", "");
            var changes = new ArrayList<Change>();
            List.of(outlet, people, below, claim, event, formula, number, denial,
                    new Tagging(Ids.next(), number.id(), people.id()),
                    new Tagging(Ids.next(), denial.id(), people.id()),
                    new Tagging(Ids.next(), denial.id(), below.id()),
                    new Mention(Ids.next(), claim.id(), number.id(), Mention.Voice.OWN, Mention.Position.AFFIRMS),
                    new Mention(Ids.next(), claim.id(), denial.id(), Mention.Voice.REPORTED,
                            Mention.Position.DENIES),
                    new TimeLink(Ids.next(), number.id(), event.id(), TimeLink.Clock.SAID))
                    .forEach(each -> changes.add(Change.insert(each)));
            changes.add(new Change(first.article(), dated(first.article())));
            session.perform(new Edit("Mark the articles", changes)).join();
        }
    }

    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Article dated(Article a) {
        return new Article(a.id(), a.label(), a.file(), a.firstWords(), a.title(),
                new Fact<>(outlet.id(), Basis.USER, null),
                new Fact<>(List.of("A. Writer", "B, Writer"), Basis.TEXT, null),
                new Fact<>(Edtf.parse("2023-10-26"), Basis.ANALYST, "from the text"),
                new Fact<>("MOSCOW, October 26", Basis.TEXT, null), new Fact<>("en", Basis.USER, null), a.imported());
    }

    private static Annotation mark(Session session, ArticleRow row, String text, String words, String note) {
        int start = text.indexOf(words);
        int end = start + words.length();
        var quote = Quote.of(text, start, end);
        return new Annotation(Ids.next(),
                new Passage(row.version().id(), start, end, quote.exact(), quote.prefix(), quote.suffix()), note, "",
                session.analyst().id(), Session.now(), Session.now());
    }

    /** Counts as a reader of another language would: in code points. */
    public static int codePoint(String text, int offset) {
        return (int) text.substring(0, offset).codePoints().count();
    }
}
