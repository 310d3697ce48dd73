package app.parallax.text.draft;

import app.parallax.model.Speaker;
import app.parallax.text.Elision;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.attribution.QuotationMarks;
import app.parallax.text.attribution.SameName;
import app.parallax.text.attribution.SpeakerTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the speaker that a draft names with the one to whom an article attributes the same words. Only names are
 * compared: a role (“the spokesman”) may be anybody's.
 */
public final class SpeakerCheck {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern FULL_NAME = Pattern.compile(NAME.pattern() + "(?: " + NAME.pattern() + "){1,3}");
    private static final DraftVocabulary WORDS = DraftVocabulary.all();
    private static final Pattern APPOSITION = WORDS
            .pattern(",\\s(?:<article> )?(?:[\\p{Ll}'’-]+ ){0,4}(" + FULL_NAME.pattern() + ")", 0);
    /** A name with its description up to a reporting verb: “Brian Lund, a member of the island’s council”. */
    private static final Pattern DESCRIBED = WORDS
            .pattern("(" + FULL_NAME.pattern() + "),\\s<article>\\s[^,;:.“”\"«»„\n]+$", 0);
    private static final Pattern HOLDER_BEHIND = Pattern.compile(",?\\s(" + FULL_NAME.pattern() + ")");
    private static final Pattern HOLDER_BEFORE = WORDS
            .pattern("(" + FULL_NAME.pattern() + "),\\s(?:<article>\\s)?(?:[\\p{Ll}’-]+\\s){0,2}$", 0);
    private static final Pattern ARTICLE = WORDS.pattern("^<article> ");
    private static final Pattern ORGANISATION = WORDS.pattern("\\b<organisation>\\b", 0);
    private static final Pattern BELONGING = WORDS.pattern("(?<=\\p{L})(?:,| <belonging> )", 0);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> OPENING = WORDS.words("begins-no-name");
    private static final Set<String> NO_NAMES = WORDS.words("no-name");
    private static final Pattern OWNER = Pattern.compile("(" + NAME.pattern() + ")['’]s?\\s+\\p{Ll}[^\\p{Lu}]*$");
    private static final Pattern INDEFINITE = WORDS.pattern("^(?:<indefinite>)(?!\\p{L})");

    /** Minimum number of letters of the name of a body or role that tells one from others. */
    private static final int SHORTEST_ROLE = 3;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST_PERSONS = 60;
    private static final int MOST_PLACES = 10;
    /** From how many mentions a person may be the one that an article is about. */
    private static final int OFTEN = 3;
    /**
     * Number of characters before words, and behind them in their paragraph, in which a speaker without a name stands.
     */
    private static final int NEAR = 1_000;

    private final String text;
    private final Sentences sentences;
    private final List<Attribution> attributions;
    /** The text with its quotations blanked: who is named in these alone says nothing in the article. */
    private final String unquoted;
    private final String authors;
    private final @Nullable NamesAmongNouns namesAmongNouns;
    private @Nullable Map<String, Long> mentions;
    private final Map<String, Boolean> together = new HashMap<>();
    private final DescribedSpeakers described;
    private @Nullable Set<String> caselessWords;
    private final Map<String, Boolean> inArticle = new HashMap<>();
    private @Nullable Map<String, SpeakerRole> persons;
    private @Nullable Set<String> surnames;
    private final Map<Span, SpeakerRole> roles = new HashMap<>();

    /**
     * Compares with the attributions of one article.
     *
     * @param authors their names, empty if none is known
     */
    public SpeakerCheck(String text, List<Attribution> attributions, Locale language, String authors) {
        this.text = text;
        this.sentences = new Sentences(text, language);
        this.attributions = attributions;
        var quotations = QuotationMarks.find(text);
        this.unquoted = Elision.blanked(text, quotations);
        this.authors = authors;
        this.described = new DescribedSpeakers(unquoted, language);
        this.namesAmongNouns = SpeakerTypes.hasCapitalNouns(language) ? new NamesAmongNouns(text, quotations) : null;
    }

    /** The relation of the article's speaker to that of the draft. */
    public enum Answer {
        /** The article names the same, or none that could be another. */
        AGREES,
        /** The article names another, or nobody of that name. */
        DIFFERS
    }

    /**
     * The speaker to whom the article attributes words.
     *
     * @return the name or description as the article has it; empty if it attributes them to nobody
     */
    public Optional<String> speaker(Span words) {
        return attribution(words).map(each -> each.speaker().of(text));
    }

    /** Returns where the article attributes words that it has several times; the given place if it attributes none. */
    public Span attributed(Span words) {
        if (attribution(words).isPresent()) {
            return words;
        }
        var quoted = words.of(text);
        int count = 0;
        for (int at = text.indexOf(quoted); at >= 0 && count < MOST_PLACES; at = text.indexOf(quoted,
                at + quoted.length())) {
            var place = new Span(at, at + quoted.length());
            if (attribution(place).isPresent()) {
                return place;
            }
            count++;
        }
        return words;
    }

    private Optional<Attribution> attribution(Span words) {
        return attributions.stream()
                .filter(each -> each.content().start() < words.end() && words.start() < each.content().end())
                .max((one, other) -> Integer.compare(rank(one, words), rank(other, words)));
    }

    private static int rank(Attribution attribution, Span words) {
        boolean holds = attribution.content().start() <= words.start() && words.end() <= attribution.content().end();
        return (holds ? 2 : 0) + (attribution.direct() ? 1 : 0);
    }

    /**
     * Compares a speaker with that of words of the article.
     *
     * @param named the speaker as the draft names it
     * @param beside whether the draft names it beside the words; else a pronoun or an earlier sentence tells it
     * @param language of the draft
     * @param words where the article has the words
     */
    public Answer compare(String named, boolean beside, Locale language, Span words) {
        var all = named.indexOf(',') < 0 ? List.<Span>of() : persons(named, new Span(0, named.length()));
        return all.isEmpty() // a neighbour of Anna Berg, Karl Lund
                ? compareOne(named, beside, language, words)
                : all.stream().map(each -> compareOne(each.of(named), beside, language, words))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private Answer compareOne(String named, boolean beside, Locale language, Span words) {
        if (Attributions.isPronoun(named)) {
            return Answer.AGREES; // nobody knows for whom it stands
        }
        if (attribution(words).filter(each -> isCalled(named, each)).isPresent()) {
            return Answer.AGREES;
        }
        var nouns = RoleNouns.of(language);
        if (CaselessNames.isCaseless(named) && (CaselessNames.isPerson(named, nouns::isRole)
                || CaselessNames.isSurname(named, nouns::isRole) || isOtherSpeaker(named))) {
            return isOtherCaseless(named, words) ? Answer.DIFFERS : Answer.AGREES;
        }
        var names = names(named);
        boolean surname = !names.isEmpty() && named.endsWith(names.getLast()) && isSurname(names.getLast())
                && !SpeakerTypes.hasDeterminer(named);
        var role = nouns.read(surname ? withoutLast(named) : named);
        if (!isName(named) || (!surname && (nouns.areRoles(names)
                || (nouns.isRole(names.getLast()) && SpeakerTypes.hasDeterminer(named))))) {
            return isOtherRole(named, role, words) ? Answer.DIFFERS : Answer.AGREES;
        }
        var attribution = attribution(words);
        if (attribution.isEmpty()) {
            var introduced = personsBefore(words);
            boolean may = introduced.isEmpty()
                    ? maySpeak(names, "", words)
                    : introduced.stream().anyMatch(each -> has(each, names));
            return may ? Answer.AGREES : Answer.DIFFERS;
        }
        var found = attribution.get();
        var others = personsBeside(found, words);
        if (!others.isEmpty()) {
            return others.stream().anyMatch(each -> has(each, names)) ? Answer.AGREES : Answer.DIFFERS;
        }
        var speaker = fullName(found.speaker());
        if (SameName.likely(named, speaker) || SameName.isIn(named, speaker) || has(speaker, names)
                || areParts(names, names(speaker)) || SameName.isIn(names.getLast(), speaker)
                || areSpellings(names, speaker)) {
            return Answer.AGREES;
        }
        if (!beside && !found.speaker().equals(found.mention()) && isNamed(names)) {
            return Answer.AGREES; // both have a pronoun, which may stand for any of those named
        }
        boolean person = !isOrganisation(named);
        boolean name = isNamed(speaker);
        if (!(name && person && !isOrganisation(speaker)) && has(surroundings(found), names)) {
            return Answer.AGREES;
        }
        if (!name && person && isOtherThan(names, role, found)) {
            return Answer.DIFFERS;
        }
        if (!name && person && isNamed(names) && isOfAnother(names, speaker, words)) {
            return Answer.DIFFERS;
        }
        // a person may speak for an organisation, and a role may be anybody's
        boolean sure = name && found.cue().isPresent() && person != isOrganisation(speaker);
        boolean body = person && SpeakerTypes.of(ARTICLE.matcher(speaker).replaceFirst(""))
                .filter(Speaker.Type.ORGANISATION::equals).isPresent();
        return !sure && (body ? areTogether(names, speaker) : maySpeak(names, speaker, words))
                ? Answer.AGREES
                : Answer.DIFFERS;
    }

    /**
     * Whether the article has a name or description of the draft as that of a speaker: alone, before a comma, or beside
     * the speaker’s name (“Anna Berg, the mayor of Lund”).
     */
    private boolean isCalled(String named, Attribution attribution) {
        var speaker = attribution.speaker();
        boolean begins = text.regionMatches(true, speaker.start(), named, 0, named.length());
        int end = speaker.start() + named.length();
        if (begins && end <= speaker.end() && (end == speaker.end() || text.charAt(end) == ',')) {
            return true;
        }
        var name = speaker.of(text);
        var phrase = named.substring(named.indexOf(' ') + 1);
        if (!SpeakerTypes.hasDeterminer(named) || phrase.indexOf(' ') < 0 || !isNamed(name)) {
            return false;
        }
        var beside = surroundings(attribution);
        return Stream.of(phrase + " " + name, phrase + ", " + name, name + ", " + phrase, name + ", " + named)
                .anyMatch(beside::contains);
    }

    /** Whether the article gives words to another than a person of a script without capital letters. */
    private boolean isOtherCaseless(String named, Span words) {
        if (!CaselessNames.isCaseless(text)) {
            return false; // a transliteration may hide the name
        }
        var attributed = attribution(words).filter(each -> each.cue().isPresent());
        if (attributed.isEmpty()) {
            return false;
        }
        var found = attributed.get();
        var speaker = found.speaker().of(text);
        return !CaselessNames.share(named, speaker)
                && !CaselessNames.isNamed(CaselessNames.words(surroundings(found)), named)
                && (CaselessNames.endsWithPerson(speaker, described::isRole) || !isInArticle(named)
                        || isOtherThan(CaselessNames.words(named), SpeakerRole.NONE, found));
    }

    /** Whether the article has the surname of a person in a script without capital letters. */
    private boolean isInArticle(String person) {
        var made = caselessWords;
        if (made == null) {
            made = Set.copyOf(CaselessNames.words(text));
            caselessWords = made;
        }
        var there = made;
        return inArticle.computeIfAbsent(person, each -> CaselessNames.isNamed(there, each));
    }

    /** Whether one word is the surname of a person without capital letters to whom the article gives other words. */
    private boolean isOtherSpeaker(String surname) {
        return surname.indexOf(' ') < 0 && attributions.stream().limit(MOST_PERSONS)
                .map(each -> each.speaker().of(text)).anyMatch(each -> each.endsWith(" " + surname)
                        && CaselessNames.endsWithPerson(each, described::isRole));
    }

    /** Whether the article gives words to another than a speaker whom the draft calls by a role. */
    private boolean isOtherRole(String named, SpeakerRole role, Span words) {
        var attributed = attribution(words);
        if (attributed.isEmpty()) {
            return false;
        }
        var found = attributed.get();
        var theirs = role(found);
        if (isOwner(named, role, found)) {
            return true;
        }
        return switch (role.compare(theirs)) {
            case SAME -> false;
            case OTHER ->
                role.compare(described.read(withoutSurnames(surroundings(found)))) != SpeakerRole.Relation.SAME;
            case UNKNOWN -> isHeldByOther(named, role, found, theirs) || (role.isTelling() && isOfOther(role, found))
                    || isOfOtherBody(named, role, found);
        };
    }

    /** Whether a person of the draft belongs to the one who speaks in the article: “Anna Berg’s lawyer”. */
    private boolean isOwner(String named, SpeakerRole role, Attribution found) {
        var speaker = fullName(found.speaker());
        var owner = OWNER.matcher(named);
        return owner.find() && isNamed(speaker) && found.cue().isPresent()
                && role.meanings().stream().anyMatch(each -> SpeakerRole.kind(each) != SpeakerRole.Kind.BODY)
                && names(speaker).getLast().equals(owner.group(1));
    }

    /** Whether the article calls a person so whose name is not that of its speaker. */
    private boolean isHeldByOther(String named, SpeakerRole role, Attribution found, SpeakerRole theirs) {
        var speaker = fullName(found.speaker());
        if (!isNamed(speaker)) {
            return false;
        }
        var names = names(speaker);
        var holders = holders(lastWords(named));
        return (!holders.isEmpty() && holders.stream().noneMatch(each -> has(each, names)))
                || (role.isOffice() && !theirs.meanings().isEmpty() && roles().entrySet().stream()
                        .anyMatch(each -> role.compare(each.getValue()) == SpeakerRole.Relation.SAME
                                && names.stream().noneMatch(name -> Spelling.isNearName(name, each.getKey()))));
    }

    /** Whether both call the speaker the same, but of bodies of two names: “a Nato spokesman”, “a Labour spokesman”. */
    private boolean isOfOtherBody(String named, SpeakerRole role, Attribution found) {
        var theirs = described.read(found.speaker().of(text));
        var own = NAME.matcher(named).results().filter(each -> each.start() > 0).map(MatchResult::group)
                .filter(each -> !described.isRole(each)).toList();
        if (own.isEmpty() || role.meanings().stream().noneMatch(theirs.meanings()::contains) || !theirs.isTelling()) {
            return false;
        }
        var speaker = found.speaker().of(text);
        return own.stream().noneMatch(surroundings(found)::contains)
                || (own.stream().noneMatch(speaker::contains) && attributions.stream().limit(MOST_PERSONS)
                        .map(each -> each.speaker().of(text)).anyMatch(each -> own.stream().allMatch(each::contains)));
    }

    /** Returns the last two words of a role of three or more: of “her finance director” what tells it from others. */
    private static String lastWords(String role) {
        var words = WORD.matcher(head(role)).results().map(MatchResult::group).toList();
        return words.size() > 2 ? String.join(" ", words.subList(words.size() - 2, words.size())) : "";
    }

    /** Returns what the article calls the speaker of words, beside them and wherever it names the person. */
    private SpeakerRole role(Attribution attribution) {
        return roles.computeIfAbsent(attribution.speaker(), speaker -> readRole(attribution));
    }

    private SpeakerRole readRole(Attribution attribution) {
        var roles = new ArrayList<>(List.of(roleIn(attribution.speaker().of(text)),
                roleIn(attribution.mention().of(text))));
        var words = WORD.matcher(fullName(attribution.speaker())).results().map(MatchResult::group).toList();
        if (!words.isEmpty() && (isSurname(words.getLast()) || !described.read(words.getLast()).isTelling())) {
            roles.add(described.of(words.getLast()));
        }
        return SpeakerRole.all(roles);
    }

    /** Reads what a speaker is called beside the name, which may be a noun itself: “Mayor Anna Fischer”. */
    private SpeakerRole roleIn(String speaker) {
        return described.read(isSurname(speaker.substring(speaker.lastIndexOf(' ') + 1))
                ? withoutLast(speaker)
                : speaker);
    }

    private String withoutSurnames(String words) {
        return NAME.matcher(words).replaceAll(each -> isSurname(each.group()) ? "" : each.group());
    }

    private static String withoutLast(String words) {
        return words.substring(0, Math.max(0, words.lastIndexOf(' ')));
    }

    /** Whether the article has a word as the last of a full name. */
    private boolean isSurname(String word) {
        var made = surnames;
        if (made == null) {
            made = new HashSet<>();
            for (var each : personsIn(new Span(0, text.length()))) {
                var words = each.of(text).split(" ", -1);
                var before = words[words.length - 2];
                if (!described.isRole(before) && !NO_NAMES.contains(before.toLowerCase(Locale.ROOT))) {
                    WORD.matcher(words[words.length - 1]).results().map(MatchResult::group).forEach(made::add);
                    made.add(words[words.length - 1]);
                }
            }
            surnames = made;
        }
        return made.contains(word);
    }

    /** Whether the article gives other words to a speaker who has a role, and these to one of another role. */
    private boolean isOfOther(SpeakerRole role, Attribution found) {
        return role(found).isTelling() && attributions.stream().filter(each -> !each.speaker().equals(found.speaker()))
                .limit(MOST_PERSONS).anyMatch(each -> role.compare(role(each)) == SpeakerRole.Relation.SAME);
    }

    /** Returns what the article calls each person whom it names in full, by surname. */
    private Map<String, SpeakerRole> roles() {
        var made = persons;
        if (made == null) {
            made = personsIn(new Span(0, text.length())).stream().map(each -> each.of(text))
                    .map(each -> each.substring(each.lastIndexOf(' ') + 1)).distinct().limit(MOST_PERSONS)
                    .collect(Collectors.toMap(each -> each, described::of));
            persons = made;
        }
        return made;
    }

    /** Whether a person whom the draft names is another than one whom the article calls by a role alone. */
    private boolean isOtherThan(List<String> names, SpeakerRole role, Attribution found) {
        var own = SpeakerRole.all(List.of(role, described.of(names.getLast())));
        var theirs = role(found);
        var relation = own.compare(theirs);
        return relation == SpeakerRole.Relation.OTHER || (relation == SpeakerRole.Relation.UNKNOWN && own.isTelling()
                && INDEFINITE.matcher(found.speaker().of(text)).find());
    }

    /** Whether the article names a speaker, where nouns look like names: by a surname that it has in full. */
    private boolean isNamed(String speaker) {
        var names = namesAmongNouns;
        return isName(speaker) && (names == null || speaker.indexOf(' ') < 0 || isOrganisation(speaker)
                || names.hasSurname(names(speaker).getLast())
                || names.hasSurname(head(speaker).substring(head(speaker).lastIndexOf(' ') + 1))); // Kern-Vogt
    }

    /**
     * Whether a pronoun or role is another's than a person's: the paragraph before the words names others in full, or
     * the article names who has the role.
     */
    private boolean isOfAnother(List<String> names, String role, Span words) {
        var own = WORD.matcher(head(role)).results().map(MatchResult::group).reduce("", (first, last) -> last);
        if (Attributions.isPronoun(own)) {
            var before = new Span(text.lastIndexOf('\n', Math.max(0, words.start() - 1)) + 1, words.start());
            return !personsIn(before).isEmpty() && !has(before.of(unquoted), names);
        }
        var holders = holders(own);
        return !holders.isEmpty() && holders.stream().noneMatch(each -> has(each, names));
    }

    /** Returns the persons whom the article names beside a role: “the mayor, Ines Roth”, “Ines Roth, mayor of Lund”. */
    private List<String> holders(String role) {
        var found = new ArrayList<String>();
        if (role.length() > SHORTEST_ROLE && Character.isLowerCase(role.codePointAt(0))) {
            for (int at = unquoted.indexOf(role); at >= 0; at = unquoted.indexOf(role, at + role.length())) {
                int end = at + role.length();
                if (isWord(at, end)) {
                    var behind = HOLDER_BEHIND.matcher(unquoted).region(end, unquoted.length());
                    var before = HOLDER_BEFORE.matcher(unquoted.substring(Math.max(0, at - LONGEST_DESCRIPTION), at));
                    if (behind.lookingAt()) {
                        found.add(behind.group(1));
                    } else if (before.find()) {
                        found.add(before.group(1));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Whether a person may have said words that the article attributes to a role, a pronoun or nobody: one named near
     * before them, or together with the role, or more often than each that is named near; anybody if nobody is.
     */
    private boolean maySpeak(List<String> names, String role, Span words) {
        if (!isNamed(names)) {
            return has(authors, names);
        }
        int end = text.indexOf('\n', words.end());
        var near = new Span(Math.max(0, words.start() - NEAR),
                Math.min(end < 0 ? text.length() : end, words.end() + NEAR));
        if (has(near.of(unquoted), names) || (!role.isEmpty() && areTogether(names, role))) {
            return true;
        }
        long often = mentions(names.getLast());
        var others = personsIn(near);
        return others.isEmpty() || (often >= OFTEN && others.stream().map(each -> each.of(text))
                .allMatch(each -> mentions(each.substring(each.lastIndexOf(' ') + 1)) < often));
    }

    /** Whether the article names somebody outside quotations. */
    private boolean isNamed(List<String> names) {
        return mentions().keySet().stream().anyMatch(each -> Spelling.isNearName(names.getLast(), each));
    }

    /** Counts the capitalised words of the article outside quotations. */
    private Map<String, Long> mentions() {
        var counted = mentions;
        if (counted == null) {
            counted = NAME.matcher(unquoted).results().collect(Collectors.groupingBy(MatchResult::group,
                    Collectors.counting()));
            mentions = counted;
        }
        return counted;
    }

    private long mentions(String name) {
        return mentions().getOrDefault(name, 0L);
    }

    /** Returns the persons whom a sentence names before the colon behind which it has words. */
    private List<String> personsBefore(Span words) {
        int quotation = words.start() - 1;
        while (quotation >= 0 && (QuotationMarks.isMark(text.charAt(quotation)) || text.charAt(quotation) == ' ')) {
            quotation--;
        }
        var sentence = quotation < 0 || text.charAt(quotation) != ':'
                ? null
                : sentences.whole(quotation, quotation + 1);
        return sentence == null
                ? List.of()
                : personsIn(new Span(Math.max(sentence.start(), quotation - NEAR), quotation)).stream()
                        .map(each -> each.of(text)).toList();
    }

    /** Returns the persons whom the article names in full in a stretch, outside quotations. */
    private List<Span> personsIn(Span within) {
        var names = namesAmongNouns;
        return names == null ? persons(unquoted, within) : names.within(within);
    }

    /** Whether a sentence of the article names a person and the organisation or role in which the person may speak. */
    private boolean areTogether(List<String> names, String organisation) {
        return together.computeIfAbsent(names.getLast() + '\n' + organisation,
                key -> isSentenceOf(names, organisation));
    }

    private boolean isSentenceOf(List<String> names, String organisation) {
        var words = names(organisation);
        if (words.isEmpty()) {
            words = WORD.matcher(head(organisation)).results().map(MatchResult::group).toList();
        }
        var last = words.isEmpty() ? organisation : words.getLast();
        if (last.length() < SHORTEST_ROLE || Attributions.isPronoun(last)) {
            return false;
        }
        int next;
        for (int at = text.indexOf(last); at >= 0; at = text.indexOf(last, next)) {
            var sentence = isWord(at, at + last.length()) ? sentences.whole(at, at + last.length()) : null;
            if (sentence != null && has(sentence.of(text), names)) {
                return true;
            }
            next = Math.max(at + last.length(), sentence == null ? 0 : sentence.end()); // each sentence once
        }
        return false;
    }

    private boolean isWord(int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /**
     * Returns the persons named beside words whose speaker is named in another sentence, and who are likelier to have
     * said them.
     */
    private List<String> personsBeside(Attribution found, Span words) {
        var sentence = sentences.whole(words.start(), words.end());
        return sentence == null || found.mention().overlaps(sentence)
                ? List.of()
                : personsIn(sentence).stream().filter(each -> !each.overlaps(found.content()))
                        .map(each -> each.of(text)).toList();
    }

    /** The words of a speaker, with the name that stands behind a role: “its author, the hydrologist Leila Mansour”. */
    private String fullName(Span speaker) {
        var words = speaker.of(text);
        var inside = words.contains(",") || isOrganisation(words) ? persons(text, speaker) : List.<Span>of();
        if (!inside.isEmpty()) {
            return inside.getLast().of(text); // the Union's lawyer, Stefan Hroll; Union leader Petra Lindqvist
        }
        var last = words.substring(words.lastIndexOf(',') + 1).strip();
        if (isName(words) || (!last.equals(words) && NAME.matcher(last).matches() && !described.isRole(last))) {
            return last.indexOf(' ') < 0 ? last : words; // his wife, Odette
        }
        var behind = APPOSITION.matcher(text).region(speaker.end(), text.length());
        if (behind.lookingAt()) {
            return behind.group(1);
        }
        var before = DESCRIBED.matcher(text.substring(Math.max(0, speaker.end() - LONGEST_DESCRIPTION), speaker.end()));
        return before.find() ? before.group(1) : words;
    }

    /** Finds the full names of persons in a stretch of a text. */
    static List<Span> persons(String text, Span within) {
        var found = new ArrayList<Span>();
        var names = FULL_NAME.matcher(text).region(within.start(), within.end());
        while (names.find()) {
            var name = withoutOpening(text, new Span(names.start(), names.end()));
            var words = name.of(text);
            if (words.indexOf(' ') > 0 && isName(words) && !isOrganisation(words)) {
                found.add(name);
            }
        }
        return found;
    }

    /** Returns a name without the words that begin its sentence: of “On Tuesday” the day. */
    private static Span withoutOpening(String text, Span name) {
        int start = name.start();
        for (int blank = text.indexOf(' ', start); blank >= 0 && blank < name.end()
                && OPENING.contains(text.substring(start, blank)); blank = text.indexOf(' ', start)) {
            start = blank + 1;
        }
        return new Span(start, name.end());
    }

    /** Whether a speaker is named rather than described by a role: “the Syriza leader”, “the foreign minister”. */
    static boolean isName(String speaker) {
        if (names(speaker).isEmpty() || SpeakerTypes.isNoun(speaker)) {
            return false;
        }
        var words = head(speaker).strip().split("[\\s,]+", -1);
        boolean described = words.length > 1 && Character.isLowerCase(words[0].codePointAt(0))
                && Character.isLowerCase(words[1].codePointAt(0));
        if (described && !FULL_NAME.matcher(speaker).find()) {
            return false; // la también portavoz del Govern
        }
        var last = words[words.length - 1];
        boolean common = Character.isLowerCase(last.codePointAt(0)) || NO_NAMES.contains(last.toLowerCase(Locale.ROOT));
        return !common;
    }

    private static boolean isOrganisation(String speaker) {
        return ORGANISATION.matcher(head(speaker)).find() || names(speaker).stream().allMatch(
                each -> each.length() > 1 && each.equals(each.toUpperCase(Locale.ROOT)));
    }

    /** Whether the speaker has the surname in another spelling, or has one name alone, which is one of the names. */
    private static boolean areSpellings(List<String> names, String speaker) {
        var others = names(speaker);
        return WORD.matcher(speaker).results().anyMatch(each -> SameName.likely(names.getLast(), each.group()))
                || (others.size() == 1 && names.size() > 1 && names.contains(others.getFirst()));
    }

    /** Whether the article has both names as one: “Shehbaz Sharif” for Sharif and Shehbaz. */
    private boolean areParts(List<String> names, List<String> speaker) {
        var others = speaker.stream().filter(each -> !described.isRole(each)).toList();
        return FULL_NAME.matcher(text).results().map(each -> each.group()).anyMatch(
                full -> full.contains(names.getLast()) && others.stream().anyMatch(full::contains)
                        && !others.contains(names.getLast()));
    }

    /**
     * Returns the sentences that name the source, without the words attributed to it: they contain its titles and full
     * name.
     */
    private String surroundings(Attribution attribution) {
        return without(attribution.mention(), attribution.content()) + " "
                + without(attribution.speaker(), attribution.content());
    }

    private String without(Span source, Span content) {
        var sentence = sentences.whole(source.start(), source.end());
        if (sentence == null) {
            return source.of(text);
        }
        var kept = new StringBuilder();
        int start = Math.clamp(content.start(), sentence.start(), sentence.end());
        int end = Math.clamp(content.end(), sentence.start(), sentence.end());
        kept.append(text, sentence.start(), start).append(' ').append(text, end, sentence.end());
        kept.append(' ').append(source.of(text));
        return kept.toString();
    }

    /** Returns the distinctive words of a name: of “Foreign Minister Sergey Lavrov of Russia” Sergey and Lavrov. */
    private static List<String> names(String speaker) {
        var found = new ArrayList<String>();
        NAME.matcher(head(speaker)).results().map(MatchResult::group)
                .filter(each -> !NO_NAMES.contains(each.toLowerCase(Locale.ROOT))).forEach(found::add);
        return found;
    }

    /** Returns a speaker without what stands behind: of “Rafael Quint of the chamber of industry” the name. */
    private static String head(String speaker) {
        return BELONGING.split(speaker, 2)[0];
    }

    /** Whether a text contains the last word of a person's name, or a word of that of an organisation. */
    private static boolean has(String text, List<String> names) {
        var there = NAME.matcher(text).results().map(MatchResult::group).toList();
        var sought = names.size() > 3 ? names : names.subList(names.size() - 1, names.size());
        return sought.stream().anyMatch(name -> there.stream().anyMatch(each -> Spelling.isNearName(name, each)));
    }
}
