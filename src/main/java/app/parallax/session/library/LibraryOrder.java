package app.parallax.session.library;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.ReadingStatus;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sorting, grouping and filter of the article list.
 *
 * @param reversed whether the direction is reversed; articles without a value stay last
 */
public record LibraryOrder(Sort sort, boolean reversed, Group group, Filter filter) {
    /** The default: all articles by label. */
    public static final LibraryOrder USUAL = new LibraryOrder(Sort.LABEL, false, Group.NONE, Filter.ALL);

    /** The key of the stored state: sort, direction, group, outlet, story, status. */
    private static final String KEPT = "libraryOrder";
    private static final int PARTS = 6;
    private static final String NOTHING = "-";

    private static final Pattern BEFORE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final List<ReadingStatus> STATUSES = List.of(ReadingStatus.values());

    public enum Sort {
        /** By label. */
        LABEL,
        /** By title, else by first words. */
        TITLE,
        /** By name of the outlet. */
        OUTLET,
        /** By the earliest possible day of publication, the oldest first. */
        PUBLISHED,
        /** By import, the last first. */
        IMPORTED,
        /** By number of annotations, the largest first. */
        ANNOTATIONS,
        /** By status, unread first. */
        STATUS
    }

    public enum Group {
        /** No groups. */
        NONE,
        /** By outlet. */
        OUTLET,
        /** By story. */
        STORY,
        /** By status. */
        STATUS,
        /** By language. */
        LANGUAGE
    }

    /**
     * The filter; null does not restrict.
     *
     * @param words occur in label, title or file name, in any case; blank for all
     */
    public record Filter(String words, @Nullable UUID outlet, @Nullable UUID story, @Nullable ReadingStatus status) {
        /** Selects all articles. */
        public static final Filter ALL = new Filter("", null, null, null);

        /** Whether nothing is filtered. */
        public boolean isAll() {
            return words.isBlank() && outlet == null && story == null && status == null;
        }
    }

    /** Computes the list from its arguments alone, so that it can run on any thread. */
    public LibraryList list(LibraryContents contents, Set<String> folded, @Nullable Set<UUID> within) {
        var kept = new ArrayList<ArticleRow>();
        var words = filter.words.strip().toLowerCase(Locale.ROOT);
        for (var row : contents.articles()) {
            if (isWithin(row, within) && passes(row.article(), words, contents)) {
                kept.add(row);
            }
        }
        var sorted = sorted(kept, contents);
        var rows = new ArrayList<LibraryRow>(sorted.size());
        if (group == Group.NONE) {
            sorted.forEach(row -> rows.add(new LibraryRow.Entry(row, "")));
            return new LibraryList(rows, kept.size(), 0);
        }
        var places = new LibraryGroups(group, contents);
        var groups = new HashMap<LibraryGroups.Place, List<ArticleRow>>();
        for (var row : sorted) {
            for (var place : places.of(row.article())) {
                groups.computeIfAbsent(place, p -> new ArrayList<>()).add(row);
            }
        }
        groups.keySet().stream().sorted(LibraryGroups.ORDER).forEach(place -> {
            var articles = groups.getOrDefault(place, List.of());
            boolean closed = folded.contains(place.key());
            rows.add(new LibraryRow.Heading(place.key(), place.name(), articles.size(), closed));
            if (!closed) {
                articles.forEach(row -> rows.add(new LibraryRow.Entry(row, place.key())));
            }
        });
        return new LibraryList(rows, kept.size(), groups.size());
    }

    private static boolean isWithin(ArticleRow row, @Nullable Set<UUID> within) {
        return within == null || within.contains(row.article().id());
    }

    private boolean passes(Article article, String words, LibraryContents contents) {
        return (filter.status == null || filter.status == article.status())
                && (filter.outlet == null || filter.outlet.equals(outletOf(article)))
                && (filter.story == null || contents.belonging(article.id()).stream()
                        .anyMatch(each -> each.story().equals(filter.story)))
                && (words.isEmpty() || contents.keys().words(article).contains(words));
    }

    /** An article with its sort key, computed once: in each comparison it would take ten times as long. */
    private record Keyed(ArticleRow row, boolean unknown, String text, long number) {
        private static final Comparator<Keyed> ORDER = (one, other) -> {
            int by = one.text.compareTo(other.text);
            return by != 0 ? by : Long.compare(one.number, other.number);
        };
    }

    private List<ArticleRow> sorted(List<ArticleRow> rows, LibraryContents contents) {
        if (sort == Sort.LABEL) {
            return reversed ? rows.reversed() : rows; // in their given order
        }
        var keyed = new ArrayList<Keyed>(rows.size());
        var outlets = new HashMap<UUID, String>();
        contents.outlets().forEach((id, outlet) -> outlets.put(id, sortText(outlet.name())));
        rows.forEach(row -> keyed.add(keyed(row, outlets, contents.keys())));
        keyed.sort(Comparator.comparing(Keyed::unknown)
                .thenComparing(reversed ? Keyed.ORDER.reversed() : Keyed.ORDER));
        return keyed.stream().map(Keyed::row).toList();
    }

    private Keyed keyed(ArticleRow row, Map<UUID, String> outlets, LibraryContents.Keys keys) {
        var article = row.article();
        return switch (sort) {
            case LABEL -> new Keyed(row, false, article.label(), 0);
            case TITLE -> new Keyed(row, false, keys.title(article), 0);
            case OUTLET -> {
                var outlet = outlets.get(outletOf(article));
                yield new Keyed(row, outlet == null, outlet == null ? "" : outlet, 0);
            }
            case PUBLISHED -> {
                var published = article.published();
                LocalDateTime day = published == null ? null : published.value().earliest();
                yield new Keyed(row, day == null, "", day == null ? 0 : day.toEpochSecond(java.time.ZoneOffset.UTC));
            }
            case IMPORTED -> new Keyed(row, false, "", -article.imported().toEpochMilli());
            case ANNOTATIONS -> new Keyed(row, false, "", -row.annotations());
            case STATUS -> new Keyed(row, false, "", STATUSES.indexOf(article.status()));
        };
    }

    private static @Nullable UUID outletOf(Article article) {
        return Fact.valueOf(article.outlet());
    }

    /** Returns the sort form of a title: without leading quotation marks, case and accents. */
    public static String sortText(String title) {
        var plain = title.isEmpty() || Character.isLetterOrDigit(title.charAt(0))
                ? title
                : BEFORE_WORDS.matcher(title).replaceFirst("");
        return isAscii(plain) ? plain.toLowerCase(Locale.ROOT) : withoutMarks(plain).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        var bare = new StringBuilder(apart.length());
        apart.codePoints().filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    public static String statusText(ReadingStatus status) {
        return Messages.text(switch (status) {
            case UNREAD -> "status.unread";
            case READING -> "status.reading";
            case DONE -> "status.done";
        });
    }

    /** Returns the state to store by {@link Session#storeState}, without the words of the filter. */
    public Map<String, String> toState() {
        return Map.of(KEPT, String.join(" ", sort.name(), String.valueOf(reversed), group.name(), text(filter.outlet),
                text(filter.story), filter.status == null ? NOTHING : filter.status.name()));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? NOTHING : id.toString();
    }

    /**
     * Restores a stored state; damaged values and missing entities fall back to the default.
     *
     * @param values of {@link Session#storedState}
     */
    public static LibraryOrder read(Map<String, String> values, Workspace workspace) {
        var words = List.of(values.getOrDefault(KEPT, "").split(" ", -1));
        if (words.size() != PARTS) {
            return USUAL;
        }
        var outlet = workspace.outlets().stream().map(row -> row.entity().id())
                .filter(id -> id.toString().equals(words.get(3))).findFirst().orElse(null);
        var story = workspace.stories().stream().map(row -> row.entity().id())
                .filter(id -> id.toString().equals(words.get(4))).findFirst().orElse(null);
        return new LibraryOrder(named(Sort.values(), words.get(0), Sort.LABEL), Boolean.parseBoolean(words.get(1)),
                named(Group.values(), words.get(2), Group.NONE),
                new Filter("", outlet, story, named(ReadingStatus.values(), words.get(5), null)));
    }

    private static <E extends @Nullable Enum<?>> E named(E[] all, @Nullable String name, E usual) {
        for (var each : all) {
            if (each != null && each.name().equals(name)) {
                return each;
            }
        }
        return usual;
    }

    /** Returns a copy with another sort key, in its usual direction. */
    public LibraryOrder withSort(Sort other) {
        return new LibraryOrder(other, sort == other && reversed, group, filter);
    }

    /** Returns a copy with a direction. */
    public LibraryOrder withDirection(boolean turned) {
        return new LibraryOrder(sort, turned, group, filter);
    }

    /** Returns a copy with another grouping. */
    public LibraryOrder withGroup(Group other) {
        return new LibraryOrder(sort, reversed, other, filter);
    }

    /** Returns a copy with another filter. */
    public LibraryOrder withFilter(Filter other) {
        return new LibraryOrder(sort, reversed, group, other);
    }
}
