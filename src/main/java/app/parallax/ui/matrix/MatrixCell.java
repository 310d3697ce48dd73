package app.parallax.ui.matrix;

import app.parallax.i18n.Messages;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Workspace;
import app.parallax.session.compare.CitedNames;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** One cell of the claim matrix: the mentions of a claim in an article, not mentioned, or not checked. */
final class MatrixCell extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass IN_ROW = PseudoClass.getPseudoClass("in-row");
    private static final PseudoClass UNCHECKED = PseudoClass.getPseudoClass("unchecked");
    /** The length of the first quote that two or three lines hold. */
    private static final int SHORT = 54;
    private static final int OTHERS = 1;

    private final Workspace workspace;

    MatrixCell(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("said-cell");
    }

    void show(List<MentionWithQuote> said, boolean silent, boolean selected, boolean inRow) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(IN_ROW, inRow);
        pseudoClassStateChanged(UNCHECKED, said.isEmpty() && !silent);
        getChildren().clear();
        if (said.isEmpty()) {
            getChildren().add(unsaid(silent));
            setAccessibleText(Messages.text(silent ? "matrix.silent" : "matrix.unchecked"));
            return;
        }
        var first = said.getFirst();
        var quote = new WordFlow(cut(QuoteMarks.of(line(first))), Fonts.SERIF);
        quote.getStyleClass().add("said-quote");
        HBox.setHgrow(quote, Priority.ALWAYS);
        var head = new HBox(7, sign(first.mention()), quote);
        head.getStyleClass().add("said-head");
        getChildren().add(head);
        var changed = said.stream().filter(each -> each.changedSince() > 0).findFirst();
        changed.ifPresent(each -> getChildren().add(row(chip(changedSince(each)))));
        getChildren().add(who(first));
        int others = changed.isPresent() ? 0 : OTHERS; // the number of lines is limited
        said.stream().skip(1).limit(others).forEach(this::addOther);
        if (said.size() - 1 > others) {
            var more = new Label(Messages.text("matrix.more", said.size() - 1 - others));
            more.getStyleClass().addAll("caption", "small", "said-more");
            getChildren().add(more);
        }
        setAccessibleText(said.stream().map(MatrixCell::accessibleText).collect(Collectors.joining("; ")));
    }

    /** The text of a mention for screen readers. */
    static String accessibleText(MentionWithQuote said) {
        return StanceSign.text(said.mention())
                + (said.changedSince() > 0 ? ", " + changedSince(said) : "") + ", " + said.passage().quote()
                + proposed(said.mention());
    }

    /** The proposed values of speaker, figure and date. */
    private static String proposed(Mention mention) {
        var speaker = mention.proposes(Field.SPEAKER)
                ? ", " + Messages.text("proposed.before", CitedNames.proposed(mention))
                : "";
        return speaker + (mention.proposes(Field.FIGURE) || mention.proposes(Field.DATE)
                ? ", " + FigureFormat.text(mention)
                : "");
    }

    private static String changedSince(MentionWithQuote said) {
        return Messages.text("changed.since", said.changedSince());
    }

    private static HBox row(Node... parts) {
        var row = new HBox(6, parts);
        row.getStyleClass().add("said-who");
        return row;
    }

    private static Label chip(String text) {
        var chip = new Label(text);
        chip.getStyleClass().add("grey-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private void addOther(MentionWithQuote other) {
        var quote = new EllipsisText("quote", "small");
        quote.show(QuoteMarks.of(other.passage().quote()));
        HBox.setHgrow(quote, Priority.ALWAYS);
        var row = new HBox(6, sign(other.mention()), quote);
        row.getStyleClass().add("said-other");
        getChildren().add(row);
    }

    private static StanceSign sign(Mention mention) {
        return new StanceSign(mention);
    }

    private HBox who(MentionWithQuote said) {
        var row = row();
        if (said.mention().position() == Mention.Position.RELATED) {
            row.getChildren().add(chip(StanceSign.text(Mention.Position.RELATED)));
        }
        boolean proposed = said.mention().proposes(Field.SPEAKER);
        if (proposed) {
            row.getChildren().add(chip(Messages.text("proposed.chip")));
        }
        var name = new EllipsisText("caption", "small");
        name.show(proposed ? CitedNames.proposed(said.mention()) : who(said.mention(), workspace));
        HBox.setHgrow(name, Priority.ALWAYS);
        row.getChildren().add(name);
        return row;
    }

    /** Returns the voice: the article's own, or the attribution chain, the original source last. */
    static String who(Mention mention, Workspace workspace) {
        var chain = CitedNames.chain(mention, workspace);
        if (!chain.isEmpty()) {
            return chain;
        }
        return Messages.text(switch (mention.voice()) {
            case OWN -> "matrix.article";
            case REPORTED -> "matrix.somebody";
            case UNSTATED -> "voice.unstated";
        });
    }

    private static HBox unsaid(boolean silent) {
        var text = new Label(Messages.text(silent ? "matrix.silent" : "matrix.unchecked"));
        text.getStyleClass().add("caption");
        var row = new HBox(7, ring(silent), text);
        row.getStyleClass().add("said-head");
        return row;
    }

    /** Returns the sign of an article without a mention: a struck ring if it was checked, else a dashed one. */
    static StackPane ring(boolean silent) {
        var ring = new Circle(6);
        ring.getStyleClass().addAll("ring", silent ? "silent" : "unchecked");
        var sign = new StackPane(ring);
        if (silent) {
            var stroke = new Line(-3.5, 3.5, 3.5, -3.5);
            stroke.getStyleClass().add("ring-stroke");
            sign.getChildren().add(stroke);
        }
        return sign;
    }

    /** Returns all quotes in full, for a tooltip. */
    static VBox whole(List<MentionWithQuote> said, Workspace workspace) {
        var box = new VBox(6);
        for (var each : said) {
            var words = new WordFlow(
                    QuoteMarks.of(each.passage().quote()) + " — " + who(each.mention(), workspace) + ", "
                            + StanceSign.text(each.mention())
                            + (each.changedSince() > 0 ? ", " + changedSince(each) : ""),
                    Fonts.SANS);
            words.setPrefWidth(420);
            box.getChildren().add(words);
        }
        return box;
    }

    private static String line(MentionWithQuote said) {
        return said.passage().quote().replaceAll("\\s+", " ");
    }

    private static String cut(String quote) {
        if (quote.length() <= SHORT) {
            return quote;
        }
        int space = quote.lastIndexOf(' ', SHORT);
        int end = space > SHORT / 2 ? space : SHORT;
        if (Character.isHighSurrogate(quote.charAt(end - 1))) {
            end--;
        }
        return quote.substring(0, end) + "…";
    }
}
