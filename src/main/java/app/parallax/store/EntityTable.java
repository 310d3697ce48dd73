package app.parallax.store;

import app.parallax.model.Entity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of one kind of entity, with the conversion between records and rows. */
abstract class EntityTable<E extends Entity> {
    /** Identifiers per query; SQLite takes 32,766 parameters, a few hundred are as fast. */
    private static final int CHUNK = 500;

    private final Class<E> type;
    private final String table;
    private final String insert;
    private final String update;
    private final String delete;
    private final String select;
    private final List<String> columns;

    /**
     * @param columns the columns after {@code uuid}, in the order of {@link #values}
     */
    EntityTable(Class<E> type, String table, String columns) {
        this.type = type;
        var names = List.of(columns.split(", "));
        this.columns = names;
        this.insert = "INSERT INTO %s (uuid, %s) VALUES (?%s)".formatted(table, columns, ", ?".repeat(names.size()));
        this.update = "UPDATE %s SET %s WHERE uuid = ?".formatted(table,
                names.stream().map(name -> name + " = ?").collect(Collectors.joining(", ")));
        this.delete = "DELETE FROM %s WHERE uuid = ?".formatted(table);
        this.select = "SELECT %2$s.uuid%1$s FROM %2$s".formatted(
                names.stream().map(name -> ", " + table + "." + name).collect(Collectors.joining()), table);
        this.table = table;
    }

    static <E extends Entity> EntityTable<E> of(Class<E> type, String table, String columns,
            Function<E, @Nullable Object[]> values, Sql.RowReader<E> reader) {
        return new EntityTable<>(type, table, columns) {
            @Override
            @Nullable
            Object[] values(E entity) {
                return values.apply(entity);
            }

            @Override
            E read(Row row) throws SQLException {
                return reader.read(row);
            }
        };
    }

    /** Returns the values of the columns, without the identifier. */
    abstract @Nullable Object[] values(E entity);

    /** Converts a row to a record; column 1 is {@code uuid}, the table's own columns begin at 2. */
    abstract E read(Row row) throws SQLException;

    /** Returns {@code SELECT table.uuid, …} without conditions, to which joins and conditions can be appended. */
    String select() {
        return select;
    }

    boolean isEmpty(Sql sql) throws SQLException {
        return sql.number("SELECT EXISTS (SELECT 1 FROM " + table + ")") == 0;
    }

    String table() {
        return table;
    }

    List<E> all(Sql sql) throws SQLException {
        return sql.list(select + " ORDER BY uuid", this::read);
    }

    void each(Sql sql, Consumer<? super E> sink) throws SQLException {
        sql.each(select + " ORDER BY uuid", this::read, sink::accept);
    }

    Optional<E> find(Sql sql, UUID id) throws SQLException {
        return sql.first(select + " WHERE uuid = ?", this::read, id);
    }

    /** Returns the rows in the order of their identifiers; unknown identifiers are skipped. */
    List<E> find(Sql sql, List<UUID> ids) throws SQLException {
        if (ids.size() > CHUNK && isEmpty(sql)) { // called for every kind when many annotations are imported
            return List.of();
        }
        var found = new HashMap<UUID, E>();
        each(sql, select, ids, this::read, row -> found.put(row.id(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Returns the rows with an identifier in a column. */
    List<E> where(Sql sql, String column, UUID id) throws SQLException {
        return sql.list(select + " WHERE " + table + "." + column + " = ?", this::read, id);
    }

    /** Returns the rows whose values in some columns are those of an entity. */
    List<E> same(Sql sql, Entity entity, List<String> keys) throws SQLException {
        var values = values(type.cast(entity));
        return sql.list(select + " WHERE " + String.join(" AND ", keys.stream().map(key -> key + " = ?").toList()),
                this::read, keys.stream().map(key -> values[columns.indexOf(key)]).toArray());
    }

    /** Returns the primary keys of rows, in ascending order. */
    List<Long> keys(Sql sql, List<UUID> ids) throws SQLException {
        var keys = new ArrayList<Long>(ids.size());
        each(sql, "SELECT id FROM " + table, ids, row -> row.big(1), keys::add);
        Collections.sort(keys);
        return keys;
    }

    private static <T> void each(Sql sql, String select, List<UUID> ids, Sql.RowReader<T> reader, Consumer<T> sink)
            throws SQLException {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            var places = "?" + ", ?".repeat(chunk.size() - 1);
            sql.each(select + " WHERE uuid IN (" + places + ")", reader, sink, chunk.toArray());
        }
    }

    void insert(Sql sql, List<? extends Entity> entities) throws SQLException {
        for (var entity : entities) {
            var values = values(type.cast(entity));
            var row = new @Nullable Object[values.length + 1];
            row[0] = entity.id();
            System.arraycopy(values, 0, row, 1, values.length);
            if (entities.size() == 1) {
                sql.update(insert, row);
                return;
            }
            sql.addBatch(insert, row);
        }
        sql.runBatch(insert);
    }

    /** Updates a row; returns whether it existed. */
    boolean update(Sql sql, Entity entity) throws SQLException {
        var values = values(type.cast(entity));
        var row = Arrays.copyOf(values, values.length + 1);
        row[values.length] = entity.id();
        return sql.update(update, row) == 1;
    }

    /** Deletes rows; returns whether all existed. */
    boolean delete(Sql sql, List<UUID> ids) throws SQLException {
        for (var id : ids) {
            sql.addBatch(delete, id);
        }
        return Arrays.stream(sql.runBatch(delete)).sum() == ids.size();
    }
}
