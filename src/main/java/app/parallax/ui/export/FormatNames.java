package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.Exporter;
import java.util.Locale;
import java.util.Optional;

/** The names of formats and the limits of each; an unknown format shows its own name. */
public final class FormatNames {
    private FormatNames() {}

    public static String name(Exporter exporter) {
        return described("export.format." + exporter.format())
                .orElse(exporter.format().toUpperCase(Locale.ROOT));
    }

    /** Returns what a format cannot contain. */
    public static String lacks(Exporter exporter) {
        return described("export.lacks." + exporter.format()).orElse(Messages.text("export.lacksUnknown"));
    }

    private static Optional<String> described(String key) {
        return Messages.bundle().containsKey(key) ? Optional.of(Messages.text(key)) : Optional.empty();
    }
}
