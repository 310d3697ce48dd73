package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Outlet;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;

/** Creates projects for tests without a window, on the calling thread. */
public final class TestProject {
    private TestProject() {}

    /** Opens a project for writing, and makes it where there is none. */
    public static Session open(Path file, String analyst) {
        if (!Files.exists(file)) {
            Store.create(file);
        }
        return Session.open(file, OpenMode.WRITE, analyst, Runnable::run);
    }

    /** Does some of all edits that there are. */
    public static void randomEdits(Session session, Random random, int count) {
        var edits = new RandomEdits(session, random);
        for (int i = 0; i < count; i++) {
            edits.showSome();
            edits.next();
        }
    }

    /** Gives a new project of another analyst the same articles, and no mark. */
    public static Session sameArticles(Session from, Path file) {
        var to = open(file, "Another");
        var changes = new ArrayList<Change>();
        var contents = new ArrayList<Content>();
        from.read(reader -> {
            reader.outlets().forEach(each -> changes.add(Change.insert((Outlet) each.entity())));
            reader.articles().forEach(row -> changes.add(Change.insert(row.article())));
            reader.versions().forEach(version -> {
                changes.add(Change.insert(version));
                contents.add(new Content(version.sha256(), reader.content(version.sha256()).orElseThrow()));
            });
            return true;
        }).join();
        if (!changes.isEmpty()) {
            to.perform(new Edit("Articles", changes, contents)).join();
        }
        return to;
    }
}
