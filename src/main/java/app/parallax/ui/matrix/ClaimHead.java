package app.parallax.ui.matrix;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
import app.parallax.session.Workspace;
import app.parallax.session.compare.ClaimMatrix;
import app.parallax.session.compare.IndependentSources;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.SupportCount;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a row: the claim, and the result of comparing its mentions. */
final class ClaimHead extends HBox {
    private static final PseudoClass IN_ROW = PseudoClass.getPseudoClass("in-row");
    private static final int SHORT = 90;
    /** The indent of a claim under its parent; very deep claims share one indent. */
    private static final double INDENT = 12;
    private static final int DEEPEST = 4;

    private final Workspace workspace;
    private final Region swatch = new Region();
    private final VBox words = new VBox(3);

    ClaimHead(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("claim-head");
        swatch.getStyleClass().add("swatch");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(swatch, words);
    }

    void show(ClaimMatrix.Row row, int articles, Optional<IndependentSources> origins, boolean inRow) {
        pseudoClassStateChanged(IN_ROW, inRow);
        var claim = row.claim();
        var color = claim.tags().stream().flatMap(tag -> workspace.tag(tag).stream()).findFirst()
                .map(tag -> tag.color().cssName()).orElse("none");
        swatch.getStyleClass().setAll("swatch", "tag-" + color);
        HBox.setMargin(swatch, new Insets(0, 0, 0, INDENT * Math.min(row.depth(), DEEPEST)));
        var text = new WordFlow(claim.text().length() > SHORT ? claim.text().substring(0, SHORT) + "…" : claim.text(),
                Fonts.SANS_SEMIBOLD);
        words.getChildren().setAll(text, flag(row.comparison()));
        var figures = figures(row.comparison());
        if (!figures.isEmpty()) {
            var line = new EllipsisText("caption", "small");
            line.show(figures);
            words.getChildren().add(line);
        }
        var support = origins.map(SupportCount::text).orElse("");
        var checked = row.checked() < articles ? Messages.text("matrix.checkedShort", row.checked(), articles) : "";
        var last = new HBox(6);
        if (claim.status() != Claim.Status.OPEN) {
            var status = new Label(statusText(claim.status()));
            status.getStyleClass().add("grey-chip");
            status.setMinWidth(USE_PREF_SIZE);
            last.getChildren().add(status);
        }
        if (!support.isEmpty() || !checked.isEmpty()) {
            var line = new EllipsisText("caption", "small", "claim-support");
            line.show(Stream.of(support, checked).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
            Tip.on(line, DisplaySanitizer.inPlace(line.getText()));
            HBox.setHgrow(line, Priority.ALWAYS);
            last.getChildren().add(line);
        }
        words.getChildren().add(last);
        setAccessibleText(claim.text() + ", "
                + (claim.status() == Claim.Status.OPEN ? "" : statusText(claim.status()) + ", ")
                + flagText(row.comparison()) + ", "
                + (row.comparison().isProposed() ? Messages.text("report.kind.proposed") + ", " : "")
                + (support.isEmpty() ? "" : support + ", ")
                + Messages.text("matrix.checked", row.checked(), articles));
    }

    private static String statusText(Claim.Status status) {
        return Messages.text(switch (status) {
            case OPEN -> "claim.open";
            case SETTLED -> "claim.settled";
            case DROPPED -> "claim.dropped";
        });
    }

    private static Label flag(Comparison comparison) {
        boolean against = comparison.kind() == Comparison.Kind.DISCREPANCY
                || comparison.kind() == Comparison.Kind.POSITION;
        var flag = new Label(flagText(comparison), (switch (comparison.kind()) {
            case DISCREPANCY, POSITION -> Icons.EVENT;
            case UNDATED -> Icons.CLOCK;
            case UPDATE, AGREEMENT -> Icons.CHECK;
        }).node());
        flag.getStyleClass().addAll("matrix-flag", against ? "conflict" : "quiet");
        if (comparison.isProposed()) {
            Tip.on(flag, kindText(comparison) + ". " + Messages.text("report.kind.proposed"));
        }
        return flag;
    }

    private static String flagText(Comparison comparison) {
        var text = kindText(comparison);
        return comparison.isProposed() ? text + "?" : text;
    }

    private static String kindText(Comparison comparison) {
        return Messages.text(switch (comparison.kind()) {
            case DISCREPANCY -> "matrix.discrepancy";
            case POSITION -> "matrix.position";
            case UNDATED -> "matrix.undated";
            case UPDATE -> "matrix.update";
            case AGREEMENT -> compares(comparison) ? "matrix.agreement" : "matrix.noDisagreement";
        });
    }

    /** Whether there are at least two figures to compare. */
    static boolean compares(Comparison comparison) {
        return comparison.mentions().stream().filter(said -> said.mention().figures() != null).limit(2).count() == 2;
    }

    /**
     * The figures in the words of the mentions, each once, the proposed ones first: their mark is not to be cut off.
     */
    private static String figures(Comparison comparison) {
        var proposed = figures(comparison, true);
        return Stream.of(proposed.isEmpty() ? "" : Messages.text("proposed.before", proposed),
                figures(comparison, false)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String figures(Comparison comparison, boolean proposed) {
        return comparison.mentions().stream().map(MentionWithQuote::mention)
                .filter(each -> each.proposes(Field.FIGURE) == proposed).map(Mention::figures)
                .filter(Objects::nonNull).map(ClaimHead::words).distinct().collect(Collectors.joining(" / "));
    }

    /** A figure in a few words. */
    static String words(Quantity quantity) {
        var least = quantity.least();
        var most = quantity.most();
        var number = least != null && most != null && !quantity.isPoint()
                ? FigureFormat.number(least) + "–" + FigureFormat.number(most)
                : FigureFormat.number(least != null ? least : Objects.requireNonNull(most));
        return quantity.qualifier().isEmpty() || (least != null && most != null && !quantity.isPoint())
                ? number
                : quantity.qualifier() + " " + number;
    }
}
