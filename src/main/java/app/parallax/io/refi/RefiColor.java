package app.parallax.io.refi;

import app.parallax.model.Palette;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts the colours of tags. */
public final class RefiColor {
    private static final Pattern LONG = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern SHORT = Pattern.compile("#[0-9A-Fa-f]{3}");

    private RefiColor() {}

    public static String of(Palette color) {
        return String.format(Locale.ROOT, "#%06X", rgb(color));
    }

    /**
     * Returns the palette colour nearest to one of another program.
     *
     * @param written {@code #RRGGBB} or {@code #RGB}; null or anything else for none
     * @return empty if none is given
     */
    public static Optional<Palette> nearest(@Nullable String written) {
        var text = written == null ? "" : written.strip();
        if (SHORT.matcher(text).matches()) {
            text = "#" + text.charAt(1) + text.charAt(1) + text.charAt(2) + text.charAt(2) + text.charAt(3)
                    + text.charAt(3);
        }
        if (!LONG.matcher(text).matches()) {
            return Optional.empty();
        }
        int wanted = Integer.parseInt(text.substring(1), 16);
        return Arrays.stream(Palette.values()).min(Comparator.comparingLong(color -> distance(rgb(color), wanted)));
    }

    /** Returns the perceived distance of two colours (the “redmean” of CompuPhase). */
    private static long distance(int one, int other) {
        long red = (one >> 16 & 0xFF) - (long) (other >> 16 & 0xFF);
        long green = (one >> 8 & 0xFF) - (long) (other >> 8 & 0xFF);
        long blue = (one & 0xFF) - (long) (other & 0xFF);
        long mean = ((one >> 16 & 0xFF) + (long) (other >> 16 & 0xFF)) / 2;
        return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue;
    }

    /** Returns the colour of the light theme in tokens.css. */
    private static int rgb(Palette color) {
        return switch (color) {
            case RUST -> 0xA8470F;
            case GOLD -> 0xB27C00;
            case PLUM -> 0xB53AA8;
            case BLUE -> 0x2A5BD7;
            case SLATE -> 0x808B9B;
            case GREEN -> 0x2E9E66;
            case PETROL -> 0x0B5566;
            case BROWN -> 0x5A412B;
        };
    }
}
