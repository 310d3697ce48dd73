package app.parallax.text.draft;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Compares a date of a draft with one of an article by the days that they may mean, without the year where one of them
 * is written without.
 *
 * @param mistyped whether two dates that differ are likely one: of one month with days or years that differ in a digit
 *            or in the order of their digits, such years alone, one day of two months, or months by themselves
 * @param sharesPart whether both have the month, the day of the month or a written year in common, are years, or are
 *            days of one week
 * @param ofOneSize whether both are days, both months or both years
 */
public record DateComparison(Relation relation, boolean mistyped, boolean sharesPart, boolean ofOneSize) {
    /** Number of days that a date may be moved over the end of a month. */
    private static final int NEAR_DAYS = 7;

    /** The relation of the days of a draft's date to those of an article's. */
    public enum Relation {
        /** Both mean the same days. */
        SAME,
        /** The draft's date holds that of the article and more. */
        VAGUER,
        /** The article's date holds that of the draft and more. */
        SHARPER,
        /** Neither holds the other. */
        OTHER;

        /** The difference that this makes. */
        public DraftDifference.Kind kind() {
            return switch (this) {
                case VAGUER -> DraftDifference.Kind.VAGUER;
                case SHARPER -> DraftDifference.Kind.SHARPER;
                case SAME, OTHER -> DraftDifference.Kind.DATE;
            };
        }
    }

    /** Compares two dates; empty if one of them says nothing of when. */
    public static Optional<DateComparison> of(ComparedDate draft, ComparedDate article) {
        var here = draft.days();
        var there = article.days();
        if (here == null || there == null) {
            return draft.value().equals(article.value())
                    ? Optional.of(new DateComparison(Relation.SAME, false, true, true))
                    : Optional.empty();
        }
        boolean bothYears = draft.hasYear() && article.hasYear();
        boolean months = here.isWithinYear() && there.isWithinYear();
        boolean days = here.isDay() && there.isDay();
        boolean years = !here.isWithinYear() && here.isYears() == there.isYears() && !there.isWithinYear();
        boolean listed = months && here.isDay() && !there.isDay()
                && article.lists(here.from().getDayOfMonth()) && sharePart(here, there, days, true, bothYears);
        return Optional.of(new DateComparison(
                listed ? Relation.SAME : relation(here, there, months && !bothYears),
                isMistyped(here, there, days, months, years, bothYears, !draft.hasYear() && !article.hasYear())
                        || (draft.isMonth() && article.isMonth()),
                sharePart(here, there, days, months, bothYears) || years,
                days || years || (months && here.isDay() == there.isDay())));
    }

    /** Compares two clock times; one hour, or minutes of the hour other than 0, are a part that they share. */
    public static DateComparison ofClocks(LocalTime draft, LocalTime article) {
        boolean minutes = draft.getMinute() != 0 && draft.getMinute() == article.getMinute();
        return new DateComparison(draft.equals(article) ? Relation.SAME : Relation.OTHER,
                minutes || Spelling.isOneSlip(draft.getHour() * 100 + draft.getMinute(),
                        article.getHour() * 100 + article.getMinute()),
                minutes || draft.getHour() == article.getHour(), true);
    }

    private static Relation relation(ComparedDate.Days here, ComparedDate.Days there, boolean anyYear) {
        int years = anyYear ? here.from().getYear() - there.from().getYear() : 0;
        var from = there.from().plusYears(years);
        var to = there.to().plusYears(years);
        if (here.from().equals(from) && here.to().equals(to)) {
            return Relation.SAME;
        }
        boolean holds = !here.from().isAfter(from) && !here.to().isBefore(to);
        boolean held = !from.isAfter(here.from()) && !to.isBefore(here.to());
        return holds ? Relation.VAGUER : held ? Relation.SHARPER : Relation.OTHER;
    }

    private static boolean isMistyped(ComparedDate.Days here, ComparedDate.Days there, boolean days, boolean months,
            boolean years, boolean bothYears, boolean noYear) {
        boolean sameMonth = here.from().getMonth() == there.from().getMonth();
        int year = here.from().getYear();
        int otherYear = there.from().getYear();
        boolean nearYears = Spelling.isOneSlip(year, otherYear);
        if (days) {
            int day = here.from().getDayOfMonth();
            int otherDay = there.from().getDayOfMonth();
            boolean oneYear = !bothYears || year == otherYear;
            return sameMonth
                    ? day == otherDay ? bothYears && nearYears : oneYear && Spelling.isOneSlip(day, otherDay)
                    : day == otherDay && (year == otherYear || noYear);
        }
        return months ? sameMonth && nearYears : years && nearYears;
    }

    private static boolean sharePart(ComparedDate.Days here, ComparedDate.Days there, boolean days, boolean months,
            boolean bothYears) {
        var from = here.from();
        var other = there.from();
        boolean near = !from.isAfter(other.plusDays(NEAR_DAYS)) && !other.isAfter(from.plusDays(NEAR_DAYS));
        return (months && from.getMonth() == other.getMonth())
                || (days && (near || from.getDayOfMonth() == other.getDayOfMonth()))
                || (bothYears && from.getYear() == other.getYear());
    }
}
