package app.parallax.cli;

import app.parallax.text.Offsets;
import app.parallax.text.attribution.Attributions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

final class AttributionSuggestions implements SuggestionKind {
    @Override
    public String word() {
        return "attribution";
    }

    @Override
    public List<String> place() {
        return List.of("contentStartCodePoint", "contentEndCodePoint");
    }

    @Override
    public List<String> columns(SuggestionTexts texts) {
        return List.of("speaker", "cue", "direct");
    }

    @Override
    public void suggest(SuggestionTexts texts, Consumer<Map<String, Object>> sink) {
        for (var one : texts.wanted()) {
            var text = one.text();
            var offsets = new Offsets(text);
            var boilerplate = one.boilerplate().get();
            for (var found : Attributions.propose(text)) {
                if (!SuggestionTexts.isBoilerplate(boilerplate, found.content())) {
                    var line = new LinkedHashMap<String, Object>();
                    line.put(texts.field(), one.name());
                    line.put("speaker", found.speaker().of(text));
                    line.put("speakerStartCodePoint", offsets.toCodePoint(found.speaker().start()));
                    line.put("speakerEndCodePoint", offsets.toCodePoint(found.speaker().end()));
                    found.cue().ifPresent(cue -> line.put("cue", cue.of(text)));
                    line.put("contentStartCodePoint", offsets.toCodePoint(found.content().start()));
                    line.put("contentEndCodePoint", offsets.toCodePoint(found.content().end()));
                    line.put("quote", found.content().of(text));
                    line.put("direct", found.direct());
                    sink.accept(line);
                }
            }
        }
    }
}
