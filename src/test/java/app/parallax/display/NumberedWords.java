package app.parallax.display;

import app.parallax.io.importer.Source;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Counted;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builds a project of one article in which each word is unique, so that marks are identified by their words. */
final class NumberedWords {
    private static final int PARAGRAPHS = 400;
    private static final int WORDS = 20;

    private NumberedWords() {}

    /** The word of a number. */
    static String word(int number) {
        return String.format(Locale.ROOT, "w%05d", number);
    }

    /** The note that is written to a word. */
    static String note(String word) {
        return "note of " + word;
    }

    /** Makes the project, which opens on its article. */
    static void create(Path project) {
        var text = "Numbered words\n\n" + IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph -> IntStream.range(0, WORDS).mapToObj(each -> word(paragraph * WORDS + each))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n")) + "\n";
        Projects.create(project);
        try (var session = Projects.openForWriting(project, "Maker", Runnable::run)) {
            ImportJob.ofSources(session, List.of(
                    Source.of("words.txt", text.getBytes(StandardCharsets.UTF_8))), ImportListener.NONE).done().join();
            var article = session.workspace().articles().getFirst().article().id();
            session.storeState(Map.of("panes", article.toString(), "panes.place", "0", "pane", "0")).join();
        }
    }

    /** The words that bear a tag of their own name, each with its note. */
    static Map<String, String> tagged(ProjectReader reader) {
        var tags = reader.tags().stream().map(Counted::entity).collect(Collectors.toMap(Tag::id, Tag::name));
        var found = new TreeMap<String, String>();
        reader.marks(AnnotationFilter.ALL, mark -> {
            var word = mark.passage().quote();
            if (mark.taggings().stream().anyMatch(each -> word.equals(tags.get(each.tag())))) {
                found.put(word, mark.annotation().note());
            }
        });
        return found;
    }
}
