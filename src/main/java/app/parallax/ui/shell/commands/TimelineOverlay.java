package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.OutputFile;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.project.Settings.FolderUse;
import app.parallax.session.time.TimeNarrowing;
import app.parallax.ui.common.LazyView;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.exporting.PngFile;
import app.parallax.ui.shell.importing.EventFiles;
import app.parallax.ui.shell.window.FileChoosers;
import app.parallax.ui.shell.window.WindowStatus;
import app.parallax.ui.timeline.EventTools;
import app.parallax.ui.timeline.TimelineController;
import app.parallax.ui.timeline.lanes.LaneOrder;
import app.parallax.ui.timeline.lanes.LanesController;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows the timeline in place of the articles, and defines its commands. */
public final class TimelineOverlay {
    private final Session session;
    private final Runnable requestFocus;
    private final BooleanProperty atSide;
    private final TimeNarrowing narrowing;
    private final Supplier<LanesController> creating;
    private final EventTools side;
    private final Lifetime lifetime = new Lifetime();
    private final Lifetime panesWatched = new Lifetime();
    private Runnable beforeShow = () -> {
    };
    private boolean sideBefore;
    /** Null until the timeline is first shown. */
    private @Nullable LanesController lanes;
    private final LazyView view = new LazyView(() -> lanes().load());
    private Node articles = new StackPane();

    public TimelineOverlay(Session session, Navigation navigation, TimelineController timeline, BooleanProperty atSide,
            Runnable requestFocus) {
        this.session = session;
        this.requestFocus = requestFocus;
        this.atSide = atSide;
        this.side = timeline.eventTools();
        this.narrowing = side.narrowing();
        this.creating = () -> new LanesController(session, navigation, narrowing, side::askWorkingDate, this::hide);
    }

    /** Adds the timeline over the content of a pane. */
    public void addTo(StackPane place) {
        articles = place.getChildren().getFirst();
        view.setManaged(false);
        place.getChildren().add(view);
        lifetime.add(session.focus().panes().subscribe(this::watchPanes));
        lifetime.add(session.focus().mark().subscribe((old, now) -> { // after the target of the navigation is in focus
            if (now != null) {
                hide();
            }
        }));
        watchPanes();
    }

    /** Hides the timeline when a passage is shown in a pane. */
    private void watchPanes() {
        panesWatched.end();
        for (PaneState pane : session.focus().panes()) {
            panesWatched.add(pane.article().subscribe((old, now) -> hide()));
            panesWatched.add(pane.reveal().subscribe((old, now) -> {
                if (now != null) {
                    hide();
                }
            }));
        }
    }

    public void define(Actions actions, Supplier<Window> owner, WindowStatus shell,
            MatrixOverlay matrix) {
        beforeShow = matrix::hide;
        matrix.setBeforeShow(this::hide);
        new EventFiles(session, shell::tell, shell::fail).define(actions, owner, shell.storedSettings());
        actions.set(Command.TIMELINE, () -> show(!view.isVisible()));
        lanes(actions, Command.LANES_ARTICLE, LaneOrder.ARTICLE);
        lanes(actions, Command.LANES_OUTLET, LaneOrder.OUTLET);
        lanes(actions, Command.LANES_TAG, LaneOrder.TAG);
        lanes(actions, Command.LANES_CLAIM, LaneOrder.CLAIM);
        lanes(actions, Command.LANES_NONE, LaneOrder.NONE);
        actions.set(Command.NARROW_TIME, () -> {
            if (view.isVisible()) {
                lanes().narrowToView();
            } else {
                side.narrowToView();
            }
        });
        actions.set(Command.ALL_TIMES, narrowing::clear);
        actions.enableWhen(Command.ALL_TIMES, narrowing.time().map(time -> true).orElse(false));
        actions.set(Command.EXPORT_TIMELINE_PICTURE, () -> {
            show(true);
            var chooser = FileChoosers.chooser("window.exportPicture", "PNG", "*.png");
            FileChoosers.save(chooser, shell.storedSettings(), FolderUse.EXPORTS,
                    asked -> asked.showSaveDialog(owner.get()), ".png").ifPresent(file -> write(file, shell));
        });
        var focused = session.focus().event().map(event -> true).orElse(false);
        actions.set(Command.WORKING_DATE, side::askFocusedWorkingDate);
        actions.set(Command.ORDER_EVENT, side::askFocusedOrder);
        actions.enableWhen(Command.WORKING_DATE, focused);
        actions.enableWhen(Command.ORDER_EVENT, focused);
    }

    private void lanes(Actions actions, Command command, LaneOrder order) {
        actions.set(command, () -> {
            show(true);
            lanes().setOrder(order);
        });
    }

    /** Creates the menu of the commands. */
    public static Menu menu(Actions actions) {
        var menu = new Menu(Messages.text("menu.timeline"));
        menu.setId("menu-timeline");
        menu.getItems().setAll(actions.items(Command.TIMELINE, null, Command.LANES_ARTICLE, Command.LANES_OUTLET,
                Command.LANES_TAG, Command.LANES_CLAIM, Command.LANES_NONE, null, Command.NARROW_TIME,
                Command.ALL_TIMES, null, Command.WORKING_DATE, Command.ORDER_EVENT, null,
                Command.EXPORT_TIMELINE_PICTURE));
        return menu;
    }

    /** Writes the timeline as a picture, in the background. */
    void write(Path file, WindowStatus shell) {
        WritableImage picture = lanes().picture();
        session.runUnattended(session.read(reader -> {
            OutputFile.write(file, session.file(), target -> {
                try (var out = Files.newOutputStream(target)) {
                    PngFile.write(picture, out);
                }
            });
            return file;
        }).thenAccept(done -> shell.tell(Messages.text("window.pictureExported", done))));
    }

    void show(boolean shown) {
        if (view.isVisible() == shown) {
            return;
        }
        if (shown) {
            beforeShow.run();
        }
        sideBefore = shown ? atSide.get() : sideBefore;
        atSide.set(!shown && sideBefore);
        view.setVisible(shown);
        view.setManaged(shown);
        articles.setVisible(!shown); // else Tab reaches nodes beneath
        lanes().setShown(shown);
        if (!shown) {
            requestFocus.run();
        }
    }

    /** Returns the timeline, which is created when it is first shown: no window begins with it. */
    private LanesController lanes() {
        var known = lanes;
        if (known != null) {
            return known;
        }
        var made = creating.get();
        lanes = made;
        return made;
    }

    /** Shows the articles again. */
    public void hide() {
        show(false);
    }

    /** Restores the window without the timeline, and removes the listeners. */
    public void end() {
        show(false);
        panesWatched.end();
        lifetime.end();
        if (lanes != null) {
            lanes.end();
        }
    }
}
