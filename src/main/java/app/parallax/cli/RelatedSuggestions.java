package app.parallax.cli;

import app.parallax.model.Kind;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.ProjectReader;
import app.parallax.session.find.RelatedPassageFinder;
import app.parallax.text.Offsets;
import app.parallax.text.Span;
import app.parallax.text.related.RelatedPassageRanking;
import app.parallax.text.related.SoughtWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Suggests passages that share rare words with an annotation or with given words. */
final class RelatedSuggestions implements SuggestionKind {
    static final String WORD = "related";
    private static final String URN = "urn:uuid:";

    private final Search search;

    /** Finds passages in texts. */
    private interface Search {
        List<Found> in(SuggestionTexts texts);
    }

    private record Found(SuggestionTexts.SuggestionText one, String text, Span span, double score) {}

    private RelatedSuggestions(Search search) {
        this.search = search;
    }

    /** Searches a project for passages like an annotation or orphan; empty if the identifier is unknown. */
    static Optional<RelatedSuggestions> of(ProjectReader project, String id) {
        var known = uuid(id);
        var marks = new ArrayList<Mark>();
        known.ifPresent(each -> project.marks(List.of(each), marks::add));
        if (!marks.isEmpty()) {
            var mark = marks.getFirst();
            return Optional.of(found(
                    () -> RelatedPassageFinder.find(project, project.articles(), mark.annotation().passage(), mark,
                            () -> false)));
        }
        return known.flatMap(each -> project.entities(Kind.ORPHAN, List.of(each)).stream().findFirst())
                .flatMap(each -> each instanceof Orphan orphan
                        ? Optional.of(inProject(project, orphan.quote()))
                        : Optional.empty());
    }

    /** Searches a project for passages like given words. */
    static RelatedSuggestions inProject(ProjectReader project, String words) {
        return found(() -> RelatedPassageFinder.find(project, words));
    }

    private static RelatedSuggestions found(Supplier<List<RelatedPassageFinder.Proposed>> proposed) {
        return new RelatedSuggestions(texts -> proposed.get().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.copies().stream()))
                .flatMap(each -> texts.wanted().stream()
                        .filter(text -> text.name().equals(each.row().article().id().toString()))
                        .map(text -> new Found(text, text.text(),
                                new Span(each.passage().start(), each.passage().end()), each.score())))
                .toList());
    }

    /** Searches texts for passages like given words. */
    static RelatedSuggestions inTexts(String words) {
        var sought = SoughtWords.of(words);
        return new RelatedSuggestions(texts -> {
            var related = new RelatedPassageRanking<SuggestionTexts.SuggestionText>(sought);
            texts.wanted().forEach(one -> related.add(one, one.text(), one.boilerplate().get(), null, null));
            return related.best().stream().limit(RelatedPassageFinder.MOST)
                    .map(each -> new Found(each.key(), each.key().text(), each.span(), each.score())).toList();
        });
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id.toLowerCase(Locale.ROOT).replace(URN, "")));
        } catch (IllegalArgumentException e) { // not an identifier
            return Optional.empty();
        }
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public List<String> columns(SuggestionTexts texts) {
        return List.of("score");
    }

    @Override
    public void suggest(SuggestionTexts texts, Consumer<Map<String, Object>> sink) {
        search.in(texts).stream().sorted(Comparator.comparingDouble((Found each) -> -each.score)).forEach(each -> {
            var line = texts.line(each.one, new Offsets(each.text), each.span, each.text);
            line.put("score", Math.round(each.score * 1000) / 1000.0);
            sink.accept(line);
        });
    }
}
