package app.parallax.text.time;

import app.parallax.model.Edtf;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the words around a typed date: "or later", "perhaps", "from … to …", "since". */
record OpenEnds(TimeLanguage language, BiFunction<TimeLanguage, String, Optional<Edtf>> date) {

    Optional<Edtf> read(String text) {
        for (var shape : language.typed()) {
            var match = shape.pattern().matcher(text);
            if (match.matches()) {
                var first = date.apply(language, match.group(1).strip());
                var second = match.groupCount() > 1 ? date.apply(language, match.group(2).strip()) : first;
                if (first.isPresent() && second.isPresent()) {
                    var edtf = Edtf.tryParse(shape.edtf().replace("{0}", first.get().toString())
                            .replace("{1}", second.get().toString()).replace("~?", "%"));
                    if (edtf.isPresent()) {
                        return edtf;
                    }
                }
            }
        }
        return date.apply(language, text);
    }
}
