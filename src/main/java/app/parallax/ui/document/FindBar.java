package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.find.TextSearch;
import app.parallax.text.Span;
import app.parallax.ui.common.Icons;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** The find bar at the top of a pane. */
final class FindBar extends HBox {
    private final Session session;
    private final TextSearch search;
    private final ReadingArea area;
    private final CustomTextField field = new CustomTextField();
    private final Label count = new Label();
    private final Button previous = button(Icons.UP, "document.find.previous", () -> step(-1));
    private final Button next = button(Icons.DOWN, "document.find.next", () -> step(1));
    private @Nullable String text;
    private int from;

    FindBar(Session session, ReadingArea area) {
        this.session = session;
        this.search = new TextSearch(session);
        this.area = area;
        getStyleClass().add("find-bar");
        field.setId("find-in-article");
        field.setLeft(Icons.FIND.node());
        field.setPromptText(Messages.text("document.find"));
        field.setAccessibleText(Messages.text("document.find"));
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.getStyleClass().addAll("caption", "find-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.managedProperty().bind(count.textProperty().isNotEmpty());
        getChildren().setAll(field, count, previous, next, button(Icons.CLOSE, "document.find.close", this::close));
        field.textProperty().subscribe(words -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setShown(false);
    }

    private static Button button(Icons icon, String key, Runnable work) {
        var button = icon.button(Messages.text(key), work);
        button.setFocusTraversable(false);
        return button;
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /** Shows and focuses the bar; selected words are searched at once. */
    void open() {
        if (text == null) {
            return;
        }
        from = area.selected().map(Span::start).orElse(0);
        var selected = area.selected().map(span -> span.of(String.valueOf(text))).orElse("");
        setShown(true);
        if (!selected.isBlank() && selected.indexOf('\n') < 0) {
            field.setText(selected.strip());
        }
        field.requestFocus();
        field.selectAll();
        find();
    }

    /** Hides bar and matches, and focuses the text. */
    void close() {
        setShown(false);
        show(HitHighlights.NONE);
        search.forget();
        area.requestFocus();
    }

    /** Sets the text of the pane; null for none. */
    void setText(@Nullable String shown) {
        text = shown;
        from = 0;
        search.forget();
        if (shown == null) {
            setShown(false);
        } else if (isVisible()) {
            find();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void find() {
        var within = text;
        if (within == null || !isVisible()) {
            return;
        }
        var words = field.getText();
        if (words.isBlank()) {
            show(HitHighlights.NONE);
            count.setText("");
            return;
        }
        session.runUnattended(search.places(within, words).thenAccept(found -> found.ifPresent(places -> {
            if (within.equals(text) && isVisible()) {
                show(new HitHighlights(places, HitHighlights.from(places, from)));
                reveal();
            }
        })));
    }

    /** Goes to another match, cyclically; opens the bar if it is closed. */
    void step(int by) {
        if (!isVisible()) {
            open();
            return;
        }
        area.article().ifPresent(article -> {
            show(article.hits().stepped(by));
            reveal();
        });
    }

    private void reveal() {
        area.article().flatMap(article -> article.hits().currentSpan()).ifPresent(span -> {
            from = span.start();
            area.reveal(span);
        });
    }

    private void show(HitHighlights hits) {
        area.article().ifPresent(article -> article.setHits(hits));
        boolean none = hits.spans().isEmpty();
        previous.setDisable(none);
        next.setDisable(none);
        count.setText(none
                ? Messages.text("document.find.none")
                : Messages.text("document.find.place", number(hits.current() + 1), all(hits.spans())));
    }

    private static String all(List<Span> spans) {
        return number(spans.size()) + (spans.size() == TextSearch.MOST ? "+" : "");
    }

    private static String number(int number) {
        return String.format(Locale.getDefault(), "%,d", number);
    }
}
