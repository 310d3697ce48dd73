package app.parallax.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * One condition of the annotations table's filter. Several of {@link Kind#ANY_TAG}, {@link Kind#ARTICLE},
 * {@link Kind#OUTLET}, {@link Kind#ANALYST} and {@link Kind#CLAIM} are alternatives; of the others all must hold.
 *
 * @param value words, an identifier or a day (ISO 8601), as the kind says; empty if it takes none
 */
public record FilterCondition(Kind kind, String value) {
    /** What can be asked. */
    public enum Kind {
        /** Words in the quote or the note, in the language of the search field. */
        WORDS(Value.WORDS),
        /** Bears a tag or one under it. */
        ANY_TAG(Value.IDENTIFIER),
        /** Bears a tag, whatever else it bears. */
        ALL_TAGS(Value.IDENTIFIER),
        /** Does not bear a tag. */
        NO_TAG(Value.IDENTIFIER),
        /** Stands in an article. */
        ARTICLE(Value.IDENTIFIER),
        /** Stands in an article of an outlet. */
        OUTLET(Value.IDENTIFIER),
        /** Was made by an analyst. */
        ANALYST(Value.IDENTIFIER),
        /** Speaks to a claim. */
        CLAIM(Value.IDENTIFIER),
        /** Was made on a day or later, as days are here. */
        FROM(Value.DAY),
        /** Was made on a day or earlier, as days are here. */
        TO(Value.DAY),
        /** Bears no tag at all. */
        UNTAGGED(Value.NONE),
        /** Not anchored in the newest version of its article. */
        LOST(Value.NONE);

        private final Value value;

        Kind(Value value) {
            this.value = value;
        }

        /** What stands in {@link FilterCondition#value}. */
        public Value value() {
            return value;
        }

        /**
         * Whether several conditions of this kind are alternatives.
         *
         * @return false where all of them must hold
         */
        public boolean isAlternative() {
            return this == ANY_TAG || this == ARTICLE || this == OUTLET || this == ANALYST || this == CLAIM;
        }
    }

    /** Sorts of values. */
    public enum Value {
        /** Words that a person typed. */
        WORDS,
        /** A UUID. */
        IDENTIFIER,
        /** A day, as 2023-10-26. */
        DAY,
        /** Nothing. */
        NONE
    }

    /** Takes no value that is not of its sort; fails with {@link IllegalArgumentException}. */
    public FilterCondition {
        try {
            switch (kind.value()) {
                case IDENTIFIER -> value = UUID.fromString(value).toString();
                case DAY -> {
                    var day = LocalDate.parse(value);
                    if (day.getYear() < 1 || day.getYear() > 9999) {
                        throw new IllegalArgumentException("no day of a calendar: " + value);
                    }
                    value = day.toString();
                }
                case NONE -> value = "";
                case WORDS -> {
                    if (value.isBlank()) {
                        throw new IllegalArgumentException("no words");
                    }
                }
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no day: " + value, e);
        }
    }

    /** A condition that names something. */
    public static FilterCondition of(Kind kind, UUID id) {
        return new FilterCondition(kind, id.toString());
    }

    /**
     * What is named.
     *
     * @return only where the kind takes an identifier
     */
    public UUID id() {
        return UUID.fromString(value);
    }
}
