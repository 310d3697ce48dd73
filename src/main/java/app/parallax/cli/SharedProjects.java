package app.parallax.cli;

import app.parallax.hub.Hub;
import app.parallax.hub.ProjectListing;
import app.parallax.model.ProjectException;
import java.util.stream.Collectors;

/** Finds the shared project that a command line names. */
final class SharedProjects {
    private SharedProjects() {}

    /**
     * Returns the project of a hub with a name or an identifier.
     *
     * @throws ProjectException.Refused if there is none, or several
     */
    static ProjectListing named(Hub hub, String name) {
        var projects = hub.projects();
        var found = projects.stream()
                .filter(each -> each.name().equals(name) || each.id().toString().equalsIgnoreCase(name)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (projects.isEmpty()) {
            throw new ProjectException.Refused("cli.join.noMember", name);
        }
        if (found.isEmpty()) {
            throw new ProjectException.Refused("cli.join.none", name,
                    projects.stream().map(ProjectListing::name).collect(Collectors.joining(", ")));
        }
        throw new ProjectException.Refused("cli.join.several", name,
                found.stream().map(each -> each.id().toString()).collect(Collectors.joining(", ")));
    }
}
