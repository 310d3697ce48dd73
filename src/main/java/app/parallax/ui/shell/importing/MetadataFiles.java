package app.parallax.ui.shell.importing;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.importing.MetadataImport;
import app.parallax.session.project.Settings;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.FileChoosers;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Imports metadata of articles from the files of reference managers. */
public final class MetadataFiles {
    private static final int MOST_SENTENCES = 5;

    private final Session session;
    private final Consumer<String> tell;
    private final Consumer<String> fail;

    public MetadataFiles(Session session, Consumer<String> tell, Consumer<String> fail) {
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
        actions.set(Command.IMPORT_METADATA, () -> {
            if (session.whyReadOnly() != null) {
                tell.accept(session.whyReadOnly());
            } else {
                FileChoosers.references(owner.get(), settings).ifPresent(file -> read(file.toPath()));
            }
        });
    }

    /** Imports the metadata of a file and reports the result. */
    void read(Path file) {
        session.runUnattended(MetadataImport.of(session, file).thenAccept(report -> {
            var done = Messages.count("metadata.changed", report.changed().size());
            tell.accept(report.same() == 0 ? done : done + " " + Messages.count("metadata.same", report.same()));
            if (!report.missed().isEmpty()) {
                int more = report.missed().size() - MOST_SENTENCES;
                var sentences = String.join("\n", report.missed().stream().limit(MOST_SENTENCES).toList());
                fail.accept(more > 0 ? sentences + "\n" + Messages.count("metadata.more", more) : sentences);
            }
        }));
    }
}
