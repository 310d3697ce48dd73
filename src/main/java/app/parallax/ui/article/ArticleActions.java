package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Ids;
import app.parallax.model.Outlet;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Story;
import app.parallax.session.Session;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.OutletEditor;
import app.parallax.session.edit.StoryEditor;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.ListDialog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The actions on whole articles, outlets and stories. */
public final class ArticleActions {
    /** The maximal number of menu items; the dialog lists all. */
    private static final int MOST_IN_MENU = 25;

    private final Session session;
    private final ArticleEditor editor;
    private final StoryEditor stories;
    private final Supplier<List<UUID>> chosen;
    private final Consumer<String> tell;
    private final Supplier<Window> owner;

    public ArticleActions(Session session, Supplier<List<UUID>> chosen, Consumer<String> tell,
            Supplier<Window> owner) {
        this.session = session;
        this.editor = new ArticleEditor(session);
        this.stories = new StoryEditor(session);
        this.chosen = chosen;
        this.tell = tell;
        this.owner = owner;
    }

    /** Opens the form of the selected article, or of the common details of several. */
    public void edit() {
        var ids = chosen.get();
        if (ids.isEmpty()) {
            tell.accept(Messages.text("shell.chooseArticle"));
        } else if (ids.size() == 1) {
            session.workspace().article(ids.getFirst())
                    .ifPresent(row -> new ArticleForm(session, row).ask(owner.get()).ifPresent(answer -> session
                            .runUnattended(
                                    editor.describe(row.article(), answer.after(), answer.fresh(), answer.stories()))));
        } else if (canWrite()) {
            new SeveralForm(session, ids).ask(owner.get())
                    .ifPresent(shared -> session.runUnattended(editor.describeAll(ids, shared)));
        }
    }

    private boolean canWrite() {
        var why = session.whyReadOnly();
        if (why != null) {
            tell.accept(why);
        }
        return why == null;
    }

    /** Sets the status of the selected articles. */
    public void setStatus(ReadingStatus status) {
        var ids = chosen.get();
        if (ids.isEmpty()) {
            tell.accept(Messages.text("shell.chooseArticle"));
        } else if (canWrite()) {
            session.runUnattended(editor.setStatus(ids, status));
        }
    }

    /** Opens the dialog of outlets. */
    public void showOutlets() {
        var outlets = new OutletEditor(session);
        new ListDialog<>(session,
                new ListDialog.Words("outlets", "outlets.title", "outlets.empty", "timeline.articles"),
                new ListDialog.Kind<>(session.workspace()::outlets, Outlet::name, ArticleActions::more),
                new OutletFields(session)).withAdding("outlets.add", () -> {
                    var fresh = new Outlet(Ids.next(), free("outlets.new", name -> outlets.find(name).isPresent()),
                            null, null);
                    return outlets.add(fresh).thenApply(done -> fresh.id());
                }).show(owner.get());
    }

    /** Returns country and reliability in a few letters. */
    private static String more(Outlet outlet) {
        var country = outlet.country();
        var letter = outlet.reliability();
        return (country == null ? "" : country) + (country == null || letter == null ? "" : " · ")
                + (letter == null ? "" : letter);
    }

    /** Opens the dialog of stories. */
    public void showStories() {
        new ListDialog<>(session,
                new ListDialog.Words("stories", "stories.title", "stories.empty", "timeline.articles"),
                new ListDialog.Kind<>(session.workspace()::stories, Story::name, story -> ""),
                new StoryFields(session)).withAdding("stories.add",
                        () -> stories.add(free("stories.new", name -> stories.find(name).isPresent()), List.of())
                                .thenApply(Story::id))
                .show(owner.get());
    }

    /** Returns an unused name. */
    private static String free(String key, Predicate<String> taken) {
        var name = Messages.text(key);
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> i == 1 ? name : name + " " + i)
                .filter(each -> !taken.test(each)).findFirst().orElse(name);
    }

    /** Asks for the name of a new story of the selected articles. */
    public void newStory() {
        var ids = chosen.get();
        if (!canWrite()) {
            return;
        }
        var name = new TextField();
        name.setId("new-story");
        name.setPrefColumnCount(28);
        var refusal = Form.refusal();
        var form = new VBox(8, Form.field("stories.name", name), refusal);
        form.getStyleClass().add("form");
        var dialog = Form.<String>dialog(owner.get(), "stories.add", null, form, () -> name.getText().strip());
        name.textProperty().subscribe(text -> {
            var taken = stories.find(text).map(each -> Messages.text("stories.taken", each.name()));
            Form.showRefusal(refusal, taken);
            dialog.getDialogPane().lookupButton(ButtonType.OK).setDisable(text.isBlank() || taken.isPresent());
        });
        dialog.setOnShown(event -> Platform.runLater(name::requestFocus)); // JavaFX calls this before the window exists
        dialog.showAndWait().ifPresent(text -> session.runUnattended(stories.add(text, ids)));
    }

    /** Returns a menu of the stories, with a tick if all selected articles belong to it. */
    public Menu storyMenu() {
        var menu = new Menu(Messages.text("stories.menu"));
        menu.setId("menu-stories");
        menu.setMnemonicParsing(false);
        menu.getItems().add(new MenuItem()); // an empty menu would not open
        menu.setOnShowing(event -> menu.getItems().setAll(storyItems()));
        return menu;
    }

    private List<MenuItem> storyItems() {
        var ids = chosen.get();
        var items = new ArrayList<MenuItem>();
        session.workspace().stories().stream().map(Counted::entity)
                .sorted(Comparator.comparing(Story::name, String.CASE_INSENSITIVE_ORDER)).limit(MOST_IN_MENU)
                .forEach(story -> items.add(item(story, ids)));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        var fresh = new MenuItem(Messages.text("stories.add"));
        fresh.setId("menu-new-story");
        fresh.setMnemonicParsing(false);
        fresh.setOnAction(event -> newStory());
        items.add(fresh);
        return items;
    }

    private MenuItem item(Story story, List<UUID> ids) {
        boolean all = !ids.isEmpty() && ids.stream()
                .allMatch(id -> session.workspace().storiesOf(id).contains(story));
        var item = new CheckMenuItem(DisplaySanitizer.inPlace(story.name()));
        item.setMnemonicParsing(false);
        item.setSelected(all);
        item.setDisable(ids.isEmpty());
        item.setOnAction(event -> {
            if (canWrite()) {
                session.runUnattended(editor.setStory(ids, story.id(), !all));
            }
        });
        return item;
    }
}
