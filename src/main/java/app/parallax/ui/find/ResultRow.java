package app.parallax.ui.find;

import app.parallax.session.find.SearchHit;

/** A row of the search popup. */
sealed interface ResultRow {
    record Heading(String text) implements ResultRow {}

    record OfProject(SearchHit hit) implements ResultRow {}

    record OfCommands(CommandOffer offer) implements ResultRow {}

    default boolean canBeChosen() {
        return !(this instanceof Heading);
    }
}
