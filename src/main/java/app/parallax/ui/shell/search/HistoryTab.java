package app.parallax.ui.shell.search;

import app.parallax.i18n.Messages;
import app.parallax.model.HistoryFilter;
import app.parallax.model.Kind;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Focus;
import app.parallax.session.Session;
import app.parallax.session.history.HistoryExport;
import app.parallax.session.history.HistoryPage;
import app.parallax.session.project.Settings;
import app.parallax.session.project.Settings.FolderUse;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.history.HistoryView;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.shell.window.DetailsHeight;
import app.parallax.ui.shell.window.FileChoosers;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The tab of the history of the project or of an entity. */
final class HistoryTab {
    private static final String PAGE = "history";

    private final Session session;
    private final Lifetime lifetime = new Lifetime();
    private final HistoryView view;
    private final BiConsumer<String, Boolean> below;
    private final Consumer<String> tell;
    private final DetailsHeight room;
    private final Supplier<Optional<Settings>> settings;

    HistoryTab(Session session, CurrentPassage passage, Consumer<String> tell, BiConsumer<String, Boolean> below,
            DetailsHeight room, Actions actions, Supplier<Optional<Settings>> settings) {
        this.settings = settings;
        this.session = session;
        this.below = below;
        this.tell = tell;
        this.room = room;
        this.view = new HistoryView(session, this::export, () -> below.accept(PAGE, false));
        actions.set(Command.HISTORY, () -> show(null, ""));
        actions.set(Command.HISTORY_OF_ARTICLE,
                () -> ask(Kind.ARTICLE, session.focus().focused().article().get()));
        actions.set(Command.HISTORY_OF_CLAIM, () -> ask(Kind.CLAIM, session.focus().claim().get()));
        actions.set(Command.HISTORY_OF_MARK,
                () -> passage.mark().ifPresent(mark -> ask(Kind.ANNOTATION, mark.annotation().id())));
        lifetime.add(session.focus().historyRequest().subscribe(this::answer));
        actions.enableWhen(Command.HISTORY_OF_CLAIM, session.focus().claim().map(claim -> true).orElse(false));
        actions.enableWhen(Command.HISTORY_OF_MARK, session.focus().mark().map(mark -> true).orElse(false));
    }

    private void ask(Kind kind, @Nullable UUID id) {
        if (id != null) {
            session.focus().historyRequest().set(new Focus.HistoryTarget(kind, id));
        }
    }

    private void answer(Focus.@Nullable HistoryTarget asked) {
        if (asked != null) {
            session.focus().historyRequest().set(null);
            session.runUnattended(session.read(reader -> new HistoryPage(reader).name(asked.kind(), asked.id()))
                    .thenAccept(name -> show(asked.id(), name)));
        }
    }

    private void show(@Nullable UUID subject, String name) {
        below.accept(PAGE, true);
        view.show(subject == null ? Set.of() : Set.of(subject), name);
        view.requestFocus();
    }

    private void export(HistoryFilter filter) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("history.export"));
        chooser.setInitialFileName(session.file().getFileName().toString().replaceFirst("\\.parallax$", "")
                + "-history.csv");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("CSV", "*.csv"),
                new FileChooser.ExtensionFilter("JSON", "*" + HistoryExport.JSON));
        FileChoosers.save(chooser, settings.get().orElse(null), FolderUse.EXPORTS,
                shown -> shown.showSaveDialog(view.getScene().getWindow()), ".csv", HistoryExport.JSON)
                .ifPresent(file -> session.runUnattended(HistoryExport.run(session, filter, file)
                        .thenAccept(count -> tell.accept(Messages.count("history.exported", count)))));
    }

    DetailTabs.Page page() {
        return new DetailTabs.Page(PAGE, Messages.text("history.title"), view, now -> {
            view.setShown(now);
            room.set(PAGE, view, now);
        });
    }

    void end() {
        lifetime.end();
        view.end();
    }
}
