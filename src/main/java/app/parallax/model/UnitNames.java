package app.parallax.model;

/** Gives the units of figures one name in all languages, so that figures of different languages are compared. */
@FunctionalInterface
public interface UnitNames {
    /** Units whose names are compared as they are written. */
    UnitNames AS_WRITTEN = unit -> unit;

    /** Returns the common name of a unit; the unit itself if it is not known. */
    String common(String unit);
}
