package app.parallax.ui.export;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.Messages;
import java.util.Locale;
import java.util.Optional;

/** What formats are called, and what each cannot hold; one that nobody has described is called by its name. */
public final class FormatNames {
    private FormatNames() {}

    /** What a format is called. */
    public static String name(Exporter exporter) {
        return described("export.format." + exporter.format())
                .orElse(exporter.format().toUpperCase(Locale.ROOT));
    }

    /** What a format cannot hold. */
    public static String lacks(Exporter exporter) {
        return described("export.lacks." + exporter.format()).orElse(Messages.text("export.lacksUnknown"));
    }

    private static Optional<String> described(String key) {
        return Messages.bundle().containsKey(key) ? Optional.of(Messages.text(key)) : Optional.empty();
    }
}
