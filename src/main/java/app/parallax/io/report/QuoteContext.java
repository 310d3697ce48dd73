package app.parallax.io.report;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Fact;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.text.Elision;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds the surrounding sentences to quotes and leaves out passages that are not the article's text. One thread reads
 * what that needs, another may add it.
 */
final class QuoteContext {
    /** Number of cached texts: annotations come by article, those of a claim from a few articles. */
    private static final int TEXTS = 8;

    private final ProjectReader project;
    private final EntityLookup entities;
    private final int context;
    private final Map<UUID, Sentences> sentences = new LinkedHashMap<>();
    private final Map<String, Sentences> languages = new HashMap<>();
    private final Map<UUID, List<Span>> boilerplate = new LinkedHashMap<>();

    QuoteContext(ProjectReader project, EntityLookup entities, int context) {
        this.project = project;
        this.entities = entities;
        this.context = context;
    }

    /**
     * A passage with what its context is taken from.
     *
     * @param text of the version; null if there is no context
     * @param left what is left out of it
     * @param language BCP 47 tag, null if not known
     */
    record Source(Passage passage, @Nullable String text, List<Span> left, @Nullable String language) {}

    /**
     * Reads what the context of a passage needs.
     *
     * @param isPlaced whether the quote is at its offset
     */
    Source source(Passage passage, boolean isPlaced) {
        var version = passage.version();
        var left = kept(boilerplate, version, id -> project.boilerplate(id).stream()
                .map(each -> new Span(each.start(), each.end())).toList());
        return new Source(passage, context == 0 || !isPlaced ? null : entities.words(version), left,
                language(version));
    }

    QuoteInContext of(Source source) {
        var passage = source.passage;
        var text = source.text;
        var left = source.left;
        var language = source.language;
        var words = Elision.of(passage.quote(), passage.start(), left);
        if (text == null) {
            return QuoteInContext.of("", words, "", language);
        }
        var around = kept(sentences, passage.version(), id -> languages
                .computeIfAbsent(language == null ? "en" : language,
                        tag -> new Sentences("", Locale.forLanguageTag(tag)))
                .of(text)).around(passage.start(), passage.end(), context);
        var before = elided(text, new Span(around.start(), passage.start()), left);
        var after = elided(text, new Span(passage.end(), around.end()), left);
        return QuoteInContext.of(before.endsWith(Elision.SIGN) ? before + " " : before, words,
                after.startsWith(Elision.SIGN) ? " " + after : after, language);
    }

    /**
     * Replaces left-out passages in context by a sign, also where the whole context is one; a quote that is one is
     * kept.
     */
    private static String elided(String text, Span span, List<Span> left) {
        var words = span.of(text);
        if (left.stream().anyMatch(each -> each.start() <= span.start() && each.end() >= span.end())) {
            return words.isBlank() ? "" : Elision.SIGN;
        }
        var inner = Span.trimmed(words, 0, words.length());
        // keep what separates context and quote, such as a line break
        return words.substring(0, inner.start()) + Elision.of(inner.of(words), span.start() + inner.start(), left)
                + words.substring(inner.end());
    }

    private @Nullable String language(UUID version) {
        return Fact.valueOf(entities.article(entities.version(version)).language());
    }

    private static <T> T kept(Map<UUID, T> known, UUID version, Function<UUID, T> read) {
        var found = known.get(version);
        if (found == null) {
            if (known.size() >= TEXTS) {
                known.remove(known.keySet().iterator().next());
            }
            found = read.apply(version);
            known.put(version, found);
        }
        return found;
    }
}
