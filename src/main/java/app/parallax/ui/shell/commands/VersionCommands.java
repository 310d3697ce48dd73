package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Version;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Job;
import app.parallax.session.Navigation;
import app.parallax.session.OpenArticle;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.anchoring.VersionJob;
import app.parallax.session.anchoring.VersionReport;
import app.parallax.ui.anchoring.AnchorReviewController;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.importing.MetadataFiles;
import app.parallax.ui.shell.window.FileChoosers;
import app.parallax.ui.shell.window.WindowStatus;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

/** The commands on versions of the article in the focused pane and on reviewing anchors. */
public final class VersionCommands {
    private final Session session;
    private final Navigation navigation;
    private final WindowStatus shell;
    private final AnchorReviewController anchorReview;

    public VersionCommands(Session session, Navigation navigation, CurrentPassage passage,
            DocumentsController documents,
            WindowStatus shell) {
        this.session = session;
        this.navigation = navigation;
        this.shell = shell;
        this.anchorReview = new AnchorReviewController(session, navigation, passage, documents::highlight,
                documents::requestFocus, shell::tell);
    }

    public AnchorReviewController anchorReview() {
        return anchorReview;
    }

    /**
     * Defines the commands.
     *
     * @param show shows the annotations to review
     */
    public void define(Actions actions, Supplier<Window> owner, Runnable show) {
        new MetadataFiles(session, shell::tell, shell::fail).define(actions, owner, shell.storedSettings());
        actions.set(Command.VERSION_FROM_CLIPBOARD, this::fromClipboard);
        actions.set(Command.VERSION_FROM_FILE, () -> shown().ifPresentOrElse(open -> {
            var files = FileChoosers.articles(owner.get(), shell.storedSettings());
            if (!files.isEmpty()) {
                run(progress -> VersionJob.ofFile(session, id(open), files.getFirst().toPath(), progress));
            }
        }, this::noArticle));
        actions.set(Command.OLDER_VERSION, () -> step(-1));
        actions.set(Command.NEWER_VERSION, () -> step(1));
        actions.set(Command.DIFFERENCES, this::compare);
        actions.set(Command.REANCHOR, () -> run(progress -> VersionJob.ofUnanchored(session, progress)));
        actions.set(Command.REVIEW_ANCHORS, () -> {
            show.run();
            anchorReview.requestFocus();
        });
    }

    private Optional<OpenArticle> shown() {
        return Optional.ofNullable(session.workspace().open().get(session.focus().focused().article().get()));
    }

    private static java.util.UUID id(OpenArticle open) {
        return open.article().get().id();
    }

    private void noArticle() {
        shell.tell(Messages.text("version.noArticle"));
    }

    private void fromClipboard() {
        var open = shown();
        var text = Clipboard.getSystemClipboard().getString();
        if (open.isEmpty()) {
            noArticle();
        } else if (text == null || text.isBlank()) {
            shell.tell(Messages.text("version.nothingCopied"));
        } else {
            run(progress -> VersionJob.ofText(session, id(open.get()), text, progress));
        }
    }

    private void run(Function<Consumer<Progress>, Job<VersionReport>> begin) {
        if (session.whyReadOnly() != null) {
            shell.tell(session.whyReadOnly());
            return;
        }
        var jobs = shell.jobs();
        if (jobs.isVisible()) {
            shell.fail(Messages.text("window.importRuns"));
            return;
        }
        var job = begin.apply(progress -> jobs
                .show(Messages.text("version.anchoring", progress.done(), progress.all()), progress));
        jobs.follow(job, Messages.text("version.working"), report -> {
            if (report.refused()) {
                shell.fail(report.sentence());
            } else {
                shell.tell(report.sentence());
            }
        }, () -> shell.tell(Messages.text("version.cancelled")), shell::fail);
    }

    private void step(int by) {
        var open = shown();
        if (open.isEmpty()) {
            noArticle();
            return;
        }
        var versions = session.workspace().versions(id(open.get()));
        int to = versions.indexOf(open.get().version()) + by;
        if (to < 0 || to >= versions.size()) {
            shell.tell(Messages.text(by < 0 ? "version.oldest" : "version.newest"));
        } else {
            session.runUnattended(navigation.showVersion(versions.get(to)));
        }
    }

    /** Shows the differences from the previous version, of the first from the next; repeated, the text. */
    private void compare() {
        var pane = session.focus().focused();
        var open = shown();
        if (open.isEmpty()) {
            noArticle();
            return;
        }
        if (pane.compared().get() != null) {
            pane.compared().set(null);
            return;
        }
        var versions = session.workspace().versions(id(open.get()));
        int at = versions.indexOf(open.get().version());
        Optional<Version> other = versions.size() < 2
                ? Optional.empty()
                : Optional.of(versions.get(at > 0 ? at - 1 : 1));
        other.ifPresentOrElse(pane.compared()::set, () -> shell.tell(Messages.text("version.only")));
    }
}
