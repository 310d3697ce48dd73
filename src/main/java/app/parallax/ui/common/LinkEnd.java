package app.parallax.ui.common;

/**
 * An end of a link: words that are in view, in the coordinates of the layer that draws it.
 *
 * @param x the edge of the pane that faces the other end
 */
public record LinkEnd(double x, double top, double bottom) {}
