package app.parallax.io.metadata;

import app.parallax.io.importer.page.PageDates;
import app.parallax.model.Edtf;
import app.parallax.text.Ends;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds a reference from the fields of any of the three formats. */
final class ReferenceBuilder {
    private static final int LONGEST = 2_000;
    private static final int MOST = 200;
    private static final Pattern HASH = Pattern.compile("(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
    private static final Pattern PARTS = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})?(?:[-/](\\d{1,2})?(?:/.*)?)?)?/*");

    private final String place;
    private @Nullable String title;
    private @Nullable String outlet;
    private int outletTrust = Integer.MAX_VALUE;
    private @Nullable Edtf published;
    private int dateTrust = Integer.MAX_VALUE;
    private @Nullable String language;
    private final List<String> authors = new ArrayList<>();
    private final Set<String> urls = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> hashes = new LinkedHashSet<>();

    /** @param place the name of the reference if it has no title */
    ReferenceBuilder(String place) {
        this.place = place;
    }

    private static Optional<String> some(@Nullable String value) {
        return Optional.ofNullable(value).map(each -> each.replaceAll("\\s+", " ").strip())
                .filter(each -> !each.isEmpty() && each.length() <= LONGEST);
    }

    void title(@Nullable String value) {
        if (title == null) {
            title = some(value).map(each -> each.replaceAll("</?(i|b|em|strong|sub|sup|span)[^>]{0,60}>", ""))
                    .orElse(null);
        }
    }

    /** Sets the publisher, unless one with a lower number, that is more trusted, is known. */
    void outlet(@Nullable String value, int trust) {
        if (trust < outletTrust && some(value).filter(each -> !ADDRESS.matcher(each).matches()).isPresent()) {
            outlet = some(value).orElse(null);
            outletTrust = trust;
        }
    }

    /** Adds an author: a name as printed, or with the family name first and a comma. */
    void author(@Nullable String value) {
        some(value).filter(each -> authors.size() < MOST && !each.equalsIgnoreCase("others")).ifPresent(each -> {
            var parts = each.split("\\s*,\\s*", 3);
            authors.add(parts.length == 2
                    ? parts[1] + " " + parts[0]
                    : parts.length == 3 ? parts[2] + " " + parts[0] + " " + parts[1] : each);
        });
    }

    /** Adds an author whose name has only one part, such as an institution. */
    void body(@Nullable String value) {
        some(value).filter(each -> authors.size() < MOST).ifPresent(authors::add);
    }

    /** Sets the date: year, month and day in this order, or in words; ambiguous dates are ignored. */
    void date(@Nullable String value, int trust) {
        var text = some(value).orElse("");
        if (trust >= dateTrust || text.isEmpty()) {
            return;
        }
        var parts = PARTS.matcher(text);
        var found = parts.matches()
                ? of(parts.group(1), parts.group(2), parts.group(3))
                : new PageDates(Instant.now()).of(text).or(() -> Edtf.tryParse(text));
        found.ifPresent(date -> {
            published = date;
            dateTrust = trust;
        });
    }

    static Optional<Edtf> of(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null) {
            return Optional.empty();
        }
        var date = new StringBuilder(year);
        if (month != null) {
            date.append(month.length() == 1 ? "-0" : "-").append(month);
            if (day != null) {
                date.append(day.length() == 1 ? "-0" : "-").append(day);
            }
        }
        return Edtf.tryParse(date.toString());
    }

    void language(@Nullable String value) {
        var text = some(value).orElse("");
        if (language == null && TAG.matcher(text).matches() && text.length() != 4) {
            var tag = Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
            language = tag.equals("und") ? null : tag;
        }
        if (language == null && text.length() > 3) {
            language = Locale.availableLocales().filter(each -> each.getCountry().isEmpty()
                    && each.getScript().isEmpty() && each.getVariant().isEmpty() && !each.getLanguage().isEmpty())
                    .filter(each -> text.equalsIgnoreCase(each.getDisplayLanguage(Locale.ENGLISH))
                            || text.equalsIgnoreCase(each.getDisplayLanguage(each)))
                    .map(Locale::getLanguage).sorted().findFirst().orElse(null);
        }
    }

    /** Adds every URL in a text. */
    void url(@Nullable String value) {
        var found = ADDRESS.matcher(value == null ? "" : value);
        while (found.find() && urls.size() < MOST) {
            urls.add(Ends.withoutLast(found.group(), ".,;)"));
        }
    }

    void file(@Nullable String value) {
        some(value).filter(each -> files.size() < MOST).ifPresent(each -> {
            var path = each.replaceFirst("(?i)^file:/*", "/").replace('\\', '/').replaceFirst("/+$", "");
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (!name.isBlank()) {
                files.add(name.replace("%20", " "));
            }
        });
    }

    /** Adds every SHA-256 hash in a text. */
    void note(@Nullable String value) {
        var found = HASH.matcher(value == null ? "" : value);
        while (found.find() && hashes.size() < MOST) {
            hashes.add(found.group().toLowerCase(Locale.ROOT));
        }
    }

    Reference done() {
        return new Reference(title == null ? place : title, title, outlet, authors, published, language,
                List.copyOf(urls), List.copyOf(files), List.copyOf(hashes));
    }
}
