package app.parallax.ui.shell.team;

import app.parallax.i18n.Messages;
import app.parallax.model.SharedCopy;
import app.parallax.session.Session;
import app.parallax.session.team.HubRequest;
import app.parallax.session.team.KeptPasswords;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamAccess;
import app.parallax.session.team.TeamConnection;
import app.parallax.session.team.TeamStatus;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.QuestionDialog;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.conflicts.ConflictsView;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.DetailTabs;
import app.parallax.ui.shell.window.WindowStatus;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The commands on a shared project, its state in the status bar, and the list of conflicts. Where a project is not
 * shared, nothing is connected.
 */
public final class TeamCommands {
    private static final String PAGE = "team";
    private static final double SENTENCE = 340;
    private static final PseudoClass ALERT = PseudoClass.getPseudoClass("alert");

    private final Session session;
    private final Optional<TeamAccess> access;
    private final WindowStatus shell;
    private final BiConsumer<String, Boolean> below;
    private final Consumer<String> setAnalyst;
    private final SimpleBooleanProperty isShared = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canShare = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper conflicts = new ReadOnlyIntegerWrapper();
    private final ConflictsView view;
    private final Lifetime lifetime = new Lifetime();
    private Sharing.@Nullable ConnectionInfo shared;
    private @Nullable TeamConnection connection;
    private @Nullable TeamStatus status;
    private @Nullable MenuButton sign;
    private @Nullable Actions actions;
    private boolean isEnded;

    /**
     * Creates the commands.
     *
     * @param access empty for a snapshot, which opens no connection
     * @param below shows and hides a tab below the texts
     * @param setAnalyst adopts the name of the analyst
     */
    public TeamCommands(Session session, Optional<TeamAccess> access, WindowStatus shell,
            BiConsumer<String, Boolean> below, Consumer<String> setAnalyst) {
        this.session = session;
        this.access = access;
        this.shell = shell;
        this.below = below;
        this.setAnalyst = setAnalyst;
        this.view = new ConflictsView(session, this::again, () -> below.accept(PAGE, false), shell::tell);
    }

    public void define(Actions all) {
        actions = all;
        all.set(Command.SHARE, this::share);
        all.set(Command.MEMBERS, this::members);
        all.set(Command.TO_SETTLE, () -> {
            below.accept(PAGE, true);
            view.requestFocus();
        });
        all.set(Command.CONNECT, this::connectNow);
        all.set(Command.STOP_SHARING, this::stopSharing);
        all.enableWhen(Command.SHARE, canShare);
        for (var each : Set.of(Command.MEMBERS, Command.TO_SETTLE, Command.CONNECT, Command.STOP_SHARING)) {
            all.enableWhen(each, isShared);
        }
    }

    /** Creates the menu of the commands on a shared project. */
    public static Menu menu(Actions actions) {
        var menu = new Menu(Messages.text("team.menu"));
        menu.setId("menu-team");
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(actions.items(Command.MEMBERS, Command.TO_SETTLE, Command.CONNECT, null,
                Command.STOP_SHARING));
        return menu;
    }

    /** Returns the tab of the conflicts. */
    public DetailTabs.Page page() {
        return new DetailTabs.Page(PAGE, Messages.text("team.settle.tab"), view, view::setShown,
                conflicts.getReadOnlyProperty());
    }

    /** Shows the state in a button of the status bar. */
    public void showIn(MenuButton button) {
        sign = button;
        button.setMnemonicParsing(false);
        button.getItems().setAll(new MenuItem()); // an empty menu would not open
        button.setOnShowing(event -> fillMenu());
        show();
    }

    /** Connects the project if it is shared; called once it is shown. */
    public void begin() {
        access.ifPresent(way -> session.runUnattended(Sharing.connectionInfo(session, way.hubs())
                .thenAccept(found -> found.ifPresentOrElse(this::begin,
                        () -> canShare.set(!isEnded && session.whyReadOnly() == null)))));
    }

    private void begin(Sharing.ConnectionInfo found) {
        if (isEnded) {
            return;
        }
        shared = found;
        canShare.set(false);
        isShared.set(true);
        show();
        if (session.whyReadOnly() != null) {
            return;
        }
        if (access.filter(way -> way.isKnown().test(found.copy().hub())).isPresent()) {
            connect();
        } else {
            whenShown(this::askForStranger);
        }
    }

    private void whenShown(Runnable work) {
        var owner = shell.owner();
        if (owner == null || owner.isShowing()) {
            work.run();
        } else {
            lifetime.add(owner.showingProperty().subscribe(showing -> {
                if (showing) {
                    work.run();
                }
            }));
        }
    }

    /** Asks before the first connection with the address of a file, which may come from a stranger. */
    private void askForStranger() {
        var known = shared;
        if (known == null || connection != null || isEnded) {
            return;
        }
        var dialog = QuestionDialog.of(shell.owner(), "team.stranger", "team.stranger.do", Messages.text(
                known.isSafe() ? "team.stranger.what" : "team.stranger.unsafe", known.copy().hub(),
                known.copy().login()));
        dialog.resultProperty().subscribe(answer -> {
            if (Boolean.TRUE.equals(answer)) {
                remember(known.copy().hub());
                connect();
            }
        });
        dialog.show();
    }

    private void remember(String address) {
        access.ifPresent(way -> way.remember().accept(address));
    }

    private void connect() {
        var known = shared;
        var way = access.orElse(null);
        if (known == null || way == null || connection != null || isEnded) {
            return;
        }
        var started = new TeamConnection(session, way.hubs(), known.copy(), way.passwords(), this::show);
        connection = started;
        show();
        lifetime.add(session.workspace().revision().subscribe((before, now) -> started.edited()));
        Runnable opened = () -> started.setOpen(session.focus().panes().stream()
                .flatMap(pane -> Stream.ofNullable(pane.article().get())).collect(Collectors.toSet()));
        lifetime.add(session.focus().panes().subscribe(opened)); // also when a pane shows another article
        opened.run();
    }

    private void show(TeamStatus now) {
        status = now;
        conflicts.set(now.conflicts());
        show();
    }

    private void show() {
        var button = sign;
        if (button == null) {
            return;
        }
        button.setVisible(shared != null);
        button.setManaged(shared != null);
        if (shared == null) {
            return;
        }
        var words = words();
        boolean isAlert = status != null && (status.state() == TeamStatus.State.LOST
                || status.state() == TeamStatus.State.REFUSED || status.conflicts() > 0);
        if (!words.equals(button.getText())) {
            button.setText(words);
            button.setGraphic((isAlert ? Icons.DISAGREEMENT : Icons.TEAM).node());
        }
        button.pseudoClassStateChanged(ALERT, isAlert);
        button.setAccessibleText(words);
        Tip.on(button, sentence());
    }

    private String words() {
        if (session.whyReadOnly() != null) {
            return Messages.text("team.status.readOnly");
        }
        var known = shared;
        return connection == null
                ? Messages.text("team.status.asks")
                : status == null || known == null
                        ? Messages.text("team.status.connecting")
                        : TeamStatusText.of(status, known.isSafe());
    }

    private String sentence() {
        var known = shared;
        if (known == null) {
            return "";
        }
        var lines = new ArrayList<String>();
        if (status != null && status.why() != null) {
            lines.add(Messages.text(status.why()));
        }
        if (status != null && status.namesake() != null) {
            lines.add(Messages.text("team.sameName", session.analyst().name(), status.namesake()));
        }
        lines.add(Messages.text(known.isSafe() ? "team.about" : "team.about.unsafe", known.copy().name(),
                known.hostNames(), known.copy().login()));
        return String.join("\n", lines);
    }

    private void fillMenu() {
        var button = sign;
        var all = actions;
        if (button == null || all == null) {
            return;
        }
        var said = new CustomMenuItem(new Sentence(sentence()), false);
        button.getItems().setAll(said, new SeparatorMenuItem());
        if (status != null && status.lacksPassword()) {
            var password = new MenuItem(Messages.text("team.password.enter"));
            password.setId("team-enter-password");
            password.setOnAction(event -> askPassword());
            button.getItems().add(password);
        }
        keptPassword().ifPresent(store -> {
            var forget = new MenuItem(Messages.text("team.password.forget"));
            forget.setId("team-forget-password");
            forget.setOnAction(event -> forgetPassword());
            button.getItems().add(forget);
        });
        var connected = connection;
        if (status != null && status.isAhead() && connected != null) {
            var sendAgain = new MenuItem(Messages.text("team.sendAgain"));
            sendAgain.setId("team-send-again");
            sendAgain.setOnAction(event -> connected.sendAgain());
            button.getItems().add(sendAgain);
        }
        button.getItems().addAll(all.items(Command.CONNECT, Command.TO_SETTLE, Command.MEMBERS));
    }

    /** Returns the store that keeps the password of this project; empty if none is kept. */
    private Optional<KeptPasswords> keptPassword() {
        var known = shared;
        return known == null
                ? Optional.empty()
                : access.map(way -> way.passwords().store()).filter(store -> store.isKept(known.key()));
    }

    private void forgetPassword() {
        var known = shared;
        if (known != null) {
            keptPassword().ifPresent(store -> store.forget(known.key(),
                    () -> shell.tell(Messages.text("team.password.forgotten", store.storeName()))));
        }
    }

    /** Sends and receives at once, and asks for what is missing for it. */
    private void connectNow() {
        if (session.whyReadOnly() != null) {
            shell.fail(String.valueOf(session.whyReadOnly()));
        } else if (connection == null) {
            askForStranger();
        } else if (status != null && status.lacksPassword()) {
            askPassword();
        } else {
            again();
        }
    }

    private void again() {
        if (connection != null) {
            connection.again();
        }
    }

    private void askPassword() {
        var known = shared;
        if (known == null || access.isEmpty()) {
            return;
        }
        var dialog = PasswordDialog.of(shell.owner(), access.get().passwords(), known.key());
        dialog.resultProperty().subscribe(typed -> {
            if (typed != null) {
                again();
            }
        });
        dialog.show();
    }

    private void share() {
        access.ifPresent(way -> shareDialog(shell.owner(), way).dialog().show());
    }

    private HubDialog<SharedCopy> shareDialog(Window owner, TeamAccess way) {
        var name = session.file().getFileName().toString().replaceFirst("\\.parallax$", "");
        var words = new HubDialog.Words("team.share", "team.share.what", "team.share.do");
        return new HubDialog<>(owner, way, words, session.analyst().name(),
                (hub, asked, analyst) -> Sharing.share(session, hub, asked.address(), asked.login(), name,
                        analyst.isEmpty() ? session.analyst().name() : analyst),
                answer -> {
                    if (!answer.analyst().isEmpty() && !answer.analyst().equals(session.analyst().name())) {
                        setAnalyst.accept(answer.analyst());
                    }
                    remember(answer.asked().address());
                    begin();
                    shell.tell(Messages.text("team.share.done", answer.answer().name()));
                }).onCancelled(answer -> session.runUnattended(Sharing.unshareInBackground(session)))
                .onGivenUp(typed -> withdraw(way, typed));
    }

    private void withdraw(TeamAccess way, HubRequest.HubInput typed) {
        HubRequest.start(way, typed, Platform::runLater, (hub, asked) -> {
            Sharing.withdraw(session, hub, asked.address());
            return true;
        }, late -> {
        }).done().exceptionally(failure -> false); // mostly the hub was never reached, and has no project
    }

    private void members() {
        var known = shared;
        if (known != null && access.isPresent()) {
            MembersDialog.of(shell.owner(), access.get(), known.copy()).show();
        }
    }

    private void stopSharing() {
        var known = shared;
        if (known == null) {
            return;
        }
        int unsent = status == null ? 0 : status.unsent();
        int waiting = status == null ? 0 : status.conflicts();
        var what = unsent == 0
                ? Messages.text("team.stop.what", known.copy().name())
                : Messages.text("team.stop.unsent", known.copy().name(), unsent);
        var dialog = QuestionDialog.of(shell.owner(), "team.stop", "team.stop.do",
                waiting == 0 ? what : what + " " + Messages.text("team.stop.conflicts", waiting));
        dialog.resultProperty().subscribe(answer -> {
            if (Boolean.TRUE.equals(answer)) {
                leave();
            }
        });
        dialog.show();
    }

    private void leave() {
        disconnect();
        forgetPassword();
        session.runUnattended(Sharing.unshareInBackground(session).thenRun(() -> {
            shared = null;
            status = null;
            isShared.set(false);
            canShare.set(true);
            conflicts.set(0);
            session.setPresent(Map.of());
            below.accept(PAGE, false);
            show();
            shell.tell(Messages.text("team.stop.done"));
        }));
    }

    private void disconnect() {
        lifetime.end();
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /** Ends the connection, without waiting for it. */
    public void end() {
        isEnded = true;
        disconnect();
        view.end();
    }

    /** A sentence in a menu, which asks for the height of an item without saying how wide it is. */
    private static final class Sentence extends StackPane {
        Sentence(String words) {
            super(new WordFlow(words, Fonts.SANS));
        }

        @Override
        protected double computePrefWidth(double height) {
            return SENTENCE;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(SENTENCE);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computePrefHeight(SENTENCE);
        }
    }
}
