package app.parallax.ui.tags;

import app.parallax.model.Counted;
import app.parallax.model.Messages;
import app.parallax.model.Tag;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Editor;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.Rows;
import app.parallax.ui.common.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The list of tags: a click takes every pane to the tag's first passage, a double click tags the selected words. */
public final class TagsController {
    private final Session session;
    private final Editor editor;
    private final Navigation navigation;
    private final CurrentPassage passage;
    private final Lifetime lifetime = new Lifetime();

    @FXML
    private Label count;
    @FXML
    private Label empty;
    @FXML
    private ListView<Counted<Tag>> list;

    /**
     * The tags of a session.
     *
     * @param session
     *            the project
     * @param editor
     *            tags passages
     * @param navigation
     *            goes to passages
     * @param passage
     *            what is selected
     */
    public TagsController(Session session, Editor editor, Navigation navigation, CurrentPassage passage) {
        this.session = session;
        this.editor = editor;
        this.navigation = navigation;
        this.passage = passage;
    }

    /**
     * Makes the view.
     *
     * @return its root
     */
    public Parent load() {
        return Views.load("tags", this);
    }

    @FXML
    private void initialize() {
        var tags = session.workspace().tags();
        list.setItems(tags);
        Rows.fit(list, 26);
        list.setCellFactory(view -> new TagCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            var tag = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && tag != null) {
                navigation.focusTag(tag.entity().id());
                event.consume();
            }
        });
        lifetime.add(session.workspace().revision().subscribe(revision -> {
            count.setText(String.format(Messages.locale(), "%,d", tags.size()));
            empty.setVisible(tags.isEmpty());
            empty.setManaged(tags.isEmpty());
            list.setVisible(!tags.isEmpty());
            list.setManaged(!tags.isEmpty());
        }));
    }

    private void clicked(MouseEvent event) {
        var tag = list.getSelectionModel().getSelectedItem();
        if (tag == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            passage.selected().ifPresent(words -> session.seeTo(editor.tag(words, tag.entity().id())));
        } else if (passage.selected().isEmpty()) { // a click must not lose what is selected
            navigation.focusTag(tag.entity().id());
        }
    }

    /** Ends listening. */
    public void end() {
        lifetime.end();
    }
}
