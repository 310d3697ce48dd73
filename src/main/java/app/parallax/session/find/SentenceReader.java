package app.parallax.session.find;

import app.parallax.model.AnnotationLine;
import app.parallax.model.Article;
import app.parallax.model.Fact;
import app.parallax.model.Kind;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.text.Graphemes;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the sentences around short quotes, from one snapshot of the project. */
final class SentenceReader {
    /** The length from which a quote is shown alone, in UTF-16 units. */
    static final int SHORT = 60;
    /** The maximal length shown on each side, in UTF-16 units. */
    static final int MOST = 160;
    /** The distance from a quote up to which its sentence is searched: a line may have megabytes. */
    private static final int REACH = 1_000;

    private final ProjectReader reader;
    private final Map<UUID, String> texts = new HashMap<>();
    private final Map<UUID, Locale> languages = new HashMap<>();

    SentenceReader(ProjectReader reader) {
        this.reader = reader;
    }

    List<LineInSentence> of(List<AnnotationLine> lines) {
        var articles = lines.stream().map(AnnotationLine::article).distinct().toList();
        for (var entity : reader.entities(Kind.ARTICLE, articles)) {
            if (entity instanceof Article article) {
                Optional.of(article).map(Article::language).map(Fact::value).map(Locale::forLanguageTag)
                        .ifPresent(language -> languages.put(article.id(), language));
            }
        }
        return lines.stream().map(this::of).toList();
    }

    private LineInSentence of(AnnotationLine line) {
        var passage = line.annotation().passage();
        if (passage.quote().length() >= SHORT) {
            return new LineInSentence(line, "", "");
        }
        var text = texts.computeIfAbsent(passage.version(),
                id -> reader.version(id).map(version -> reader.text(version.sha256())).orElse(""));
        if (!text.startsWith(passage.quote(), passage.start())) {
            return new LineInSentence(line, "", ""); // damaged project
        }
        var sentence = sentence(text, passage, languages.getOrDefault(line.article(), Locale.ENGLISH));
        int from = Graphemes.floor(text, Math.max(sentence.start(), passage.start() - MOST));
        int to = Graphemes.ceiling(text, Math.min(sentence.end(), passage.end() + MOST));
        return new LineInSentence(line,
                (from > sentence.start() ? "…" : "") + text.substring(from, passage.start()),
                text.substring(passage.end(), to) + (to < sentence.end() ? "…" : ""));
    }

    private static Span sentence(String text, Passage passage, Locale language) {
        int from = Graphemes.floor(text, Math.max(0, passage.start() - REACH));
        int to = Graphemes.ceiling(text, Math.min(text.length(), passage.end() + REACH));
        var whole = new Sentences(text.substring(from, to), language)
                .whole(passage.start() - from, passage.end() - from);
        return whole == null
                ? new Span(passage.start(), passage.end())
                : new Span(whole.start() + from, whole.end() + from);
    }
}
