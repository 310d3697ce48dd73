package app.parallax.session;

import app.parallax.model.Analyst;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The analyst of a session, who enters the project with the first edit. */
final class CurrentAnalyst {
    private volatile Analyst analyst;

    CurrentAnalyst(String name, List<Counted<Analyst>> known) {
        this.analyst = named(name, null, known);
    }

    Analyst get() {
        return analyst;
    }

    void set(String name, @Nullable Palette color, List<Counted<Analyst>> known) {
        analyst = named(name, color, known);
    }

    private static Analyst named(String name, @Nullable Palette color, List<Counted<Analyst>> known) {
        return known.stream().map(Counted::entity).filter(each -> each.name().equals(name)).findFirst()
                .orElseGet(() -> new Analyst(Ids.next(), name, color == null ? Palette.next(known.size()) : color));
    }

    /** Adopts an analyst of this name that redo brought back into the project. */
    void follow(List<Counted<Analyst>> known) {
        var all = known.stream().map(Counted::entity).toList();
        var now = analyst;
        all.stream().filter(each -> each.id().equals(now.id())).findFirst()
                .or(() -> all.stream().filter(each -> each.name().equals(now.name())).findFirst())
                .ifPresent(each -> analyst = each);
    }
}
