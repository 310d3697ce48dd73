package app.parallax.ui.draft;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.DraftDecision;
import app.parallax.session.Workspace;
import app.parallax.text.draft.ComparedDate;
import app.parallax.text.draft.DraftDifference;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.common.WrappingCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a row: state, the words of the draft, those of the chosen source with the differences, and the decisions. */
final class DraftCell extends WrappingCell<DraftRow> {
    private static final int LONGEST = 300;
    private static final int OTHER = 40;

    private final Workspace workspace;
    private final ToIntFunction<DraftRow> chosen;
    private final HBox sign = new HBox();
    private final Label state = new Label();
    private final Label kind = new Label();
    private final EllipsisText from = new EllipsisText("caption");
    private final Label badge = new Label();
    private final WordFlow draft = new WordFlow("", Fonts.SERIF);
    private final WordFlow source = new WordFlow("", Fonts.SERIF);
    private final WordFlow differences = line("secondary");
    private final WordFlow speakers = line("secondary");
    private final WordFlow others = line("muted");
    private final WordFlow decided = line("secondary");
    private final VBox content;

    /**
     * Creates a blank cell.
     *
     * @param chosen the number of the source that is shown of a row, from 0
     */
    DraftCell(Workspace workspace, ToIntFunction<DraftRow> chosen) {
        this.workspace = workspace;
        this.chosen = chosen;
        state.getStyleClass().add("medium");
        kind.getStyleClass().add("caption");
        badge.getStyleClass().add("badge");
        for (var label : List.of(state, kind, badge)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        for (var words : List.of(draft, source)) {
            words.getStyleClass().addAll("quote", "small");
            words.setMinWidth(0);
        }
        source.getStyleClass().add("secondary");
        from.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(from, Priority.ALWAYS);
        sign.setMinWidth(USE_PREF_SIZE);
        sign.setAlignment(Pos.CENTER);
        var heading = new HBox(6, sign, state, kind, from, badge);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        content = new VBox(3, heading, draft, source, differences, speakers, others, decided);
        content.setMinWidth(0);
        getStyleClass().addAll("offer-cell", "draft-cell");
    }

    private static WordFlow line(String style) {
        var line = new WordFlow("", Fonts.SANS);
        line.getStyleClass().addAll("caption", style);
        line.setMinWidth(0);
        return line;
    }

    @Override
    protected void show(DraftRow row) {
        var finding = row.finding();
        var shown = RowState.of(row);
        var number = chosen.applyAsInt(row);
        var sources = row.sources();
        var best = number < sources.size() ? Optional.of(sources.get(number)) : Optional.<DraftSource>empty();
        var differing = best.map(DraftSource::differences).orElse(List.of());
        sign.getChildren().setAll(shown.sign());
        state.setText(shown == RowState.ACCEPTED
                ? Messages.text("draft.acceptedOf", shown.text(), RowState.found(row).text())
                : shown.text());
        kind.setText(kind(finding));
        from.show(best.map(each -> from(each, number, sources.size())).orElse(""));
        badge.setText(best.map(each -> DisplaySanitizer.inPlace(each.row().article().label())).orElse(""));
        badge.setVisible(best.isPresent());
        show(draft, finding, differing);
        source.setVisible(best.isPresent());
        source.setManaged(best.isPresent());
        best.ifPresent(each -> {
            var words = DifferenceText.shortened(each.quote(), LONGEST);
            source.setStyledRanges(words, DifferenceText.inArticle(words, differing));
        });
        say(differences, best.isEmpty()
                ? Messages.text(row.isTranslated() ? "draft.articleGone" : "draft.inNoArticle")
                : DifferenceText.text(differing));
        speakers.getStyleClass().removeAll("conflict", "secondary");
        speakers.getStyleClass().add(finding.state() == DraftState.ELSEWHERE ? "conflict" : "secondary");
        say(speakers, row.isTranslated() ? "" : best.map(each -> speakers(finding, each)).orElse(""));
        say(others, others(sources, number));
        say(decided, row.decision().map(this::decided).orElse(""));
        setAccessibleText(spoken(row, best));
        setGraphic(content);
    }

    private static void show(WordFlow flow, DraftFinding finding, List<DraftDifference> differing) {
        var words = DifferenceText.shortened(finding.words(), LONGEST);
        flow.setStyledRanges(words, DifferenceText.inDraft(words, differing));
    }

    private static void say(WordFlow line, String words) {
        line.setText(words);
        line.setVisible(!words.isEmpty());
        line.setManaged(!words.isEmpty());
    }

    private String from(DraftSource source, int number, int all) {
        var article = source.row().article();
        var outlet = workspace.outlet(article.outlet() == null ? null : article.outlet().value());
        var facts = ArticleDetailText.brief(article, outlet);
        return all < 2 ? facts : Messages.text("draft.sourceOf", number + 1, all, facts);
    }

    private static String kind(DraftFinding finding) {
        var item = finding.item();
        boolean clock = item.date().flatMap(each -> ComparedDate.of(each, finding.words(), item.language()).clock())
                .isPresent();
        return Messages.text(switch (item.kind()) {
            case QUOTATION -> "draft.quotation";
            case FIGURE -> "draft.figure";
            case DATE -> clock ? "draft.clockTime" : "draft.dateItem";
        });
    }

    private static String speakers(DraftFinding finding, DraftSource source) {
        if (finding.state() != DraftState.ELSEWHERE) {
            return finding.item().kind() != DraftItem.Kind.FIGURE
                    ? ""
                    : source.speaker().map(each -> Messages.text("draft.saidBy", DifferenceText.inLine(each)))
                            .orElse("");
        }
        var named = finding.speaker().map(DifferenceText::inLine);
        var there = source.speaker().map(DifferenceText::inLine);
        if (named.isPresent() && there.isPresent() && !named.equals(there)) {
            return Messages.text("draft.speakers", named.get(), there.get());
        }
        return Messages.text("draft.otherSource");
    }

    /** Returns the other sources of the same words with their quotes. */
    private static String others(List<DraftSource> sources, int shown) {
        return sources.size() < 2
                ? ""
                : Messages.text("draft.others", IntStream.range(0, sources.size()).filter(each -> each != shown)
                        .mapToObj(sources::get)
                        .map(each -> each.row().article().label() + " “"
                                + DifferenceText.inLine(each.quote(), OTHER) + "”"
                                + each.speaker().map(who -> " (" + DifferenceText.inLine(who, OTHER) + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(" · ")));
    }

    private String decided(DraftDecision decision) {
        var parts = new ArrayList<String>();
        if (decision.accepted() != null) {
            parts.add(decision.accepted().isBlank()
                    ? Messages.text("draft.acceptedPlain")
                    : Messages.text("draft.acceptedWhy", decision.accepted()));
        }
        if (decision.translated() != null) {
            parts.add(Messages.text("draft.translatedFrom", workspace.article(decision.translated().article())
                    .map(each -> each.article().label()).orElse("–")));
        }
        workspace.claim(decision.claim()).map(Claim::text)
                .ifPresent(claim -> parts.add(Messages.text("draft.linked", claim)));
        return String.join(" · ", parts);
    }

    private String spoken(DraftRow row, Optional<DraftSource> best) {
        var parts = new ArrayList<String>();
        parts.add(state.getText() + ", " + kind.getText() + ": " + draft.getText());
        best.ifPresent(each -> parts.add(Messages.text("draft.spokenSource", each.row().article().label(),
                from.getText(), source.getText())));
        for (var line : List.of(differences, speakers, decided)) {
            if (!line.getText().isEmpty()) {
                parts.add(line.getText());
            }
        }
        if (row.sources().size() > 1) {
            parts.add(others.getText());
        }
        return String.join(". ", parts);
    }

    @Override
    protected double heightIn(Node graphic, double room) {
        return content.prefHeight(room);
    }
}
