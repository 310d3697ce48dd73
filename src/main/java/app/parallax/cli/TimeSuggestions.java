package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.text.Elision;
import app.parallax.text.Offsets;
import app.parallax.text.time.TimeExpressions;
import app.parallax.text.time.TimeModifier;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Suggests time expressions with their dates in each text. */
final class TimeSuggestions implements SuggestionKind {
    @Override
    public String word() {
        return "time";
    }

    @Override
    public List<String> columns(SuggestionTexts texts) {
        return List.of("kind", "edtf", "mod", "reason");
    }

    @Override
    public void suggest(SuggestionTexts texts, Consumer<Map<String, Object>> sink) {
        for (var one : texts.wanted()) {
            var text = one.text();
            var offsets = new Offsets(text);
            var articleText = Elision.blanked(text, one.boilerplate().get());
            for (var found : TimeExpressions.find(articleText, one.time())) {
                var line = texts.line(one, offsets, found.span(), text);
                line.put("kind", found.kind().word());
                if (found.edtf() != null) {
                    line.put("edtf", found.edtf().toString());
                }
                if (found.mod() != TimeModifier.NONE) {
                    line.put("mod", found.mod().word());
                }
                line.put("reason", Messages.text(found.reason().message()));
                sink.accept(line);
            }
        }
    }
}
