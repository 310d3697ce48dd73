package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Kind;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Session;
import app.parallax.session.notes.LinkSuggestions;
import app.parallax.session.notes.LinkSuggestions.Offer;
import app.parallax.session.notes.NoteReader;
import app.parallax.text.note.NoteLinks;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;

/** The list of link targets that opens when {@code [[} is typed into a note, filtered by the text that follows. */
final class LinkChoice {
    private static final double WIDTH = 380;
    private static final double ROW = 26;
    private static final int ROWS = 9;
    private static final int LONGEST = 80;
    /** The height of the card around the list. */
    private static final double AROUND = 24;

    private final NoteArea area;
    private final Session session;
    private final LinkSuggestions offers;
    private final Popup popup = new Popup();
    private final ListView<Offer> list = new ListView<>();
    /** The place where the list was closed with Esc: it does not open there again. */
    private @Nullable Typed left;

    LinkChoice(NoteArea area, Session session) {
        this.area = area;
        this.session = session;
        this.offers = new NoteReader(session).suggestions();
        list.setId("note-links");
        list.getStyleClass().add("note-links");
        list.setAccessibleText(Messages.text("note.choose"));
        list.setFixedCellSize(TextScale.of(ROW));
        list.setPrefWidth(TextScale.of(WIDTH));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> accept());
        var card = new StackPane(list);
        card.getStyleClass().addAll("popup-card", "note-links-card");
        popup.getContent().setAll(card);
        popup.setAutoHide(false); // the field hides it when it loses the focus
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false); // it would close the list before the field can distinguish that from leaving the
                                      // note
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, event -> Platform.runLater(this::findTargets)); // after the character
                                                                                                // is in the text
        area.caretPositionProperty().subscribe(place -> {
            if (popup.isShowing()) {
                Platform.runLater(this::findTargets);
            }
        });
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /** The text after two brackets. */
    private record Typed(int paragraph, int start, String words) {
        boolean isWhere(@Nullable Typed other) {
            return other != null && other.paragraph == paragraph && other.start == start;
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    private Optional<Typed> typed() {
        var caret = area.getCaretPosition();
        if (caret == null || area.hasNonEmptySelection()) {
            return Optional.empty();
        }
        var line = area.getPlainText(caret.index());
        int end = Math.min(caret.offset(), line.length());
        int start = line.lastIndexOf(NoteLinks.OPEN, end - NoteLinks.OPEN.length());
        if (start < 0) {
            return Optional.empty();
        }
        var words = line.substring(start + NoteLinks.OPEN.length(), end);
        return words.length() > LONGEST || words.chars().anyMatch(each -> "[]|".indexOf(each) >= 0)
                || NoteLinks.at(line, start).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Typed(caret.index(), start, words));
    }

    private void findTargets() {
        var now = typed();
        if (now.isEmpty() || now.get().isWhere(left) || !area.isFocused()) {
            if (now.isEmpty()) {
                left = null;
            }
            popup.hide();
            return;
        }
        session.runUnattended(offers.find(now.get().words).thenAccept(answer -> answer.ifPresent(found -> {
            if (typed().filter(now.get()::equals).isPresent() && area.isFocused()) {
                show(found);
            }
        })));
    }

    private void show(List<Offer> found) {
        if (found.isEmpty()) {
            popup.hide();
            return;
        }
        var caret = area.lookup(".caret");
        var place = caret == null ? null : caret.localToScreen(caret.getBoundsInLocal());
        var whole = area.localToScreen(area.getBoundsInLocal());
        if (whole == null) {
            return;
        }
        var by = place == null ? whole : place;
        var room = Screen.getScreensForRectangle(by.getMinX(), by.getMinY(), 1, 1).stream().findFirst()
                .orElse(Screen.getPrimary()).getVisualBounds();
        double height = TextScale.of(ROW) * Math.min(ROWS, found.size()) + 4;
        double x = Math.max(room.getMinX(), Math.min(by.getMinX(), room.getMaxX() - WIDTH - AROUND));
        double below = by.getMaxY() + 4;
        double y = below + height + AROUND <= room.getMaxY()
                ? below
                : Math.max(room.getMinY(), by.getMinY() - height - AROUND);
        list.setPrefHeight(height);
        if (popup.isShowing()) {
            popup.setX(x);
            popup.setY(y);
        } else { // before it has rows: it knows the colours only in its window
            list.getItems().clear();
            popup.show(area, x, y);
        }
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        popup.sizeToScene();
    }

    private void keyPressed(KeyEvent event) {
        if (!popup.isShowing()) {
            if (event.getCode() == KeyCode.BACK_SPACE) {
                Platform.runLater(this::findTargets);
            }
            return;
        }
        switch (event.getCode()) {
            case DOWN -> select(1);
            case UP -> select(-1);
            case PAGE_DOWN -> select(ROWS);
            case PAGE_UP -> select(-ROWS);
            case ENTER, TAB -> accept();
            case ESCAPE -> {
                left = typed().orElse(null);
                popup.hide();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int step) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        int next = Math.abs(step) == 1 ? Math.floorMod(at + step, size) : Math.clamp((long) at + step, 0, size - 1);
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private void accept() {
        var offer = list.getSelectionModel().getSelectedItem();
        var typed = typed();
        popup.hide();
        if (offer != null && typed.isPresent()) {
            var place = typed.get();
            var text = offer.link().text();
            area.replaceText(TextPos.ofLeading(place.paragraph, place.start), area.getCaretPosition(), text);
            area.select(TextPos.ofLeading(place.paragraph, place.start + text.length()));
        }
    }

    private static final class Cell extends ItemCell<Offer> {
        private final EllipsisText name = new EllipsisText();
        private final Label article = new Label();
        private final HBox row = new HBox(6);

        Cell() {
            article.getStyleClass().add("badge");
            article.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void show(Offer offer) {
            var link = offer.link();
            name.show(link.kind() == Kind.ANNOTATION && !link.words().isEmpty()
                    ? QuoteMarks.of(link.words())
                    : link.words());
            article.setText(offer.article()); // several articles may contain the same words
            row.getChildren().setAll(KindIcons.of(link.kind()).node(), name);
            if (!offer.article().isEmpty()) {
                row.getChildren().add(article);
            }
            setAccessibleText(KindIcons.name(link.kind()) + ": " + link.words()
                    + (offer.article().isEmpty() ? "" : ", " + offer.article()));
            setGraphic(row);
        }
    }
}
