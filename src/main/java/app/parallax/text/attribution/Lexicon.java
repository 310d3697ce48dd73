package app.parallax.text.attribution;

import app.parallax.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word classes of the attribution rules of one language, read from its folder in {@code resources/language}. */
final class Lexicon {
    /** A word class; a word may belong to several. */
    enum Word {
        DETERMINER, AUXILIARY, BEING, ADVERB, PREPOSITION, SUBORDINATOR, COORDINATOR, RELATIVE, PRONOUN, MALE, FEMALE,
        TIME,
        VERB, TITLE, PERSON, ORGANISATION, PLACE, PARTICLE, ABBREVIATION, ENDING, STARTER, KEEP, WRITING, CLIPPED,
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
        /** Words that open a reported clause: "dass", "что". */
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
        /** Words that open a clause with the source before its content: "wie", "как". */
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
        /** Forms of articles and pronouns that only objects have: "den Plan lobt X". */
        OBJECT,
        /** Words for addressees. */
        ADDRESSEE,
        /** Nouns whose place belongs to them: "a source in the government". */
        SOURCE,
        /** Nouns for things that words in quotation marks name. */
        WORK, INFINITIVE,
        /** Verbs whose source a preposition names before them: "نقلت وكالة عن مسؤول قوله". */
        CITED,
        /** Verbs whose object is the source: "zitierte die Agentur den Minister". */
        CITES,
        /** Media that are told: "sagte er der Zeitung". */
        MEDIUM,
        /** Cues that name the source at the head of a sentence with a quotation: "Pour l’avocat, « … »". */
        OPENING,
        /** Words after a comma that begin words that are the author's own again: "tout en niant", "فيما", "but". */
        CONTRAST,
        /** The verb of saying that is always one: "said". */
        SAID,
        /** The form of a verb of {@link #CITES} that needs no other verb: "quoted". */
        QUOTED,
        /** Words before the agent of a passive verb: "by". */
        AGENT,
        /** Words before the bare form of a verb: "to". */
        INFINITIVE_SIGN,
        /** Pronouns that are subjects of a finite verb. */
        PERSONAL,
        /** Determiners that may stand alone for a person: "many", "others". */
        PRONOMINAL,
        /** The definite article. */
        ARTICLE,
        /** Words within a time, and the one of them that a preposition may precede: "last", "next". */
        TIME_MODIFIER, LAST,
        /** Words before a time: "on", and beside it: "late". */
        TIME_PREPOSITION, TIME_ADVERB,
        /** Prepositions that may stand within a noun phrase: "from". */
        JOINING,
        /** Prepositions before the name of a work. */
        BEFORE_WORK,
        /** Words with the ending of an adverb that are none. */
        NO_ADVERB,
        /** Relative pronouns of persons alone: "who". */
        HUMAN,
        /** Forms of the article in the singular for men and for women: "der", "die". */
        MASCULINE, FEMININE,
        /** Pronouns of bodies: "it". */
        NEUTER,
        /** Nouns whose content an infinitive is: "a demand by X to “…”". */
        REQUEST,
        /** The forms of the definite article that a subject has. */
        DEFINITE,
        /** Phrases that take up the quotation before: "diesen Worten", "cette phrase". */
        TAKEN_UP,
        /** Determiners that stand for somebody: "her". */
        POSSESSIVE,
        /** Words for a manner of speaking, before any subject: "بصوت", "stolz". */
        MANNER,
        /** Nouns for what somebody speaks in or at: "بيان", "مؤتمر". */
        OCCASION,
        /** Nouns for what somebody judges: "قرار". */
        JUDGED
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
        BARE_CLAUSE, NO_CAPITALS, VERB_FIRST,
        /** Common nouns begin with a capital as names do. */
        CAPITAL_NOUNS,
        /** Subjects and clauses are told by the order of words: {@link OrderedSpeech}. */
        WORD_ORDER
    }

    /** A cue of several words. */
    record Phrase(List<String> words, Word kind) {}

    private static final String LISTED = "speech.txt";
    private static final Map<Language, Lexicon> READ = new ConcurrentHashMap<>(Language.all().stream()
            .collect(Collectors.toMap(Function.identity(), Lexicon::new)));

    private final Map<String, WordClasses> words = new HashMap<>();
    /** Cues of several words, longer ones first, by their first words. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<Option> options = EnumSet.noneOf(Option.class);
    private final Set<String> elisions = new HashSet<>();
    private final List<String> attached = new ArrayList<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Language language;

    private Lexicon(Language language) {
        this.language = language;
        read();
    }

    static Lexicon of(Language language) {
        var known = READ.get(language);
        return known == null ? READ.computeIfAbsent(language, Lexicon::new) : known;
    }

    static Lexicon english() {
        return of(Language.tagged("en").orElseThrow());
    }

    static Stream<Lexicon> all() {
        return Language.all().stream().map(Lexicon::of);
    }

    /** Whether the rules are those of the lists alone, without a grammar of their own. */
    boolean isListed() {
        return !has(Option.WORD_ORDER);
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    /** Returns the cues of several words that begin with a word. */
    List<Phrase> phrases(String first) {
        return phrases.getOrDefault(first, List.of());
    }

    /** Whether an apostrophe may part two words. */
    boolean hasElisions() {
        return !elisions.isEmpty();
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

    /** Whether a word has one of the endings of a role. */
    boolean endsAs(String role, String lower) {
        return endsIn(endings(role), lower);
    }

    /** Returns the endings of a role. */
    List<String> endings(String role) {
        return endings.getOrDefault(role, List.of());
    }

    /** Whether a word has one of some endings. */
    static boolean endsIn(List<String> endings, String lower) {
        for (int i = 0; i < endings.size(); i++) {
            if (lower.endsWith(endings.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the classes of a word in lower case. */
    WordClasses classes(String lower) {
        return words.getOrDefault(lower, WordClasses.NONE);
    }

    /** Whether two words form one verb of saying. */
    boolean isPair(String first, String second) {
        return isPair(first, second, Word.VERB) || isPair(first, second, Word.SAYING);
    }

    /** Whether two words form one cue of a class. */
    boolean isPair(String first, String second, Word kind) {
        for (var phrase : phrases(first)) {
            if (phrase.kind() == kind && phrase.words().size() == 2 && phrase.words().get(1).equals(second)) {
                return true;
            }
        }
        return false;
    }

    private void add(String word, Word kind) {
        words.put(word, classes(word).and(kind));
    }

    private void read() {
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
                        int more = pattern.indexOf('=');
                        var form = withoutFinals((more < 0 ? pattern : pattern.substring(0, more)).replace("~", stem));
                        classes.forEach(kind -> addEntry(form, kind));
                        if (more >= 0) {
                            addEntry(form, kind(pattern.substring(more + 1)));
                        }
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
                    "body-prefix", "joined-article", "present-prefix", "possessive-ending", "plural-ending",
                    "masculine-plural", "dative-plural", "oblique-ending", "genitive-article",
                    "occasion-ending", "finite-ending", "participle-ending", "object-ending", "no-plural-ending",
                    "negation-ending",
                    "plural-verb-ending", "body-verb-ending", "manner-prefix", "opening-adverb-ending",
                    "finite-verb-ending", "work-prefix", "adjective-ending", "feminine-ending",
                    "age-ending", "abstract-ending", "title-ending", "joined-verb", "object-sign", "demonstrative",
                    "mind" -> {
                prefixes.put(name, String.join(" ", entries));
                endings.put(name, entries);
            }
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
        return Word.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
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
}
