package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads passages with annotated attributions from the files in {@code attributions}. */
final class Passages {
    private Passages() {}

    /**
     * A passage.
     *
     * @param name what it is an example of
     * @param text its text, without braces
     * @param expected what is to be found in it
     */
    record Passage(String name, String text, List<Expected> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One attribution: its content, whether it is a quotation, the words of speaker and cue ("-" for none). */
    record Expected(Span content, boolean direct, String speaker, String cue) {
        boolean isFoundBy(Attribution found, String text) {
            return found.direct() == direct && found.content().equals(content)
                    && found.speaker().of(text).equals(speaker)
                    && found.cue().map(span -> span.of(text)).orElse("-").equals(cue);
        }
    }

    static List<Passage> read(String file) throws IOException {
        String all;
        try (InputStream in = Objects.requireNonNull(Passages.class.getResourceAsStream("/attributions/" + file))) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var passages = new ArrayList<Passage>();
        for (var part : all.split("(?m)^== ", -1)) {
            if (!part.startsWith("#")) {
                passages.add(passage(part));
            }
        }
        return passages;
    }

    private static Passage passage(String part) {
        int line = part.indexOf('\n');
        var marked = new StringBuilder();
        var answers = new ArrayList<String[]>();
        for (var each : part.substring(line + 1).split("\n", -1)) {
            if (each.startsWith("> ")) {
                answers.add(each.substring(2).split(" \\| ", -1));
            } else {
                marked.append(each).append('\n');
            }
        }
        var text = new StringBuilder();
        var spans = spans(marked.toString().strip(), text);
        if (spans.size() != answers.size()) {
            throw new IllegalStateException("Braces and answers differ in: " + part);
        }
        var expected = new ArrayList<Expected>();
        for (int i = 0; i < spans.size(); i++) {
            var answer = answers.get(i);
            expected.add(new Expected(spans.get(i), answer[0].equals("direct"), answer[1], answer[2]));
        }
        return new Passage(part.substring(0, line).strip(), text.toString(), expected);
    }

    /** Takes the braces out; answers what they enclosed by their beginnings. */
    private static List<Span> spans(String marked, StringBuilder text) {
        var spans = new ArrayList<Span>();
        var open = new ArrayDeque<int[]>();
        for (int i = 0; i < marked.length(); i++) {
            if (marked.startsWith("{{", i)) {
                open.push(new int[]{spans.size(), text.length()});
                spans.add(new Span(0, 0));
                i++;
            } else if (marked.startsWith("}}", i)) {
                var begun = open.pop();
                spans.set(begun[0], new Span(begun[1], text.length()));
                i++;
            } else {
                text.append(marked.charAt(i));
            }
        }
        return spans;
    }
}
