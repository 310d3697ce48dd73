package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Kind;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Session;
import app.parallax.session.notes.NoteReader;
import java.util.ArrayList;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Shows the number of backlinks of an entity, and lists them; hidden if there are none. */
public final class LinkedFrom extends MenuButton {
    private static final int LONGEST = 70;

    private final Session session;
    private final NoteReader noteReader;
    private @Nullable UUID target;
    private final Label number = new Label();
    private long asked;

    public LinkedFrom(Session session) {
        this.session = session;
        this.noteReader = new NoteReader(session);
        getStyleClass().addAll("icon-button", "small", "linked-from");
        number.getStyleClass().add("caption");
        var sign = new HBox(3, Icons.LINK.node(), number); // such a button shows only its graphic
        sign.setAlignment(Pos.CENTER_LEFT);
        setGraphic(sign);
        setMinWidth(USE_PREF_SIZE);
        hide(true);
    }

    /**
     * Adds the button before a node and follows the shown entity.
     *
     * @param target identifier of the shown entity, null for none
     */
    public static void addBefore(Node node, Session session, ObservableValue<@Nullable UUID> target,
            Lifetime lifetime) {
        var linked = new LinkedFrom(session);
        var row = (Pane) node.getParent();
        row.getChildren().add(row.getChildren().indexOf(node), linked);
        lifetime.add(target.subscribe(id -> linked.show(id)));
        lifetime.add(session.workspace().revision().subscribe(revision -> linked.show(target.getValue())));
    }

    /**
     * Shows the backlinks of an entity; called again whenever the project changes.
     *
     * @param newTarget its identifier, null for none
     */
    public void show(@Nullable UUID newTarget) {
        long request = ++asked;
        if (newTarget == null || !newTarget.equals(target)) {
            hide(true);
        }
        target = newTarget;
        if (newTarget != null) {
            session.runUnattended(noteReader.linkedFrom(newTarget).thenAccept(found -> {
                if (request == asked) {
                    show(found);
                }
            }));
        }
    }

    private void hide(boolean hidden) {
        setVisible(!hidden);
        setManaged(!hidden);
    }

    private void show(NoteReader.LinkedFrom found) {
        hide(found.count() == 0);
        setText(String.valueOf(found.count()));
        number.setText(getText());
        var sentence = Messages.count("linkedFrom", found.count());
        Tip.on(this, sentence);
        setAccessibleText(sentence);
        var items = new ArrayList<MenuItem>();
        for (var each : found.first()) {
            items.add(item(each));
        }
        if (found.count() > found.first().size()) {
            var rest = new MenuItem(Messages.text("linkedFrom.more", found.count() - found.first().size()));
            rest.setDisable(true);
            items.add(rest);
        }
        getItems().setAll(items);
    }

    private MenuItem item(NoteReader.Backlink from) {
        var name = from.source().kind() == Kind.ANNOTATION && !from.name().isEmpty()
                ? QuoteMarks.of(from.name())
                : from.name();
        var line = DisplaySanitizer.inPlace(name.replaceAll("\\s+", " ").strip());
        var item = new MenuItem(KindIcons.name(from.source().kind()) + ": " + (line.length() > LONGEST
                ? line.substring(0,
                        line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))))
                        + "…"
                : line), KindIcons.of(from.source().kind()).node());
        item.setMnemonicParsing(false);
        item.setOnAction(
                event -> session.runUnattended(noteReader.followLink(from.source().kind(), from.source().id())));
        return item;
    }
}
