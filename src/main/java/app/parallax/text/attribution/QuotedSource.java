package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.util.Optional;

/**
 * The source of a quotation or clause with its cue.
 *
 * @param speaker the tokens that name the source: the mention, or the antecedent of a pronoun
 * @param cue the reporting words; empty if the speech only continues
 * @param cueToken the first token of the cue; -1 without one
 */
record QuotedSource(TokenRange mention, TokenRange speaker, Optional<Span> cue, int cueToken) {

    static QuotedSource of(TokenRange mention, Span cue, int cueToken) {
        return new QuotedSource(mention, mention, Optional.of(cue), cueToken);
    }

    /** Returns the same cue with the speaker of another one. */
    QuotedSource by(QuotedSource other) {
        return new QuotedSource(other.mention(), other.speaker(), cue, cueToken);
    }

    QuotedSource resolved(TokenRange name) {
        return new QuotedSource(mention, name, cue, cueToken);
    }
}
