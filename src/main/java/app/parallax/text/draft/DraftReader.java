package app.parallax.text.draft;

import app.parallax.model.Edtf;
import app.parallax.text.Elision;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.attribution.QuotationMarks;
import app.parallax.text.attribution.SpeakerTypes;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.time.DateReason;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the quotations, figures and dates of a draft. */
public final class DraftReader {
    /** “One” before a noun is an article more often than a figure. */
    private static final Pattern ARTICLE = DraftVocabulary.all().pattern("<one>\\b(?!\\s+<one-of>)");

    /** Number of letters beside a quotation that may name its speaker. */
    private static final int FEWEST_LETTERS = 12;
    /** Number of characters before a sentence in which a pronoun's name is sought. */
    private static final int NAMED_BEFORE = 500;
    private static final Pattern AUXILIARY = DraftVocabulary.all().pattern("(?<=\\p{L})(?: <auxiliary>)+$", 0);
    private static final Pattern INVERTED = Pattern.compile(" \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}");
    private static final Pattern OWNER = Pattern.compile("['’]s?\\s\\p{Ll}");
    /** The rest of a name that is a word of the language otherwise: “Alla But”. */
    private static final Pattern REST_OF_NAME = Pattern.compile(" \\p{Lu}\\p{Ll}+(?=[,.;:)”»]|$)", Pattern.MULTILINE);
    /** A noun between a name and a verb, and the maximum length of it. */
    private static final Pattern NOUN = Pattern.compile(" \\p{Ll}+(?: \\p{Ll}+)? ");
    private static final int LONGEST_NOUN = 40;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}’'-]+");
    private static final Pattern CASELESS = Pattern.compile("[\\p{Lo}\\p{M}'’\"״׳־ -]+");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{N}.,])(?:1[5-9]|20)\\d\\d$");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]+");

    private final String text;
    private final Locale language;
    private final Pattern about;
    private final Sentences sentences;
    private final List<Attribution> attributions;
    private final List<DraftItem> items = new ArrayList<>();
    private final List<Span> quotations;
    private final SortedSpans quoted;
    private @Nullable NamesAmongNouns namesAmongNouns;
    private @Nullable Set<String> surnames;

    private DraftReader(String text, Locale language) {
        this.text = text;
        this.language = language;
        this.about = DraftVocabulary.of(language).pattern("^(?:<about>)\\s");
        this.sentences = new Sentences(text, language);
        this.quotations = QuotationMarks.find(text);
        this.quoted = new SortedSpans(Stream.concat(quotations.stream(),
                ADDRESS.matcher(text).results().map(each -> new Span(each.start(), each.end()))));
        this.attributions = Attributions.propose(text, language.toLanguageTag());
    }

    /**
     * Reads a draft, in linear time.
     *
     * @param language of the draft; sentences that are surely in another language or script are read in that one
     * @param day the day from which dates without a year are read, such as the last day on which an article was
     *            published; null if not known
     * @return by start
     */
    public static List<DraftItem> read(String text, Locale language, @Nullable LocalDate day) {
        var parts = LanguageParts.of(text, language);
        var items = new ArrayList<DraftItem>();
        parts.sentences().keySet().forEach(each -> items
                .addAll(new DraftReader(only(text, parts.sentences(), each), each).read(day)));
        readRuns(text, language, parts, items, day);
        items.sort(Comparator.comparingInt(each -> each.span().start()));
        return List.copyOf(items);
    }

    /** Returns a text with blanks for the parts of all languages but one. */
    private static String only(String text, Map<Locale, List<Span>> parts, Locale language) {
        return Elision.blanked(text, parts.entrySet().stream().filter(each -> !each.getKey().equals(language))
                .flatMap(each -> each.getValue().stream()).toList());
    }

    /** Reads figures and dates in the script of another language than their sentence, in place of parts of them. */
    private static void readRuns(String text, Locale draft, LanguageParts parts, List<DraftItem> items,
            @Nullable LocalDate day) {
        var found = new ArrayList<DraftItem>();
        parts.runs().forEach((language, runs) -> {
            var gaps = new ArrayList<Span>();
            int from = 0;
            for (var run : runs) {
                gaps.add(new Span(from, run.start()));
                from = run.end();
            }
            gaps.add(new Span(from, text.length()));
            new DraftReader(Elision.blanked(text, gaps), language).read(day).stream()
                    .filter(each -> each.kind() != DraftItem.Kind.QUOTATION
                            && each.span().of(text).chars().anyMatch(Character::isLetter))
                    .forEach(found::add);
        });
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparingInt(each -> each.span().start()));
        var byStart = new TreeMap<Integer, DraftItem>();
        found.forEach(each -> byStart.put(each.span().start(), each));
        var others = new SortedSpans(items.stream().filter(each -> !isPart(each, byStart)).map(DraftItem::span));
        items.removeIf(each -> isPart(each, byStart) && !others.overlap(each.span()));
        var sentences = new Sentences(text, draft);
        found.stream().filter(each -> !others.overlap(each.span()))
                .map(each -> each.in(sentences.whole(each.span().start(), each.span().end()))).forEach(items::add);
    }

    /** Whether an item lies within one of some others. */
    private static boolean isPart(DraftItem item, NavigableMap<Integer, DraftItem> byStart) {
        var around = byStart.floorEntry(item.span().start());
        return around != null && item.span().end() <= around.getValue().span().end();
    }

    private List<DraftItem> read(@Nullable LocalDate day) {
        readQuotations();
        var from = day == null ? WrittenDates.ANY_DAY : day;
        var figures = WrittenFigures.find(text, language).stream().filter(each -> !isYear(each)).toList();
        var lengths = new SortedSpans(figures.stream().filter(FigureComparison::isTime).map(FoundQuantity::span));
        var dates = TimeExpressions.find(text, new TimeContext(from, true, language.getLanguage(), List.of())).stream()
                .filter(each -> !isCounted(each) || !lengths.overlap(each.span())).toList();
        readDates(dates);
        readYears(dates, figures);
        readFigures(dates, figures);
        return items;
    }

    private void readQuotations() {
        var sources = new AttributionSweep(attributions);
        for (var quotation : quotations) {
            int start = quotation.start();
            int end = quotation.end();
            while (start < end && isOutside(text.charAt(start))) {
                start++;
            }
            while (end > start && isOutside(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                add(DraftItem.Kind.QUOTATION, new Span(start, end), speakersOfQuotation(quotation, sources), null,
                        null);
            }
        }
    }

    private static boolean isOutside(char c) {
        return QuotationMarks.isMark(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void readDates(List<TimeExpression> expressions) {
        var sources = new AttributionSweep(attributions);
        for (var each : expressions) {
            var date = each.value();
            boolean named = each.kind() == TimeExpression.Kind.DATE || (each.kind() == TimeExpression.Kind.TIME
                    && WrittenDates.hasMonth(each.span().of(text), language)); // the night of 11 March
            boolean read = named && isAbsolute(each);
            if (date != null && (read || isClock(each, date) || isWeekday(each)) && !isQuoted(each.span())) {
                add(DraftItem.Kind.DATE, each.span(), speaker(each.span(), sources).stream().toList(), null, date);
            }
        }
    }

    /** Whether the words name a date without context; “yesterday” and “the quarter before” do not. */
    private boolean isAbsolute(TimeExpression expression) {
        return switch (expression.reason().why()) {
            case NO_BASE, DURATION, SET -> false;
            default -> WrittenDates.isWritten(expression.span().of(text), language);
        };
    }

    /** Whether the words are a clock time in digits. */
    private boolean isClock(TimeExpression expression, Edtf value) {
        return expression.kind() == TimeExpression.Kind.TIME && ComparedDate.clock(value).isPresent()
                && expression.span().of(text).chars().anyMatch(Character::isDigit);
    }

    /** Whether the words are a weekday by itself, which each article says of a day of its own. */
    private boolean isWeekday(TimeExpression expression) {
        return switch (expression.reason().why()) {
            case PUBLISHED, BEFORE_PUBLISHED, AFTER_PUBLISHED, NAMED -> {
                var words = expression.span().of(text);
                yield !WrittenDates.isWritten(words, language) && ComparedDate.weekday(words, language).isPresent();
            }
            default -> false;
        };
    }

    /** Whether a date is counted from the day of the text: “150 years ago” says how long. */
    private boolean isCounted(TimeExpression expression) {
        return switch (expression.reason().why()) {
            case PUBLISHED, NAMED, EVENT -> !WrittenDates.hasMonth(expression.span().of(text), language);
            default -> false;
        };
    }

    /** Whether a number with nothing counted is a year: “well above 2003”. */
    private boolean isYear(FoundQuantity figure) {
        return figure.unit() == null && figure.what() == null && YEAR.matcher(figure.span().of(text)).find();
    }

    private void readFigures(List<TimeExpression> dates, List<FoundQuantity> figures) {
        var sources = new AttributionSweep(attributions);
        var dated = new SortedSpans(dates.stream().filter(each -> each.reason().why() != DateReason.Why.NO_BASE
                && each.kind() != TimeExpression.Kind.DURATION && each.kind() != TimeExpression.Kind.SET)
                .map(TimeExpression::span));
        for (var figure : figures) {
            var span = figure.span();
            if (!dated.overlap(span) && !isQuoted(span) && !isReference(figure)
                    && !ARTICLE.matcher(span.of(text)).lookingAt()) {
                add(DraftItem.Kind.FIGURE, span, speaker(span, sources).stream().toList(), figure, null);
            }
        }
    }

    /** Reads years by themselves. */
    private void readYears(List<TimeExpression> dates, List<FoundQuantity> figures) {
        var sources = new AttributionSweep(attributions);
        var quantities = new SortedSpans(figures.stream().map(FoundQuantity::span));
        for (var year : WrittenDates.years(text, dates)) {
            var span = year.span();
            if (!isQuoted(span) && !quantities.overlap(span)) {
                add(DraftItem.Kind.DATE, span, speaker(span, sources).stream().toList(), null, year.value());
            }
        }
    }

    /** Whether a number is a footnote mark: {@code [1]}, {@code (3)}. */
    private boolean isReference(FoundQuantity figure) {
        var span = figure.span();
        boolean bare = span.of(text).chars().allMatch(Character::isDigit);
        return bare && span.start() > 0 && span.end() < text.length()
                && "[(^".indexOf(text.charAt(span.start() - 1)) >= 0
                && "])".indexOf(text.charAt(span.end())) >= 0;
    }

    private void add(DraftItem.Kind kind, Span span, List<Span> speakers, @Nullable FoundQuantity figure,
            @Nullable Edtf date) {
        var sentence = sentences.whole(span.start(), span.end());
        items.add(new DraftItem(kind, span, sentence == null ? span : sentence, speakers, Optional.ofNullable(figure),
                Optional.ofNullable(date), language));
    }

    /** Whether words stand in a quotation, or in an address. */
    private boolean isQuoted(Span span) {
        return quoted.overlap(span);
    }

    /**
     * Returns the speaker beside a quotation; if another sentence names the speaker, or another person is named in
     * between, the persons named in the sentence.
     */
    private List<Span> speakersOfQuotation(Span quotation, AttributionSweep sources) {
        var around = sources.at(quotation).toList();
        var attributed = around.stream().filter(Attribution::direct).findFirst().map(this::mention)
                .or(() -> speaker(quotation, around.stream()));
        var sentence = sentences.whole(quotation.start(), quotation.end());
        if (attributed.isEmpty() || sentence == null) {
            return attributed.stream().toList();
        }
        var speaker = withoutAuxiliary(attributed.get());
        boolean inside = speaker.overlaps(sentence);
        if (speaker.start() >= sentence.end() && !SpeakerCheck.isName(speaker.of(text))) {
            return List.of(); // a role in the next sentence may be that of another
        }
        if (SpeakerTypes.hasCapitalNouns(language)) {
            return !inside && hasOtherWords(sentence, quotation)
                    ? List.of()
                    : Stream.concat(behindVerb(around, speaker, quotation).stream(),
                            resolvedAmongNouns(around, speaker, sentence).stream())
                            .map(each -> namesAmongNouns().full(each)).toList();
        }
        var named = SpeakerCheck.persons(text, sentence).stream()
                .filter(each -> !quoted.overlap(each) && !isTopic(each, sentence, speaker) && !isOwner(each)).toList();
        var persons = named.stream().filter(each -> !isObject(each, sentence, speaker)).toList();
        if (inside && !SpeakerCheck.isName(speaker.of(text)) && !Attributions.isPronoun(speaker.of(text))) {
            boolean role = !RoleNouns.of(language).read(speaker.of(text)).meanings().isEmpty();
            var described = persons.stream().filter(each -> isBeside(each, speaker) || (!role
                    && each.start() >= speaker.end() && each.end() <= quotation.start())).toList();
            return described.isEmpty() ? List.of(speaker) : described; // “The answer came from Anna Berg: “…””
        }
        if (!inside || !SpeakerCheck.isName(speaker.of(text)) || Attributions.isPronoun(speaker.of(text))) {
            return !persons.isEmpty()
                    ? persons
                    : !inside && hasOtherWords(sentence, quotation)
                            ? List.of()
                            : resolved(around, speaker, sentence).stream().filter(each -> !named.contains(each))
                                    .toList();
        }
        var found = new ArrayList<Span>();
        found.add(speaker);
        persons.stream().filter(each -> each.start() >= speaker.end() && each.end() <= quotation.start())
                .forEach(found::add);
        return found;
    }

    /**
     * Returns the source beside its verb as the draft has it: with the noun that it describes (“the British authority
     * said”); a name behind the verb rather than the subject of the clause before it (“Prices fall, says Berg: …”).
     */
    private Span mention(Attribution attribution) {
        var mention = attribution.mention();
        var cue = attribution.cue().orElse(mention);
        var inverted = INVERTED.matcher(text).region(cue.end(), text.length());
        if (cue.start() > mention.end() && text.charAt(cue.start() - 2) == ',' && inverted.lookingAt()) {
            return new Span(inverted.start() + 1, inverted.end());
        }
        var rest = REST_OF_NAME.matcher(text).region(mention.end(), text.length());
        if (cue.start() < mention.start() && mention.of(text).indexOf(' ') < 0 && SpeakerCheck.isName(mention.of(text))
                && rest.lookingAt()) {
            return new Span(mention.start(), rest.end());
        }
        if (isLastWordBeforeColon(mention)) {
            int start = text.lastIndexOf('\n', mention.start()) + 1;
            var whole = new Span(start, mention.end());
            if (CaselessNames.isPerson(whole.of(text), RoleNouns.of(language)::isRole)) {
                return whole;
            }
        }
        int verb = cue.start();
        return verb > mention.end() && verb - mention.end() <= LONGEST_NOUN
                && NOUN.matcher(text.substring(mention.end(), verb)).matches()
                        ? new Span(mention.start(), verb - 1)
                        : mention;
    }

    /** Whether a paragraph begins with two to four words without case, of which a mention is the last, and a colon. */
    private boolean isLastWordBeforeColon(Span mention) {
        int start = text.lastIndexOf('\n', mention.start()) + 1;
        return mention.start() > start && mention.start() - start <= LONGEST_NOUN && mention.end() < text.length()
                && text.charAt(mention.end()) == ':' && CaselessNames.isCaseless(mention.of(text))
                && CASELESS.matcher(text).region(start, mention.end()).matches();
    }

    /**
     * Returns the person between a verb and a quotation, where what stands before the verb is none and may be the
     * object: “Den Plan nennt Karl Kern „…“”.
     */
    private Optional<Span> behindVerb(List<Attribution> around, Span speaker, Span quotation) {
        return isPerson(speaker)
                ? Optional.empty()
                : around.stream().filter(each -> each.mention().equals(speaker)).flatMap(each -> each.cue().stream())
                        .filter(cue -> cue.start() >= speaker.end() && cue.end() < quotation.start())
                        .map(cue -> INVERTED.matcher(text).region(cue.end(), quotation.start()))
                        .filter(each -> each.lookingAt() && each.end() + 1 >= quotation.start())
                        .map(each -> new Span(each.start() + 1, each.end())).filter(this::isPerson).findFirst();
    }

    /** Whether a name opens a sentence right before its speaker, who is another: “Great Merrow he calls “…””. */
    private boolean isTopic(Span name, Span sentence, Span speaker) {
        return name.start() == sentence.start() && name.end() < speaker.start()
                && speaker.start() - name.end() <= 2 && text.substring(name.end(), speaker.start()).matches(",? ");
    }

    /** Whether a preposition and a name open a sentence before a pronoun for another: “Of Anna Berg he said: “…””. */
    private boolean isObject(Span name, Span sentence, Span speaker) {
        return name.end() < speaker.start() && name.start() - sentence.start() <= LONGEST_NOUN
                && about.matcher(text.substring(sentence.start(), name.start())).find();
    }

    /** Whether somebody else is described by a name: “Anna Berg’s lawyer”. */
    private boolean isOwner(Span name) {
        return OWNER.matcher(text).region(name.end(), text.length()).lookingAt();
    }

    /**
     * Whether a name stands right before or behind a description, or begins or ends it: “the mayor, Ines Roth”, “Ines
     * Roth, the mayor”; not “the Oak Vale legend”.
     */
    private boolean isBeside(Span name, Span role) {
        if (name.overlaps(role)) {
            return name.start() <= role.start() || (name.end() >= role.end() && text.charAt(name.start() - 2) == ',');
        }
        return (name.start() >= role.end() && name.start() - role.end() <= 2)
                || (role.start() >= name.end() && role.start() - name.end() <= 2);
    }

    /** Whether words are a full name, or the surname of one. */
    private boolean isPerson(Span words) {
        var names = namesAmongNouns();
        return names.within(words).contains(words) || names.hasSurname(words.of(text));
    }

    /** Returns a name without the beginning of its verb: “Berg is said to have stated”. */
    private Span withoutAuxiliary(Span mention) {
        var auxiliary = AUXILIARY.matcher(text).region(mention.start(), mention.end());
        return auxiliary.find() ? new Span(mention.start(), auxiliary.start()) : mention;
    }

    private NamesAmongNouns namesAmongNouns() {
        var names = namesAmongNouns;
        if (names == null) {
            names = new NamesAmongNouns(text, quotations);
            namesAmongNouns = names;
        }
        return names;
    }

    /** Whether a sentence has words beside its quotations, which may name a speaker that is not known. */
    private boolean hasOtherWords(Span sentence, Span quotation) {
        int letters = 0;
        int end = Math.min(sentence.end(), quotation.end() + NAMED_BEFORE);
        for (int at = Math.max(sentence.start(), quotation.start() - NAMED_BEFORE); at < end
                && letters < FEWEST_LETTERS; at++) {
            if (Character.isLetter(text.charAt(at)) && !quoted.overlap(new Span(at, at + 1))) {
                letters++;
            }
        }
        return letters == FEWEST_LETTERS;
    }

    /** Returns the name that a pronoun stands for; where that is no name, the persons named shortly before. */
    private List<Span> resolved(List<Attribution> around, Span mention, Span sentence) {
        int end = sentence.start();
        int last = Math.clamp(mention.start(), end, end + LONGEST_NOUN);
        while (end < last && !quoted.overlap(new Span(end, end + 1))) {
            end++;
        }
        var subject = new Span(sentence.start(), end);
        if (Attributions.isPronoun(mention.of(text)) && RoleNouns.of(language).read(subject.of(text)).isTelling()) {
            return List.of(subject); // The minister is “in touch”, she says.
        }
        var found = resolved(around, mention);
        var words = found.of(text);
        if (Attributions.isPronoun(words)) {
            return Attributions.isNeuter(words) ? List.of(found) : namedBefore(sentence);
        }
        if (!found.equals(mention) && (isOwner(found) || isOfOtherParagraph(found, sentence))) {
            return List.of(); // Anna Berg’s lawyer read it. “I agree,” she wrote.
        }
        if (found.equals(mention) || words.indexOf(' ') > 0) {
            return List.of(found);
        }
        var before = namedBefore(sentence);
        return before.stream().anyMatch(each -> each.of(text).endsWith(" " + words)) ? List.of(found) : before;
    }

    /** Whether a name stands in a paragraph before one whose beginning may name somebody for a pronoun. */
    private boolean isOfOtherParagraph(Span name, Span sentence) {
        int paragraph = text.lastIndexOf('\n', sentence.start() - 1) + 1;
        return name.start() < paragraph && sentence.start() - paragraph >= FEWEST_LETTERS;
    }

    /**
     * Returns the persons whom the paragraph of a sentence names shortly before it: in full, or else by surname, with
     * those whom the draft may know by surname alone.
     */
    private List<Span> namedBefore(Span sentence) {
        var before = new Span(Math.max(0, sentence.start() - NAMED_BEFORE), sentence.start());
        var full = SpeakerCheck.persons(text, before).stream().filter(each -> !isOfOtherParagraph(each, sentence))
                .toList();
        if (!full.isEmpty()) {
            return full;
        }
        var names = WORD.matcher(text).region(before.start(), before.end()).results()
                .filter(each -> surnames().contains(each.group()) || isNamedAgain(each.start(), each.group()))
                .map(each -> new Span(each.start(), each.end()))
                .filter(each -> !isOfOtherParagraph(each, sentence) && !quoted.overlap(each)).toList();
        return names.stream().anyMatch(each -> surnames().contains(each.of(text))) ? names : List.of();
    }

    /** Whether a word is capitalized within a sentence, not all of it, and the draft has it in another place too. */
    private boolean isNamedAgain(int at, String word) {
        int first = text.indexOf(word);
        return at > 1 && text.charAt(at - 1) == ' '
                && (text.charAt(at - 2) == ',' || Character.isLowerCase(text.charAt(at - 2)))
                && Character.isLowerCase(word.charAt(1)) && text.indexOf(word, first + word.length()) > 0;
    }

    /** Returns the last words of the full names of the draft. */
    private Set<String> surnames() {
        var made = surnames;
        if (made == null) {
            made = SpeakerCheck.persons(text, new Span(0, text.length())).stream().map(each -> each.of(text))
                    .map(each -> each.substring(each.lastIndexOf(' ') + 1)).collect(Collectors.toSet());
            surnames = made;
        }
        return made;
    }

    /** Returns whom a speaker in a language with capital nouns stands for; nobody for a pronoun without a name. */
    private Optional<Span> resolvedAmongNouns(List<Attribution> around, Span mention, Span sentence) {
        var found = resolved(around, mention);
        boolean pronoun = Attributions.isPronoun(mention.of(text));
        if (pronoun && (found.equals(mention) || isOfOtherParagraph(found, sentence))) {
            return Optional.of(namesAmongNouns().full(mention)).filter(each -> !each.equals(mention));
        }
        return Optional.of(found);
    }

    /** Returns the name that a pronoun stands for. */
    private static Span resolved(List<Attribution> around, Span mention) {
        return around.stream().filter(each -> each.mention().start() == mention.start()).findFirst()
                .map(Attribution::speaker)
                .orElse(mention);
    }

    /** Returns the source of the reported clause that contains words. */
    private static Optional<Span> speaker(Span span, AttributionSweep sources) {
        return speaker(span, sources.at(span));
    }

    private static Optional<Span> speaker(Span span, Stream<Attribution> around) {
        return around.filter(each -> each.content().start() <= span.start() && span.end() <= each.content().end())
                .findFirst().map(Attribution::speaker);
    }
}
