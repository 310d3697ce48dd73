package app.parallax.ui.find;

import app.parallax.session.find.SearchHit;

/** One row of the results. */
sealed interface ResultRow {
    /** The name of the rows below it. */
    record Heading(String text) implements ResultRow {}

    /** Something of the project. */
    record OfProject(SearchHit found) implements ResultRow {}

    /** A command. */
    record OfCommands(CommandOffer offer) implements ResultRow {}

    default boolean canBeChosen() {
        return !(this instanceof Heading);
    }
}
