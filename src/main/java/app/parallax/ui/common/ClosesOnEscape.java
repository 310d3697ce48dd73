package app.parallax.ui.common;

/** A node that closes itself on Esc wherever the focus is within it. */
public interface ClosesOnEscape {}
