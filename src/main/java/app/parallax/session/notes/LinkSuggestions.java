package app.parallax.session.notes;

import app.parallax.model.Article;
import app.parallax.model.Counted;
import app.parallax.model.Entity;
import app.parallax.model.FoundKind;
import app.parallax.model.Kind;
import app.parallax.model.ProjectReader;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import app.parallax.text.FoldedText;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import app.parallax.text.note.NoteLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Suggests link targets while a note is typed: by title, wording or quote. Used on the FX thread. */
public final class LinkSuggestions {
    /** The maximal number of suggestions of each kind. */
    private static final int MOST = 8;

    private final Session session;
    private final LatestOnly<List<Offer>> latest;

    LinkSuggestions(Session session) {
        this.session = session;
        this.latest = new LatestOnly<>(session);
    }

    /**
     * A link target.
     *
     * @param article label of the article that contains a passage; empty for other kinds
     */
    public record Offer(NoteLink link, String article) {}

    /** The lists of a project when the request was made. */
    private record Lists(List<? extends Entity> articles, List<? extends Entity> claims,
            List<? extends Entity> events, List<? extends Entity> memos, Map<UUID, String> labels) {}

    /**
     * Finds link targets.
     *
     * @param typed the text so far; empty for the first of each kind
     * @return articles, claims, passages, events and memos with words that begin with the typed ones; empty if a newer
     *         request came
     */
    public CompletableFuture<Optional<List<Offer>>> find(String typed) {
        var workspace = session.workspace();
        var lists = new Lists(workspace.articles().stream().map(row -> row.article()).toList(),
                workspace.claims().stream().map(Counted::entity).toList(),
                workspace.events().stream().map(Counted::entity).toList(),
                workspace.memos().stream().map(Counted::entity).toList(),
                workspace.articles().stream().map(row -> row.article())
                        .collect(Collectors.toMap(Article::id, Article::label)));
        return latest.ask(outOfDate -> answer(lists, typed, outOfDate));
    }

    private List<Offer> answer(Lists lists, String typed, BooleanSupplier outOfDate) {
        var words = Stream.of(FoldedText.wordsOf(typed).split(" ")).filter(word -> !word.isEmpty()).toList();
        var found = new ArrayList<Offer>();
        add(Kind.ARTICLE, lists.articles, words, found);
        add(Kind.CLAIM, lists.claims, words, found);
        if (!words.isEmpty() && !outOfDate.getAsBoolean()) {
            session.readNow(reader -> passages(reader, lists.labels, typed, found));
        }
        add(Kind.EVENT, lists.events, words, found);
        add(Kind.MEMO, lists.memos, words, found);
        return found;
    }

    private static void add(Kind kind, List<? extends Entity> all, List<String> words, List<Offer> found) {
        all.stream().filter(each -> words.isEmpty() || matches(NoteReader.name(each), words)).limit(MOST)
                .forEach(each -> found.add(new Offer(NoteLink.to(kind, each.id(), NoteReader.name(each)), "")));
    }

    private static boolean matches(String name, List<String> words) {
        var folded = " " + FoldedText.wordsOf(name);
        return words.stream().allMatch(word -> folded.contains(" " + word));
    }

    private static boolean passages(ProjectReader reader, Map<UUID, String> labels, String typed, List<Offer> found) {
        try {
            var plain = typed.replaceAll("[\"*()-]", " "); // these are no operators here
            reader.findCandidates(FoundKind.ANNOTATION, Query.parseUnfinished(plain).match(), MOST,
                    candidate -> found.add(new Offer(
                            NoteLink.to(Kind.ANNOTATION, candidate.id(), candidate.body()),
                            Optional.ofNullable(candidate.version()).flatMap(reader::version)
                                    .map(version -> labels.get(version.article())).orElse(""))));
            return true;
        } catch (QueryException e) {
            return false; // an empty query matches nothing
        }
    }
}
