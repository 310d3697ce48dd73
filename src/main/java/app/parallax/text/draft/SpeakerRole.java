package app.parallax.text.draft;

import app.parallax.text.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The role that a text gives a speaker beside the name: “the deputy mayor”, “a spokeswoman for the ministry of health”.
 *
 * @param meanings of {@code roles.txt}: who or which body speaks
 * @param bodies to which such a speaker belongs: “the union’s lawyer”
 * @param fields of a minister or ministry
 * @param deputy whether the speaker takes the place of who has the role
 */
record SpeakerRole(Set<String> meanings, Set<String> bodies, Set<String> fields, boolean deputy) {
    static final String FILE = "roles.txt";
    static final SpeakerRole NONE = new SpeakerRole(Set.of(), Set.of(), Set.of(), false);

    private static final Map<String, Kind> KINDS = new HashMap<>();
    private static final Map<String, Set<String>> WIDER = new HashMap<>();
    private static final Map<String, Set<String>> ALSO = new HashMap<>();

    static {
        Language.sharedLines(FILE).forEach(line -> {
            var cells = line.split(": ", 2);
            var also = cells[1].split(" ~ ", 2);
            var meaning = also[0].split(" < ", 2);
            KINDS.put(meaning[0], Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)));
            WIDER.put(meaning[0], meaning.length < 2 ? Set.of() : Set.of(meaning[1].split(", ", -1)));
            ALSO.put(meaning[0], also.length < 2 ? Set.of() : Set.of(also[1].split(", ", -1)));
        });
    }

    /** The kinds of meanings, in the order of the file. */
    enum Kind {
        KIN, LIFE, JOB, CHAIR, OFFICE, BODY, GENERAL, DEPUTY, FIELD
    }

    /** Whether two roles may be those of one speaker. */
    enum Relation {
        /** They share a meaning, or one is wider than the other. */
        SAME,
        /** Nothing is known of it. */
        UNKNOWN,
        /** They are those of two speakers. */
        OTHER
    }

    static Kind kind(String meaning) {
        return KINDS.getOrDefault(meaning, Kind.GENERAL);
    }

    static Set<String> known() {
        return Collections.unmodifiableSet(KINDS.keySet());
    }

    static Set<String> wider(String meaning) {
        return WIDER.getOrDefault(meaning, Set.of());
    }

    /** Returns the meanings that a person of a meaning may well have too: a minister is often a lawmaker. */
    static Set<String> also(String meaning) {
        return ALSO.getOrDefault(meaning, Set.of());
    }

    /** Returns a role of all that some roles say. */
    static SpeakerRole all(List<SpeakerRole> roles) {
        var meanings = new HashSet<String>();
        var bodies = new HashSet<String>();
        var fields = new HashSet<String>();
        roles.forEach(each -> {
            meanings.addAll(each.meanings);
            bodies.addAll(each.bodies);
            fields.addAll(each.fields);
        });
        return new SpeakerRole(Set.copyOf(meanings), Set.copyOf(bodies), Set.copyOf(fields),
                roles.stream().anyMatch(SpeakerRole::deputy));
    }

    /** Whether it says who speaks. */
    boolean isTelling() {
        return meanings.stream().anyMatch(each -> kind(each) != Kind.GENERAL);
    }

    /** Whether one person at a time has it. */
    boolean isOffice() {
        return meanings.stream().anyMatch(each -> kind(each) == Kind.OFFICE || kind(each) == Kind.CHAIR);
    }

    Relation compare(SpeakerRole other) {
        if (!isTelling() || !other.isTelling()) {
            return Relation.UNKNOWN;
        }
        var mine = telling();
        var theirs = other.telling();
        if (mine.stream().anyMatch(each -> theirs.stream().anyMatch(there -> areRelated(each, there)))) {
            boolean fieldDiffers = !fields.isEmpty() && !other.fields.isEmpty()
                    && Collections.disjoint(fields, other.fields);
            boolean placeDiffers = deputy != other.deputy && mine.stream()
                    .anyMatch(each -> kind(each) == Kind.OFFICE && theirs.contains(each));
            return fieldDiffers || placeDiffers ? Relation.OTHER : Relation.SAME;
        }
        if (mine.stream().anyMatch(other.bodies::contains) || theirs.stream().anyMatch(bodies::contains)) {
            return Relation.SAME;
        }
        return mine.stream().allMatch(each -> theirs.stream().allMatch(there -> areOfTwo(each, there)))
                ? Relation.OTHER
                : Relation.UNKNOWN;
    }

    private List<String> telling() {
        return meanings.stream().filter(each -> kind(each) != Kind.GENERAL).toList();
    }

    private static boolean areRelated(String one, String other) {
        return one.equals(other) || wider(one).contains(other) || wider(other).contains(one);
    }

    private static boolean areOfTwo(String one, String other) {
        if (also(one).contains(other) || also(other).contains(one)) {
            return false;
        }
        var kinds = new Kind[]{kind(one), kind(other)};
        Arrays.sort(kinds);
        return switch (kinds[0]) {
            case KIN -> switch (kinds[1]) {
                case KIN, CHAIR, OFFICE, BODY -> true;
                default -> false;
            };
            case LIFE -> switch (kinds[1]) {
                case CHAIR, OFFICE -> true;
                case BODY -> isAuthority(one) || isAuthority(other);
                default -> false;
            };
            case JOB -> switch (kinds[1]) {
                case JOB, OFFICE -> true;
                default -> false;
            };
            case CHAIR -> kinds[1] == Kind.OFFICE;
            case OFFICE, BODY -> kinds[1] == Kind.OFFICE || kinds[1] == Kind.BODY;
            default -> false;
        };
    }

    private static boolean isAuthority(String meaning) {
        return meaning.equals("authority") || wider(meaning).contains("authority");
    }
}
