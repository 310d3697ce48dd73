package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.util.Optional;

/**
 * An attribution: the source, the reporting verb and the attributed words.
 *
 * @param speaker the name or description of the source; for a resolved pronoun, its name; without an apposition after a
 *            comma ("a spokesman for the ministry", "Dr. Amina Yusuf")
 * @param mention the source beside the cue: the speaker or a pronoun
 * @param cue the reporting words ("said", "according to"); empty for a quotation that continues without any
 * @param content a quotation with its marks, from the first to the last even if "he said" interrupts it, or a clause
 */
public record Attribution(Span speaker, Span mention, Optional<Span> cue, Span content, boolean direct) {}
