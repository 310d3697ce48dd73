package app.parallax.cli;

import app.parallax.text.Offsets;
import app.parallax.text.Span;
import app.parallax.text.copied.CopiedPassage;
import app.parallax.text.copied.CopiedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Suggests wording shared by any two texts. */
final class CopiedSuggestions implements SuggestionKind {
    /** The number of cached texts: consecutive lines often share a text. */
    private static final int KEPT = 64;

    @Override
    public String word() {
        return "copied";
    }

    @Override
    public List<String> columns(SuggestionTexts texts) {
        return List.of("words", texts.otherField(), "otherStartCodePoint", "otherEndCodePoint");
    }

    @Override
    public void suggest(SuggestionTexts texts, Consumer<Map<String, Object>> sink) {
        var all = texts.all();
        var kept = new TextCache(texts);
        for (var found : CopiedText.among(all.size(), number -> all.get(number).text())) {
            boolean first = texts.chosen().test(all.get(found.text()));
            if (first || texts.chosen().test(all.get(found.other()))) {
                // the requested article comes first
                kept.write(first ? found : found.turned(), sink);
            }
        }
    }

    private static final class TextCache {
        private final SuggestionTexts texts;
        private final Map<Integer, CachedText> read = new HashMap<>();

        private record CachedText(String text, Offsets offsets, List<Span> boilerplate) {}

        TextCache(SuggestionTexts texts) {
            this.texts = texts;
        }

        private CachedText read(int number) {
            if (read.size() >= KEPT) {
                read.clear();
            }
            return read.computeIfAbsent(number, missing -> {
                var one = texts.all().get(missing);
                var text = one.text();
                return new CachedText(text, new Offsets(text), one.boilerplate().get());
            });
        }

        void write(CopiedPassage found, Consumer<Map<String, Object>> sink) {
            var here = read(found.text());
            var there = read(found.other());
            if (SuggestionTexts.isBoilerplate(here.boilerplate, found.span())
                    || SuggestionTexts.isBoilerplate(there.boilerplate, found.otherSpan())) {
                return;
            }
            var line = texts.line(texts.all().get(found.text()), here.offsets, found.span(), here.text);
            line.put(texts.otherField(), texts.all().get(found.other()).name());
            line.put("otherStartCodePoint", there.offsets.toCodePoint(found.otherSpan().start()));
            line.put("otherEndCodePoint", there.offsets.toCodePoint(found.otherSpan().end()));
            line.put("words", found.words());
            sink.accept(line);
        }
    }
}
