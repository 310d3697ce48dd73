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

/** The claim matrix: claims by articles, with the mentions in each cell, from one snapshot. */
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
            if (mentions.values().stream().anyMatch(each -> each.containsKey(article))
                    || silent.values().stream().anyMatch(each -> each.contains(article))) {
                shown.add(columns.get(i));
                over.add(groups.get(i));
            }
        }
        return new ClaimMatrix(rows, new MatrixColumns(shown, over), mentions, silent, articles);
    }

    /** The number of articles compared, including those whose columns are folded. */
    public int articles() {
        return articles;
    }

    /**
     * A claim with the comparison of its mentions.
     *
     * @param checked number of articles checked for it
     * @param depth number of its ancestors, 0 at the top level
     */
    public record Row(Claim claim, Comparison comparison, int checked, int depth) {}

    /** The orders of the columns. */
    public enum Columns {
        /** By date of publication, undated articles last. */
        BY_DATE,
        /** By name of the outlet, then by date. */
        BY_OUTLET,
        /** By name of the story, the first by name if there are several, then by date. */
        BY_STORY
    }

    /**
     * Reads the matrix of a project.
     *
     * @param disagreeingFirst whether claims with disagreeing figures or positions come first, each with its
     *            descendants
     * @param within identifiers of the articles compared, null for all
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

    /** Splits the mentions of a claim, which are ordered by article, into sublists by article. */
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

    /** Orders claims by disagreement; a claim stays with its descendants, at the rank of the most disagreeing one. */
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

    public List<Row> rows() {
        return rows;
    }

    /** Returns the articles from left to right. */
    public List<ArticleRow> columns() {
        return columns;
    }

    /** Returns the group of each article; empty texts if the columns are not grouped. */
    public List<String> groups() {
        return groups;
    }

    /** Returns the mentions of a claim in an article, in text order; empty if there are none. */
    public List<MentionWithQuote> mentions(UUID claim, UUID article) {
        return mentions.getOrDefault(claim, Map.of()).getOrDefault(article, List.of());
    }

    /** Whether an article was checked and does not mention a claim. */
    public boolean isSilent(UUID claim, UUID article) {
        return mentions(claim, article).isEmpty() && silent.getOrDefault(claim, Set.of()).contains(article);
    }

    /** Returns the number of pairs of claim and article that are not checked yet. */
    public int unchecked() {
        return rows.stream().mapToInt(row -> articles - row.checked()).sum();
    }
}
