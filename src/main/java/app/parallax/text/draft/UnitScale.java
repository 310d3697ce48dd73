package app.parallax.text.draft;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of measurement of which one is a whole number of others: a decade is ten years. */
final class UnitScale {
    /** The size of a unit in the smallest unit of its kind. */
    private static final Map<String, Size> SIZES = Map.ofEntries(size("second", "second", 1),
            size("minute", "second", 60), size("hour", "second", 3_600), size("day", "second", 86_400),
            size("week", "second", 604_800), size("month", "month", 1), size("year", "month", 12),
            size("decade", "month", 120), size("century", "month", 1_200), size("millimetre", "metre", 1),
            size("centimetre", "metre", 10), size("metre", "metre", 1_000), size("kilometre", "metre", 1_000_000),
            size("gram", "gram", 1), size("kilogram", "gram", 1_000), size("tonne", "gram", 1_000_000),
            size("inch", "foot", 1), size("foot", "foot", 12), size("kilowatt", "watt", 1),
            size("megawatt", "watt", 1_000), size("gigawatt", "watt", 1_000_000), size("hectare", "area", 10_000),
            size("square metre", "area", 1), size("square kilometre", "area", 1_000_000),
            size("millilitre", "litre", 1),
            size("litre", "litre", 1_000));

    /**
     * The size of a unit.
     *
     * @param kind units of one kind are compared
     */
    private record Size(String kind, long parts) {}

    private UnitScale() {}

    private static Map.Entry<String, Size> size(String unit, String kind, long parts) {
        return Map.entry(unit, new Size(kind, parts));
    }

    /** Returns how many of a smaller unit another is; null if it is no whole number of them. */
    static @Nullable BigDecimal times(@Nullable String unit, @Nullable String smaller) {
        var one = unit == null ? null : SIZES.get(unit);
        var other = smaller == null ? null : SIZES.get(smaller);
        return one == null || other == null || !one.kind().equals(other.kind()) || one.parts() <= other.parts()
                || one.parts() % other.parts() != 0 ? null : BigDecimal.valueOf(one.parts() / other.parts());
    }
}
