package app.parallax.session.project;

import java.util.Locale;

/** The languages that a user can select. */
public enum WindowLanguage {
    /** The language of the system, or English if it is not supported. */
    SYSTEM,
    ENGLISH,
    GERMAN;

    /**
     * Returns the locale of sentences, dates and numbers, with the country of the system if the language is the
     * system's.
     */
    public Locale locale() {
        // system properties, because an earlier choice may have changed the default locale
        var system = Locale.of(System.getProperty("user.language", "en"), System.getProperty("user.country", ""));
        var chosen = switch (this) {
            case SYSTEM -> system;
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
        return chosen.getLanguage().equals(system.getLanguage()) ? system : chosen;
    }
}
