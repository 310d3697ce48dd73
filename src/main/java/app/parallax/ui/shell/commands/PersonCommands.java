package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Message;
import app.parallax.model.Palette;
import app.parallax.session.Session;
import app.parallax.session.Visibility;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The commands on the analyst, and the highlighting of their annotations. */
public final class PersonCommands {
    private final Session session;
    private final Visibility visibility;
    private final BiConsumer<String, Palette> keep;
    private final Consumer<String> tell;
    private final Lifetime lifetime = new Lifetime();

    /**
     * @param keep stores name and colour for all projects
     * @param tell shows a sentence in the status bar
     */
    public PersonCommands(Session session, BiConsumer<String, Palette> keep, Consumer<String> tell) {
        this.session = session;
        this.visibility = session.focus().visibility();
        this.keep = keep;
        this.tell = tell;
    }

    public void define(Actions actions, Supplier<Window> owner) {
        actions.set(Command.ANALYST, () -> ask(owner.get()));
        actions.set(Command.ONLY_MINE, this::onlyMine);
    }

    void ask(Window owner) {
        var now = session.analyst();
        int marks = session.workspace().analysts().stream().filter(row -> row.entity().id().equals(now.id()))
                .mapToInt(Counted::count).sum();
        new AnalystForm(now, session.whyReadOnly() == null ? marks : 0,
                session.workspace().analysts().stream().map(Counted::entity).toList()).ask(owner)
                .ifPresent(this::adopt);
    }

    /** Adopts the analyst of the form, and changes the project accordingly. */
    public void adopt(AnalystForm.Answer answer) {
        boolean mine = Objects.equals(visibility.analyst().get(), session.analyst().id());
        var before = session.analyst();
        keep.accept(answer.name(), answer.color());
        if (answer.rename()) {
            change(before, new Analyst(before.id(), answer.name(), answer.color()));
            return;
        }
        session.setAnalyst(answer.name(), answer.color());
        if (mine) {
            visibility.analyst().set(session.analyst().id());
        }
        var known = session.analyst();
        change(known, new Analyst(known.id(), known.name(), answer.color()));
        tell.accept(Messages.text("analyst.now", answer.name()));
    }

    /** Adopts a name, with the colour of the analyst of that name. */
    public void adopt(String name) {
        session.setAnalyst(name, null);
        keep.accept(name, session.analyst().color());
        tell.accept(Messages.text("analyst.now", name));
    }

    private void change(Analyst before, Analyst after) {
        boolean known = session.workspace().analyst(before.id()).isPresent();
        if (known && !before.equals(after) && session.whyReadOnly() == null) {
            session.runUnattended(session.perform(Message.of("edit.analyst", after.name()),
                    List.of(new Change(before, after))));
        }
    }

    void onlyMine() {
        var mine = session.analyst().id();
        visibility.analyst().set(mine.equals(visibility.analyst().get()) ? null : mine);
    }

    /** Returns the items on highlighted analysts, after a separator. */
    public List<MenuItem> items(Actions actions) {
        return List.of(new SeparatorMenuItem(), onlyMineItem(actions), filterMenu());
    }

    private MenuItem onlyMineItem(Actions actions) {
        var item = new CheckMenuItem(Messages.text(Command.ONLY_MINE.text()));
        item.setId("menu-" + Command.ONLY_MINE.name());
        item.setMnemonicParsing(false);
        item.acceleratorProperty().bind(actions.get(Command.ONLY_MINE).acceleratorProperty());
        item.setOnAction(event -> onlyMine());
        Runnable show = () -> item.setSelected(session.analyst().id().equals(visibility.analyst().get()));
        lifetime.add(visibility.revision().subscribe(revision -> show.run()));
        lifetime.add(session.workspace().revision().subscribe(revision -> show.run()));
        return item;
    }

    /** Creates the menu of highlighted analysts: all, or one. */
    private Menu filterMenu() {
        var menu = new Menu(Messages.text("analyst.menu"));
        menu.setId("menu-ANALYSTS");
        menu.setMnemonicParsing(false);
        menu.getItems().add(new MenuItem()); // an empty menu would not open
        menu.setOnShowing(event -> menu.getItems().setAll(choices()));
        return menu;
    }

    private List<MenuItem> choices() {
        var items = new ArrayList<MenuItem>();
        items.add(choice(Messages.text("analyst.all"), null));
        session.workspace().analysts().forEach(row -> items.add(choice(Messages.text("analyst.choice",
                row.entity().name(), Messages.count("annotations", row.count())), row.entity().id())));
        return items;
    }

    private MenuItem choice(String text, @Nullable UUID analyst) {
        var item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(Objects.equals(analyst, visibility.analyst().get()));
        item.setOnAction(event -> visibility.analyst().set(analyst));
        return item;
    }

    public void show(Label analyst) {
        lifetime.add(session.workspace().revision()
                .subscribe(revision -> analyst.setText(DisplaySanitizer.inPlace(session.analyst().name()))));
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }
}
