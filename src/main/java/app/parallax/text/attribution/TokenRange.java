package app.parallax.text.attribution;

/**
 * A range of tokens.
 *
 * @param to the last token, inclusive
 */
record TokenRange(int from, int to) {}
