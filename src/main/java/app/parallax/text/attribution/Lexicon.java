package app.parallax.text.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The English word classes of the attribution rules, read from {@code resources/text/attribution}. */
final class Lexicon {
    /** A word class; a word may belong to several. */
    enum Word {
        DETERMINER, AUXILIARY, BEING, ADVERB, PREPOSITION, SUBORDINATOR, COORDINATOR, RELATIVE, PRONOUN, MALE, FEMALE,
        TIME,
        VERB, TITLE, PERSON, ORGANISATION, PLACE, PARTICLE, ABBREVIATION, ENDING, STARTER, KEEP, WRITING, ELISION,
        GIVEN_MALE, GIVEN_FEMALE,
        /** Finite forms of verbs used with quotations. */
        SPEECH,
        /** Finite forms of verbs that take a clause. */
        REPORT,
        /** Verbs that take a part of a sentence. */
        LABEL,
        /** The -ing forms of these verbs. */
        SAYING,
        /** Forms that may be plural nouns. */
        PLURAL,
        /** Bare forms: "they say", "to say". */
        BARE,
        /** Verbs that take the addressee as object. */
        HEARER,
        /** Verbs that require "that" before a clause. */
        THAT,
        /** Verbs whose subject is a document. */
        THING
    }

    private static final Set<String> PARTICLES = Set.of("on", "up", "back", "to", "of", "about", "for", "in",
            "it");
    private static final Set<Word> NONE = Set.of();
    private static final Lexicon ENGLISH = new Lexicon();

    private final Map<String, EnumSet<Word>> words = new HashMap<>();
    /** Cues of two words such as "went on": the second words by the first. */
    private final Map<String, Set<String>> pairs = new HashMap<>();

    private Lexicon() {
        readWords("words.txt", Map.of());
        readWords("given-names.txt", Map.of("male", Word.GIVEN_MALE, "female", Word.GIVEN_FEMALE));
        readVerbs();
    }

    static Lexicon english() {
        return ENGLISH;
    }

    /** Returns the classes of a word in lower case; must not be modified. */
    Set<Word> classes(String lower) {
        Set<Word> classes = words.get(lower);
        return classes == null ? NONE : classes;
    }

    /** Whether two words form one cue. */
    boolean isPair(String first, String second) {
        var seconds = pairs.get(first);
        return seconds != null && seconds.contains(second);
    }

    private void add(String word, Word kind) {
        words.computeIfAbsent(word, key -> EnumSet.noneOf(Word.class)).add(kind);
    }

    static List<String> lines(String file) {
        try (var in = Lexicon.class.getResourceAsStream("/text/attribution/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: attribution/" + file);
            }
            try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readWords(String file, Map<String, Word> names) {
        for (var line : lines(file)) {
            int colon = line.indexOf(':');
            var name = line.substring(0, colon);
            var kind = names.containsKey(name) ? names.get(name) : Word.valueOf(name.toUpperCase(Locale.ROOT));
            for (var word : line.substring(colon + 1).strip().split(" ", -1)) {
                add(word, kind);
            }
        }
    }

    private void readVerbs() {
        Set<String> classes = Set.of();
        for (var line : lines("verbs.txt")) {
            if (line.startsWith("[")) {
                classes = new HashSet<>(Arrays.asList(line.substring(1, line.length() - 1).split(" ", -1)));
            } else {
                addVerb(line, classes);
            }
        }
    }

    /** Adds a verb: a stem, or a stem, its past and optionally its -ing form; each may have a second word. */
    private void addVerb(String line, Set<String> classes) {
        var parts = new ArrayList<>(List.of(line.split(" ", -1)));
        String second = "";
        if (parts.size() == 2 && PARTICLES.contains(parts.get(1))) {
            second = parts.get(1);
            parts.remove(1);
        } else if (parts.size() >= 4) {
            second = parts.get(1);
            parts.removeIf(PARTICLES::contains);
        }
        var stem = parts.get(0);
        var past = parts.size() > 1 ? parts.get(1) : past(stem);
        var ing = parts.size() > 2
                ? parts.get(2)
                : stem.endsWith("e") && !stem.endsWith("ee")
                        ? stem.substring(0, stem.length() - 1) + "ing"
                        : stem + "ing";
        var finite = new EnumMap<Word, Boolean>(Word.class);
        finite.put(Word.SPEECH, classes.contains("speech"));
        finite.put(Word.REPORT, classes.contains("report"));
        finite.put(Word.LABEL, classes.contains("label"));
        finite.put(Word.HEARER, classes.contains("hearer"));
        finite.put(Word.THAT, classes.contains("that"));
        finite.put(Word.THING, classes.contains("thing"));
        var third = third(stem);
        for (var form : List.of(past, third, stem, ing)) {
            if (!second.isEmpty()) {
                pairs.computeIfAbsent(form, key -> new HashSet<>()).add(second);
                add(form, form.equals(ing) ? Word.SAYING : Word.VERB);
                continue;
            }
            if (form.equals(stem) && !stem.equals(past)) {
                if (classes.contains("base")) {
                    add(form, Word.BARE);
                    finite.forEach((kind, holds) -> addIf(form, kind, holds));
                }
            } else if (form.equals(ing)) {
                add(form, Word.SAYING);
                finite.forEach((kind, holds) -> addIf(form, kind, holds));
            } else {
                finite.forEach((kind, holds) -> addIf(form, kind, holds));
                if (form.equals(third) && classes.contains("plural")) {
                    add(form, Word.PLURAL);
                }
            }
        }
    }

    private void addIf(String form, Word kind, boolean holds) {
        if (holds) {
            add(form, kind);
        }
    }

    private static String past(String stem) {
        if (stem.endsWith("e")) {
            return stem + "d";
        }
        return endsInConsonantAndY(stem) ? stem.substring(0, stem.length() - 1) + "ied" : stem + "ed";
    }

    private static String third(String stem) {
        if (endsInConsonantAndY(stem)) {
            return stem.substring(0, stem.length() - 1) + "ies";
        }
        boolean takesEs = stem.endsWith("s") || stem.endsWith("sh") || stem.endsWith("ch") || stem.endsWith("x")
                || stem.equals("go");
        return stem + (takesEs ? "es" : "s");
    }

    private static boolean endsInConsonantAndY(String stem) {
        return stem.endsWith("y") && stem.length() > 1 && "aeiou".indexOf(stem.charAt(stem.length() - 2)) < 0;
    }
}
