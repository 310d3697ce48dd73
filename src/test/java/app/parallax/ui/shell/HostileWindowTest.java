package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.session.Navigation;
import app.parallax.session.project.Projects;
import app.parallax.text.Span;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Tip;
import app.parallax.ui.shell.actions.Command;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows malicious text in the window: slow to lay out, or with bidirectional controls. */
class HostileWindowTest {
    /** RIGHT-TO-LEFT OVERRIDE, and an isolate that is never closed. */
    private static final String TURNED = "\u202Egnp.exe\u2067";
    /** About 150 ms on a calm machine; a build may run beside others. */
    private static final double MOST_MILLIS = 3_000;

    /** At the end of a word of megabytes the text area lays out many short stretches again and again. */
    private static final double MOST_MILLIS_OF_A_WORD = 8_000;
    private static final String WORD = "ש".repeat(1_000_000);

    @TempDir
    private Path folder;

    private Path project(List<Parts.Imported> articles, Change... more) {
        var file = folder.resolve("hostile.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            var changes = new ArrayList<Change>();
            var contents = new ArrayList<Content>();
            for (var each : articles) {
                changes.add(Change.insert(each.article()));
                changes.add(Change.insert(each.version()));
                contents.add(each.content());
            }
            changes.addAll(List.of(more));
            session.perform(new Edit("Make", changes, contents)).join();
        }
        return file;
    }

    @Test
    void aLineOfMegabytesAndALetterWithTwoHundredThousandMarksOpenAndScrollWithoutFreezing() throws Exception {
        var sentence = "The minister said that over 1,400 people were named on 7 October 2023 in the city. ";
        var articles = List.of(Parts.article("001", "Title\n\n" + sentence.repeat(40_000) + "\nThe end.\n"),
                Parts.article("002", "Title\n\ne" + "\u0301".repeat(200_000) + "\nThe end.\n"),
                Parts.article("003", "Title\n\n" + "x".repeat(3_000_000) + "\nThe end.\n"),
                Parts.article("004", "Title\n\n" + "👩‍👩‍👧".repeat(100_000) + "\nThe end.\n"),
                Parts.article("005",
                        "כותרת\n\n" + "השר אמר כי למעלה מ-1,400 בני אדם נהרגו ב-7 באוקטובר 2023. ".repeat(40_000)
                                + "\nThe end.\n"),
                Parts.article("006",
                        "عنوان\n\n" + "قال الوزير إن أكثر من 1,400 شخص قتلوا في 7 أكتوبر 2023. ".repeat(40_000)
                                + "\nThe end.\n"),
                Parts.article("007", "Title\n\n" + WORD + "\nThe end.\n"),
                Parts.article("009",
                        "Title\n\n" + ("ש".repeat(16) + " " + "س".repeat(16) + " ").repeat(40) + "\nThe end.\n"),
                Parts.article("008", "Title\n\n" + sentence.repeat(20_000) + "שלום " + sentence.repeat(20_000)
                        + "\nThe end.\n"));
        var file = project(articles);
        try (var window = OpenWindow.of(file, 1000, 900, false)) {
            var threads = ManagementFactory.getThreadMXBean();
            var navigation = new Navigation(window.session);
            var slow = new ArrayList<String>();
            for (var article : articles) {
                int end = article.text().length();
                var times = new ArrayList<Double>();
                for (int place : new int[]{-1, end / 2, end - 2, 7}) {
                    long before = FxThread.call(threads::getCurrentThreadCpuTime);
                    if (place < 0) {
                        window.await(() -> navigation.show(window.panes().getFirst(), article.article().id()));
                    } else {
                        window.run(() -> window.panes().getFirst().reveal().set(new Span(place, place + 1)));
                    }
                    FxThread.settle();
                    times.add((FxThread.call(threads::getCurrentThreadCpuTime) - before) / 1e6);
                }
                System.out.printf("hostile text %s: opened and drawn at four places in %s ms%n",
                        article.article().label(), times.stream().map(Math::round).toList());
                double most = article.text().contains(WORD) ? MOST_MILLIS_OF_A_WORD : MOST_MILLIS;
                if (times.stream().anyMatch(each -> each >= most)) {
                    slow.add(article.article().label() + times);
                }
            }
            assertEquals(List.of(), slow);
        }
    }

    @Test
    void namesAndQuotesThatTurnWhatStandsAroundThemAreShownAndNotObeyed() throws Exception {
        var plain = Parts.article(TURNED + "1", "Words " + TURNED + " of an article. Said on 7 October 2023.\n");
        var old = plain.article();
        var outlet = new Outlet(Ids.next(), "Outlet" + TURNED, null, null);
        var titled = new app.parallax.model.Article(old.id(), old.label(), "file" + TURNED + ".txt", old.firstWords(),
                new Fact<>("Title" + TURNED, Basis.TEXT, "note" + TURNED), new Fact<>(outlet.id(), Basis.USER, null),
                new Fact<>(List.of("Author" + TURNED), Basis.TEXT, null), null, null, null, old.imported());
        var article = new Parts.Imported(titled, plain.version(), plain.text());
        var analyst = Parts.analyst("Analyst" + TURNED);
        var mark = Parts.annotation(article.passage("Words " + TURNED + " of"), analyst);
        var tag = new Tag(Ids.next(), "Tag" + TURNED, null, Palette.RUST, "described" + TURNED, "1");
        var claim = new Claim(Ids.next(), "Claim" + TURNED, Claim.Status.OPEN, null, null, "note" + TURNED, Parts.AT);
        var event = new Event(Ids.next(), "Event" + TURNED, Edtf.parse("2023-10-07"), "Place" + TURNED,
                "note" + TURNED, null);
        var file = project(List.of(article), Change.insert(outlet), Change.insert(analyst), Change.insert(mark),
                Change.insert(tag), Change.insert(claim), Change.insert(event),
                Change.insert(new Tagging(Ids.next(), mark.id(), tag.id())),
                Change.insert(new Mention(Ids.next(), claim.id(), mark.id(), Mention.Voice.OWN,
                        Mention.Position.AFFIRMS)),
                Change.insert(new TimeLink(Ids.next(), mark.id(), event.id(), TimeLink.Clock.SAID)),
                Change.insert(new Memo(Ids.next(), "Memo" + TURNED, "text" + TURNED, analyst.id(), Parts.AT,
                        Parts.AT)),
                Change.insert(Parts.story("Story" + TURNED)));
        try (var window = OpenWindow.of(file, 1000, 900, false)) {
            window.await(() -> new Navigation(window.session).show(window.panes().getFirst(), titled.id()));
            window.run(() -> window.session.focus().claim().set(claim.id()));
            var obeyed = new TreeSet<String>();
            var seen = new TreeSet<String>();
            for (var command : List.of(Command.MATRIX, Command.TIMELINE, Command.ANNOTATIONS_TABLE, Command.MEMOS)) {
                look(window, obeyed, seen);
                window.run(() -> window.shell.actions().get(command).handle(null));
                FxThread.settle();
                look(window, obeyed, seen);
                FxThread.call(() -> FxThread.draw(window.scene, "hostile-" + command));
            }
            assertEquals(List.of(), List.copyOf(obeyed));
            for (var name : List.of("Title", "Outlet", "Tag", "Claim", "Event", "Words ")) {
                assertTrue(seen.stream().anyMatch(each -> each.contains(name + "\uFFFDgnp.exe")), name + seen);
            }
        }
    }

    private static void look(OpenWindow window, Set<String> obeyed, Set<String> seen) throws Exception {
        FxThread.call(() -> {
            look(window.root(), obeyed, seen);
            return null;
        });
    }

    /** Every text in the window but what is being written. */
    private static void look(Node node, Set<String> obeyed, Set<String> seen) {
        if (node instanceof TextField) {
            return;
        }
        var texts = new ArrayList<String>();
        if (node instanceof Text text) {
            texts.add(text.getText());
        } else if (node instanceof Labeled labeled) {
            texts.add(String.valueOf(labeled.getText()));
            if (Tip.has(labeled)) {
                texts.add(String.valueOf(Tip.words(labeled).get()));
            }
        }
        for (var each : texts) {
            (each.chars().anyMatch(c -> c == 0x202E) ? obeyed : seen)
                    .add(each.chars().anyMatch(c -> c == 0x202E) ? each + " in " + node.getStyleClass() : each);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> look(each, obeyed, seen));
        }
    }
}
