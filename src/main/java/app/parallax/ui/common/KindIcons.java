package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Kind;

/** The icons and names of the kinds of entities with notes and links. */
public final class KindIcons {
    private KindIcons() {}

    public static Icons of(Kind kind) {
        return switch (kind) {
            case ARTICLE -> Icons.ARTICLE;
            case ANNOTATION -> Icons.PLACE;
            case CLAIM -> Icons.CLAIM;
            case EVENT -> Icons.EVENT;
            case TAG -> Icons.TAG;
            case OUTLET -> Icons.OUTLET;
            case STORY -> Icons.STORY;
            case SPEAKER -> Icons.ANALYST;
            default -> Icons.NOTE;
        };
    }

    public static String name(Kind kind) {
        return switch (kind) {
            case ARTICLE -> Messages.text("note.kind.article");
            case ANNOTATION -> Messages.text("note.kind.annotation");
            case CLAIM -> Messages.text("note.kind.claim");
            case EVENT -> Messages.text("note.kind.event");
            case TAG -> Messages.text("note.kind.tag");
            case OUTLET -> Messages.text("note.kind.outlet");
            case STORY -> Messages.text("note.kind.story");
            case SPEAKER -> Messages.text("note.kind.speaker");
            default -> Messages.text("note.kind.memo");
        };
    }
}
