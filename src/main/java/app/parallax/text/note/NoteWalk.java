package app.parallax.text.note;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Converts a Markdown tree to blocks without recursion: a note can be nested as deep as it is long. */
final class NoteWalk {
    /** Maximum length of a block, which bounds layout; longer ones are split. */
    private static final int LONGEST = 4_000;
    private static final int MOST_RUNS = 300;
    private static final List<String> BULLETS = List.of("•", "◦", "▪");

    private final LinkMarks links;
    private final List<NoteBlock> blocks = new ArrayList<>();
    private final List<NoteRun> runs = new ArrayList<>();
    private final Deque<String> addresses = new ArrayDeque<>();
    /** The number of the next item, the innermost list first. */
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private int length;
    private int lists;
    private int quotes;
    private int strong;
    private int emphasis;
    private int level;
    private String marker = "";

    private NoteWalk(LinkMarks links) {
        this.links = links;
    }

    static List<NoteBlock> blocks(Node document, LinkMarks links) {
        var walk = new NoteWalk(links);
        Node node = document.getFirstChild();
        while (node != null) {
            walk.enter(node);
            var next = node.getFirstChild();
            if (next == null) {
                walk.leave(node);
                next = node.getNext();
            }
            while (next == null && node != null) {
                node = node.getParent();
                if (node == null || node.equals(document)) {
                    node = null;
                } else {
                    walk.leave(node);
                    next = node.getNext();
                }
            }
            node = next;
        }
        return walk.blocks;
    }

    private void enter(Node node) {
        switch (node) {
            case BulletList list -> lists++;
            case OrderedList list -> {
                lists++;
                numbers.push(list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            }
            case ListItem item -> marker = marker(item);
            case BlockQuote quote -> quotes++;
            case Heading heading -> level = heading.getLevel();
            case StrongEmphasis bold -> strong++;
            case Emphasis italic -> emphasis++;
            case Link link -> addresses.push(links.restored(link.getDestination()));
            case Image image -> addresses.push(links.restored(image.getDestination()));
            case Text text -> add(text.getLiteral(), false, null);
            case Code code -> add(links.restored(code.getLiteral()), true, null);
            case HtmlInline html -> add(links.restored(html.getLiteral()), false, null);
            case SoftLineBreak line -> add("\n", false, null);
            case HardLineBreak line -> add("\n", false, null);
            case LinkMarks.MarkNode mark -> links.link(mark).ifPresentOrElse(link -> add(shown(link), false, link),
                    () -> add(links.original(mark), false, null));
            case FencedCodeBlock code -> code(links.restored(code.getLiteral()));
            case IndentedCodeBlock code -> code(links.restored(code.getLiteral()));
            case ThematicBreak line -> block(NoteBlock.Type.RULE);
            default -> {
                // created when left: paragraphs and the like
            }
        }
    }

    private void leave(Node node) {
        switch (node) {
            case BulletList list -> lists--;
            case OrderedList list -> {
                lists--;
                numbers.pop();
            }
            case ListItem item -> {
                if (!marker.isEmpty()) {
                    block(NoteBlock.Type.PARAGRAPH); // an item without text
                }
            }
            case BlockQuote quote -> quotes--;
            case Heading heading -> {
                block(NoteBlock.Type.HEADING);
                level = 0;
            }
            case Paragraph paragraph -> block(NoteBlock.Type.PARAGRAPH);
            case StrongEmphasis bold -> strong--;
            case Emphasis italic -> emphasis--;
            case Link link -> addresses.pop();
            case Image image -> {
                if (image.getFirstChild() == null) {
                    add(links.restored(image.getDestination()), false, null);
                }
                addresses.pop();
            }
            default -> {
                // no state to undo
            }
        }
    }

    /** Returns the text of a link until the current name of its target is known. */
    private static String shown(NoteLink link) {
        return link.words().isEmpty() ? link.target().toString() : link.words();
    }

    private String marker(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return BULLETS.get(Math.floorMod(lists - 1, BULLETS.size()));
        }
        int number = numbers.pop();
        numbers.push(number + 1);
        return number + (list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter());
    }

    private void code(String literal) {
        var lines = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        for (int at = 0; at < lines.length();) {
            int end = Math.min(lines.length(), at + LONGEST);
            if (end < lines.length() && Character.isHighSurrogate(lines.charAt(end - 1))) {
                end--;
            }
            runs.add(new NoteRun(lines.substring(at, end), false, false, true, null, null));
            block(NoteBlock.Type.CODE);
            at = end;
        }
    }

    private void add(String text, boolean code, @Nullable NoteLink link) {
        if (text.isEmpty()) {
            return;
        }
        for (int at = 0; at < text.length();) {
            if (length >= LONGEST || runs.size() >= MOST_RUNS) {
                block(level > 0 ? NoteBlock.Type.HEADING : NoteBlock.Type.PARAGRAPH);
            }
            int end = link != null ? text.length() : Math.min(text.length(), at + LONGEST - length);
            if (end < text.length() && end > at + 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            var run = new NoteRun(text.substring(at, end), strong > 0, emphasis > 0, code, link, addresses.peek());
            if (!runs.isEmpty() && runs.getLast().looksLike(run)) {
                runs.set(runs.size() - 1, runs.getLast().and(run.text()));
            } else {
                runs.add(run);
            }
            length += end - at;
            at = end;
        }
    }

    private void block(NoteBlock.Type type) {
        blocks.add(new NoteBlock(type, level, Math.min(lists, NoteBlock.DEEPEST),
                Math.min(quotes, NoteBlock.DEEPEST), marker, runs));
        marker = "";
        runs.clear();
        length = 0;
    }
}
