package app.parallax.io.refi;

import app.parallax.io.importer.ArticleFacts;
import app.parallax.model.Basis;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Wording;
import app.parallax.text.time.TypedDates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads article details from the variables of a REFI-QDA project, by their usual names. */
final class QdpxFacts {
    private static final Set<String> OUTLET = Set.of("outlet", "publisher", "publication", "newspaper", "medium",
            "source", "media outlet", "news outlet", "zeitung", "medium/zeitung", "quelle");
    private static final Set<String> DATE = Set.of("date", "published", "date (edtf)", "publication date",
            "date published", "date of publication", "pubdate", "datum", "erscheinungsdatum");
    private static final Set<String> AUTHORS = Set.of("author", "authors", "byline", "autor", "autoren", "verfasser");
    private static final Set<String> TITLE = Set.of("title", "headline", "titel", "schlagzeile");
    private static final Set<String> URL = Set.of("url", "link", "address", "web address");
    private static final Set<String> LANGUAGE = Set.of("language", "sprache");
    private static final Set<String> FILE = Set.of("file", "file name", "filename", "datei");
    private static final Pattern DAY = Pattern.compile("(-?\\d{4,}-\\d{2}-\\d{2})([T+Z-].*)?");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final RefiProject project;
    private final String file;
    private final boolean ours;
    private final Wording words;
    private final Set<String> unknown = new TreeSet<>();

    QdpxFacts(RefiProject project, String file, boolean ours, Wording words) {
        this.project = project;
        this.file = file;
        this.ours = ours;
        this.words = words;
    }

    /** Returns the values of a source, and those of a case that contains only this source, by name in lower case. */
    private Map<String, String> values(RefiSource source) {
        var all = new ArrayList<>(source.values());
        if (source.guid() != null) {
            all.addAll(project.ofCases().getOrDefault(source.guid(), List.of()));
        }
        var values = new HashMap<String, String>();
        for (var value : all) {
            var name = project.variables().getOrDefault(value.variable(), "");
            values.putIfAbsent(name.toLowerCase(Locale.ROOT), value.text());
        }
        return values;
    }

    String fileName(RefiSource source) {
        var values = values(source);
        var given = pick(values, FILE).map(NamedValue::value).orElse(source.name())
                .replaceAll("[\\p{Cntrl}/\\\\]+", " ")
                .strip();
        return given.isEmpty() ? "text.txt" : ENDING.matcher(given).find() ? given : given + ".txt";
    }

    /** Returns the details of an article by its variables, else by its text. */
    ArticleFacts of(RefiSource source, ArticleFacts byText) {
        var values = values(source);
        var published = pick(values, DATE).flatMap(named -> date(named.value).map(date -> fact(date, named.name)));
        var authors = pick(values, AUTHORS).map(named -> fact(
                Arrays.stream(named.value.split(";")).map(String::strip).filter(each -> !each.isEmpty()).toList(),
                named.name));
        var facts = new ArticleFacts(
                text(values, TITLE).or(() -> Optional.ofNullable(title(source, byText))).orElse(null),
                text(values, OUTLET).orElse(null), authors.filter(fact -> !fact.value().isEmpty()).orElse(null),
                published.orElse(null), null,
                text(values, Set.of("dateline")).orElse(ours ? null : byText.dateline()),
                text(values, LANGUAGE).orElse(null), pick(values, URL).map(NamedValue::value).orElse(null));
        values.keySet().removeIf(name -> name.equals("dateline") || known(name));
        unknown.addAll(values.keySet());
        return facts;
    }

    private static boolean known(String name) {
        return List.of(OUTLET, DATE, AUTHORS, TITLE, URL, LANGUAGE, FILE).stream().anyMatch(set -> set.contains(name));
    }

    /** Returns the names of variables without counterpart in Parallax. */
    Set<String> unknown() {
        return unknown;
    }

    private @Nullable Fact<String> title(RefiSource source, ArticleFacts byText) {
        boolean named = !source.name().isBlank() && !ENDING.matcher(source.name()).find();
        return ours || byText.title() != null || !named
                ? ours ? null : byText.title()
                : new Fact<>(source.name(), Basis.ANALYST, words.text("refi.name", file));
    }

    private record NamedValue(String name, String value) {}

    private static Optional<NamedValue> pick(Map<String, String> values, Set<String> names) {
        return names.stream().sorted().filter(values::containsKey).findFirst()
                .map(name -> new NamedValue(name, String.valueOf(values.get(name))));
    }

    private Optional<Fact<String>> text(Map<String, String> values, Set<String> names) {
        return pick(values, names).map(named -> fact(named.value, named.name));
    }

    private <T> Fact<T> fact(T value, String variable) {
        return new Fact<>(value, Basis.ANALYST, words.text("refi.variable", variable, file));
    }

    /** Parses a date; a day with a time or zone is that day. */
    private static Optional<Edtf> date(String written) {
        var day = DAY.matcher(written.strip());
        return day.matches() ? Edtf.tryParse(day.group(1)) : new TypedDates("en", null).read(written);
    }
}
