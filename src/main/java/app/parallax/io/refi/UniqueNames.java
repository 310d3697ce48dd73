package app.parallax.io.refi;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

final class UniqueNames {
    private final Set<String> taken = new HashSet<>();
    private final boolean folded;

    /** @param folded whether case is ignored */
    UniqueNames(boolean folded) {
        this.folded = folded;
    }

    /** Returns the name, else the name with {@code other} appended, else with a number. */
    String take(String name, String other) {
        var plain = name.isBlank() ? "–" : name;
        if (add(plain)) {
            return plain;
        }
        if (!other.isBlank() && add(plain + " (" + other + ")")) {
            return plain + " (" + other + ")";
        }
        int number = 2;
        while (!add(plain + " (" + number + ")")) {
            number++;
        }
        return plain + " (" + number + ")";
    }

    private boolean add(String name) {
        return taken.add(folded ? name.toLowerCase(Locale.ROOT) : name);
    }
}
