package app.parallax.session.project;

import app.parallax.model.Salvaged;
import app.parallax.store.Salvage;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Makes a new project of what can be read of a damaged one. */
public final class SalvageJob {
    private SalvageJob() {}

    /**
     * Salvages on a thread of its own.
     *
     * @param damaged
     *            the damaged file, which this program must not have open; it is not changed
     * @param output
     *            the new project; must not exist
     * @param analyst
     *            who salvages
     * @return what was had and what is lost; fails with {@link app.parallax.model.ProjectException} if nothing was
     *         written
     */
    public static CompletableFuture<Salvaged> run(Path damaged, Path output, String analyst) {
        return CompletableFuture.supplyAsync(() -> Salvage.run(damaged, output, analyst),
                work -> Thread.ofPlatform().name("parallax-salvage").daemon(true).start(work));
    }
}
