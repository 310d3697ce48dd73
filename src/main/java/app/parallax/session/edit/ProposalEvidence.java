package app.parallax.session.edit;

import app.parallax.model.Claim;
import app.parallax.model.Kind;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import app.parallax.model.ProposedValues;
import app.parallax.session.Session;
import app.parallax.text.Graphemes;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * The sentence of a mention with the words in which its proposed values were read.
 *
 * @param sentence on one line, with an ellipsis where it is cut
 * @param read places in the sentence, from left to right, none over another
 */
public record ProposalEvidence(String sentence, List<Span> read) {
    /**
     * Maximum distance from the quote, in UTF-16 units, at which sentence and speaker are read: a line may have
     * megabytes.
     */
    private static final int REACH = 400;
    /** Maximum number of UTF-16 units shown of a long quote. */
    private static final int MOST = 1_000;

    public ProposalEvidence {
        read = List.copyOf(read);
    }

    /**
     * Reads the sentence of a mention in the background.
     *
     * @return empty if the mention or its text is gone
     */
    public static CompletableFuture<Optional<ProposalEvidence>> read(Session session, MentionWithQuote said) {
        return session.read(reader -> of(reader, said));
    }

    private static Optional<ProposalEvidence> of(ProjectReader reader, MentionWithQuote said) {
        UUID claim = said.mention().claim();
        return reader.entities(Kind.CLAIM, List.of(claim)).stream().findFirst().map(Claim.class::cast)
                .flatMap(found -> reader.version(said.passage().version()).flatMap(version -> new ProposalReader(reader)
                        .read(said.mention().with(ProposedValues.NONE), found, said.passage())
                        .map(values -> of(reader.text(version.sha256()), said, values))));
    }

    private static ProposalEvidence of(String text, MentionWithQuote said, MentionReading.Found found) {
        var words = new Span(said.passage().start(), Math.min(said.passage().end(), said.passage().start() + MOST));
        var places = new ArrayList<Span>();
        found.places().forEach((field, spans) -> {
            if (said.mention().proposes(field)) {
                places.addAll(spans);
            }
        });
        places.removeIf(each -> each.start() < words.start() - REACH || each.end() > words.end() + REACH);
        places.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        var sentence = sentence(text, words);
        var parts = new ArrayList<Span>();
        reach(places, each -> each.start() < sentence.start()).ifPresent(
                before -> parts.add(new Span(before.start(), Math.min(before.end(), sentence.start()))));
        parts.add(sentence);
        reach(places, each -> each.end() > sentence.end()).ifPresent(
                after -> parts.add(new Span(Math.max(after.start(), sentence.end()), after.end())));
        return of(text, parts, places, said.passage().end() > sentence.end());
    }

    /** Returns the range from the first to the last of some places. */
    private static Optional<Span> reach(List<Span> places, Predicate<Span> some) {
        var chosen = places.stream().filter(some).toList();
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(chosen.getFirst().start(),
                        chosen.stream().mapToInt(Span::end).max().orElseThrow()));
    }

    /** Joins parts of a text to a line; what is left out between them is an ellipsis. */
    private static ProposalEvidence of(String text, List<Span> parts, List<Span> places, boolean cut) {
        var line = new StringBuilder();
        var read = new ArrayList<Span>();
        int before = -1;
        for (var part : parts) {
            if (before >= 0) {
                line.append(text.substring(before, part.start()).isBlank() ? " " : " … ");
            }
            before = part.end();
            int shift = line.length() - part.start();
            line.append(text, part.start(), part.end());
            int at = part.start();
            for (var each : places) {
                if (each.start() >= at && each.end() <= part.end()) {
                    read.add(new Span(each.start() + shift, each.end() + shift));
                    at = each.end();
                }
            }
        }
        return new ProposalEvidence(line.toString().replaceAll("[\\s\\u00a0]", " ") + (cut ? "…" : ""), read);
    }

    private static Span sentence(String text, Span words) {
        int from = Graphemes.floor(text, Math.max(0, words.start() - REACH));
        int to = Graphemes.ceiling(text, Math.min(text.length(), words.end() + REACH));
        var whole = new Sentences(text.substring(from, to), Locale.ENGLISH).whole(words.start() - from,
                words.end() - from);
        return whole == null ? words : new Span(whole.start() + from, whole.end() + from);
    }
}
