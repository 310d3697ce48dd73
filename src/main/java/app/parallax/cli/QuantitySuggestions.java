package app.parallax.cli;

import app.parallax.text.Offsets;
import app.parallax.text.quantity.Quantities;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Suggests the figures of each text. */
final class QuantitySuggestions implements SuggestionKind {
    @Override
    public String word() {
        return "quantity";
    }

    @Override
    public List<String> columns(SuggestionTexts texts) {
        return List.of("min", "max", "unit", "what", "qualifier", "asOf");
    }

    @Override
    public void suggest(SuggestionTexts texts, Consumer<Map<String, Object>> sink) {
        for (var one : texts.wanted()) {
            var text = one.text();
            var offsets = new Offsets(text);
            var boilerplate = one.boilerplate().get();
            for (var quantity : Quantities.find(text, one.time().language())) {
                if (!SuggestionTexts.isBoilerplate(boilerplate, quantity.span())) {
                    var line = texts.line(one, offsets, quantity.span(), text);
                    put(line, "min", quantity.min());
                    put(line, "max", quantity.max());
                    put(line, "unit", quantity.unit());
                    put(line, "what", quantity.what());
                    put(line, "qualifier", quantity.qualifier());
                    put(line, "asOf", quantity.asOf() == null ? null : quantity.asOf().toString());
                    sink.accept(line);
                }
            }
        }
    }

    private static void put(Map<String, Object> line, String field, @Nullable Object value) {
        if (value != null) {
            line.put(field, value);
        }
    }
}
