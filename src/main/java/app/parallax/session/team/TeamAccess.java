package app.parallax.session.team;

import app.parallax.hub.Hubs;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The access of a window to hubs.
 *
 * @param passwords typed since the program began
 * @param isKnown whether this computer has connected with an address before
 * @param remember keeps an address with which this computer has connected
 */
public record TeamAccess(Hubs hubs, TypedPasswords passwords, Predicate<String> isKnown,
        Consumer<String> remember) {}
