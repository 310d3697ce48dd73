package app.parallax.text.attribution;

import app.parallax.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word classes of the attribution rules of one language, read from its folder in {@code resources/language}. */
final class Lexicon {
    /** A word class; a word may belong to several. */
    enum Word {
        DETERMINER, AUXILIARY, BEING, ADVERB, PREPOSITION, SUBORDINATOR, COORDINATOR, RELATIVE, PRONOUN, MALE, FEMALE,
        TIME,
        VERB, TITLE, PERSON, ORGANISATION, PLACE, PARTICLE, ABBREVIATION, ENDING, STARTER, KEEP, WRITING, ELISION,
        GIVEN_MALE, GIVEN_FEMALE,
        /** Prepositions before what somebody with a title is charged with: "министр по делам молодёжи". */
        DUTY,
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
        THING,
        /** What opens a reported clause: "dass", "что". */
        CLAUSE,
        /** Verbs whose content follows without a conjunction: "forderte", "потребовал". */
        DEMAND,
        /** Forms whose source stands after a preposition: "говорится в", "heißt es in". */
        IMPERSONAL,
        /** Cues after a quotation only: "so". */
        SO,
        /** Cues right before their source: "laut", "selon". */
        BEFORE,
        /** Cues that name the last speaker: "по его словам". */
        OWN,
        /** Cues right after their source: "zufolge". */
        AFTER,
        /** What opens a clause with the source before its content: "wie", "как". */
        AS,
        REFLEXIVE,
        /** Parts of a verb at the end of the clause: "mit" of "teilte mit". */
        PREVERB,
        /** Prepositions of a source: "aus dem Kanzleramt". */
        ORIGIN,
        /** Words that go on within a noun phrase. */
        GENITIVE, DATIVE,
        /** Forms of verbs that mark a sentence as reported. */
        SUBJUNCTIVE, NEGATION,
        /** Who is told. */
        ADDRESSEE,
        /** Nouns whose place belongs to them: "a source in the government". */
        SOURCE,
        /** What is called by the words in quotation marks. */
        WORK, INFINITIVE,
        /** Verbs whose source a preposition names before them: "نقلت وكالة عن مسؤول قوله". */
        CITED,
        /** Verbs whose object is the source: "zitierte die Agentur den Minister". */
        CITES,
        /** Media that are told: "sagte er der Zeitung". */
        MEDIUM,
        /** Cues that name the source at the head of a sentence with a quotation: "Pour l’avocat, « … »". */
        OPENING,
        /** What begins, after a comma, words that are the author's own again: "tout en niant", "فيما". */
        CONTRAST
    }

    /** A trait of the grammar of a language. */
    enum Option {
        /** Verbs of saying between dashes inside a quotation. */
        INCISE_DASH,
        /** Verbs of saying between commas inside a quotation. */
        INCISE_COMMA,
        /** A paragraph that begins with a dash is spoken. */
        DASH_DIALOGUE,
        /** A verb may have no subject, which then is the last speaker. */
        DROPS,
        /** Noun phrases begin with an article or a name. */
        ARTICLES,
        /** A reported clause may follow a comma alone. */
        BARE_CLAUSE, NO_CAPITALS, VERB_FIRST
    }

    /** A cue of several words. */
    record Phrase(List<String> words, Word kind) {}

    private static final Set<String> PARTICLES = Set.of("on", "up", "back", "to", "of", "about", "for", "in",
            "it");
    private static final Set<Word> NONE = Set.of();
    private static final String LISTED = "speech.txt";
    private static final String ENGLISH_VERBS = "speech-verbs.txt";
    private static final Map<Language, Lexicon> ALL = Language.all().stream()
            .collect(Collectors.toMap(Function.identity(), Lexicon::new));

    private final Map<String, EnumSet<Word>> words = new HashMap<>();
    /** Cues of two words such as "went on": the second words by the first. */
    private final Map<String, Set<String>> pairs = new HashMap<>();
    /** Cues of several words, longer ones first, by their first words. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<Option> options = EnumSet.noneOf(Option.class);
    private final Set<String> elisions = new HashSet<>();
    private final List<String> attached = new ArrayList<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Language language;
    private final boolean listed;

    private Lexicon(Language language) {
        this.language = language;
        this.listed = language.has(LISTED);
        if (listed) {
            readListed();
        } else if (language.has(ENGLISH_VERBS)) {
            readWords("speech-words.txt", Map.of());
            readWords("given-names.txt", Map.of("male", Word.GIVEN_MALE, "female", Word.GIVEN_FEMALE));
            readVerbs();
        }
    }

    static Lexicon of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    static Lexicon english() {
        return of(Language.tagged("en").orElseThrow());
    }

    static Stream<Lexicon> all() {
        return ALL.values().stream();
    }

    /** Whether the rules are those of the lists alone, without a grammar of their own. */
    boolean isListed() {
        return listed;
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    /** Returns the cues of several words that begin with a word. */
    List<Phrase> phrases(String first) {
        return phrases.getOrDefault(first, List.of());
    }

    /** Whether a word before an apostrophe is one of its own: "l’", "qu’". */
    boolean isElided(String lower) {
        return elisions.contains(lower);
    }

    /** Returns the endings that are pronouns of their own: "-t-il". */
    List<String> attached() {
        return attached;
    }

    /** Returns the letters that are written before another word in a role; empty for none. */
    String prefixes(String role) {
        return prefixes.getOrDefault(role, "");
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

    private void readListed() {
        Set<Word> classes = Set.of();
        List<String> patterns = List.of();
        for (var line : language.lines(LISTED).toList()) {
            int colon = line.indexOf(':');
            if (line.startsWith("[")) {
                var parts = line.substring(1, line.length() - 1).split("\\|", -1);
                classes = words(parts[0]).map(Lexicon::kind).collect(Collectors.toSet());
                patterns = words(parts[1]).toList();
            } else if (colon > 0) {
                entry(line.substring(0, colon), words(line.substring(colon + 1)).toList());
            } else {
                for (var stem : words(line).toList()) {
                    for (var pattern : patterns) {
                        var form = withoutFinals(pattern.replace("~", stem));
                        classes.forEach(kind -> addEntry(form, kind));
                    }
                }
            }
        }
        phrases.values().forEach(each -> each.sort(Comparator.comparingInt((Phrase one) -> one.words().size())
                .reversed()));
    }

    private void entry(String name, List<String> entries) {
        switch (name) {
            case "option" -> entries.forEach(each -> options.add(
                    Option.valueOf(each.toUpperCase(Locale.ROOT).replace('-', '_'))));
            case "elision" -> elisions.addAll(entries);
            case "attached" -> attached.addAll(entries);
            case "clause-prefix", "origin-prefix", "source-prefix", "article-prefix", "cited-by", "verb-ending",
                    "adverb-ending", "inserted-ending", "opening-ending", "and-prefix",
                    "body-prefix", "joined-article" ->
                prefixes.put(name, String.join(" ", entries));
            default -> entries.forEach(each -> addEntry(each, kind(name)));
        }
    }

    /** Writes final Hebrew letters within a word as others. */
    private static String withoutFinals(String form) {
        var result = new StringBuilder(form);
        for (int i = 0; i + 1 < result.length(); i++) {
            int at = "ךםןףץ".indexOf(result.charAt(i));
            if (at >= 0) {
                result.setCharAt(i, "כמנפצ".charAt(at));
            }
        }
        return result.toString();
    }

    private static Word kind(String name) {
        return Word.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Stream<String> words(String line) {
        return Arrays.stream(line.strip().split(" +", -1)).filter(each -> !each.isEmpty());
    }

    private void addEntry(String entry, Word kind) {
        var parts = List.of(entry.split("_", -1));
        if (parts.size() == 1) {
            add(entry, kind);
        } else {
            phrases.computeIfAbsent(parts.getFirst(), key -> new ArrayList<>()).add(new Phrase(parts, kind));
        }
    }

    private void readWords(String file, Map<String, Word> names) {
        for (var line : language.lines(file).toList()) {
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
        for (var line : language.lines(ENGLISH_VERBS).toList()) {
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
