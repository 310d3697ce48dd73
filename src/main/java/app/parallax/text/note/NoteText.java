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
 * A note as it is read: blocks of words. Markdown is read as CommonMark says, but for three things: a line break stays
 * one, as in the notes of a person who never heard of Markdown; HTML is no more than the characters that it is written
 * in; and links of ours are known (see {@link NoteLinks}). Of a note that is longer than {@link #MOST} the beginning is
 * read.
 *
 * @param left how many UTF-16 units of the note were left out at its end
 */
public record NoteText(List<NoteBlock> blocks, int left) {
    /** So many UTF-16 units are read: some hundred pages. */
    public static final int MOST = 200_000;

    /** Blocks nested deeper than people nest them are words: what is nested costs at every further line. */
    private static final int MOST_OPEN = 60;
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, IndentedCodeBlock.class,
                    ListBlock.class, ThematicBreak.class))
            .maxOpenBlockParsers(MOST_OPEN).maxInlineNesting(MOST_OPEN)
            .customInlineContentParserFactory(new LinkMarks.Parsing()).build();

    /** Keeps a copy that nobody can change. */
    public NoteText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a note.
     *
     * @return its blocks; none for an empty note
     */
    public static NoteText of(String note) {
        var known = note.length() <= MOST ? note : note.substring(0, end(note));
        var marked = new LinkMarks(known);
        return new NoteText(NoteWalk.blocks(PARSER.parse(marked.text()), marked), note.length() - known.length());
    }

    /** Where a long note is cut: after a line if there is one, never inside a character of two units. */
    private static int end(String note) {
        int line = note.lastIndexOf('\n', MOST);
        return line > MOST / 2 ? line : Character.isHighSurrogate(note.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }

    /** The links that can be followed. */
    public List<NoteLink> links() {
        var links = new ArrayList<NoteLink>();
        blocks.forEach(block -> block.runs().stream().map(NoteRun::link).filter(Objects::nonNull)
                .forEach(links::add));
        return links;
    }
}
