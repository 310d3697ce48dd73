package app.parallax.session.edit;

import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.quantity.Quantities;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures and attributions of a text, read once for all of its passages. */
final class TextProposals {
    private static final int MOST = 6;
    private static final int MOST_STEPS = 4;

    private final String text;
    private final List<FoundQuantity> quantities;
    private final List<Attribution> attributions;

    /** @param language BCP 47 tag; null if the words are to tell */
    TextProposals(String text, @Nullable String language) {
        this.text = text;
        this.quantities = Quantities.find(text, language);
        this.attributions = Attributions.propose(text, language);
    }

    MentionProposals at(Span words) {
        boolean reported = attributions.stream().anyMatch(each -> 2 * attributed(each, words) > words.length());
        return new MentionProposals(reported ? Mention.Voice.REPORTED : Mention.Voice.OWN,
                quantities.stream().filter(each -> shared(each.span(), words) > 0).limit(MOST).toList(),
                attributions.stream().filter(each -> speaksOf(each, words))
                        .sorted(Comparator.comparingInt((Attribution each) -> each.content().length()).reversed())
                        .limit(MOST_STEPS)
                        .map(each -> new MentionProposals.Citation(new NamedStep(line(each.speaker()),
                                each.cue().map(this::line).orElse("")), each))
                        .toList());
    }

    /** The share of the words that is attributed, including the words that name the speaker. */
    private static int attributed(Attribution attribution, Span words) {
        int content = shared(attribution.content(), words);
        return content == 0
                ? 0
                : content + shared(attribution.speaker(), words)
                        + attribution.cue().map(each -> shared(each, words)).orElse(0);
    }

    /** Whether an attributed content and the words are the same for the greater part. */
    private static boolean speaksOf(Attribution attribution, Span words) {
        int shared = shared(attribution.content(), words);
        return 2 * shared > Math.min(words.length(), attribution.content().length());
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private String line(Span span) {
        return text.substring(span.start(), span.end()).replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
