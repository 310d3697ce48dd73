package app.parallax.text.draft;

import app.parallax.model.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** Number of days that a date may be moved over the end of a month. */
    private static final int NEAR_DAYS = 7;
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

    /**
     * Whether two dates that differ are likely one, mistyped: of one month with days or years that differ in a digit or
     * in the order of their digits, or such years alone.
     */
    public static boolean isMistyped(Edtf draft, String draftWords, Edtf article, String articleWords) {
        var from = day(draft.earliest(), false);
        var to = day(draft.latest(), true);
        var otherFrom = day(article.earliest(), false);
        var otherTo = day(article.latest(), true);
        if (from == null || to == null || otherFrom == null || otherTo == null) {
            return false;
        }
        boolean days = !to.isAfter(from.plusDays(1)) && !otherTo.isAfter(otherFrom.plusDays(1));
        boolean months = !days && isWithinYear(from, to) && isWithinYear(otherFrom, otherTo);
        boolean sameMonth = from.getMonth() == otherFrom.getMonth();
        boolean nearYears = Spelling.isOneSlip(from.getYear(), otherFrom.getYear());
        if (days) {
            boolean bothYears = YEAR.matcher(draftWords).find() && YEAR.matcher(articleWords).find();
            boolean sameYear = !bothYears || from.getYear() == otherFrom.getYear();
            return sameMonth && (from.getDayOfMonth() == otherFrom.getDayOfMonth()
                    ? bothYears && nearYears
                    : sameYear && Spelling.isOneSlip(from.getDayOfMonth(), otherFrom.getDayOfMonth()));
        }
        return months
                ? sameMonth && nearYears
                : !isWithinYear(from, to) && !isWithinYear(otherFrom, otherTo) && nearYears;
    }

    /** Whether two dates have the month, the day of the month or a written year in common. */
    public static boolean sharePart(Edtf draft, String draftWords, Edtf article, String articleWords) {
        var from = day(draft.earliest(), false);
        var to = day(draft.latest(), true);
        var otherFrom = day(article.earliest(), false);
        var otherTo = day(article.latest(), true);
        if (from == null || to == null || otherFrom == null || otherTo == null) {
            return false;
        }
        boolean months = isWithinYear(from, to) && isWithinYear(otherFrom, otherTo);
        boolean days = !to.isAfter(from.plusDays(1)) && !otherTo.isAfter(otherFrom.plusDays(1));
        boolean bothYears = YEAR.matcher(draftWords).find() && YEAR.matcher(articleWords).find();
        boolean near = !from.isAfter(otherFrom.plusDays(NEAR_DAYS)) && !otherFrom.isAfter(from.plusDays(NEAR_DAYS));
        boolean years = !isWithinYear(from, to) && !isWithinYear(otherFrom, otherTo);
        return (months && from.getMonth() == otherFrom.getMonth())
                || (days && (near || from.getDayOfMonth() == otherFrom.getDayOfMonth()))
                || (bothYears && from.getYear() == otherFrom.getYear())
                || years;
    }

    /** Whether the words of a date have a year and a day, so that two of them are hardly the same by chance. */
    public static boolean isWhole(String words) {
        return YEAR.matcher(words).find() && words.chars().filter(Character::isDigit).count() > 4;
    }

    /** Whether the words of a day name a weekday that the day is not. */
    public static boolean isOnOtherWeekday(Edtf date, String words, Locale language) {
        var from = day(date.earliest(), false);
        var to = day(date.latest(), true);
        if (from == null || to == null || to.isAfter(from.plusDays(1))) {
            return false;
        }
        var named = weekday(words, language);
        return named.isPresent() && named.get() != from.getDayOfWeek();
    }

    /**
     * Whether a day that is written with its weekday is a week before or after another: “Monday” alone may be either.
     */
    public static boolean isWeekApart(Edtf one, String words, Edtf other, Locale language) {
        var first = day(one.earliest(), false);
        var second = day(other.earliest(), false);
        return weekday(words, language).isPresent() && first != null && second != null
                && (first.plusDays(7).equals(second) || second.plusDays(7).equals(first))
                && second.plusDays(1).equals(day(other.latest(), true));
    }

    private static Optional<DayOfWeek> weekday(String words, Locale language) {
        var sought = words.toLowerCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values()).filter(day -> Stream.of(Locale.ENGLISH, language)
                .map(each -> day.getDisplayName(TextStyle.FULL, each).toLowerCase(Locale.ROOT))
                .anyMatch(sought::contains)).findFirst();
    }

    /** The difference that this makes. */
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
