package app.parallax.text.attribution;

import app.parallax.model.Speaker;
import app.parallax.text.Language;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes by its form whether a name is that of a person or of an organisation: by titles, given names and words for
 * bodies in English, German, Russian, Hebrew and Arabic, by acronyms, and by the number of capitalised words.
 */
public final class SpeakerTypes {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}.’'״\"-]*");
    /** Words behind which a name is only described further: "Office of the President". */
    private static final Set<String> BELONGING = Set.of("of", "for", "at", "in", "from", "des", "der", "von", "für",
            "im", "du", "de", "del", "d");
    private static final Set<String> ARTICLES = Set.of("the", "die", "das");
    private static final int LONGEST_NAME = 5;

    private static final SpeakerTypes KNOWN = new SpeakerTypes();

    private final Map<Speaker.Type, Set<String>> words = new EnumMap<>(Speaker.Type.class);
    private final Map<Speaker.Type, Set<String>> endings = new EnumMap<>(Speaker.Type.class);

    private SpeakerTypes() {
        for (var line : Language.sharedLines("speaker-types.txt").toList()) {
            var parts = line.split(": ", 2);
            var type = parts[0].startsWith("person") ? Speaker.Type.PERSON : Speaker.Type.ORGANISATION;
            (parts[0].endsWith("-ending") ? endings : words).computeIfAbsent(type, key -> new HashSet<>())
                    .addAll(List.of(parts[1].split(" ")));
        }
    }

    /** The type that a name tells by its form; empty if it tells none, as of several people. */
    public static Optional<Speaker.Type> of(String name) {
        var all = WORDS.matcher(name).results().map(found -> found.group()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(KNOWN.type(all));
    }

    /**
     * Whether a source is a noun with its article in a language that writes nouns like names: "die Gewerkschaft". A
     * name behind a noun makes it a name: "der Kriminologe Thalheim".
     */
    public static boolean isNoun(String source) {
        var all = WORDS.matcher(source).results().map(found -> found.group()).toList();
        return all.size() > 1 && Character.isUpperCase(all.get(1).codePointAt(0))
                && (all.size() == 2 || Character.isLowerCase(all.get(2).codePointAt(0)))
                && Lexicon.all().anyMatch(lexicon -> lexicon.has(Lexicon.Option.CAPITAL_NOUNS)
                        && lexicon.classes(all.getFirst()).contains(Word.DETERMINER));
    }

    /** Whether a source begins with an article or the like in a language that is read here. */
    public static boolean hasDeterminer(String source) {
        var first = WORDS.matcher(source);
        return first.find() && Lexicon.all().anyMatch(lexicon -> lexicon
                .classes(first.group().toLowerCase(Locale.ROOT)).contains(Word.DETERMINER));
    }

    /** Whether a language writes nouns with capitals as it does names. */
    public static boolean hasCapitalNouns(Locale language) {
        return Language.tagged(language.toLanguageTag()).map(Lexicon::of)
                .filter(lexicon -> lexicon.has(Lexicon.Option.CAPITAL_NOUNS)).isPresent();
    }

    /** Whether a word in lower case is a title or a role in a language that is read here. */
    static boolean isTitle(String lower) {
        return Lexicon.all().anyMatch(lexicon -> {
            var article = lexicon.prefixes("article-prefix");
            boolean definite = !article.isEmpty() && lower.startsWith(article);
            return lexicon.classes(lower).contains(Word.TITLE)
                    || (definite && lexicon.classes(lower.substring(article.length())).contains(Word.TITLE));
        });
    }

    private Speaker.@Nullable Type type(List<String> all) {
        boolean latin = Character.UnicodeScript.of(all.getFirst().codePointAt(0)) == Character.UnicodeScript.LATIN;
        var head = latin ? head(all) : all; // elsewhere the first word says what it is
        for (var word : latin ? head.reversed() : head) {
            var lower = bare(word);
            if (isSeveral(lower)) {
                return null;
            }
            var told = told(lower);
            if (told != null) {
                return told;
            }
        }
        var last = head.getLast();
        boolean article = ARTICLES.contains(bare(all.getFirst()));
        boolean acronym = isAcronym(last)
                || (all.size() > 1 && head.getFirst().length() > 2 && isAcronym(head.getFirst()));
        if (article || acronym || Lexicon.english().classes(bare(last)).contains(Word.PLACE)) {
            return Speaker.Type.ORGANISATION;
        }
        boolean name = all.size() <= LONGEST_NAME && all.stream().allMatch(SpeakerTypes::isOfName);
        return name && Character.isUpperCase(last.codePointAt(0)) ? Speaker.Type.PERSON : null;
    }

    private static List<String> head(List<String> all) {
        var head = new ArrayList<String>();
        for (var word : all) {
            if (!head.isEmpty() && BELONGING.contains(bare(word)) && Character.isLowerCase(word.codePointAt(0))) {
                break;
            }
            head.add(word);
        }
        return head;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceFirst("['’]s?$|[.,]+$", "");
    }

    private Speaker.@Nullable Type told(String lower) {
        for (var type : Speaker.Type.values()) {
            if (words.getOrDefault(type, Set.of()).contains(lower)
                    || endings.getOrDefault(type, Set.of()).stream()
                            .anyMatch(end -> lower.length() > end.length() && lower.endsWith(end))) {
                return type;
            }
        }
        boolean role = lower.charAt(0) > '\u024f' && isTitle(lower);
        return role || isHuman(lower) || isGiven(lower) ? Speaker.Type.PERSON : null;
    }

    private static boolean isHuman(String lower) {
        var classes = Lexicon.english().classes(lower);
        return classes.contains(Word.TITLE) || (classes.contains(Word.PERSON) && !lower.equals("people"));
    }

    private static boolean isGiven(String lower) {
        var classes = Lexicon.english().classes(lower);
        return (classes.contains(Word.GIVEN_MALE) || classes.contains(Word.GIVEN_FEMALE))
                && !classes.contains(Word.PLACE);
    }

    /** "Officials", "residents", "people". */
    private static boolean isSeveral(String lower) {
        return lower.equals("people") || lower.equals("sources")
                || (lower.endsWith("s") && lower.length() > 3 && isHuman(lower.substring(0, lower.length() - 1)));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.codePoints().noneMatch(Character::isLowerCase)
                && word.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    private static boolean isOfName(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || word.length() <= 3; // al, ben, de, von
    }
}
