package app.parallax.io.report;

import app.parallax.model.Basis;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.FigureRule;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
import app.parallax.model.TimeLink;
import app.parallax.model.Wording;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Formats the values of a project for a report: in the user's language, with times in UTC so that a report is the same
 * everywhere.
 */
record ReportWords(Wording wording) {
    private static final Map<Locale, DateTimeFormatter> TIMES = new ConcurrentHashMap<>();

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    String count(String key, int number) {
        return wording.count(key, number);
    }

    String date(Edtf date) {
        return wording.date(date);
    }

    Locale locale() {
        return wording.locale();
    }

    String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale())).format(number);
    }

    String time(Instant at) {
        return text("report.utc", TIMES.computeIfAbsent(locale(), locale -> DateTimeFormatter
                .ofPattern("d MMM uuuu, HH:mm:ss", locale).withZone(ZoneOffset.UTC)).format(at));
    }

    String basis(Basis basis) {
        return switch (basis) {
            case TEXT -> text("basis.text");
            case ANALYST -> text("basis.analyst");
            case USER -> text("basis.user");
        };
    }

    /** A fact with its basis and note. */
    String fact(String value, Fact<?> fact) {
        return value + " (" + basis(fact.basis()) + ")" + (fact.note() == null ? "" : " – " + fact.note());
    }

    String voice(Mention.Voice voice) {
        return switch (voice) {
            case OWN -> text("voice.own");
            case REPORTED -> text("voice.reported");
            case UNSTATED -> text("voice.unstated");
        };
    }

    String position(Mention.Position position) {
        return switch (position) {
            case AFFIRMS -> text("position.affirms");
            case DENIES -> text("position.denies");
            case OPEN -> text("position.open");
            case RELATED -> text("position.related");
        };
    }

    /**
     * The sentence on words that changed.
     *
     * @param version number of a version, 0 for none
     */
    String changedSince(int version) {
        return version == 0 ? "" : text("changed.since", version);
    }

    /** An Admiralty code with its words, for example "B2: usually reliable, probably true". */
    String grade(Grade grade) {
        return text("report.gradeWords", grade.toString(), text("grade.source." + grade.source()),
                text("grade.report." + grade.report()));
    }

    /** The reliability of an outlet, for example "reliability B: usually reliable". */
    String reliability(String letter) {
        return letter.matches("[A-F]") ? text("report.reliability", letter, text("grade.source." + letter)) : letter;
    }

    String clock(TimeLink.Clock clock) {
        return switch (clock) {
            case HAPPENED -> text("clock.happened");
            case SAID -> text("clock.said");
            case PUBLISHED -> text("clock.published");
        };
    }

    String status(Claim.Status status) {
        return switch (status) {
            case OPEN -> text("claim.open");
            case SETTLED -> text("claim.settled");
            case DROPPED -> text("claim.dropped");
        };
    }

    /** Formats a quantity, for example "over 1,400 people". */
    String figures(Quantity quantity) {
        return quantity.text(this::number);
    }

    String asOf(@Nullable Fact<Edtf> asOf) {
        return asOf == null ? "" : fact(date(asOf.value()), asOf);
    }

    /**
     * Words for a value, marked where nobody has confirmed it.
     *
     * @param isProposed whether the value is proposed
     */
    String proposed(String value, boolean isProposed) {
        return isProposed ? text("proposed.mark", value) : value;
    }

    String voice(Mention mention) {
        return proposed(voice(mention.voice()), mention.proposes(Field.VOICE));
    }

    /** The figures of a mention, for example "over 1,400 people (proposed)"; empty for none. */
    String figures(Mention mention) {
        var quantity = mention.figures();
        return quantity == null ? "" : proposed(figures(quantity), mention.proposes(Field.FIGURE));
    }

    /** A sentence on how figures or positions compare; none of them is called right or wrong. */
    String comparison(Comparison comparison, boolean figures, FigureRule rule) {
        var sentence = comparison(comparison.kind(), figures, rule);
        return comparison.isProposed() ? sentence + " " + text("report.kind.proposed") : sentence;
    }

    private String comparison(Comparison.Kind kind, boolean figures, FigureRule rule) {
        return switch (kind) {
            case DISCREPANCY -> text("report.kind.discrepancy", number(rule.tolerance()));
            case UPDATE -> text("report.kind.update");
            case UNDATED -> text("report.kind.undated");
            case POSITION -> text("report.kind.position");
            case AGREEMENT -> figures
                    ? text("report.kind.figures", number(rule.tolerance()))
                    : text("report.kind.agreement");
        };
    }
}
