package app.parallax.ui.common;

/**
 * The edge of a text behind which words are out of view, in the coordinates of the layer that shows it.
 *
 * @param x the edge of the pane that faces the other end of the link
 * @param above whether the words stand above the text in view
 */
public record TextEdge(double x, double y, boolean above) {}
