package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignTarget;
import app.parallax.model.Article;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds article, version and passage of foreign annotations in one snapshot of a project. */
final class ForeignAnchoring {
    /** The maximal number of articles of one name that are searched. */
    private static final int MOST_ARTICLES = 20;
    /** The length below which words occur in only one article by chance, in UTF-16 units. */
    private static final int TELLING = 8;

    private final ProjectReader reader;
    private final ForeignTexts texts;
    private final ForeignArticles articles;

    ForeignAnchoring(ProjectReader reader, ForeignTexts texts) {
        this.reader = reader;
        this.texts = texts;
        this.articles = texts.articles(reader);
    }

    /**
     * The outcome for an annotation.
     *
     * @param passage null if it could not be anchored
     * @param article the article that is meant, null if unknown
     * @param sentence why there is no anchor, or a remark on it; empty if there is none
     */
    record Outcome(@Nullable Passage passage, ForeignAnchors.Way way, @Nullable Article article, String sentence) {}

    /** Anchors annotations; the outcomes are in their order. */
    List<Outcome> place(List<ForeignAnnotation> annotations) {
        var outcomes = new ArrayList<@Nullable Outcome>();
        var strangers = new HashMap<Integer, Quote>();
        for (var annotation : annotations) {
            var outcome = inNamed(annotation);
            if (outcome == null) {
                strangers.put(outcomes.size(), annotation.target().words());
            }
            outcomes.add(outcome);
        }
        var told = byWords(strangers);
        var all = new ArrayList<Outcome>();
        for (int i = 0; i < annotations.size(); i++) {
            var outcome = outcomes.get(i);
            all.add(outcome != null ? outcome : byWords(annotations.get(i), told.getOrDefault(i, List.of())));
        }
        return all;
    }

    /** Anchors an annotation in the article that it names; null if it names none of the project. */
    private @Nullable Outcome inNamed(ForeignAnnotation annotation) {
        Outcome none = null;
        for (var target : annotation.targets()) {
            var meant = articles.find(target);
            if (meant.isEmpty()) {
                continue;
            }
            var placed = new ArrayList<Outcome>();
            for (var article : meant.stream().limit(MOST_ARTICLES).toList()) {
                var outcome = in(article, target);
                if (outcome.passage != null) {
                    placed.add(outcome);
                } else if (none == null) {
                    none = outcome;
                }
            }
            if (placed.size() == 1) {
                return placed.getFirst();
            }
            if (meant.size() > 1) {
                none = new Outcome(null, ForeignAnchors.Way.AS_SAID, null, Messages.text("orphan.manyArticles",
                        meant.stream().map(ForeignAnchoring::shown).limit(5).collect(Collectors.joining(", "))));
            }
        }
        return none;
    }

    private Outcome in(Article article, ForeignTarget target) {
        ForeignAnchors.@Nullable Found none = null;
        for (var version : articles.versions(article, target)) {
            var places = texts.of(reader, version);
            var found = places.find(target);
            if (found.span() != null) {
                return new Outcome(passage(version, places.text(), found.span()), found.way(), article, "");
            }
            none = none == null ? found : none;
        }
        var lack = none == null ? ForeignAnchors.Lack.NO_WORDS : none.lack();
        return new Outcome(null, ForeignAnchors.Way.AS_SAID, article,
                Messages.text(lack.sentence(), shown(article)));
    }

    /** Returns the articles that contain quotes, at most two for each; texts are read one after the other. */
    private Map<Integer, List<Article>> byWords(Map<Integer, Quote> strangers) {
        var told = new HashMap<Integer, List<Article>>();
        var wanted = new HashMap<>(strangers);
        wanted.values().removeIf(quote -> quote.exact().length() < TELLING);
        if (wanted.isEmpty()) {
            return told;
        }
        articles.newest().forEach((article, version) -> {
            var text = texts.of(reader, version).text();
            wanted.forEach((index, quote) -> {
                var known = told.computeIfAbsent(index, i -> new ArrayList<>());
                if (known.size() < 2 && text.contains(quote.exact())) {
                    known.add(article);
                }
            });
        });
        return told;
    }

    private Outcome byWords(ForeignAnnotation annotation, List<Article> told) {
        if (told.size() == 1) {
            var outcome = in(told.getFirst(), annotation.target());
            // the context of words on another page differs
            if (outcome.passage != null && outcome.way != ForeignAnchors.Way.LIKE
                    && isBorneOut(annotation.target().words(), outcome.passage)) {
                return new Outcome(outcome.passage, outcome.way, outcome.article,
                        Messages.text("annotations.toldByWords", shown(told.getFirst())));
            }
        }
        var sources = annotation.target().sources();
        return new Outcome(null, ForeignAnchors.Way.AS_SAID, null, sources.isEmpty()
                ? Messages.text("orphan.noSource")
                : Messages.text("orphan.noArticle", sources.getFirst()));
    }

    /** Whether the context of a passage agrees with that of the sender, if any was given. */
    private static boolean isBorneOut(Quote sent, Passage passage) {
        boolean silent = sent.prefix().isBlank() && sent.suffix().isBlank();
        return silent || alike(sent.prefix(), passage.prefix(), true) || alike(sent.suffix(), passage.suffix(), false);
    }

    private static boolean alike(String sent, String there, boolean atEnd) {
        var one = sent.replaceAll("\\s+", "");
        var other = there.replaceAll("\\s+", "");
        int length = Math.min(TELLING, Math.min(one.length(), other.length()));
        return length > 0 && (atEnd
                ? one.substring(one.length() - length).equals(other.substring(other.length() - length))
                : one.substring(0, length).equals(other.substring(0, length)));
    }

    private static String shown(Article article) {
        return article.label() + " (" + article.file() + ")";
    }

    private static Passage passage(Version version, String text, Span span) {
        var quote = Quote.of(text, span.start(), span.end());
        return new Passage(version.id(), span.start(), span.end(), quote.exact(), quote.prefix(), quote.suffix());
    }
}
