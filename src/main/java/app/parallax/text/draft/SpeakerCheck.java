package app.parallax.text.draft;

import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.attribution.SameName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the speaker that a draft names with the one to whom an article attributes the same words. Only names are
 * compared: a role (“the spokesman”) may be anybody's.
 */
public final class SpeakerCheck {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> NO_NAMES = Set.of("the", "mr", "mrs", "ms", "dr", "prof", "sir", "president",
            "minister", "prime", "foreign", "ambassador", "general", "secretary", "spokesman", "spokeswoman",
            "spokesperson", "chief", "senator", "king", "queen", "prince", "herr", "frau", "he", "she", "they", "it",
            "another", "one", "former", "deputy", "chairman", "director", "officials", "official");

    private final String text;
    private final Sentences sentences;
    private final List<Attribution> attributions;

    /** Compares with the attributions of one article. */
    public SpeakerCheck(String text, List<Attribution> attributions, Locale language) {
        this.text = text;
        this.sentences = new Sentences(text, language);
        this.attributions = attributions;
    }

    /** How the article's speaker stands to that of the draft. */
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
     * @param words where the article has the words
     */
    public Answer compare(String named, Span words) {
        var names = names(named);
        if (names.isEmpty()) {
            return Answer.AGREES;
        }
        var attribution = attribution(words);
        if (attribution.isEmpty()) {
            return has(text, names) ? Answer.AGREES : Answer.DIFFERS;
        }
        var found = attribution.get();
        var speaker = found.speaker().of(text);
        if (SameName.likely(named, speaker) || has(surroundings(found), names)) {
            return Answer.AGREES;
        }
        return names(speaker).isEmpty() && has(text, names) ? Answer.AGREES : Answer.DIFFERS;
    }

    /** The sentences that name the source, without what is attributed to it: they hold its titles and full name. */
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

    /** The words of a name that tell it apart: of “Foreign Minister Sergey Lavrov” the last two. */
    private static List<String> names(String speaker) {
        var found = new ArrayList<String>();
        NAME.matcher(speaker).results().map(each -> each.group())
                .filter(each -> !NO_NAMES.contains(each.toLowerCase(Locale.ROOT))).forEach(found::add);
        return found;
    }

    /** Whether a text has the last word of a name, or most of its words. */
    private static boolean has(String text, List<String> names) {
        var there = NAME.matcher(text).results().map(each -> each.group()).toList();
        long same = names.stream().filter(name -> there.stream().anyMatch(each -> isLike(name, each))).count();
        boolean last = there.stream().anyMatch(each -> isLike(names.getLast(), each));
        return last || same * 2 > names.size();
    }

    private static boolean isLike(String name, String other) {
        return Spelling.isNear(name, other);
    }
}
