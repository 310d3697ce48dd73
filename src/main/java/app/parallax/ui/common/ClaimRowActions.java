package app.parallax.ui.common;

import app.parallax.model.Claim;
import javafx.scene.control.ContextMenu;

/** The commands that a row of any list of claims offers. */
public interface ClaimRowActions {
    ContextMenu menu(Claim claim);

    /** Opens the form of a claim. */
    void edit(Claim claim);

    /** Returns whether the dragged content can be dropped on a claim. */
    boolean takes();

    /** Drops the dragged content on a claim; returns whether it took any. */
    boolean drop(Claim claim);
}
