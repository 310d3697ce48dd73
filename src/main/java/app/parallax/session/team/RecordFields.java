package app.parallax.session.team;

import app.parallax.model.Entity;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares entities field by field, and combines their fields. */
final class RecordFields {
    /** The time of the last change, which never conflicts. */
    static final String MODIFIED = "modified";

    private RecordFields() {}

    private static @Nullable Object value(Entity entity, RecordComponent part) {
        try {
            return part.getAccessor().invoke(entity);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has accessors", e);
        }
    }

    static Map<String, @Nullable Object> of(Entity entity) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var part : entity.getClass().getRecordComponents()) {
            values.put(part.getName(), value(entity, part));
        }
        return values;
    }

    /** Returns the fields of the second state that differ from the first. */
    static Map<String, @Nullable Object> differing(Entity one, Entity other) {
        var values = of(one);
        var differing = of(other);
        differing.entrySet().removeIf(each -> Objects.equals(each.getValue(), values.get(each.getKey())));
        return differing;
    }

    /** Whether two states differ at most in the time of the last change of a row. */
    static boolean sameButTime(Entity one, Entity other) {
        var differing = differing(one, other);
        if (isTimeOfChange(one)) {
            differing.remove(MODIFIED);
        }
        return differing.isEmpty();
    }

    /** Whether a kind keeps the time of the last change of its rows; an article keeps that of its publisher. */
    static boolean isTimeOfChange(Entity entity) {
        return Arrays.stream(entity.getClass().getRecordComponents())
                .anyMatch(part -> part.getName().equals(MODIFIED) && part.getType() == Instant.class);
    }

    /** Returns a state with some other fields. */
    static Entity with(Entity entity, Map<String, @Nullable Object> other) {
        var parts = entity.getClass().getRecordComponents();
        var values = Arrays.stream(parts)
                .map(part -> other.containsKey(part.getName()) ? other.get(part.getName()) : value(entity, part))
                .toArray();
        try {
            return entity.getClass().getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Collection<?> all -> all.isEmpty();
            default -> false;
        };
    }
}
