package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.text.FoldedText;
import app.parallax.text.Span;
import app.parallax.text.attribution.SameName;
import app.parallax.text.draft.CitationWords;
import app.parallax.text.draft.DraftItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the articles that the sentences of a draft cite by outlet, label, title, link or footnote. */
final class Citations {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]+");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^?(\\w{1,8})]");
    private static final Pattern NOTE = Pattern.compile("(?m)^[ \\t]*(?:\\[\\^?(\\w{1,8})]:?|(\\d{1,3})[.)])\\s+(.+)$");
    private static final CitationWords WORDS = CitationWords.all();
    /** The longest distance between a sentence with “the same paper” and the name of that outlet before it. */
    private static final int NAMED_BEFORE = 1_500;
    /** The longest distance between “the broadcaster” or “it” and the outlet that its paragraph cites before it. */
    private static final int CITED_BEFORE = 400;
    private static final Pattern NEXT_STATEMENT = Pattern.compile(";\\s|[.!?][”\"»“)]*\\s+\\p{Lu}");
    private static final Pattern OPENING = Pattern.compile("\\s[“„«\"]\\p{L}");
    private static final int FEWEST_WORDS_OF_TITLE = 3;
    /** The longest distance between the end of a sentence and the mark of its footnote. */
    private static final int MARK = 12;

    /** The articles that a sentence cites, and the outlets. */
    private record Cited(Set<UUID> articles, List<NamedOutlet> outlets) {}

    /** An outlet with the offset in the draft at which it is cited. */
    private record NamedOutlet(UUID id, int at) {}

    private final String draft;
    private final List<ArticleRow> rows;
    private final Map<UUID, String> outlets = new HashMap<>();
    private final Map<UUID, String> shortNames = new HashMap<>();
    private final Map<String, List<ArticleRow>> byLabel = new HashMap<>();
    private final Map<String, List<ArticleRow>> byLink = new HashMap<>();
    private final Map<String, List<ArticleRow>> byTitle = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<Span, Cited> read = new HashMap<>();

    Citations(ProjectReader project, Iterable<ArticleRow> rows, String draft) {
        this.draft = draft;
        this.rows = new ArrayList<>();
        project.outlets().stream().filter(each -> !each.entity().name().isBlank())
                .forEach(each -> outlets.put(each.entity().id(), each.entity().name().strip()));
        readShortNames();
        for (var row : rows) {
            this.rows.add(row);
            var article = row.article();
            put(byLabel, article.label().toLowerCase(Locale.ROOT), row);
            put(byLink, link(value(article.url())), row);
            put(byLink, link(row.version().url()), row);
            put(byTitle, head(words(value(article.title()))), row);
        }
        NOTE.matcher(draft).results().forEach(note -> notes.putIfAbsent(
                note.group(1) == null ? note.group(2) : note.group(1), note.group(3)));
    }

    private static void put(Map<String, List<ArticleRow>> map, @Nullable String key, ArticleRow row) {
        if (key != null && !key.isEmpty()) {
            map.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
        }
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    private static @Nullable String link(@Nullable String url) {
        return url == null ? null : url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/.,;?#]+$", "");
    }

    private static List<String> words(@Nullable String text) {
        var words = text == null ? "" : FoldedText.wordsOf(text);
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    private static @Nullable String head(List<String> title) {
        return title.size() < FEWEST_WORDS_OF_TITLE
                ? null
                : String.join(" ", title.subList(0, FEWEST_WORDS_OF_TITLE));
    }

    /**
     * Reads which articles are named beside an item.
     *
     * @return identifiers; empty if the draft names no source of the project there
     */
    Set<UUID> of(DraftItem item) {
        var cited = read.computeIfAbsent(item.sentence(), this::ofSentence);
        var found = new HashSet<>(cited.articles());
        for (var outlet : cited.outlets()) {
            if (item.kind() == DraftItem.Kind.QUOTATION
                    ? !hasOther(outlet, item)
                    : cites(outlet, item, cited.outlets())) {
                articles(outlet.id(), found);
            }
        }
        item.speakers().forEach(
                speaker -> outletsNamed(speaker.of(draft)).forEach(outlet -> articles(outlet, found)));
        return found;
    }

    /** Whether an outlet behind a quotation and a semicolon has a quotation of its own: “…”; Coast Wire reports “…”. */
    private boolean hasOther(NamedOutlet outlet, DraftItem quotation) {
        return outlet.at() > quotation.span().end()
                && draft.substring(quotation.span().end(), outlet.at()).contains("; ")
                && OPENING.matcher(draft).region(outlet.at(), quotation.sentence().end()).find();
    }

    /**
     * Whether an outlet is named as the source of a figure or date of its sentence: behind the last other outlet before
     * it that has a figure of its own, or at the end of the statement.
     */
    private boolean cites(NamedOutlet outlet, DraftItem item, List<NamedOutlet> all) {
        var bracketed = bracketed(outlet.at(), item.sentence());
        if (bracketed != null && bracketed.of(draft).chars().anyMatch(Character::isDigit)) {
            return bracketed.overlaps(item.span());
        }
        return outlet.at() > item.span().start()
                ? !hasDigits(outlet.at(), item.sentence().end())
                        && !NEXT_STATEMENT.matcher(draft).region(item.span().end(), outlet.at()).find()
                : all.stream().noneMatch(each -> outlet.at() < each.at() && each.at() < item.span().start()
                        && hasDigits(outlet.at(), each.at()));
    }

    /** Returns the words between the brackets around an offset of a sentence; null if it stands in none. */
    private @Nullable Span bracketed(int at, Span sentence) {
        var words = sentence.of(draft);
        int place = at - sentence.start();
        int open = words.lastIndexOf('(', place);
        int close = words.indexOf(')', place);
        return open < 0 || close < 0 || words.lastIndexOf(')', place - 1) > open
                ? null
                : new Span(sentence.start() + open + 1, sentence.start() + close);
    }

    private boolean hasDigits(int from, int to) {
        return draft.substring(from, Math.max(from, to)).chars().anyMatch(Character::isDigit);
    }

    /** Reads which articles are named anywhere in a paragraph. */
    Set<UUID> ofParagraph(Span paragraph) {
        var cited = read.computeIfAbsent(paragraph, this::ofSentence);
        var found = new HashSet<>(cited.articles());
        cited.outlets().forEach(each -> articles(each.id(), found));
        return found;
    }

    /** Whether the draft names an outlet of the project as the speaker. */
    boolean isOutlet(String speaker) {
        return !outletsNamed(speaker).isEmpty();
    }

    private List<UUID> outletsNamed(String speaker) {
        var key = Outlet.key(speaker);
        return outlets.entrySet().stream()
                .filter(each -> Stream.of(each.getValue(), shortNames.getOrDefault(each.getKey(), each.getValue()))
                        .anyMatch(name -> WORDS.areSame(key, Outlet.key(name))
                                || (isForeign(name) != isForeign(speaker) && SameName.likely(name, speaker))))
                .map(Map.Entry::getKey).toList();
    }

    private static boolean isForeign(String name) {
        return name.codePoints().filter(Character::isLetter)
                .noneMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN);
    }

    private void articles(UUID outlet, Set<UUID> into) {
        for (var row : rows) {
            if (outlet.equals(value(row.article().outlet()))) {
                into.add(row.article().id());
            }
        }
    }

    private Cited ofSentence(Span span) {
        var sentence = span.of(draft);
        // a mark of a footnote stands after the stop of its sentence, which may end before or within the mark
        int lineEnd = draft.indexOf('\n', span.end());
        int from = Math.max(span.start(), span.end() - MARK);
        var after = draft.substring(from, Math.min(lineEnd < 0 ? draft.length() : lineEnd, span.end() + MARK));
        var tail = FOOTNOTE.matcher(after).results()
                .filter(mark -> after.substring(Math.min(span.end() - from, mark.start()), mark.start())
                        .replaceAll("\\[\\^?\\w+]", "").chars().noneMatch(Character::isLetterOrDigit))
                .map(MatchResult::group).collect(Collectors.joining(" ", " ", ""));
        var found = new HashSet<UUID>();
        var outletsCited = ofText(sentence + tail, span.start(), found);
        if (WORDS.citesLast(sentence)) {
            lastNamed(span.end()).ifPresent(outlet -> articles(outlet, found));
        }
        FOOTNOTE.matcher(sentence + tail).results().map(each -> notes.get(each.group(1)))
                .forEach(note -> {
                    if (note != null) {
                        ofNote(note, found);
                    }
                });
        return new Cited(found, outletsCited);
    }

    /** Returns the outlet that is named last before an offset. */
    private Optional<UUID> lastNamed(int end) {
        var before = draft.substring(Math.max(0, end - NAMED_BEFORE), end);
        return outlets.entrySet().stream().filter(each -> before.contains(each.getValue())).max(
                Comparator.comparingInt(each -> before.lastIndexOf(each.getValue()))).map(Map.Entry::getKey);
    }

    /** A footnote cites every outlet that it names. */
    private void ofNote(String note, Set<UUID> found) {
        ofText(note, 0, found);
        outlets.forEach((id, name) -> {
            if (WORDS.places(note, name).findAny().isPresent()) {
                articles(id, found);
            }
        });
    }

    /** Adds the articles that a text cites by link, label or title, and returns the outlets that it cites. */
    private List<NamedOutlet> ofText(String text, int start, Set<UUID> found) {
        LINK.matcher(text).results().map(each -> link(each.group()))
                .forEach(link -> byLink.getOrDefault(String.valueOf(link), List.of()).forEach(row -> add(row, found)));
        WORDS.labels(text)
                .forEach(label -> byLabel.getOrDefault(label.toLowerCase(Locale.ROOT), List.of())
                        .forEach(row -> add(row, found)));
        var words = words(text);
        var joined = " " + String.join(" ", words) + " ";
        for (int i = 0; i + FEWEST_WORDS_OF_TITLE <= words.size(); i++) {
            for (var row : byTitle.getOrDefault(String.join(" ", words.subList(i, i + FEWEST_WORDS_OF_TITLE)),
                    List.of())) {
                if (joined.contains(" " + String.join(" ", words(value(row.article().title()))) + " ")) {
                    add(row, found);
                }
            }
        }
        var cited = outletsIn(text, start);
        WORDS.standIns(text).forEach(place -> citedBefore(start + place.start())
                .ifPresent(outlet -> cited.add(new NamedOutlet(outlet, start + place.start()))));
        return cited;
    }

    /** Returns the outlets that a text cites by name. */
    private List<NamedOutlet> outletsIn(String text, int start) {
        var cited = new ArrayList<NamedOutlet>();
        outlets.forEach((id, name) -> {
            boolean several = name.indexOf(' ') > 0; // a name of one word may be one of something else
            var full = text.contains(WORDS.stem(name)) ? WORDS.places(text, name) : Stream.<Span>empty();
            var brief = shortNames.get(id);
            var ends = brief != null && text.contains(brief) ? WORDS.shortPlaces(text, brief) : Stream.<Span>empty();
            Stream.concat(full.filter(each -> several || WORDS.cites(text, each)),
                    ends.filter(each -> WORDS.cites(text, each)))
                    .forEach(place -> cited.add(new NamedOutlet(id, start + place.start())));
        });
        return cited;
    }

    /** Returns the outlet that the paragraph of an offset cites last before it. */
    private Optional<UUID> citedBefore(int at) {
        int start = Math.max(draft.lastIndexOf('\n', at) + 1, at - CITED_BEFORE);
        return outletsIn(draft.substring(start, at), start).stream()
                .max(Comparator.comparingInt(NamedOutlet::at)).map(NamedOutlet::id);
    }

    /**
     * Outlets of several words are cited by the last, with its article: “the Courier”; only where it tells them apart.
     */
    private void readShortNames() {
        var ends = new HashMap<String, Integer>();
        outlets.values().forEach(name -> ends.merge(lastWord(name), 1, Integer::sum));
        outlets.forEach((id, name) -> {
            var end = lastWord(name);
            if (!end.equals(name) && end.length() > 3 && ends.getOrDefault(end, 0) == 1) {
                shortNames.put(id, end);
            }
        });
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static void add(ArticleRow row, Set<UUID> found) {
        found.add(row.article().id());
    }
}
