package app.parallax.ui.find;

/**
 * A command that can be found by its name.
 *
 * @param name what it is called in settings
 * @param key its key as in the menu, empty if it has none
 * @param menu the menu that it stands in, empty if not known
 * @param possible whether it can be done now
 */
public record CommandOffer(String name, String text, String key, String menu, boolean possible, Runnable work) {}
