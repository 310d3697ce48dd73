package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.util.Optional;

/**
 * Who speaks, and by which words we know it.
 *
 * @param mention
 *            the tokens of the source beside the cue
 * @param speaker
 *            the tokens that name it: the same, or what a pronoun stands for
 * @param cue
 *            where the cue stands; empty where the speech only goes on
 * @param cueToken
 *            the first token of the cue; -1 without one
 */
record Source(Phrase mention, Phrase speaker, Optional<Span> cue, int cueToken) {

    static Source of(Phrase mention, Span cue, int cueToken) {
        return new Source(mention, mention, Optional.of(cue), cueToken);
    }

    Source resolved(Phrase name) {
        return new Source(mention, name, cue, cueToken);
    }
}
