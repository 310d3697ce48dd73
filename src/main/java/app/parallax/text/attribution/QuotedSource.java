package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.util.Optional;

/**
 * The speaker of a quotation and the words that identify it.
 *
 * @param speaker the tokens that name it: the same, or what a pronoun stands for
 * @param cue where the cue stands; empty where the speech only goes on
 * @param cueToken the first token of the cue; -1 without one
 */
record QuotedSource(TokenRange mention, TokenRange speaker, Optional<Span> cue, int cueToken) {

    static QuotedSource of(TokenRange mention, Span cue, int cueToken) {
        return new QuotedSource(mention, mention, Optional.of(cue), cueToken);
    }

    QuotedSource resolved(TokenRange name) {
        return new QuotedSource(mention, name, cue, cueToken);
    }
}
