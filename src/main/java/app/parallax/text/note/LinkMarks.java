package app.parallax.text.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.jspecify.annotations.Nullable;

/**
 * A note with a short mark in place of each link of ours. The parser of Markdown keeps brackets to itself, and would
 * take words of a link for emphasis; a mark is one letter to it, wherever it stands.
 */
final class LinkMarks {
    /** Of the private use area; where a note has such a letter itself, a mark stands for that. */
    private static final char BEGIN = '\uE0F1';
    private static final char END = '\uE0F2';
    private static final Pattern MARK = Pattern.compile(BEGIN + "([0-9]{1,8})" + END);

    private final List<String> originals = new ArrayList<>();
    private final List<Optional<NoteLink>> links = new ArrayList<>();
    private final String text;

    LinkMarks(String note) {
        var marked = new StringBuilder(note.length());
        var places = NoteLinks.in(note);
        int next = 0;
        for (int at = 0; at < note.length();) {
            if (next < places.size() && places.get(next).start() == at) {
                var place = places.get(next++);
                mark(marked, note.substring(at, place.end()), Optional.of(place.link()));
                at = place.end();
            } else if (note.charAt(at) == BEGIN) {
                mark(marked, String.valueOf(BEGIN), Optional.empty());
                at++;
            } else {
                marked.append(note.charAt(at++));
            }
        }
        this.text = marked.toString();
    }

    private void mark(StringBuilder marked, String original, Optional<NoteLink> link) {
        marked.append(BEGIN).append(originals.size()).append(END);
        originals.add(original);
        links.add(link);
    }

    /** The note with marks. */
    String text() {
        return text;
    }

    /** The link that a mark stands for; empty if it stands for a letter. */
    Optional<NoteLink> link(MarkNode mark) {
        return links.get(mark.number);
    }

    /** What a mark stands for, as it was written. */
    String original(MarkNode mark) {
        return originals.get(mark.number);
    }

    /** The words with what their marks stand for: code and addresses, in which a link is none. */
    String restored(String words) {
        if (words.indexOf(BEGIN) < 0) {
            return words;
        }
        return MARK.matcher(words).replaceAll(mark -> {
            int number = Integer.parseInt(mark.group(1));
            // an address can have such a letter from an entity, which is no mark
            return Matcher.quoteReplacement(number < originals.size() ? originals.get(number) : mark.group());
        });
    }

    /** A mark in the tree. */
    static final class MarkNode extends CustomNode {
        private final int number;

        private MarkNode(int number) {
            this.number = number;
        }
    }

    /** Finds marks in words. */
    static final class Parsing implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(BEGIN);
        }

        @Override
        public InlineContentParser create() {
            return Parsing::parse;
        }

        private static @Nullable ParsedInline parse(InlineParserState state) {
            var scanner = state.scanner();
            scanner.next();
            var number = scanner.position();
            scanner.find(END);
            int value = Integer.parseInt(scanner.getSource(number, scanner.position()).getContent());
            scanner.next();
            return ParsedInline.of(new MarkNode(value), scanner.position());
        }
    }
}
