package app.parallax.session.team;

import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import java.util.List;
import java.util.Random;

/** Rows whose names several copies choose. */
final class SameNames {
    private SameNames() {}

    static Entity next(Random random) {
        var name = "same " + random.nextInt(4);
        var note = random.nextBoolean() ? "" : "note " + random.nextInt(100);
        return switch (random.nextInt(5)) {
            case 0 -> new Outlet(Ids.next(), name, null, null, note);
            case 1 -> new Story(Ids.next(), name, note);
            case 2 -> new Speaker(Ids.next(), name, List.of(), note, null);
            case 3 -> new TagSet(Ids.next(), name, List.of());
            default -> new Tag(Ids.next(), name, null, Palette.RUST, note, null);
        };
    }
}
