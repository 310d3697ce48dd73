package app.parallax.session;

import app.parallax.Parts;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Ids;
import app.parallax.model.Orphan;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Version;
import app.parallax.text.Graphemes;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random changes of anchors, imported annotations and orphans; empty if they are not possible now. */
class RandomPlacing extends RandomParts {
    RandomPlacing(Session session, Random random) {
        super(session, random);
    }

    /** Some marks that were made on other versions get a place in the newest, another one, or none. */
    List<Change> place() {
        var changes = new ArrayList<Change>();
        pick(workspace.articles()).ifPresent(row -> {
            var version = row.version();
            for (var mark : marks(AnnotationFilter.ofArticle(row.article().id()))) {
                if (mark.passage().version().equals(version.id()) || random.nextInt(3) == 0) {
                    continue;
                }
                var old = mark.placement(version.id());
                var id = old.map(Placement::id).orElseGet(Ids::next);
                var span = span(version);
                changes.add(new Change(old.orElse(null), random.nextInt(3) == 0
                        ? new Placement(id, mark.id(), version.id(), Placement.State.GONE, 0, 0, random.nextInt(100))
                        : new Placement(id, mark.id(), version.id(), Placement.State.APPROXIMATE, span.start(),
                                span.end(),
                                80)));
            }
        });
        changes.removeIf(change -> change.entity().equals(change.before()));
        return changes;
    }

    /** A stretch of a text that cuts through no character. */
    private Span span(Version version) {
        var text = session.read(reader -> reader.text(version.sha256())).join();
        int start = random.nextInt(text.length());
        return Graphemes.snap(text, start, start + 1 + random.nextInt(text.length() - start));
    }

    List<Change> receive() {
        return mark().filter(mark -> mark.received() == null).map(mark -> List.of(
                Change.insert(new Received(Ids.next(), mark.id(), random.nextBoolean() ? null : iri(), "{}"))))
                .orElse(List.of());
    }

    List<Change> orphan() {
        var who = pickOf(workspace.analysts());
        return who.map(analyst -> List.of(Change.insert(new Orphan(foreignId(),
                random.nextBoolean() ? null : iri(), pick(workspace.articles()).map(row -> row.article().id())
                        .orElse(null),
                word(), "", word(), word(), "", List.of(word()), analyst.id(), Parts.AT, Parts.AT, word(), false,
                "{}"))))
                .orElse(List.of());
    }

    private String iri() {
        return "https://example.org/annotations/" + random.nextInt(1_000_000);
    }

    List<Change> leaveOrphan() {
        var orphans = session.read(reader -> {
            var found = new ArrayList<Orphan>();
            reader.orphans(AnnotationFilter.ALL, found::add);
            return found;
        }).join();
        return pick(orphans).map(old -> List.of(random.nextBoolean() && !old.isDismissed()
                ? new Change(old, old.dismissed())
                : Change.delete(old))).orElse(List.of());
    }
}
