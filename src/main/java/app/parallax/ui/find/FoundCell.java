package app.parallax.ui.find;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Passage;
import app.parallax.session.find.FindAll;
import app.parallax.text.Span;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.common.WrappingCell;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Shows an article with matches, or a match with its context. */
final class FoundCell extends WrappingCell<FoundRow> {
    private static final int LONGEST = 240;
    /** The length of a passage's prefix and suffix if the text continues. */
    private static final int CUT = 32;

    private final Predicate<FoundRow> isChecked;
    private final UnaryOperator<FindAll.Hit> extent;
    private final CheckBox check = new CheckBox();
    private final Label badge = new Label();
    private final EllipsisText title = new EllipsisText("medium");
    private final Label number = new Label();
    private final WordFlow words = new WordFlow("", Fonts.SERIF);
    private final HBox heading = new HBox(8, badge, title, number);
    private final HBox content = new HBox(8);

    /**
     * @param extent gives what is tagged for a hit; the hit itself if nothing around it is
     */
    FoundCell(Predicate<FoundRow> isChecked, UnaryOperator<FindAll.Hit> extent, Consumer<FoundRow> toggle) {
        this.isChecked = isChecked;
        this.extent = extent;
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        number.getStyleClass().add("caption");
        number.setMinWidth(Label.USE_PREF_SIZE);
        words.getStyleClass().addAll("quote", "small");
        words.setMinWidth(0);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox.setHgrow(words, Priority.ALWAYS);
        check.setFocusTraversable(false);
        check.setMinWidth(CheckBox.USE_PREF_SIZE);
        check.setOnAction(event -> {
            if (getItem() != null) {
                toggle.accept(getItem());
            }
        });
    }

    @Override
    protected void show(FoundRow row) {
        check.setSelected(isChecked.test(row));
        switch (row) {
            case FoundRow.Heading(var article, var hits) -> {
                badge.setText(DisplaySanitizer.inPlace(article.label()));
                title.show(article.shownTitle());
                number.setText(Messages.count("findAll.places", hits.size()));
                content.getChildren().setAll(List.of(check, heading));
                setAccessibleText(article.shownTitle() + ", " + number.getText());
                check.setAccessibleText(article.shownTitle());
            }
            case FoundRow.OfHit(var hit) -> {
                show(hit.passage(), extent.apply(hit).passage());
                content.getChildren().setAll(List.of(check, words));
                setAccessibleText(words.getText());
                check.setAccessibleText(flat(hit.passage().quote()));
            }
        }
        setGraphic(content);
    }

    /** Shows what would be tagged with the hit marked in it; of the hit alone, the words around it too. */
    private void show(Passage hit, Passage tagged) {
        var quote = flat(hit.quote());
        var shown = quote.length() > LONGEST ? quote.substring(0, LONGEST) + "…" : quote;
        boolean alone = tagged.equals(hit);
        int from = hit.start() - tagged.start();
        var before = flat(alone ? fromWord(hit.prefix()) : end(tagged.quote().substring(0, from)));
        var after = flat(alone
                ? toWord(hit.suffix())
                : beginning(tagged.quote().substring(from + hit.quote().length())));
        words.setText(before + shown + after, List.of(new Span(before.length(), before.length() + shown.length())));
    }

    /** The last words before a hit in a long sentence or paragraph. */
    private static String end(String text) {
        int from = text.length() - LONGEST;
        return from <= 0 ? text : "…" + text.substring(text.indexOf(' ', from) + 1);
    }

    private static String beginning(String text) {
        int to = text.length() <= LONGEST ? -1 : text.lastIndexOf(' ', LONGEST);
        return text.length() <= LONGEST ? text : text.substring(0, Math.max(0, to)) + "…";
    }

    @Override
    protected double heightIn(Node graphic, double room) {
        double beside = check.prefWidth(-1) + content.getSpacing();
        return content.getChildren().contains(words)
                ? words.prefHeight(Math.max(0, room - beside))
                : super.heightIn(graphic, room);
    }

    /** Returns a prefix from its first whole word. */
    private static String fromWord(String prefix) {
        return prefix.length() < CUT ? prefix : "…" + prefix.substring(prefix.indexOf(' ') + 1);
    }

    /** Returns a suffix up to its last whole word. */
    private static String toWord(String suffix) {
        int end = suffix.lastIndexOf(' ');
        return suffix.length() < CUT ? suffix : (end < 0 ? suffix : suffix.substring(0, end)) + "…";
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
