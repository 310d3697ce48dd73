package app.parallax.text.attribution;

import app.parallax.text.Dateline;
import app.parallax.text.Language;
import app.parallax.text.LanguageGuess;
import app.parallax.text.Span;
import app.parallax.text.attribution.AttributionTokens.Kind;
import app.parallax.text.attribution.Lexicon.Option;
import app.parallax.text.attribution.Lexicon.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes attributions in a news text, by rules alone: quotations with their source beside or, if a speaker continues,
 * before them; and reported clauses. The rules are those of its language. Runs in time linear in the length of any
 * text.
 */
public final class Attributions {
    private static final int FEWEST_WORDS_IN_PART = 4;
    /** In a sentence whose source another quotation has. */
    private static final int FEWEST_WORDS_BESIDE = 3;
    private static final int REPORTED_NEAR = 40;
    /** From a speaker to a verb that has no subject, in paragraphs. */
    private static final int MOST_PARAGRAPHS = 3;
    private static final int SHORT_QUESTION = 6;
    /** So many words tell a language, even if a second one is near. */
    private static final int FEWEST_WORDS = 12;
    private static final int LOOKED_AT = 2_000;
    private static final char FIRST_CYRILLIC = '\u0400';

    private final String text;
    private final Lexicon lexicon;
    private final List<Quotation> quotations;
    private final AttributionTokens tokens;
    private final SpeechRules rules;
    private final boolean isListed;
    /** The start of the first sentence after a dateline. */
    private final int head;
    private final List<Attribution> found = new ArrayList<>();
    /** Quotations of this paragraph whose source may still follow. */
    private final List<Integer> waiting = new ArrayList<>();
    /** Quotations of this sentence without a source of their own: one after a later quotation may be theirs. */
    private final List<Integer> unsourced = new ArrayList<>();
    /** Parts of the sentence before that nobody is the source of: the next may name it, "Об этом заявил X". */
    private final List<Integer> parts = new ArrayList<>();
    private @Nullable QuotedSource last;
    /** The last speaker whose verb is not plural. */
    private @Nullable QuotedSource alone;
    private int lastParagraph = -1;
    private int paragraph;
    private int lastQuote = -1;
    private int lastFound = -1;
    private @Nullable QuotedSource lastQuoteSource;

    private Attributions(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        head = Dateline.end(text).orElse(0);
        var paragraphs = new AttributionParagraphs(text);
        quotations = Insertions.part(text, QuotationMarks.find(text, paragraphs), paragraphs, lexicon);
        tokens = new AttributionTokens(text, paragraphs, quotations, lexicon);
        isListed = lexicon.isListed();
        rules = isListed
                ? new ListedSpeech(text, tokens, quotations, lexicon)
                : new OrderedSpeech(tokens, quotations, lexicon);
    }

    /** Proposes the attributions of a text whose words tell its language. */
    public static List<Attribution> propose(String text) {
        return propose(text, (String) null);
    }

    /**
     * Proposes the attributions of a text.
     *
     * @param tag BCP 47 tag of its language; null if its words are to tell
     * @return by start of their contents; contents of direct speech do not overlap, a clause of indirect speech may
     *         contain a quotation
     */
    public static List<Attribution> propose(String text, @Nullable String tag) {
        return propose(text, language(text, tag));
    }

    /** Proposes the attributions of a text in a language with a folder. */
    static List<Attribution> propose(String text, Language language) {
        var reader = new Attributions(text, Lexicon.of(language));
        reader.read();
        reader.found.sort(Comparator.comparingInt((Attribution each) -> each.content().start())
                .thenComparing(each -> each.content().end(), Comparator.reverseOrder()));
        return List.copyOf(reader.found);
    }

    /** A few words in Latin letters are taken for the first language, since a word may stand in several. */
    private static Language language(String text, @Nullable String tag) {
        var told = Language.tagged(tag);
        if (told.isPresent()) {
            return told.get();
        }
        var guess = LanguageGuess.of(text);
        boolean likely = (guess.isEmpty() && hasManyWords(text)) || text.chars().limit(LOOKED_AT)
                .anyMatch(c -> c >= FIRST_CYRILLIC && Character.isLetter(c));
        return guess.flatMap(Language::tagged)
                .orElseGet(() -> likely ? Language.of(null, text) : Language.all().getFirst());
    }

    private static boolean hasManyWords(String text) {
        return text.chars().limit(LOOKED_AT).filter(c -> c == ' ').limit(FEWEST_WORDS).count() == FEWEST_WORDS;
    }

    /** Whether words are a pronoun alone, which names nobody. */
    public static boolean isPronoun(String words) {
        var lower = words.strip().toLowerCase(Locale.ROOT);
        return Lexicon.all().anyMatch(lexicon -> lexicon.classes(lower).contains(Word.PRONOUN));
    }

    /** Whether words are a pronoun alone that stands for no person: “it”. */
    public static boolean isNeuter(String words) {
        var lower = words.strip().toLowerCase(Locale.ROOT);
        return Lexicon.all().anyMatch(lexicon -> lexicon.classes(lower).contains(Word.NEUTER));
    }

    private void read() {
        int from = 0;
        for (int at = 0; at < tokens.count(); at++) {
            if (tokens.ends(at)) {
                sentence(from, at);
                from = at + 1;
                if (tokens.is(at, Kind.BREAK)) {
                    endOfParagraph();
                }
            }
        }
        sentence(from, tokens.count());
        endOfParagraph();
    }

    private void endOfParagraph() {
        for (int quote : waiting) {
            attributeToLastSpeaker(quote);
        }
        waiting.clear();
        paragraph++;
        lastQuote = -1;
    }

    private void sentence(int from, int end) {
        int taken = -1;
        boolean spoken = false;
        var takenUp = isListed && !tokens.is(from, Kind.QUOTE)
                ? rules.takesUp(from, end).filter(each -> rules.maySpeak(each.mention())).flatMap(this::resolved)
                : Optional.<QuotedSource>empty();
        takenUp.ifPresent(source -> {
            parts.forEach(each -> add(source, tokens.span(each, each), true));
            if (waiting.isEmpty()) {
                speaks(source);
            }
        });
        parts.clear();
        if (!waiting.isEmpty() && from > 1 && tokens.is(from - 2, Kind.QUOTE)) {
            takenUp.ifPresent(source -> {
                waiting.forEach(open -> add(source, tokens.span(open, open), true));
                waiting.clear();
                speaks(source);
            });
        }
        for (int at = from; at < end; at++) {
            if (tokens.is(at, Kind.QUOTE)) {
                var source = quotation(at, from);
                if (source.isPresent()) {
                    spoken = true;
                    boolean whole = !(isListed && at > from && !tokens.is(at - 1, Kind.COLON))
                            && (source.get().cueToken() > at || source.get().cueToken() >= at - 2);
                    taken = whole ? source.get().cueToken() : taken;
                }
            }
        }
        if (isListed && !spoken && !unsourced.isEmpty()) {
            partsOfSubject(from);
        }
        var report = rules.report(from, end, taken).filter(each -> rules.maySpeak(each.source().mention()));
        if (!isListed && report.filter(each -> tokens.has(each.source().mention().to(), Word.PRONOUN)).isPresent()) {
            rules.subject(from, end).ifPresent(rules::recordSubject); // Ray was asked why he thought so
        }
        var reporter = report.flatMap(each -> resolved(each.source()));
        if (reporter.isPresent() && !ListedSubjects.DROPPED.equals(report.get().source().mention())) {
            partsOfReport(report.get().content(), reporter.get());
        }
        endUnsourced(spoken);
        if (report.isPresent() && reporter.isPresent()) {
            add(reporter.get(), withoutDateline(report.get().content()), false);
            if (!spoken) {
                speaks(reporter.get());
            }
            int rest = after(report.get().content(), end);
            if (isListed && rest + 2 < end && !tokens.has(rest, Word.RELATIVE)) {
                int cue = report.get().source().cueToken();
                rules.report(rest, end, taken).filter(next -> next.source().cueToken() != cue)
                        .ifPresent(next -> resolved(next.source())
                                .ifPresent(source -> add(source, next.content(), false)));
            }
        } else if (!spoken) {
            newSubject(from, end);
        }
    }

    /** Returns the first word after a content and a comma; the end if it is not followed by one. */
    private int after(Span content, int end) {
        int at = end;
        while (at > 0 && tokens.start(at - 1) >= content.end()) {
            at--;
        }
        return at < end && tokens.is(at, Kind.COMMA) ? at + 1 : end;
    }

    /** Removes the dateline at the head of an article from a content. */
    private Span withoutDateline(Span content) {
        return content.start() < head && head < content.end() ? new Span(head, content.end()) : content;
    }

    /** Ends the turn of the last speaker if the sentence is about another person. */
    private void newSubject(int from, int end) {
        if (end - from < 2 || end - from > AttributionTokens.REACH || tokens.is(from, Kind.QUOTE)) {
            return;
        }
        var first = rules.subject(from, end);
        first.ifPresent(rules::recordSubject);
        var speaker = last;
        var person = first.filter(rules::maySpeak)
                .filter(subject -> rules.isPerson(subject) || rules.isTelling(subject));
        if (person.isEmpty() && first.flatMap(rules::resolve).isEmpty()) {
            person = rules.onlyName(from, end);
            person.ifPresent(rules::recordSubject);
        }
        person.ifPresent(subject -> {
            if (speaker == null || !sharesWord(subject, speaker.speaker())) {
                last = new QuotedSource(subject, subject, Optional.empty(), -1);
                lastParagraph = paragraph;
            }
        });
    }

    private boolean sharesWord(TokenRange a, TokenRange b) {
        for (int i = a.from(); i <= a.to(); i++) {
            for (int k = b.from(); k <= b.to(); k++) {
                if (tokens.capital(i) && tokens.word(i).equals(tokens.word(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Attributes a quotation; returns its source if the sentence names one. */
    private Optional<QuotedSource> quotation(int quote, int from) {
        var earlier = lastQuoteSource;
        if (lastQuote >= 0 && earlier != null && rules.continues(quote, lastQuote, earlier)) {
            var before = found.get(lastFound);
            var content = new Span(before.content().start(), tokens.end(quote));
            found.set(lastFound, new Attribution(before.speaker(), before.mention(), before.cue(), content, true));
            lastQuote = quote;
            return Optional.empty();
        }
        if (earlier != null && lastQuote == quote - 2 && isLetter(new TokenRange(quote - 1, quote - 1))) {
            add(earlier, tokens.span(quote, quote), true); // "…" و"…"
            lastFound = found.size() - 1;
            lastQuote = quote;
            return Optional.of(earlier);
        }
        var source = rules.source(quote).filter(each -> !isLetter(each.mention()) && rules.maySpeak(each.mention()))
                .or(() -> reason(quote, from)).or(() -> headline(quote, from));
        if (source.isEmpty() && earlier != null && lastQuote >= from && isSecondClause(quote, lastQuote)) {
            source = Optional.of(earlier);
        }
        if (earlier != null && lastQuote >= from) {
            source = source.map(each -> isSecondVerb(each, lastQuote) ? each.by(earlier) : each);
        }
        lastQuote = -1;
        source.map(QuotedSource::mention).filter(mention -> mention.from() > from
                && tokens.has(mention.to(), Word.PRONOUN))
                .flatMap(mention -> rules.subject(from, Math.min(quote, mention.from())))
                .filter(subject -> isListed || rules.isPerson(subject))
                .ifPresent(rules::recordSubject); // Ray thanked them for what he called "…"
        var spoken = source.flatMap(this::resolved);
        if (source.isPresent() && spoken.isEmpty()) {
            if (last == null) {
                waiting.add(quote); // "According to him", and his name follows
            }
            return source;
        }
        if (spoken.isPresent()) {
            var known = spoken.get();
            for (int open : waiting) {
                add(known, tokens.span(open, open), true);
            }
            waiting.clear();
            if (isListed && known.cueToken() > quote) {
                unsourced.stream().filter(this::isPart).forEach(each -> add(known, tokens.span(each, each), true));
                unsourced.removeIf(this::isPart);
            }
            endUnsourced(false);
            add(known, tokens.span(quote, quote), true);
            lastFound = found.size() - 1;
            lastQuote = quote;
            lastQuoteSource = known;
            speaks(known);
        } else {
            unsourced.add(quote);
        }
        return source;
    }

    /** Finds who gives a reason in quotation marks: the subject of "Beck resigned, “because nobody listened”". */
    private Optional<QuotedSource> reason(int quote, int from) {
        int start = tokens.start(quote) + 1;
        int end = start;
        while (end < tokens.end(quote) && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean reason = tokens.is(quote - 1, Kind.COMMA) && end > start && Character.isLowerCase(text.charAt(start))
                && lexicon.classes(text.substring(start, end)).contains(Word.SUBORDINATOR);
        return reason
                ? rules.subject(from, quote).filter(rules::isPerson)
                        .map(subject -> new QuotedSource(subject, subject, Optional.empty(), -1))
                : Optional.empty();
    }

    /**
     * Finds the subject of the sentence that follows a quotation and a colon: "“…”: Mayor Beck describes the night".
     */
    private Optional<QuotedSource> headline(int quote, int from) {
        if (quote != from || !tokens.is(quote + 1, Kind.COLON)
                || tokens.quotation(quote, quotations).words() < FEWEST_WORDS_BESIDE) {
            return Optional.empty();
        }
        int end = quote + 2;
        while (!tokens.ends(end) && end < quote + AttributionTokens.REACH) {
            end++;
        }
        return rules.subject(quote + 2, end).filter(rules::isPerson)
                .map(found -> QuotedSource.of(found, tokens.span(quote + 1, quote + 1), quote + 1));
    }

    /** Whether a verb before a quotation has the subject of the verb before it: "“…”, said Beck and warned: “…”". */
    private boolean isSecondVerb(QuotedSource source, int before) {
        int verb = source.cueToken();
        boolean other = lexicon.has(Option.VERB_FIRST) && tokens.has(verb - 1, Word.CONTRAST); // "فيما حذر آخرون"
        return verb > before && source.mention().from() > verb && tokens.has(verb - 1, Word.COORDINATOR) && !other;
    }

    /** Whether a source is a single letter, as a conjunction written before a mark: و"…". */
    private boolean isLetter(TokenRange mention) {
        return mention.from() >= 0 && mention.from() == mention.to() && tokens.word(mention.from()).length() == 1
                && !tokens.capital(mention.from());
    }

    /** Whether a part is in a second clause of an earlier one, without a verb of its own: "أن … "…"، وأن … "…"". */
    private boolean isSecondClause(int quote, int before) {
        return lexicon.has(Option.NO_CAPITALS) && tokens.is(before + 1, Kind.COMMA)
                && tokens.has(before + 2, Word.CLAUSE) && isPart(quote);
    }

    private boolean isPart(int quote) {
        var quotation = tokens.quotation(quote, quotations);
        return lexicon.has(Option.NO_CAPITALS)
                ? quotation.words() >= FEWEST_WORDS_IN_PART && !tokens.has(quote - 1, Word.WORK)
                        && !tokens.has(quote - 2, Word.WORK)
                : quotation.words() >= FEWEST_WORDS_BESIDE && !quotation.titled();
    }

    /** Whether the mood of a verb near a quotation reports its sentence, so that the last speaker goes on. */
    private boolean isReported(int quote) {
        for (int step : List.of(-1, 1)) {
            for (int at = quote + step; at > quote - REPORTED_NEAR && at < quote + REPORTED_NEAR
                    && !tokens.ends(at); at += step) {
                if (tokens.has(at, Word.SUBJUNCTIVE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a colon after a sentence without a person introduces a quotation: "Es ist zu hören: „…“". */
    private boolean isImpersonal(int quote) {
        for (int at = quote - 1; at > quote - REPORTED_NEAR && !tokens.ends(at); at--) {
            if (tokens.has(at, Word.NEUTER)) {
                return true;
            }
        }
        return false;
    }

    /** @param spoken whether another quotation of the sentence has a source */
    private void endUnsourced(boolean spoken) {
        for (int quote : unsourced) {
            var speaker = last;
            int words = tokens.quotation(quote, quotations).words();
            if (speaker != null) {
                speaker = speaker.resolved(rules.named(speaker.speaker()));
            }
            if (speaker != null && paragraph - lastParagraph == 1 && words >= FEWEST_WORDS_IN_PART
                    && isReported(quote)) {
                add(speaker, tokens.span(quote, quote), true);
            } else if (lastParagraph == paragraph) {
                if (speaker != null && isListed && isPart(quote) && (spoken || isReported(quote))) {
                    add(speaker, tokens.span(quote, quote), true);
                } else if (!tokens.is(quote - 1, Kind.COLON) || isReported(quote) || !isImpersonal(quote)) {
                    attributeToLastSpeaker(quote);
                }
            } else if (isSentence(quote)) {
                waiting.add(quote);
            } else if (isListed && isPart(quote)) {
                parts.add(quote);
            }
        }
        unsourced.clear();
    }

    /** Attributes a quotation without a cue to the last speaker, if near. */
    private void attributeToLastSpeaker(int quote) {
        var speaker = last == null ? null : last.resolved(rules.named(last.speaker()));
        if (speaker == null || paragraph - lastParagraph > 1) {
            return;
        }
        var quotation = tokens.quotation(quote, quotations);
        boolean turn = quotation.last() == '?' && quotation.words() <= SHORT_QUESTION && lastParagraph != paragraph;
        if (turn) {
            return; // in a dialogue the other person asks
        }
        boolean part = lastParagraph == paragraph && quotation.words() >= FEWEST_WORDS_IN_PART && !quotation.titled();
        if (isSentence(quote) || part) {
            add(speaker, tokens.span(quote, quote), true);
            lastParagraph = paragraph;
        }
    }

    /** Attributes parts of a sentence without a verb of saying to its subject: "Kern will „alle Schulen erhalten“". */
    private void partsOfSubject(int from) {
        int first = unsourced.getFirst();
        var person = first == from ? Optional.<TokenRange>empty() : rules.subject(from, first);
        person = person.flatMap(subject -> rules.resolve(subject).or(() -> Optional.of(subject)
                .filter(rules::isPerson)));
        person = person.or(() -> rules.onlyName(from, first));
        person.ifPresent(subject -> {
            unsourced.stream().filter(this::isLowerPart).forEach(each -> add(
                    new QuotedSource(subject, subject, Optional.empty(), -1), tokens.span(each, each), true));
            unsourced.removeIf(this::isLowerPart);
        });
    }

    /** Attributes the parts of a sentence in marks to whom its reported clause has as its source. */
    private void partsOfReport(Span content, QuotedSource reporter) {
        var within = unsourced.stream().filter(each -> content.start() <= tokens.start(each)
                && tokens.end(each) <= content.end() && isPart(each)).toList();
        within.forEach(each -> add(reporter, tokens.span(each, each), true));
        unsourced.removeAll(within);
    }

    private boolean isLowerPart(int quote) {
        var quotation = tokens.quotation(quote, quotations);
        return quotation.words() >= FEWEST_WORDS_IN_PART && !quotation.upper();
    }

    private boolean isSentence(int quote) {
        var quotation = tokens.quotation(quote, quotations);
        boolean begins = quote == 0 || tokens.ends(quote - 1) || tokens.is(quote - 1, Kind.QUOTE);
        boolean ends = quotation.stops() || quotation.last() == ',' || (isListed && tokens.is(quote + 1, Kind.STOP));
        return begins && quotation.upper() && ends && (quotation.words() > 1 || lastParagraph == paragraph);
    }

    /** Whether several spoke last, to whom a verb in the singular does not belong. */
    private boolean isOther(QuotedSource earlier, QuotedSource dropped) {
        return alone != null && dropped.cue().isPresent() && rules.isPlural(earlier.cueToken())
                && !rules.isPlural(dropped.cueToken());
    }

    private void speaks(QuotedSource source) {
        alone = rules.isPlural(source.cueToken()) ? alone : source;
        last = source;
        lastParagraph = paragraph;
        rules.recordSource(source);
    }

    /** Names the person that a pronoun means, or a verb without a subject; empty if that is nobody. */
    private Optional<QuotedSource> resolved(QuotedSource source) {
        if (ListedSubjects.DROPPED.equals(source.mention())) {
            var speaker = last != null && isOther(last, source) ? alone : last;
            return speaker == null || paragraph - lastParagraph > (source.cue().isEmpty() ? 0 : MOST_PARAGRAPHS)
                    ? Optional.empty()
                    : Optional.of(new QuotedSource(speaker.speaker(), speaker.speaker(), source.cue(),
                            source.cueToken()));
        }
        return Optional.of(rules.resolve(source.mention()).map(source::resolved).orElse(source));
    }

    private void add(QuotedSource source, Span content, boolean isDirect) {
        var speaker = span(source.speaker());
        found.add(new Attribution(speaker, span(source.mention()), source.cue(), content, isDirect));
    }

    /** Returns the span of a source, without "'s". */
    private Span span(TokenRange phrase) {
        var whole = tokens.span(phrase.from(), phrase.to());
        var span = new Span(whole.start() + rules.prefix(phrase.from()), whole.end());
        boolean possessive = tokens.word(phrase.to()).endsWith("'s") && !tokens.has(phrase.to(), Word.PRONOUN);
        return possessive ? new Span(span.start(), span.end() - 2) : span;
    }
}
