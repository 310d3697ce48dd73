package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.FoundKind;
import app.parallax.model.ProjectReader;
import app.parallax.session.find.ProjectSearch;
import app.parallax.session.find.SearchHit;
import app.parallax.text.Elision;
import app.parallax.text.NaiveQuery;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import app.parallax.text.RandomQuery;
import app.parallax.text.Span;
import app.parallax.text.note.NoteLinks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the results of the full-text index with a full scan. */
public final class SearchInStep {
    private SearchInStep() {}

    /** Asks random queries made of the project's own words. */
    public static void check(ProjectReader reader, Random random, int queries) {
        var all = texts(reader);
        var some = all.values().stream().flatMap(each -> each.values().stream()).flatMap(List::stream)
                .filter(text -> !text.isEmpty()).toList();
        for (int i = 0; i < queries && !some.isEmpty(); i++) {
            Query query;
            try {
                query = Query.parse(RandomQuery.of(random, some.get(random.nextInt(some.size()))));
            } catch (QueryException e) {
                continue;
            }
            var search = new ProjectSearch(reader, query);
            all.forEach((kind, texts) -> {
                var expected = new TreeSet<UUID>();
                texts.forEach((id, parts) -> {
                    if (NaiveQuery.matches(query, parts)) {
                        expected.add(id);
                    }
                });
                var hits = new ArrayList<SearchHit>();
                search.find(kind, Integer.MAX_VALUE, hits::add);
                assertEquals(expected, new TreeSet<>(hits.stream().map(SearchHit::id).toList()),
                        () -> kind + " by " + query.match());
                assertEquals(expected.size(), hits.size());
                hits.forEach(each -> checkPlace(reader, each));
            });
        }
    }

    private static void checkPlace(ProjectReader reader, SearchHit hits) {
        var passage = hits.passage();
        if (passage != null) {
            var text = reader.text(reader.version(passage.version()).orElseThrow().sha256());
            assertEquals(passage.quote(), text.substring(passage.start(), passage.end()));
        }
        assertEquals(false, hits.snippet().hits().isEmpty());
    }

    private static Map<FoundKind, Map<UUID, List<String>>> texts(ProjectReader reader) {
        var texts = new EnumMap<FoundKind, Map<UUID, List<String>>>(FoundKind.class);
        for (var kind : FoundKind.values()) {
            texts.put(kind, new HashMap<>());
        }
        reader.articles().forEach(row -> {
            var title = row.article().title();
            put(texts, FoundKind.ARTICLE, row.article().id(), title == null ? "" : title.value(),
                    Elision.blanked(reader.text(row.version().sha256()), reader.boilerplate(row.version().id()).stream()
                            .map(each -> new Span(each.start(), each.end())).toList()));
        });
        reader.marks(AnnotationFilter.ALL, mark -> {
            put(texts, FoundKind.ANNOTATION, mark.id(), mark.passage().quote());
            put(texts, FoundKind.NOTE, mark.id(), Stream
                    .of(NoteLinks.plain(mark.annotation().note()), mark.annotation().translation())
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")));
        });
        reader.tags().forEach(row -> put(texts, FoundKind.TAG, row.entity().id(), row.entity().name(),
                NoteLinks.plain(row.entity().description())));
        reader.claims().forEach(row -> put(texts, FoundKind.CLAIM, row.entity().id(), row.entity().text(),
                NoteLinks.plain(row.entity().note())));
        reader.events().forEach(row -> put(texts, FoundKind.EVENT, row.entity().id(), row.entity().title(),
                String.join("\n",
                        Stream.of(row.entity().place(), NoteLinks.plain(row.entity().note())).filter(Objects::nonNull)
                                .filter(part -> !part.isEmpty()).toList())));
        reader.memos().forEach(memo -> put(texts, FoundKind.MEMO, memo.id(), memo.title(),
                NoteLinks.plain(memo.text())));
        return texts;
    }

    private static void put(Map<FoundKind, Map<UUID, List<String>>> texts, FoundKind kind, UUID id, String... parts) {
        Objects.requireNonNull(texts.get(kind)).put(id, List.of(parts));
    }
}
