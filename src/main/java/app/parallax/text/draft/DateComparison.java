package app.parallax.text.draft;

import app.parallax.model.Edtf;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares a date of a draft with one of an article. */
public enum DateComparison {
    /** Both mean the same days. */
    SAME,
    /** The draft's date holds that of the article and more. */
    VAGUER,
    /** The article's date holds that of the draft and more. */
    SHARPER,
    /** Neither holds the other. */
    OTHER;

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

    /**
     * Compares two dates by the days that they may mean; qualifiers such as {@code ?} and {@code ~} do not count, nor
     * does the year where one of them is written without.
     *
     * @param draftWords the words of the draft's date
     * @param articleWords the words of the article's date
     * @return empty if one of them says nothing of when
     */
    public static Optional<DateComparison> of(Edtf draft, String draftWords, Edtf article, String articleWords) {
        var from = day(draft.earliest(), false);
        var to = day(draft.latest(), true);
        var otherFrom = day(article.earliest(), false);
        var otherTo = day(article.latest(), true);
        boolean bothYears = YEAR.matcher(draftWords).find() && YEAR.matcher(articleWords).find();
        if (from != null && to != null && otherFrom != null && otherTo != null && !bothYears
                && isWithinYear(from, to) && isWithinYear(otherFrom, otherTo)) {
            int years = from.getYear() - otherFrom.getYear();
            otherFrom = otherFrom.plusYears(years);
            otherTo = otherTo.plusYears(years);
        }
        if (from == null || to == null || otherFrom == null || otherTo == null) {
            return draft.equals(article) ? Optional.of(SAME) : Optional.empty();
        }
        if (from.equals(otherFrom) && to.equals(otherTo)) {
            return Optional.of(SAME);
        }
        boolean holds = !from.isAfter(otherFrom) && !to.isBefore(otherTo);
        boolean held = !otherFrom.isAfter(from) && !otherTo.isBefore(to);
        return Optional.of(holds ? VAGUER : held ? SHARPER : OTHER);
    }

    /** Returns the kind of difference. */
    public DraftDifference.Kind kind() {
        return switch (this) {
            case VAGUER -> DraftDifference.Kind.VAGUER;
            case SHARPER -> DraftDifference.Kind.SHARPER;
            case SAME, OTHER -> DraftDifference.Kind.DATE;
        };
    }

    private static boolean isWithinYear(LocalDateTime from, LocalDateTime to) {
        return to.isBefore(from.plusDays(40));
    }

    /** Returns the midnight before or after a moment. */
    private static @Nullable LocalDateTime day(@Nullable LocalDateTime moment, boolean end) {
        if (moment == null) {
            return null;
        }
        var start = moment.toLocalDate().atStartOfDay();
        return end && !start.equals(moment) ? start.plusDays(1) : start;
    }
}
