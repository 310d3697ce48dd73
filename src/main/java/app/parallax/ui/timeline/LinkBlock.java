package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.model.QuoteMarks;
import app.parallax.model.TimeLink;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Shows the quotes linked to the event in focus, each with its article and kind of time. */
final class LinkBlock extends VBox {
    private static final int PAGE = 5;
    private static final int LONGEST = 90;

    interface Actions {
        /** Shows the passage. */
        void reveal(Mark mark);

        void unlink(Mark mark, TimeLink link);

        boolean readOnly();
    }

    private record Quote(Mark mark, TimeLink link) {}

    private final List<Quote> quotes;
    private final Function<UUID, String> label;
    private final Actions actions;
    private final VBox page = new VBox();
    private final Label place = new Label();
    private int first;

    LinkBlock(EventItem item, List<Mark> marks, Function<UUID, String> label, Actions actions) {
        this.label = label;
        this.actions = actions;
        quotes = new ArrayList<>();
        marks.forEach(mark -> LinkSummary.ofEvent(mark, item.id()).forEach(link -> quotes.add(new Quote(mark, link))));
        getStyleClass().add("event-links");
        if (apart(item)) {
            var note = new Label(Messages.text("timeline.notComparable"));
            note.getStyleClass().add("event-note");
            note.setWrapText(true);
            note.setMinHeight(USE_PREF_SIZE);
            getChildren().add(note);
        }
        page.getStyleClass().add("event-quotes");
        getChildren().add(page);
        if (quotes.size() > PAGE) {
            getChildren().add(pager());
        }
        showPage();
    }

    /** Whether the day is unknown and all links have different kinds of time. */
    private boolean apart(EventItem item) {
        var when = item.when();
        var clocks = quotes.stream().collect(Collectors.groupingBy(quote -> quote.link.clock(), Collectors.counting()));
        return (when == null || when.known() == TimeOfEvent.Known.NOT_GIVEN) && clocks.size() > 1
                && clocks.values().stream().allMatch(count -> count == 1);
    }

    private Node pager() {
        place.getStyleClass().add("event-count");
        return new HBox(turn(Icons.PREVIOUS, "timeline.quotes.previous", -PAGE), place,
                turn(Icons.NEXT, "timeline.quotes.next", PAGE));
    }

    private Button turn(Icons icon, String key, int by) {
        var button = new Button("", icon.node());
        button.getStyleClass().addAll("icon-button", "small");
        button.setAccessibleText(Messages.text(key));
        button.setOnAction(event -> {
            int turned = first + by;
            first = turned >= quotes.size() ? 0 : turned < 0 ? (quotes.size() - 1) / PAGE * PAGE : turned;
            showPage();
        });
        return button;
    }

    private void showPage() {
        int last = Math.min(quotes.size(), first + PAGE);
        page.getChildren().setAll(quotes.subList(first, last).stream().map(this::row).toList());
        place.setText(Messages.text("timeline.quotes.place", first + 1, last, quotes.size()));
    }

    private Node row(Quote quote) {
        var words = QuoteMarks.of(shortened(quote.mark.passage().quote()));
        var said = Messages.text("timeline.dotted", label.apply(quote.mark.passage().version()),
                clock(quote.link.clock()));
        var flow = new WordFlow(words, Fonts.SERIF);
        flow.getStyleClass().add("event-quote");
        var row = new VBox(flow);
        if (TextSegments.runsRightToLeft(words)) {
            var caption = new Label(said);
            caption.getStyleClass().add("event-quote-source");
            row.getChildren().add(caption);
        } else {
            var caption = new Text("  " + said);
            caption.getStyleClass().add("event-quote-source");
            flow.getChildren().add(caption);
        }
        row.getStyleClass().add("event-quote-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(words + " " + said);
        row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> row.requestFocus());
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                actions.reveal(quote.mark);
            }
            event.consume();
        });
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                actions.reveal(quote.mark);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE && !actions.readOnly()) {
                actions.unlink(quote.mark, quote.link);
                event.consume();
            }
        });
        row.setOnContextMenuRequested(event -> {
            menu(quote).show(row, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return row;
    }

    private ContextMenu menu(Quote quote) {
        var reveal = new MenuItem(Messages.text("timeline.reveal"));
        reveal.setOnAction(event -> actions.reveal(quote.mark));
        var unlink = new MenuItem(Messages.text("timeline.unlink"));
        unlink.setOnAction(event -> actions.unlink(quote.mark, quote.link));
        unlink.setDisable(actions.readOnly());
        return new ContextMenu(reveal, unlink);
    }

    /** Returns a kind of time in a word. */
    static String clock(TimeLink.Clock clock) {
        return Messages.text(switch (clock) {
            case HAPPENED -> "timeline.clock.happened";
            case SAID -> "timeline.clock.said";
            case PUBLISHED -> "timeline.clock.published";
        });
    }

    /** Returns the first words of a long quote. */
    static String shortened(String quote) {
        var line = quote.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        end = end > LONGEST / 2 ? end : line.offsetByCodePoints(0, line.codePointCount(0, LONGEST));
        return line.substring(0, end) + "…";
    }
}
