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
 * A note whose links are replaced by short marks. The Markdown parser consumes brackets and would read words of a link
 * as emphasis; to it a mark is a single letter.
 */
final class LinkMarks {
    /** From the private use area; a note's own such character is replaced by a mark too. */
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

    String text() {
        return text;
    }

    /** Returns the link of a mark; empty if it replaces a character. */
    Optional<NoteLink> link(MarkNode mark) {
        return links.get(mark.number);
    }

    String original(MarkNode mark) {
        return originals.get(mark.number);
    }

    /** Replaces marks by their original text: code and addresses contain no links. */
    String restored(String words) {
        if (words.indexOf(BEGIN) < 0) {
            return words;
        }
        return MARK.matcher(words).replaceAll(mark -> {
            int number = Integer.parseInt(mark.group(1));
            // an address can contain this character by way of an entity, which is no mark
            return Matcher.quoteReplacement(number < originals.size() ? originals.get(number) : mark.group());
        });
    }

    /** A mark in the syntax tree. */
    static final class MarkNode extends CustomNode {
        private final int number;

        private MarkNode(int number) {
            this.number = number;
        }
    }

    static final class MarkParserFactory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(BEGIN);
        }

        @Override
        public InlineContentParser create() {
            return MarkParserFactory::parse;
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
