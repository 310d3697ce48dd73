package app.parallax.ui.find;

import app.parallax.session.find.SearchHit;

/** A row of the search popup. */
sealed interface ResultRow {
    /** The heading of a group. */
    record Heading(String text) implements ResultRow {}

    /** A search result of the project. */
    record OfProject(SearchHit hit) implements ResultRow {}

    /** A command. */
    record OfCommands(CommandOffer offer) implements ResultRow {}

    default boolean canBeChosen() {
        return !(this instanceof Heading);
    }
}
