package app.parallax.text.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * A parsed note. Markdown follows CommonMark with three exceptions: line breaks are kept, as people expect who do not
 * know Markdown; HTML is shown as its source; and links are recognised (see {@link NoteLinks}). Of a note longer than
 * {@link #MOST} only the beginning is parsed.
 *
 * @param left number of UTF-16 units omitted at the end
 */
public record NoteText(List<NoteBlock> blocks, int left) {
    /** Maximum length in UTF-16 units: some hundred pages. */
    public static final int MOST = 200_000;

    /** Maximum depth of nested blocks, deeper than people write: every further line costs time for each level. */
    private static final int MOST_OPEN = 60;
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, IndentedCodeBlock.class,
                    ListBlock.class, ThematicBreak.class))
            .maxOpenBlockParsers(MOST_OPEN).maxInlineNesting(MOST_OPEN)
            .customInlineContentParserFactory(new LinkMarks.MarkParserFactory()).build();

    public NoteText {
        blocks = List.copyOf(blocks);
    }

    /** Parses a note; an empty one has no blocks. */
    public static NoteText of(String note) {
        var known = note.length() <= MOST ? note : note.substring(0, end(note));
        var marked = new LinkMarks(known);
        return new NoteText(NoteWalk.blocks(PARSER.parse(marked.text()), marked), note.length() - known.length());
    }

    /** Returns the cut of a long note: after a line if possible, never within a surrogate pair. */
    private static int end(String note) {
        int line = note.lastIndexOf('\n', MOST);
        return line > MOST / 2 ? line : Character.isHighSurrogate(note.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }

    /** Returns the links outside code. */
    public List<NoteLink> links() {
        var links = new ArrayList<NoteLink>();
        blocks.forEach(block -> block.runs().stream().map(NoteRun::link).filter(Objects::nonNull)
                .forEach(links::add));
        return links;
    }
}
