package app.parallax.ui.shell.importing;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.importing.EventImport;
import app.parallax.session.project.Settings;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.FileChoosers;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Imports events from tables. */
public final class EventFiles {
    private static final int MOST_SENTENCES = 3;

    private final Session session;
    private final Consumer<String> tell;
    private final Consumer<String> fail;

    public EventFiles(Session session, Consumer<String> tell, Consumer<String> fail) {
        this.session = session;
        this.tell = tell;
        this.fail = fail;
    }

    /**
     * Defines the command.
     *
     * @param settings keep the folder of the chooser, null for none
     */
    public void define(Actions actions, Supplier<Window> owner, @Nullable Settings settings) {
        actions.set(Command.IMPORT_EVENTS,
                () -> FileChoosers.events(owner.get(), settings).ifPresent(file -> read(file.toPath())));
    }

    /** Imports the events of a table and reports the result. */
    public void read(Path file) {
        session.runUnattended(EventImport.of(session, file).thenAccept(report -> {
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
