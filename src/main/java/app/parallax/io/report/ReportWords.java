package app.parallax.io.report;

import app.parallax.model.Basis;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.DateFormats;
import app.parallax.model.Fact;
import app.parallax.model.FigureRule;
import app.parallax.model.Mention;
import app.parallax.model.Messages;
import app.parallax.model.Quantity;
import app.parallax.model.TimeLink;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The terms of a report in the person's language; times are in UTC, so that it is the same everywhere. */
final class ReportWords {
    private ReportWords() {}

    static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Messages.locale())).format(number);
    }

    static String time(Instant at) {
        return Messages.text("report.utc", DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Messages.locale())
                .withZone(ZoneOffset.UTC).format(at));
    }

    static String basis(Basis basis) {
        return switch (basis) {
            case TEXT -> Messages.text("basis.text");
            case ANALYST -> Messages.text("basis.analyst");
            case USER -> Messages.text("basis.user");
        };
    }

    /** A fact with where it comes from, and why. */
    static String fact(String value, Fact<?> fact) {
        return value + " (" + basis(fact.basis()) + ")" + (fact.note() == null ? "" : " – " + fact.note());
    }

    static String voice(Mention.Voice voice) {
        return switch (voice) {
            case OWN -> Messages.text("voice.own");
            case REPORTED -> Messages.text("voice.reported");
        };
    }

    static String position(Mention.Position position) {
        return switch (position) {
            case AFFIRMS -> Messages.text("position.affirms");
            case DENIES -> Messages.text("position.denies");
            case OPEN -> Messages.text("position.open");
            case RELATED -> Messages.text("position.related");
        };
    }

    static String clock(TimeLink.Clock clock) {
        return switch (clock) {
            case HAPPENED -> Messages.text("clock.happened");
            case SAID -> Messages.text("clock.said");
            case PUBLISHED -> Messages.text("clock.published");
        };
    }

    static String status(Claim.Status status) {
        return switch (status) {
            case OPEN -> Messages.text("claim.open");
            case SETTLED -> Messages.text("claim.settled");
            case DROPPED -> Messages.text("claim.dropped");
        };
    }

    /** What is said in figures, for example "over 1,400 people". */
    static String figures(Quantity quantity) {
        var least = quantity.least();
        var most = quantity.most();
        var number = least != null && most != null && !quantity.isPoint()
                ? number(least) + "–" + number(most)
                : least != null ? number(least) : most != null ? number(most) : "";
        var open = !quantity.qualifier().isEmpty()
                ? quantity.qualifier()
                : least == null ? "≤" : most == null ? "≥" : "";
        var counted = quantity.counted().isEmpty() ? quantity.unit() : quantity.counted();
        return (open + " " + number + " " + counted).strip();
    }

    static String asOf(@Nullable Fact<app.parallax.model.Edtf> asOf) {
        return asOf == null ? "" : fact(DateFormats.text(asOf.value()), asOf);
    }

    /** How figures or positions stand to each other; none of them is called right or wrong. */
    static String comparison(Comparison.Kind kind, boolean figures, FigureRule rule) {
        return switch (kind) {
            case DISCREPANCY -> Messages.text("report.kind.discrepancy", number(rule.tolerance()));
            case UPDATE -> Messages.text("report.kind.update");
            case UNDATED -> Messages.text("report.kind.undated");
            case POSITION -> Messages.text("report.kind.position");
            case AGREEMENT -> figures
                    ? Messages.text("report.kind.figures", number(rule.tolerance()))
                    : Messages.text("report.kind.agreement");
        };
    }
}
