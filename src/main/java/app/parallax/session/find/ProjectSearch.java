package app.parallax.session.find;

import app.parallax.model.FoundKind;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.SearchCandidate;
import app.parallax.text.FoldedText;
import app.parallax.text.Query;
import app.parallax.text.Quote;
import app.parallax.text.Snippet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Searches a project: the full-text index yields candidates, the query is matched against them. */
public final class ProjectSearch {
    /**
     * The length of the beginning of a long text that is searched first: folding 5 MB for a snippet takes longer than
     * all the rest.
     */
    private static final int BEGINNING = 100_000;

    private final ProjectReader project;
    private final Query query;
    private final String match;

    public ProjectSearch(ProjectReader project, Query query) {
        this.project = project;
        this.query = query;
        this.match = query.match();
    }

    /**
     * Streams the matches of one kind, the best first.
     *
     * @param most maximal number
     */
    public void find(FoundKind kind, int most, Consumer<SearchHit> sink) {
        project.findCandidates(kind, match, most, candidate -> sink.accept(found(candidate)));
    }

    private SearchHit found(SearchCandidate candidate) {
        return switch (candidate.kind()) {
            case ARTICLE -> article(candidate);
            case ANNOTATION, NOTE -> new SearchHit(candidate.kind(), candidate.id(), articleOf(candidate.version()),
                    candidate.passage(), "", snippet(candidate.body()));
            case TAG, CLAIM, EVENT, MEMO ->
                new SearchHit(candidate.kind(), candidate.id(), null, null, candidate.heading(),
                        best(candidate.heading(), candidate.body()));
        };
    }

    private SearchHit article(SearchCandidate candidate) {
        var version = candidate.version();
        var text = candidate.body();
        var inText = snippet(text, candidate.searched());
        var place = inText.place();
        if (version == null || place == null) {
            return new SearchHit(candidate.kind(), candidate.id(), candidate.id(), null, candidate.heading(),
                    snippet(candidate.heading()));
        }
        var quote = Quote.of(text, place.start(), place.end());
        var passage = new Passage(version, place.start(), place.end(), quote.exact(), quote.prefix(), quote.suffix());
        return new SearchHit(candidate.kind(), candidate.id(), candidate.id(), passage, candidate.heading(), inText);
    }

    private @Nullable UUID articleOf(@Nullable UUID version) {
        return version == null ? null : project.version(version).map(each -> each.article()).orElse(null);
    }

    /** Returns the snippet of the first text if it matches, else of the second. */
    private Snippet best(String first, String second) {
        var snippet = snippet(first);
        return snippet.place() != null || second.isEmpty() ? snippet : snippet(second);
    }

    private Snippet snippet(String text) {
        return snippet(text, text);
    }

    /** Returns a snippet of a text for the matches in its searched form, which has the same length. */
    private Snippet snippet(String text, String searched) {
        if (text.length() > BEGINNING) {
            int end = text.lastIndexOf(' ', BEGINNING);
            var hits = query.hits(FoldedText.of(searched.substring(0, Math.max(end, 0))));
            if (!hits.isEmpty()) {
                return Snippet.of(text, hits);
            }
        }
        return Snippet.of(text, query.hits(FoldedText.of(searched)));
    }
}
