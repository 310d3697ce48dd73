package app.parallax.hub;

import java.util.List;
import java.util.UUID;

/** A connection to the database in which a team shares its projects. All requests wait for the network. */
public interface Hub extends AutoCloseable {
    /** Returns the projects of which the present login is a member. */
    List<ProjectListing> projects();

    /**
     * Creates a project without edits; the present login is its owner.
     *
     * @param id chosen by the sender, so that a request whose answer was lost can be repeated
     * @param format of the contents of the changes
     * @throws HubException if the login may not create one
     */
    HubProject create(UUID id, String name, String analyst, int format);

    /**
     * Opens a project.
     *
     * @throws HubException if there is none, or the login is no member
     */
    HubProject open(UUID id);

    /**
     * Takes back {@link #create}: a project of this login alone, whose first upload has not ended, is listed no more.
     *
     * @return false if it has other members, or is whole with edits
     */
    boolean withdraw(UUID id);

    @Override
    void close();
}
