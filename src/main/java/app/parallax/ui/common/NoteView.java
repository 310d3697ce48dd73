package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.notes.NoteReader;
import app.parallax.text.Span;
import app.parallax.text.note.NoteBlock;
import app.parallax.text.note.NoteLink;
import app.parallax.text.note.NoteText;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Shows a note in rendered form: headings, lists, quotations, code, and links to entities. Of a long note a part is
 * laid out, and more on request.
 */
public final class NoteView extends VBox {
    /** The number of UTF-16 units laid out at once, about two pages. */
    private static final int AT_ONCE = 6_000;
    private static final int BLOCKS_AT_ONCE = 80;
    /** The length up to which a note is parsed on the FX thread, to avoid flicker. */
    private static final int SHORT = 4_000;

    private final Session session;
    private final NoteReader noteReader;
    private final NoteLinkNodes links;
    private String note = "";
    private NoteText text = NoteText.of("");
    private Map<UUID, String> names = Map.of();
    private boolean named;
    private int shown;
    private long asked;

    public NoteView(Session session) {
        this.session = session;
        this.noteReader = new NoteReader(session);
        this.links = new NoteLinkNodes(session, noteReader);
        getStyleClass().add("note-view");
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows a note; the same note is refreshed, because its link targets may have other names. */
    public void show(String newNote) {
        long request = ++asked;
        boolean other = !newNote.equals(note);
        note = newNote;
        if (other && newNote.length() <= SHORT) {
            text = NoteText.of(newNote);
            named = text.links().isEmpty();
            names = Map.of();
            fill(0);
        } else if (other) {
            getChildren().clear();
            text = NoteText.of("");
        } else if (text.links().isEmpty()) {
            return;
        }
        if (newNote.length() > SHORT || !text.links().isEmpty()) {
            session.runUnattended(noteReader.read(newNote).thenAccept(reading -> {
                if (request == asked && !(named && reading.names().equals(names) && reading.text().equals(text))) {
                    text = reading.text();
                    names = reading.names();
                    named = true;
                    fill(0);
                }
            }));
        }
    }

    /** Lays out blocks from an index. */
    private void fill(int from) {
        var nodes = new ArrayList<Node>();
        int length = 0;
        shown = from;
        while (shown < text.blocks().size() && length < AT_ONCE && nodes.size() < BLOCKS_AT_ONCE) {
            var block = text.blocks().get(shown++);
            length += block.words().length();
            nodes.add(NoteRow.of(block, content(block)));
        }
        if (shown < text.blocks().size()) {
            var more = new Button(Messages.text("note.more"));
            more.getStyleClass().addAll("flat", "note-more");
            more.setOnAction(event -> {
                getChildren().remove(more);
                fill(shown);
            });
            nodes.add(more);
        } else if (text.left() > 0) {
            var left = new WordFlow(Messages.text("note.left", text.left()), Fonts.SANS);
            left.getStyleClass().add("caption");
            nodes.add(left);
        }
        if (from == 0) {
            getChildren().setAll(nodes);
        } else {
            getChildren().addAll(nodes);
        }
    }

    private Region content(NoteBlock block) {
        if (block.type() == NoteBlock.Type.RULE) {
            var line = new Separator();
            line.setMaxWidth(Double.MAX_VALUE);
            return line;
        }
        var flow = new WordFlow("", block.type() == NoteBlock.Type.HEADING ? Fonts.SANS_SEMIBOLD : Fonts.SANS);
        flow.getStyleClass().add(switch (block.type()) {
            case HEADING -> "note-heading-" + Math.min(block.level(), 4);
            case CODE -> "note-code-block";
            default -> "note-paragraph";
        });
        fill(flow, block);
        return flow;
    }

    private void fill(WordFlow flow, NoteBlock block) {
        var words = new StringBuilder();
        var stretches = new ArrayList<WordFlow.StyledRange>();
        for (var run : block.runs()) {
            int start = words.length();
            var link = run.link();
            words.append(link == null ? run.text() : shown(link));
            var span = new Span(start, words.length());
            var styles = NoteRow.styles(run);
            if (link != null) {
                boolean gone = named && !names.containsKey(link.target());
                styles.add(gone ? "note-link-gone" : "note-link");
                stretches.add(new WordFlow.StyledRange(span, styles, each -> links.makeLink(each, link, gone)));
            } else if (run.address() != null) {
                var address = run.address();
                styles.add("note-address");
                stretches.add(new WordFlow.StyledRange(span, styles, each -> links.makeCopyable(each, address)));
            } else if (!styles.isEmpty()) {
                stretches.add(new WordFlow.StyledRange(span, styles, each -> {
                }));
            }
        }
        flow.setStyledRanges(words.toString(), stretches);
        if (block.type() == NoteBlock.Type.HEADING) {
            flow.setAccessibleRoleDescription(Messages.text("note.heading", block.level()));
        }
    }

    /** Returns the current name of a link target; until it is known, the name written in the link. */
    private String shown(NoteLink link) {
        @Nullable
        String name = names.get(link.target());
        if (name == null) {
            var written = link.words().isEmpty() ? Messages.text("note.nameless") : link.words();
            return named ? Messages.text("note.gone", written) : written;
        }
        return NoteLink.to(link.kind(), link.target(), name).words();
    }
}
