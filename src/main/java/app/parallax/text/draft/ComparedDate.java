package app.parallax.text.draft;

import app.parallax.model.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date of a draft or an article, its days read once to be compared with many.
 *
 * @param words as written
 * @param days null if the date says nothing of when
 * @param hasYear whether the words have a year
 * @param hasMonth whether the words name a month
 */
public record ComparedDate(Edtf value, String words, @Nullable Days days, boolean hasYear, boolean hasMonth) {
    private static final Pattern LIST = DraftVocabulary.all().pattern("\\d\\.?\\s?(?:,|&|<and>)\\s?\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** Maximum number of days before and behind an article of a date that it writes without a year. */
    private static final int BEFORE_ARTICLE = 330;
    private static final int BEHIND_ARTICLE = 200;
    /** Minimum number of days between two dates that are equal but for their year. */
    private static final int YEAR_APART = 350;
    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

    /**
     * The days that a date may mean.
     *
     * @param from the first midnight
     * @param to the last midnight, exclusive
     */
    record Days(LocalDateTime from, LocalDateTime to) {
        /** Whether this is one day. */
        boolean isDay() {
            return !to.isAfter(from.plusDays(1));
        }

        /** Whether this is a month or less. */
        boolean isWithinYear() {
            return to.isBefore(from.plusDays(40));
        }

        /** Whether these are several years, such as a decade. */
        boolean isYears() {
            return to.isAfter(from.plusDays(400));
        }
    }

    /** Reads a date; qualifiers such as {@code ?} and {@code ~} do not count. */
    public static ComparedDate of(Edtf date, String words, Locale language) {
        var from = midnight(date.earliest(), false);
        var to = midnight(date.latest(), true);
        return new ComparedDate(date, words, from == null || to == null ? null : new Days(from, to),
                YEAR.matcher(words).find(), WrittenDates.hasMonth(words, language));
    }

    /** Returns the midnight before or after a moment. */
    private static @Nullable LocalDateTime midnight(@Nullable LocalDateTime moment, boolean end) {
        if (moment == null) {
            return null;
        }
        var start = moment.toLocalDate().atStartOfDay();
        return end && !start.equals(moment) ? start.plusDays(1) : start;
    }

    /** Returns the clock time, if the words name one and no month. */
    public Optional<LocalTime> clock() {
        return hasMonth ? Optional.empty() : clock(value);
    }

    /** Returns the time of day of a value that is a minute. */
    public static Optional<LocalTime> clock(Edtf value) {
        var from = value.earliest();
        var to = value.latest();
        return from != null && to != null && from.plusMinutes(1).equals(to)
                ? Optional.of(from.toLocalTime())
                : Optional.empty();
    }

    /** Whether the words have a year and a day, so that two of them are hardly the same by chance. */
    public boolean isWhole() {
        return hasYear && words.chars().filter(Character::isDigit).count() > 4;
    }

    /** Whether the words name one day by its month. */
    public boolean isDayOfMonth() {
        return hasMonth && days != null && days.isDay();
    }

    /** Whether the words name a month by itself, of which there are so few that one stands for another. */
    boolean isMonth() {
        return hasMonth && !NUMBER.matcher(words).find();
    }

    /** Whether the words list a day of the month with others: “13 and 14 March”. */
    boolean lists(int day) {
        return LIST.matcher(words).find() && NUMBER.matcher(words).results().map(MatchResult::group)
                .anyMatch(Integer.toString(day)::equals);
    }

    /** Whether another date means the same days, in the year that both are read in if this one has a year. */
    public boolean isInYearOf(ComparedDate other) {
        return !hasYear || Objects.equals(days, other.days);
    }

    /**
     * Whether this has a year, and a date that an article writes without one is read in another, while an article of
     * this day would hardly mean this one.
     */
    public boolean isInAnotherYear(ComparedDate other, LocalDate published) {
        var there = other.days;
        return hasYear && !other.hasYear && days != null && there != null && days.isWithinYear()
                && Math.abs(ChronoUnit.DAYS.between(days.from, there.from)) >= YEAR_APART
                && (days.to.isBefore(published.minusDays(BEFORE_ARTICLE).atStartOfDay())
                        || days.from.isAfter(published.plusDays(BEHIND_ARTICLE).atStartOfDay()));
    }

    /** Whether both are in one year and both write it. */
    public boolean isWrittenInYearOf(ComparedDate other) {
        return hasYear && other.hasYear && days != null && other.days != null
                && days.from.getYear() == other.days.from.getYear();
    }

    /** Whether a weekday is the one of this day. */
    public boolean isOn(DayOfWeek weekday) {
        return days == null || !days.isDay() || days.from().getDayOfWeek() == weekday;
    }

    /** Whether another date is one day a week before or after this: “Monday” alone may be either. */
    public boolean isWeekApart(ComparedDate other) {
        var there = other.days;
        return days != null && there != null && there.isDay()
                && (days.from().plusDays(7).equals(there.from()) || there.from().plusDays(7).equals(days.from()));
    }

    /** Reads the weekday that words name, in English or another language. */
    public static Optional<DayOfWeek> weekday(String words, Locale language) {
        var sought = words.toLowerCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values()).filter(day -> Stream.of(Locale.ENGLISH, language)
                .map(each -> day.getDisplayName(TextStyle.FULL, each).toLowerCase(Locale.ROOT))
                .anyMatch(sought::contains)).findFirst();
    }
}
