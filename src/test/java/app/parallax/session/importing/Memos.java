package app.parallax.session.importing;

import app.parallax.model.Analyst;
import app.parallax.model.Counted;
import app.parallax.session.Session;
import java.util.List;
import java.util.stream.Collectors;

/** Lists memos so that projects can be compared. */
public final class Memos {
    private Memos() {}

    /** A line each; analysts by name, for those of one name are one in another project. */
    public static List<String> of(Session session) {
        return session.read(reader -> {
            var names = reader.analysts().stream().map(Counted::entity)
                    .collect(Collectors.toMap(Analyst::id, Analyst::name));
            return reader.memos().stream().map(memo -> String.join(" | ", memo.id().toString(), memo.title(),
                    memo.text(), names.get(memo.analyst()), memo.created().toString(), memo.modified().toString()))
                    .sorted().toList();
        }).join();
    }
}
