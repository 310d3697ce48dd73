package app.parallax.text.attribution;

/**
 * A row of tokens.
 *
 * @param from the first
 * @param to the last, inclusive
 */
record TokenRange(int from, int to) {}
