package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.session.importing.EventImport;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/** Events from files and into them. */
final class EventFiles {
    private static final int MOST_SENTENCES = 3;

    private final Session session;
    private final Consumer<String> tell;
    private final Consumer<String> fail;

    EventFiles(Session session, Consumer<String> tell, Consumer<String> fail) {
        this.session = session;
        this.tell = tell;
        this.fail = fail;
    }

    void define(Actions actions, Supplier<Window> owner) {
        actions.set(Command.IMPORT_EVENTS,
                () -> FileChoosers.events(owner.get()).ifPresent(file -> read(file.toPath())));
    }

    /** Imports the events of a table, and says what came of it. */
    void read(Path file) {
        session.seeTo(EventImport.of(session, file).thenAccept(report -> {
            var done = Messages.count("events.imported", report.added().size());
            tell.accept(report.already() == 0
                    ? done
                    : Messages.text("events.andAlready", done, Messages.count("events.already", report.already())));
            if (!report.refused().isEmpty()) {
                int more = report.refused().size() - MOST_SENTENCES;
                var sentences = String.join(" ", report.refused().stream().limit(MOST_SENTENCES).toList());
                fail.accept(more > 0 ? sentences + " " + Messages.count("events.moreRefused", more) : sentences);
            }
        }));
    }
}
