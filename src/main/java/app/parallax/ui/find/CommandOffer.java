package app.parallax.ui.find;

/**
 * A command in the command palette.
 *
 * @param name its name in the settings
 * @param key its shortcut, empty if it has none
 * @param menu its menu, empty if unknown
 * @param possible whether it is enabled
 */
public record CommandOffer(String name, String text, String key, String menu, boolean possible, Runnable work) {}
