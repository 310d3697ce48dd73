package app.parallax.ui.library;

import app.parallax.model.ArticleRow;
import app.parallax.model.Dates;
import app.parallax.model.Edtf;
import app.parallax.model.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.PaneFocus;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.Rows;
import app.parallax.ui.common.Views;
import java.time.LocalDate;
import java.util.Locale;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.textfield.CustomTextField;

/** The list of articles: Enter opens in the focused pane, Ctrl+Enter in the other. */
public final class LibraryController {
    private final Session session;
    private final Workspace workspace;
    private final Navigation navigation;
    private final Runnable importArticles;
    private final FilteredList<ArticleRow> shown;
    private final Lifetime lifetime = new Lifetime();
    private final Lifetime panesWatched = new Lifetime();

    @FXML
    private Label count;
    @FXML
    private ToggleButton filterToggle;
    @FXML
    private Button add;
    @FXML
    private CustomTextField filter;
    @FXML
    private ListView<ArticleRow> list;
    @FXML
    private Button importFirst;
    @FXML
    private Label empty;
    @FXML
    private Button time;

    /**
     * The list of a session's articles.
     *
     * @param session
     *            the project
     * @param navigation
     *            opens articles
     * @param importArticles
     *            asks the person for files and imports them
     */
    public LibraryController(Session session, Navigation navigation, Runnable importArticles) {
        this.session = session;
        this.workspace = session.workspace();
        this.navigation = navigation;
        this.importArticles = importArticles;
        this.shown = new FilteredList<>(workspace.articles());
    }

    /**
     * Makes the view.
     *
     * @return its root
     */
    public Parent load() {
        return Views.load("library", this);
    }

    @FXML
    private void initialize() {
        filterToggle.setGraphic(Icons.FILTER.node());
        filterToggle.setTooltip(new Tooltip(Messages.text("library.filter")));
        filterToggle.setAccessibleText(Messages.text("library.filter"));
        add.setGraphic(Icons.ADD.node());
        add.setTooltip(new Tooltip(Messages.text("library.import")));
        add.setAccessibleText(Messages.text("library.import"));
        filter.setLeft(Icons.FIND.node());
        filter.visibleProperty().bind(filterToggle.selectedProperty());
        filter.managedProperty().bind(filter.visibleProperty());
        filterToggle.selectedProperty().subscribe(selected -> {
            if (selected) {
                filter.requestFocus();
            } else {
                filter.clear();
            }
        });
        filter.textProperty().subscribe(text -> narrow());
        time.managedProperty().bind(time.visibleProperty());
        lifetime.add(session.focus().time().subscribe(now -> narrow()));
        list.setItems(shown);
        Rows.fit(list, 45);
        list.managedProperty().bind(list.visibleProperty());
        list.setCellFactory(view -> new ArticleCell(workspace, session.focus()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        lifetime.add(workspace.revision().subscribe(revision -> showCount()));
        lifetime.add(session.focus().panes().subscribe(this::watchPanes));
        watchPanes();
        showCount();
    }

    private void watchPanes() {
        panesWatched.end();
        session.focus().panes().forEach(pane -> panesWatched.add(pane.article().subscribe(article -> list.refresh())));
    }

    private void showCount() {
        int all = workspace.articles().size();
        count.setText(session.focus().time().get() == null
                ? String.format(Messages.locale(), "%,d", all)
                : Messages.text("library.some", shown.size(), all));
        empty.setVisible(all == 0);
        empty.setManaged(all == 0);
        importFirst.setVisible(all == 0);
        importFirst.setManaged(all == 0);
        list.setVisible(all > 0);
    }

    /** The articles that bear the words, and speak of the time to which lists are narrowed or were published in it. */
    private void narrow() {
        var words = filter.getText();
        var range = session.focus().time().get();
        time.setVisible(range != null);
        if (range != null) {
            time.setText(Messages.text("library.time",
                    day(range.from().toLocalDate()),
                    day(range.to().minusSeconds(1).toLocalDate())));
        }
        shown.setPredicate(row -> matches(row, words)
                && (range == null || range.articles().contains(row.article().id())));
        showCount();
    }

    private static String day(LocalDate day) {
        return Edtf.tryParse(day.toString()).map(Dates::text).orElse(day.toString());
    }

    @FXML
    private void allTimes() {
        session.focus().time().set(null);
    }

    private static boolean matches(ArticleRow row, String words) {
        var article = row.article();
        var all = (article.label() + " " + article.shownTitle() + " " + article.file()).toLowerCase(Locale.ROOT);
        return words.isBlank() || all.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open(event.isShortcutDown());
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open(event.isShortcutDown());
        }
    }

    private void open(boolean inOther) {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            PaneFocus pane = inOther ? session.focus().other() : session.focus().focused();
            session.seeTo(navigation.show(pane, row.article().id()));
        }
    }

    /** Gives the keyboard to the list. */
    public void requestFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    @FXML
    private void importArticles() {
        importArticles.run();
    }

    /** Ends listening. */
    public void end() {
        panesWatched.end();
        lifetime.end();
    }
}
