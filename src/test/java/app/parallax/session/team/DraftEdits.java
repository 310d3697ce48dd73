package app.parallax.session.team;

import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.session.Session;
import app.parallax.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Random edits of drafts, their versions and the decisions on them. */
final class DraftEdits {
    private DraftEdits() {}

    static Optional<Edit> next(Session session, Random random) {
        var drafts = all(session, Kind.DRAFT);
        if (drafts.isEmpty() || random.nextInt(4) == 0) {
            var added = new Draft(Ids.next(), "Draft " + random.nextInt(9), "", null, Session.now());
            var version = version(session, added.id(), random);
            return Optional.of(new Edit("Draft", Stream.concat(Stream.of(Change.insert(added)),
                    version.changes().stream()).toList(), version.contents()));
        }
        var draft = drafts.get(random.nextInt(drafts.size()));
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(new Edit("Title", List.of(
                    new Change(draft, RecordFields.with(draft, Map.of("title", "Draft " + random.nextInt(9)))))))
                    .filter(edit -> !draft.equals(edit.changes().getFirst().after()));
            case 1 -> Optional.of(version(session, draft.id(), random));
            case 2 -> decision(session, draft.id(), random);
            default -> Optional.of(delete(session, draft));
        };
    }

    private static List<Entity> all(Session session, Kind kind) {
        return session.read(reader -> {
            var found = new ArrayList<Entity>();
            reader.all(kind, found::add);
            return found;
        }).join();
    }

    private static Edit version(Session session, UUID draft, Random random) {
        var text = "Text " + random.nextInt(5);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int last = all(session, Kind.DRAFT_VERSION).stream().map(DraftVersion.class::cast)
                .filter(each -> each.draft().equals(draft)).mapToInt(DraftVersion::number).max().orElse(0);
        return new Edit("Version", List.of(Change.insert(new DraftVersion(Ids.next(), draft, last + 1,
                Sha256.of(bytes), text.length(), Sha256.of(bytes), "text/plain", Session.now()))),
                List.of(new Content(Sha256.of(bytes), bytes)));
    }

    private static Optional<Edit> decision(Session session, UUID draft, Random random) {
        var analysts = all(session, Kind.ANALYST);
        var claims = all(session, Kind.CLAIM);
        return analysts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edit("Decide", List.of(Change.insert(new DraftDecision(Ids.next(), draft, "figure",
                        "1,400", "", "", null,
                        claims.isEmpty() ? null : claims.get(random.nextInt(claims.size())).id(),
                        null, analysts.getFirst().id(), Session.now())))));
    }

    private static Edit delete(Session session, Entity draft) {
        var changes = new ArrayList<Change>();
        all(session, Kind.DRAFT_DECISION).stream().map(DraftDecision.class::cast)
                .filter(each -> each.draft().equals(draft.id())).forEach(each -> changes.add(Change.delete(each)));
        all(session, Kind.DRAFT_VERSION).stream().map(DraftVersion.class::cast)
                .filter(each -> each.draft().equals(draft.id())).forEach(each -> changes.add(Change.delete(each)));
        changes.add(Change.delete(draft));
        return new Edit("Delete", changes);
    }
}
