package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.CheckProblem;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCheckTest {
    @TempDir
    Path folder;

    private final Parts.Imported article = Parts.article("001", "“Words” of an article,\u00a0no more.");
    private final Analyst analyst = Parts.analyst("Ada");
    private final Annotation mark = Parts.annotation(article.passage("“Words”"), analyst);
    private final Annotation other = Parts.annotation(article.passage("no more."), analyst);
    private final Tag tag = Parts.tag("Tag");
    private final Tagging tagging = new Tagging(Ids.next(), mark.id(), tag.id());
    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("p.parallax");
        Store.create(file);
        try (var store = Store.open(file, OpenMode.WRITE)) {
            store.perform(article.edit(), analyst, Parts.AT, false);
            store.perform(new Edit("Mark", List.of(Change.insert(mark), Change.insert(other), Change.insert(tag),
                    Change.insert(tagging))), analyst, Parts.AT, false);
        }
    }

    @Test
    void aSoundProjectHasNoProblem() {
        assertEquals(List.of(), check());
    }

    /** Every sixteenth edit or so the parts of the full-text index are merged, behind the back of whoever reads. */
    @Test
    void aSoundProjectHasNoProblemHoweverOftenItIsLookedAtWhileItIsEdited() {
        try (var store = Store.open(file, OpenMode.WRITE)) {
            for (int i = 0; i < 40; i++) {
                store.perform(new Edit("Mark", List.of(Change
                        .insert(Parts.annotation(article.passage("Words”"), analyst)))), analyst, Parts.AT, false);
                assertEquals(List.of(), store.check());
            }
        }
    }

    @Test
    void aQuoteThatWasTamperedWithIsFound() throws SQLException {
        execute("UPDATE annotation SET quote = '“Wards”' WHERE start = 0");
        assertEquals(List.of(problem("annotation", mark.id(), "check.quote")), check());
    }

    @Test
    void aPassageBeyondTheEndOfItsTextIsFound() throws SQLException {
        execute("UPDATE annotation SET start = start + 1000, \"end\" = \"end\" + 1000 WHERE start > 0");
        assertEquals(List.of(problem("annotation", other.id(), "check.quote")), check());
    }

    @Test
    void aReferenceToWhatIsNotThereIsFound() throws SQLException {
        execute("DELETE FROM tag");
        assertEquals(List.of(problem("tagging", tagging.id(), "check.reference", "tag")), check());
    }

    @Test
    void aTextThatIsNotThatOfItsHashIsFound() throws SQLException {
        execute("UPDATE content SET bytes = CAST('“Words” of an article,\u00a0no less.' AS BLOB)");
        assertEquals(List.of(new CheckProblem("content", article.version().sha256(), Message.of("check.hash")),
                problem("annotation", other.id(), "check.quote")), check());
    }

    @Test
    void aTextThatIsNotThereIsFound() throws SQLException {
        execute("DELETE FROM content");
        assertEquals(List.of(problem("version", article.version().id(), "check.text")), check());
    }

    private static CheckProblem problem(String kind, UUID id, String key, Object... arguments) {
        return new CheckProblem(kind, id.toString(), Message.of(key, arguments));
    }

    private List<CheckProblem> check() {
        try (var store = Store.open(file, OpenMode.READ)) {
            return store.check();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
