package app.parallax.ui.related;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Passage;
import app.parallax.session.find.RelatedPassageFinder;
import app.parallax.session.find.RelatedPassages;
import app.parallax.text.Span;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.common.WrappingCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a related passage: its article, outlet and date, and its words with the shared ones emphasised. */
final class RelatedPassageCell extends WrappingCell<RelatedPassages.Offer> {
    private static final int LONGEST = 300;
    private static final int AROUND = 24;
    private static final double FROM = 180;

    private final Function<Article, String> facts;
    private final Label badge = new Label();
    private final EllipsisText title = new EllipsisText("medium");
    private final Label from = new Label();
    private final Label score = new Label();
    private final Node marked = Icons.CHECK.node();
    private final WordFlow words = new WordFlow("", Fonts.SERIF);
    private final Label copies = new Label();
    private final VBox content;

    /**
     * @param facts returns outlet and date of an article
     */
    RelatedPassageCell(Function<Article, String> facts) {
        this.facts = facts;
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        from.getStyleClass().add("caption");
        from.setMinWidth(Label.USE_PREF_SIZE);
        from.setMaxWidth(FROM);
        score.getStyleClass().add("caption");
        score.setMinWidth(Label.USE_PREF_SIZE);
        copies.getStyleClass().add("caption");
        copies.setMinWidth(0);
        words.getStyleClass().addAll("quote", "small");
        words.setMinWidth(0);
        var heading = new HBox(8, marked, badge, title, from, score);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        content = new VBox(3, heading, words, copies);
        content.setMinWidth(0);
        getStyleClass().add("offer-cell");
    }

    @Override
    protected void show(RelatedPassages.Offer offer) {
        var proposed = offer.proposed();
        var article = proposed.row().article();
        badge.setText(DisplaySanitizer.inPlace(article.label()));
        title.show(article.shownTitle());
        from.setText(facts.apply(article));
        score.setText(String.format(Locale.getDefault(), "%d %%", Math.round(proposed.score() * 100)));
        marked.setVisible(offer.marked());
        marked.setManaged(offer.marked());
        show(proposed);
        boolean several = !proposed.copies().isEmpty();
        copies.setVisible(several);
        copies.setManaged(several);
        copies.setText(several ? Messages.text("related.copies", labels(proposed.copies())) : "");
        var spoken = article.shownTitle() + ", " + from.getText() + ": " + proposed.passage().quote();
        setAccessibleText(offer.marked() ? Messages.text("related.marked", spoken) : spoken);
        setGraphic(content);
    }

    private static String labels(List<RelatedPassageFinder.Proposed> copies) {
        return copies.stream().map(each -> each.row().article().label()).collect(Collectors.joining(", "));
    }

    /** Shows the quote with some context; the shared words are emphasised. */
    private void show(RelatedPassageFinder.Proposed proposed) {
        var passage = proposed.passage();
        boolean cut = passage.quote().length() > LONGEST;
        var quote = cut
                ? passage.quote().substring(0, passage.quote().offsetByCodePoints(0,
                        passage.quote().codePointCount(0, LONGEST))) + "…"
                : passage.quote();
        var prefix = passage.prefix().substring(Math.max(0, passage.prefix().length() - AROUND));
        int blank = prefix.indexOf(' ');
        var before = blank < 0 ? "" : "…" + flat(prefix.substring(blank));
        var shared = new ArrayList<Span>();
        proposed.shared().stream().filter(span -> span.end() < quote.length() || !cut)
                .forEach(span -> shared.add(new Span(before.length() + span.start(), before.length() + span.end())));
        words.setText(before + flat(quote) + (cut ? "" : after(passage)),
                shared);
    }

    private static String after(Passage passage) {
        var suffix = passage.suffix().substring(0, Math.min(AROUND, passage.suffix().length()));
        int blank = suffix.lastIndexOf(' ');
        return blank < 0 ? "" : flat(suffix.substring(0, blank)) + "…";
    }

    /** Replaces line breaks by blanks of the same length, so that offsets stay valid. */
    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }
}
