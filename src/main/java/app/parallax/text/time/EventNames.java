package app.parallax.text.time;

import app.parallax.text.time.TimeContext.KnownEvent;
import app.parallax.text.time.TimeRule.Operation;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the events of the project by words of their titles, and days by names such as 9/11. */
final class EventNames {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
    private static final int SHORTEST = 4;
    /** Maximum distance of an event after "after", in tokens. */
    private static final int FAR = 7;

    private final List<Known> events;

    private record Known(KnownEvent event, Set<String> words) {}

    /** An event, and the index after its name. */
    record Named(KnownEvent event, int end) {}

    EventNames(List<KnownEvent> events) {
        this.events = events.stream().map(event -> new Known(event, words(event.title()))).toList();
    }

    private static Set<String> words(String title) {
        var words = new HashSet<String>();
        NO_LETTERS.splitAsStream(title.toLowerCase(Locale.ROOT)).filter(word -> word.length() >= SHORTEST)
                .forEach(words::add);
        return words;
    }

    /** Returns the only event whose month and day are named by two numbers, as 9/11; or null. */
    @Nullable
    Named at(TimeTokens tokens, int at) {
        var month = tokens.at(at);
        var day = tokens.at(at + 2);
        if (events.isEmpty() || !month.isNumber() || !tokens.is(at + 1, "/") || !tokens.glued(at + 1)
                || !tokens.glued(at + 2) || !day.isNumber() || tokens.is(at + 3, "/")
                || (tokens.glued(at + 3) && tokens.at(at + 3).isWord())) {
            return null;
        }
        var text = String.format(Locale.ROOT, "-%02d-%02d", month.number(), day.number());
        var fitting = events.stream().map(Known::event).filter(event -> event.date().isDay()
                && event.date().toString().startsWith(text, 4)).toList();
        return fitting.size() == 1 ? new Named(fitting.getFirst(), at + 3) : null;
    }

    /** Returns a match for an event itself, without an offset. */
    RuleMatch match(int end) {
        return new RuleMatch(
                new TimeRule(Operation.EVENT, Map.of(RuleSlot.DIR, 0, RuleSlot.NUMBER, 0, RuleSlot.UNIT, 1), List.of(),
                        Set.of(), 0),
                end, new EnumMap<>(RuleSlot.class), false);
    }

    /** Returns the event that the words from an index name best; null if there is none, or several. */
    @Nullable
    Named after(TimeTokens tokens, int from, TimeLanguage language) {
        Named best = null;
        int most = 0;
        boolean several = false;
        for (var known : events) {
            int shared = 0;
            int end = from;
            for (int i = from; i < from + FAR && !tokens.endsSentence(i) && !tokens.is(i, ","); i++) {
                var low = tokens.at(i).low();
                if (i > from && language.has("break", low)
                        && !language.has("common", low)) {
                    break;
                }
                if (known.words.contains(low)) {
                    shared++;
                    end = i + 1;
                }
            }
            if (shared > most) {
                best = new Named(known.event, end);
                most = shared;
                several = false;
            } else if (shared > 0 && shared == most) {
                several = true;
            }
        }
        return several ? null : best;
    }

    /** Returns the only event on a month and day of any year; or null. */
    @Nullable
    KnownEvent on(int month, int day) {
        var text = String.format(Locale.ROOT, "-%02d-%02d", month, day);
        var fitting = events.stream().map(Known::event)
                .filter(event -> event.date().isDay() && event.date().toString().startsWith(text, 4)).toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }
}
