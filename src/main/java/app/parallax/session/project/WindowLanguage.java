package app.parallax.session.project;

import java.util.Locale;

/** The language that the user has chosen. */
public enum WindowLanguage {
    /** That of the system, English where the program does not speak it. */
    SYSTEM,
    /** English. */
    ENGLISH,
    /** German. */
    GERMAN;

    /**
     * The locale in which sentences, dates and numbers are written.
     *
     * @return with the country of the system where the language is the system's
     */
    public Locale locale() {
        // the properties, because the default locale may have been set by an earlier choice
        var system = Locale.of(System.getProperty("user.language", "en"), System.getProperty("user.country", ""));
        var chosen = switch (this) {
            case SYSTEM -> system;
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
        return chosen.getLanguage().equals(system.getLanguage()) ? system : chosen;
    }
}
