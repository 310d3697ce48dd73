package app.parallax.io.importer;

import app.parallax.model.Fact;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the value of a detail that must be known. */
final class Said {
    private Said() {}

    static <T> T value(@Nullable Fact<T> fact) {
        return Objects.requireNonNull(fact, "not known").value();
    }
}
