package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a typed date: EDTF, or plain words such as "mid October 2023", "17 Oct", "last Wednesday".
 *
 * @param language BCP 47 tag; English if there is no file for it
 * @param day reference of relative dates, or null
 */
public record TypedDates(String language, @Nullable LocalDate day) {
    /** Maximum length in characters; longer cells of imported tables are not searched for words. */
    private static final int LONGEST = 200;
    /** The blanks between numbers, as in "7. 10. 2023". */
    private static final Pattern SPACED = Pattern
            .compile("(?<=^\\d{1,2}\\.) (?=\\d)|(?<=^\\d{1,2}\\. ?\\d{1,2}\\.) (?=\\d{4}$)");

    /**
     * Parses input that must be a date as a whole.
     *
     * @return empty if it is no date, or relative to an unknown day
     */
    public Optional<Edtf> read(String typed) {
        var text = SPACED.matcher(typed.strip()).replaceAll("");
        var written = Edtf.tryParse(text).or(() -> Edtf.tryParse(text.replaceFirst(" (?=\\d{1,2}:)", "T")));
        if (written.isPresent() || text.isEmpty()) {
            return written;
        }
        for (var each : languages()) {
            var found = withOpenEnds(each, text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Reads the words around a typed date: "or later", "perhaps", "from … to …", "since". */
    private Optional<Edtf> withOpenEnds(TimeLanguage in, String text) {
        for (var shape : in.typed()) {
            var match = shape.pattern().matcher(text);
            if (match.matches()) {
                var first = plain(in, match.group(1).strip());
                var second = match.groupCount() > 1 ? plain(in, match.group(2).strip()) : first;
                if (first.isPresent() && second.isPresent()) {
                    var edtf = Edtf.tryParse(shape.edtf().replace("{0}", first.get().toString())
                            .replace("{1}", second.get().toString()).replace("~?", "%"));
                    if (edtf.isPresent()) {
                        return edtf;
                    }
                }
            }
        }
        return plain(in, text);
    }

    /**
     * Parses a cell of a table as {@link #read} does, but without ambiguous dates such as 10/7/2023, since nobody can
     * be asked.
     *
     * @return empty if it is no date, ambiguous, or relative to an unknown day
     */
    public Optional<Edtf> readAlone(String cell) {
        if (cell.length() > LONGEST) {
            return Edtf.tryParse(cell.strip());
        }
        boolean either = languages().stream().flatMap(each -> expressions(each, cell).stream())
                .anyMatch(found -> found.reason().why() == DateReason.Why.EITHER);
        return either ? Optional.empty() : read(cell);
    }

    /** Returns the language of the window, then the others: English dates are accepted everywhere. */
    private List<TimeLanguage> languages() {
        var first = TimeLanguage.of(Language.of(language, ""));
        var all = new ArrayList<>(TimeLanguage.all());
        all.remove(first);
        all.addFirst(first);
        return all;
    }

    private Optional<Edtf> plain(TimeLanguage words, String text) {
        var found = expressions(words, text);
        if (found.size() != 1) {
            return Optional.empty();
        }
        var only = found.getFirst();
        var before = text.substring(0, only.span().start()).strip().toLowerCase(Locale.ROOT);
        boolean whole = (before.isEmpty() || words.has("prep", before))
                && text.substring(only.span().end()).isBlank();
        return whole ? Optional.ofNullable(only.value()) : Optional.empty();
    }

    /** Returns the first day in a dateline. */
    Optional<LocalDate> dayIn(String dateline) {
        var iso = Edtf.tryParse(dateline.strip()).map(WrittenDay::of);
        if (iso.isPresent()) {
            return iso;
        }
        for (var each : languages()) {
            for (var found : expressions(each, dateline)) {
                var date = found.edtf();
                var day = date == null ? null : WrittenDay.of(date);
                if (day != null) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private List<TimeExpression> expressions(TimeLanguage words, String text) {
        var candidates = new ArrayList<TimeCandidate>();
        var names = new EventNames(List.of());
        new ExpressionFinder(words, new TimeTokens(new TimeLexer(words, text).next()), names, true, 0).find(candidates);
        var resolver = new DateResolver(text, words, new ReferenceDate(day, true, false), names,
                NumberDates.of(words, candidates),
                false);
        return candidates.stream().map(resolver::resolve).toList();
    }
}
