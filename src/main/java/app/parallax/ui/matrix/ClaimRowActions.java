package app.parallax.ui.matrix;

import app.parallax.model.Claim;
import javafx.scene.control.ContextMenu;

/** What can be done to the claim of a row. */
public interface ClaimRowActions {
    /**
     * The commands on a claim.
     *
     * @return a menu that is not shown yet
     */
    ContextMenu menu(Claim claim);

    /** Opens the form of a claim. */
    void edit(Claim claim);

    /**
     * Whether what is carried with the mouse can be let go over a claim.
     *
     * @return true if so
     */
    boolean takes();

    /**
     * Lets go what is carried over a claim.
     *
     * @return whether something was let go
     */
    boolean drop(Claim claim);
}
