package app.parallax.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The chapters of the guide that describe views and dialogs; F1 opens the one of the view in focus. */
public enum GuidePlace {
    ARTICLES("articles-outlets-stories", "library articleForm outlets stories"),
    IMPORT("articles-in", "preview"),
    TAGS("find-and-tag-all", "tags findall"),
    CLAIMS("write-up-a-disagreement", "claims claim mention speakers stance"),
    MATRIX("claim-matrix", "matrix"),
    PANES("panes", "document"),
    MARK("annotations-beside-a-text", "mark"),
    ANNOTATIONS("all-annotations", "annotations"),
    NOTES("notes-and-memos", "memos"),
    PROPOSALS("proposed-values", "proposals"),
    CHECKLIST("checklist", "checking"),
    ANCHORS("review-anchors", "anchoring"),
    RELATED("related-passages", "related"),
    TIMELINE("the-timeline", "timeline lanes order"),
    DATES("dates", "event-form settle"),
    DRAFTS("check-a-draft-before-it-goes-out", "draft drafts"),
    AGREEMENT("inter-coder-agreement", "agreement"),
    SOURCES("independent-sources", "sources"),
    EXPORT("reports-export-and-copying", "export print"),
    MERGE("merging-another-analysts-copy", "merge"),
    RECOVERY("a-damaged-project", "recovery restore rescue"),
    HISTORY("who-changed-what", "history"),
    KEYS("commands-and-keys", "settings analyst"),
    TEAM("work-on-one-project-as-a-team", "team");

    private final String anchor;
    /** Names of FXML files, and first words of the message keys of dialogs, with spaces between them. */
    private final String names;

    GuidePlace(String anchor, String names) {
        this.anchor = anchor;
        this.names = names;
    }

    public String anchor() {
        return anchor;
    }

    /** Marks a view and all in it as described by this chapter. */
    public void describes(Node view) {
        view.getProperties().put(GuidePlace.class, this);
    }

    /** Returns the chapter of an FXML file, or of a dialog by the key of its title; empty if none is about it. */
    public static Optional<GuidePlace> of(String name) {
        var first = name.split("\\.", 2)[0];
        return Stream.of(values()).filter(place -> List.of(place.names.split(" ", -1)).contains(first)).findFirst();
    }

    /** Returns the chapter of the innermost described view around the focus; empty if none is. */
    public static Optional<GuidePlace> inFocus(@Nullable Scene scene) {
        Node node = scene == null ? null : Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
        for (; node != null; node = node.getParent()) {
            if (node.getProperties().get(GuidePlace.class) instanceof GuidePlace place) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
