package app.parallax.store;

import app.parallax.model.Annotation;
import app.parallax.model.Passage;
import app.parallax.model.Timestamps;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class AnnotationTable extends EntityTable<Annotation> {
    AnnotationTable() {
        super(Annotation.class, "annotation",
                "version, start, \"end\", quote, prefix, suffix, note, analyst, created, modified, translation");
    }

    @Override
    @Nullable
    Object[] values(Annotation annotation) {
        return new @Nullable Object[]{annotation.passage().version(), annotation.passage().start(),
                annotation.passage().end(), annotation.passage().quote(), annotation.passage().prefix(),
                annotation.passage().suffix(), annotation.note(), annotation.analyst(), annotation.created(),
                annotation.modified(), annotation.translation()};
    }

    @Override
    Annotation read(Row row) throws SQLException {
        var created = row.text(10);
        var modified = row.text(11);
        var first = Timestamps.read(created);
        return new Annotation(row.uuid(1),
                new Passage(row.uuid(2), row.number(3), row.number(4), row.text(5), row.text(6), row.text(7)),
                row.text(8), row.text(12), row.uuid(9), first,
                modified.equals(created) ? first : Timestamps.read(modified));
    }
}
