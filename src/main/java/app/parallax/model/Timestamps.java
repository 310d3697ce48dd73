package app.parallax.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Parses and formats stored timestamps, {@code 2023-10-17T09:30:00Z} with or without milliseconds, ten times as fast as
 * {@link Instant#parse} and {@link Instant#toString}; a list of 10,000 articles needs it.
 */
public final class Timestamps {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int SECONDS_OF_DAY = 86_400;
    /** The epoch day of -9999-01-01. */
    private static final long FIRST_DAY = -4_371_587;
    /** The epoch day of 9999-12-31; later years have five digits and a sign. */
    private static final long LAST_DAY = 2_932_896;

    private Timestamps() {}

    /**
     * Parses a timestamp.
     *
     * @param text ISO 8601 in UTC
     * @throws DateTimeParseException if it is invalid, or its year has more than four digits
     */
    public static Instant read(String text) {
        int length = text.length();
        boolean whole = length == FORM.length() + 1;
        boolean millis = length == FORM.length() + 5 && text.charAt(FORM.length()) == '.' && digits(text, 20, 23);
        if ((!whole && !millis) || text.charAt(length - 1) != 'Z' || !formed(text)) {
            return known(Instant.parse(text), text);
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            return known(Instant.parse(text), text); // Instant knows the lengths of months and which times are invalid
        }
        long days = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second,
                millis ? number(text, 20, 23) * 1_000_000L : 0);
    }

    /** Rejects years of more than four digits, which no clock produces and calendars cannot show. */
    private static Instant known(Instant moment, String text) {
        long day = Math.floorDiv(moment.getEpochSecond(), (long) SECONDS_OF_DAY);
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw new DateTimeParseException("no year of four digits", text, 0);
        }
        return moment;
    }

    /** Formats a timestamp as {@link Instant#toString} does. */
    public static String text(Instant moment) {
        long day = Math.floorDiv(moment.getEpochSecond(), (long) SECONDS_OF_DAY);
        if (day < 0 || day > LAST_DAY || moment.getNano() % 1_000_000 != 0) {
            return moment.toString();
        }
        var date = LocalDate.ofEpochDay(day);
        int second = (int) (moment.getEpochSecond() - day * SECONDS_OF_DAY);
        int millis = moment.getNano() / 1_000_000;
        var text = new byte[millis == 0 ? FORM.length() + 1 : FORM.length() + 5];
        put(text, 0, 4, date.getYear());
        put(text, 5, 7, date.getMonthValue());
        put(text, 8, 10, date.getDayOfMonth());
        put(text, 11, 13, second / 3600);
        put(text, 14, 16, second / 60 % 60);
        put(text, 17, 19, second % 60);
        text[4] = '-';
        text[7] = '-';
        text[10] = 'T';
        text[13] = ':';
        text[16] = ':';
        if (millis != 0) {
            text[19] = '.';
            put(text, 20, 23, millis);
        }
        text[text.length - 1] = 'Z';
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int from, int to, int number) {
        int rest = number;
        for (int i = to - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static boolean formed(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            if (expected == '0' ? !digits(text, i, i + 1) : text.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
