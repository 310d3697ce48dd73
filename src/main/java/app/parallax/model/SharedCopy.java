package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data in a project file about the shared project of which it is a copy.
 *
 * @param hub address of the database, without a password
 * @param project identifier of the shared project
 * @param copy identifier of this copy
 * @param key the key of the last connection that the hub has confirmed; null before the first
 * @param nextKey the key of a connection whose answer has not come; null after it
 * @param position of the last edit of the shared log in this copy
 */
public record SharedCopy(String hub, UUID project, String name, String login, UUID copy, @Nullable UUID key,
        @Nullable UUID nextKey, long position) {}
