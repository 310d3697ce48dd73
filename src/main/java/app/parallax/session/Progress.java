package app.parallax.session;

/**
 * How far an edit of many rows is.
 *
 * @param done
 *            how many rows are changed
 * @param all
 *            how many will be
 */
public record Progress(int done, int all) {}
