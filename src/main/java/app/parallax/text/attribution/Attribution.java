package app.parallax.text.attribution;

import app.parallax.text.Span;
import java.util.Optional;

/**
 * An attribution: speaker, reporting verb and content.
 *
 * @param speaker where the source is named or described; for a pronoun that is resolved, where its name stands; without
 *            what follows a comma ("a spokesman for the ministry", "Dr. Amina Yusuf")
 * @param mention where the source stands beside the cue: the same, or the pronoun
 * @param cue the words that give the speech to its source ("said", "according to"); empty where a quotation only goes
 *            on without any
 * @param content what is said: a quotation with its marks, from its first to its last one though "he said" breaks it,
 *            or a clause
 */
public record Attribution(Span speaker, Span mention, Optional<Span> cue, Span content, boolean direct) {}
