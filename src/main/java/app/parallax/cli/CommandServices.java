package app.parallax.cli;

import app.parallax.session.Backups;
import java.util.function.Supplier;

/**
 * What the command line is given by those who know windows and settings.
 *
 * @param analyst who makes marks where {@code --analyst} is not given
 * @param backups where backups of changed projects are kept
 */
public record CommandServices(Supplier<String> analyst, Backups backups, SampleMaker sample, SnapshotDrawer drawer) {}
