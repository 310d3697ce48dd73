package app.parallax.ui.find;

/**
 * A command that can be found by its name.
 *
 * @param text
 *            its name as in the menu
 * @param key
 *            its key as in the menu, empty if it has none
 * @param work
 *            what it does
 */
public record Offer(String text, String key, Runnable work) {}
