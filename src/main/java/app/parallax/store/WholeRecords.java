package app.parallax.store;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejects records with missing JSON fields, for which the mapper puts null even where the record forbids it. */
final class WholeRecords {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };
    private static final ClassValue<List<Boolean>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<Boolean> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class)).toList();
        }
    };

    private WholeRecords() {}

    /**
     * Returns the same value.
     *
     * @throws IllegalArgumentException if it is null, or contains null in a non-null component
     */
    static <T> T whole(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("null where a value must be");
        }
        switch (value) {
            case Record known -> check(known);
            case Collection<?> all -> all.forEach(WholeRecords::whole);
            case Object[] all -> Arrays.asList(all).forEach(WholeRecords::whole);
            default -> {
                // a value of the JDK or an enum
            }
        }
        return value;
    }

    private static void check(Record known) {
        var components = COMPONENTS.get(known.getClass());
        var required = REQUIRED.get(known.getClass());
        for (int i = 0; i < components.size(); i++) {
            try {
                var value = components.get(i).getAccessor().invoke(known);
                if (value != null || required.get(i)) {
                    whole(value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("a record that cannot be read", e);
            }
        }
    }
}
