package app.parallax.session;

import app.parallax.Parts;
import app.parallax.io.importer.Source;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Tag;
import app.parallax.session.importing.ImportBatch;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The program in a process of its own, editing until somebody kills it. Each step is announced on standard output
 * before it begins ({@code begin}) and when its future has completed ({@code done}), so that the killer knows what was
 * promised:
 *
 * <pre>
 * begin single 7        the tag "7.0"
 * begin bulk 8 120      the tags "8.0" to "8.119"
 * begin describe 9      every tag is described by "9"
 * begin import 10 520   the articles "10.0.txt" to "10.519.txt", in batches
 * begin undo, begin redo
 * </pre>
 */
final class Doomed {
    static final int BULK = 120;
    static final int ARTICLES = ImportBatch.LARGEST + 20;

    private final Session session;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Doomed(Session session) {
        this.session = session;
    }

    public static void main(String[] arguments) {
        var random = new Random(Long.parseLong(arguments[1]));
        var doomed = new Doomed(Projects.openForWriting(Path.of(arguments[0]), "Doomed", Runnable::run));
        doomed.out.println("ready");
        for (int i = 0;; i++) {
            doomed.step(i, random.nextInt(10));
        }
    }

    private void step(int number, int kind) {
        switch (kind) {
            case 0, 1, 2 -> tags("single " + number, number, 1);
            case 3, 4 -> tags("bulk " + number + " " + BULK, number, BULK);
            case 5 -> describe(number);
            case 6 -> articles(number);
            case 7, 8 -> told("undo", () -> session.undo().join());
            default -> told("redo", () -> session.redo().join());
        }
    }

    private void told(String what, Runnable step) {
        out.println("begin " + what);
        step.run();
        out.println("done " + what);
    }

    private void tags(String what, int number, int count) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < count; i++) {
            changes.add(Change.insert(Parts.tag(number + "." + i)));
        }
        told(what, () -> session.perform(new Edit(what, changes)).join());
    }

    private void describe(int number) {
        var changes = new ArrayList<Change>();
        for (var row : session.workspace().tags()) {
            var tag = row.entity();
            changes.add(new Change(tag, new Tag(tag.id(), tag.name(), tag.parent(), tag.color(),
                    String.valueOf(number), tag.key())));
        }
        if (!changes.isEmpty()) {
            told("describe " + number, () -> session.perform(new Edit("Describe", changes)).join());
        }
    }

    private void articles(int number) {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < ARTICLES; i++) {
            sources.add(Source.of(number + "." + i + ".txt",
                    ("Article " + i + " of import " + number + ".\n").getBytes(StandardCharsets.UTF_8)));
        }
        var told = new ImportListener() {
            @Override
            public void imported(ArticleRow row) {
                out.println("article " + row.article().file());
            }
        };
        told("import " + number + " " + ARTICLES,
                () -> ImportJob.ofSources(session, List.copyOf(sources), told).done().join());
    }
}
