package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SqlTest {
    private static Sql open() throws SQLException {
        return new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    @Test
    void statementsWithoutNumberAreNotAllKept() throws SQLException {
        try (var sql = open()) {
            for (int i = 0; i < 3 * Sql.MOST_PREPARED; i++) {
                assertEquals(i, sql.number("SELECT " + i));
            }
            assertEquals(Sql.MOST_PREPARED, sql.prepared());
        }
    }

    @Test
    void aStatementMayBeUsedInsideItselfAndAmongManyOthers() throws SQLException {
        try (var sql = open()) {
            var query = "SELECT value FROM json_each('[1, 2, 3]')";
            var found = new ArrayList<Integer>();
            sql.each(query, row -> row.number(1), outer -> {
                try {
                    found.addAll(sql.list(query, row -> row.number(1)));
                    for (int i = 0; i < 2 * Sql.MOST_PREPARED; i++) {
                        sql.number("SELECT " + i);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertEquals(List.of(1, 2, 3, 1, 2, 3, 1, 2, 3), found);
        }
    }

    @Test
    void onlyAValueThatCannotBeReadMakesARowDamaged() throws SQLException {
        try (var sql = open()) {
            var damaged = assertThrows(SQLException.class,
                    () -> sql.first("SELECT 'no-kind'", row -> row.named(1, OpenMode.class)));
            assertTrue(damaged.getCause() instanceof IllegalArgumentException);
            var ours = new CancellationException("enough");
            assertSame(ours, assertThrows(CancellationException.class, () -> sql.first("SELECT 1", row -> {
                throw ours;
            })));
            assertThrows(NullPointerException.class, () -> sql.first("SELECT 1", row -> {
                throw new NullPointerException("a fault of the program");
            }));
        }
    }
}
