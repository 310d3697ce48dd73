package app.parallax.session.compare;

import app.parallax.model.ArticleRow;
import app.parallax.model.Claim;
import app.parallax.model.Comparison;
import app.parallax.model.FigureRule;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The claim matrix: claims down, articles across, with what each article says about each claim, as it stood when this
 * was read.
 */
public final class ClaimMatrix {
    private final List<Row> rows;
    private final List<ArticleRow> columns;
    private final List<String> groups;
    private final Map<UUID, Map<UUID, List<MentionWithQuote>>> mentions;
    private final Map<UUID, Set<UUID>> silent;
    private final int articles;

    private ClaimMatrix(List<Row> rows, MatrixColumns columns, Map<UUID, Map<UUID, List<MentionWithQuote>>> said,
            Map<UUID, Set<UUID>> silent, int articles) {
        this.rows = List.copyOf(rows);
        this.columns = columns.articles();
        this.groups = columns.groups();
        this.mentions = said;
        this.silent = silent;
        this.articles = articles;
    }

    /** The same without the columns of articles that speak to no claim and were checked for none. */
    public ClaimMatrix folded() {
        var shown = new ArrayList<ArticleRow>();
        var over = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var article = columns.get(i).article().id();
            if (said.values().stream().anyMatch(each -> each.containsKey(article))
                    || silent.values().stream().anyMatch(each -> each.contains(article))) {
                shown.add(columns.get(i));
                over.add(groups.get(i));
            }
        }
        return new ClaimMatrix(rows, new MatrixColumns(shown, over), said, silent, articles);
    }

    /** How many articles are compared, those whose columns are folded too. */
    public int articles() {
        return articles;
    }

    /**
     * A claim with how what is said to it stands to each other.
     *
     * @param depth how many claims it stands under, 0 at the top
     */
    public record Row(Claim claim, Comparison comparison, int checked, int depth) {}

    /** How articles are put in order. */
    public enum Columns {
        /** By the date of publication, undated ones last. */
        BY_DATE,
        /** Grouped by the name of the outlet, then by date. */
        BY_OUTLET,
        /** Grouped by the name of their story, the first by name of several, then by date. */
        BY_STORY
    }

    /**
     * Reads the matrix of a project.
     *
     * @param reader a snapshot of the project
     * @param disagreeingFirst true to put claims first whose figures or positions stand against each other, each with
     *            those under it
     * @param within identifiers of the articles that are compared, null for all
     */
    public static ClaimMatrix read(ProjectReader reader, FigureRule rule, Columns order, boolean disagreeingFirst,
            @Nullable Set<UUID> within) {
        var all = new HashMap<UUID, List<MentionWithQuote>>();
        Predicate<UUID> isIn = id -> within == null || within.contains(id);
        reader.mentions(Set.of(), each -> {
            if (isIn.test(each.article())) {
                all.computeIfAbsent(each.mention().claim(), id -> new ArrayList<>()).add(each);
            }
        });
        var said = new HashMap<UUID, Map<UUID, List<MentionWithQuote>>>();
        all.forEach((claim, mentions) -> said.put(claim, byArticle(mentions)));
        var silent = new HashMap<UUID, Set<UUID>>();
        reader.silences().stream().filter(each -> isIn.test(each.article()))
                .forEach(each -> silent.computeIfAbsent(each.claim(), id -> new HashSet<>())
                        .add(each.article()));
        var rows = new ArrayList<Row>();
        for (var each : ClaimTree.rows(reader.claims())) {
            var claim = each.claim();
            var spoken = said.getOrDefault(claim.id(), Map.of()).keySet();
            long alsoSilent = silent.getOrDefault(claim.id(), Set.of()).stream().filter(id -> !spoken.contains(id))
                    .count();
            rows.add(new Row(claim, Comparison.of(claim, all.getOrDefault(claim.id(), List.of()), rule),
                    spoken.size() + (int) alsoSilent, each.depth()));
        }
        var columns = MatrixColumns.read(reader, order, isIn);
        return new ClaimMatrix(disagreeingFirst ? disagreeingFirst(rows) : rows, columns, said, silent,
                columns.articles().size());
    }

    /** The mentions of a claim, which come article by article, as stretches of their one list. */
    private static Map<UUID, List<MentionWithQuote>> byArticle(List<MentionWithQuote> mentions) {
        var stretches = new HashMap<UUID, List<MentionWithQuote>>();
        int begin = 0;
        for (int i = 1; i <= mentions.size(); i++) {
            var article = mentions.get(begin).article();
            if (i == mentions.size() || !mentions.get(i).article().equals(article)) {
                stretches.put(article, Collections.unmodifiableList(mentions.subList(begin, i)));
                begin = i;
            }
        }
        return stretches;
    }

    /** A claim and those under it stay together, and go where the one of them goes that disagrees most. */
    private static List<Row> disagreeingFirst(List<Row> rows) {
        var families = new ArrayList<List<Row>>();
        for (var row : rows) {
            if (row.depth == 0) {
                families.add(new ArrayList<>());
            }
            families.getLast().add(row);
        }
        families.sort(Comparator.comparing(family -> family.stream().map(row -> row.comparison().kind())
                .min(Comparator.naturalOrder()).orElseThrow()));
        return families.stream().flatMap(List::stream).toList();
    }

    /** The claims. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The articles.
     *
     * @return from left to right
     */
    public List<ArticleRow> columns() {
        return columns;
    }

    /**
     * What each article is grouped by.
     *
     * @return as many as there are articles, those of a group beside each other; empty words without groups
     */
    public List<String> groups() {
        return groups;
    }

    /**
     * What an article says to a claim.
     *
     * @return by place; empty if it was checked and is silent, or was not checked yet
     */
    public List<MentionWithQuote> mentions(UUID claim, UUID article) {
        return mentions.getOrDefault(claim, Map.of()).getOrDefault(article, List.of());
    }

    /**
     * Whether an article was checked and does not speak to a claim.
     *
     * @return false also where it speaks to it
     */
    public boolean isSilent(UUID claim, UUID article) {
        return mentions(claim, article).isEmpty() && silent.getOrDefault(claim, Set.of()).contains(article);
    }

    /**
     * How many pairs of claim and article are not checked yet.
     *
     * @return 0 or more
     */
    public int unchecked() {
        return rows.stream().mapToInt(row -> articles - row.checked()).sum();
    }
}
