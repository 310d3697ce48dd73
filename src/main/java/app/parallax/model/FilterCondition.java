package app.parallax.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * One condition of the annotations table's filter. Conditions of {@link Kind#ANY_TAG}, {@link Kind#ARTICLE},
 * {@link Kind#OUTLET}, {@link Kind#ANALYST} and {@link Kind#CLAIM} are alternatives among themselves; all others must
 * hold.
 *
 * @param value words, an identifier or a day (ISO 8601), depending on the kind; empty if it takes none
 */
public record FilterCondition(Kind kind, String value) {
    public enum Kind {
        /** Quote or note contain words, in the query language of the search field. */
        WORDS(Value.WORDS),
        /** Has a tag or one under it. */
        ANY_TAG(Value.IDENTIFIER),
        /** Has a tag, together with the other tags asked for. */
        ALL_TAGS(Value.IDENTIFIER),
        /** Does not have a tag. */
        NO_TAG(Value.IDENTIFIER),
        /** Belongs to an article. */
        ARTICLE(Value.IDENTIFIER),
        /** Belongs to an article of an outlet. */
        OUTLET(Value.IDENTIFIER),
        /** Was made by an analyst. */
        ANALYST(Value.IDENTIFIER),
        /** Mentions a claim. */
        CLAIM(Value.IDENTIFIER),
        /** Was made on a day or later, in the local time zone. */
        FROM(Value.DAY),
        /** Was made on a day or earlier, in the local time zone. */
        TO(Value.DAY),
        /** Has no tag. */
        UNTAGGED(Value.NONE),
        /** Is not anchored in the newest version of its article. */
        LOST(Value.NONE);

        private final Value value;

        Kind(Value value) {
            this.value = value;
        }

        /** Returns the type of {@link FilterCondition#value}. */
        public Value value() {
            return value;
        }

        /** Whether several conditions of this kind are alternatives; false if all must hold. */
        public boolean isAlternative() {
            return this == ANY_TAG || this == ARTICLE || this == OUTLET || this == ANALYST || this == CLAIM;
        }
    }

    public enum Value {
        /** Words of a query. */
        WORDS,
        /** A UUID. */
        IDENTIFIER,
        /** A day, such as 2023-10-26. */
        DAY,
        NONE
    }

    /** Rejects a value of another type by {@link IllegalArgumentException}. */
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

    /** Creates a condition on an identifier. */
    public static FilterCondition of(Kind kind, UUID id) {
        return new FilterCondition(kind, id.toString());
    }

    /** Returns the identifier; only for kinds that take one. */
    public UUID id() {
        return UUID.fromString(value);
    }
}
