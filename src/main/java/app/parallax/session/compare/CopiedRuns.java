package app.parallax.session.compare;

import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.text.Span;
import app.parallax.text.copied.CopiedPassage;
import app.parallax.text.copied.CopiedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds wording that versions of articles share: eight or more equal words in a row, see {@link CopiedText}. */
public final class CopiedRuns {
    private final Set<UUID> versions;
    private final Map<UUID, List<Place>> places = new HashMap<>();

    /** The position of a run in one of its two versions. */
    private record Place(int run, boolean first, Span span) {}

    /** One side of a run that contains a passage; both sides of a run have the same words. */
    record Side(int run, boolean first) {}

    private CopiedRuns(Set<UUID> versions) {
        this.versions = Set.copyOf(versions);
    }

    /** Reads the texts of versions and compares all pairs. */
    static CopiedRuns of(ProjectReader reader, Set<UUID> wanted) {
        var found = new CopiedRuns(wanted);
        var versions = reader.versions().stream().filter(each -> wanted.contains(each.id())).toList();
        var copied = CopiedText.among(versions.size(), number -> reader.text(versions.get(number).sha256()));
        for (int run = 0; run < copied.size(); run++) {
            found.add(run, copied.get(run), versions);
        }
        return found;
    }

    private void add(int run, CopiedPassage passage, List<Version> all) {
        places.computeIfAbsent(all.get(passage.text()).id(), id -> new ArrayList<>())
                .add(new Place(run, true, passage.span()));
        places.computeIfAbsent(all.get(passage.other()).id(), id -> new ArrayList<>())
                .add(new Place(run, false, passage.otherSpan()));
    }

    /** Whether these are the runs between given versions, whose texts never change. */
    boolean isOf(Set<UUID> wanted) {
        return versions.equals(wanted);
    }

    /** Returns the runs that contain at least half of a passage. */
    List<Side> containing(Passage passage) {
        return places.getOrDefault(passage.version(), List.of()).stream()
                .filter(place -> 2 * (Math.min(place.span.end(), passage.end())
                        - Math.max(place.span.start(), passage.start())) >= passage.end() - passage.start())
                .map(place -> new Side(place.run, place.first)).toList();
    }
}
