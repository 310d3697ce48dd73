package app.parallax.text.time;

import app.parallax.model.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date that a person typed: EDTF, or plain words such as "mid October 2023", "17 Oct", "last Wednesday".
 *
 * @param language the language of the words, as a BCP 47 tag; another without a file is read as English
 * @param day what relative dates are counted from, null if nothing
 */
public record TypedDates(String language, @Nullable LocalDate day) {
    /** Longer than the words for a date are, in characters: what a table of a stranger holds is not read for them. */
    private static final int LONGEST = 200;
    /** "7. 10. 2023": the blanks between the numbers. */
    private static final Pattern SPACED = Pattern
            .compile("(?<=^\\d{1,2}\\.) (?=\\d)|(?<=^\\d{1,2}\\. ?\\d{1,2}\\.) (?=\\d{4}$)");

    /**
     * Reads what was typed, which must be a date as a whole.
     *
     * @return the date; empty if it is none, or relative to an unknown day
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
     * Reads what stands in a cell of a table, whose writer cannot be asked: as {@link #read}, but nothing that may be
     * two days, such as 10/7/2023, which is in October to some and in July to others.
     *
     * @return the date; empty if it is none, may be two, or is relative to an unknown day
     */
    public Optional<Edtf> readAlone(String cell) {
        if (cell.length() > LONGEST) {
            return Edtf.tryParse(cell.strip());
        }
        boolean either = languages().stream().flatMap(each -> expressions(each, cell).stream())
                .anyMatch(found -> found.reason().why() == DateReason.Why.EITHER);
        return either ? Optional.empty() : read(cell);
    }

    /** The language of the window first, then the others: a date in English is understood everywhere. */
    private List<TimeLanguage> languages() {
        var first = TimeLanguages.of(language, "");
        var all = new ArrayList<>(TimeLanguage.ALL);
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

    /** The first day that is named in a dateline. */
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
        new ExpressionFinder(words, new TimeTokens(new TimeLexer(text).next()), names, true, 0).find(candidates);
        var resolver = new DateResolver(text, words, new ReferenceDate(day, true, false), names,
                NumberDates.of(words, candidates),
                false);
        return candidates.stream().map(resolver::resolve).toList();
    }
}
