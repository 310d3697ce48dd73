package app.parallax.model;

import java.util.EnumSet;
import java.util.Set;

/** Lists the entities that have a Markdown note. */
public final class Notes {
    public static final Set<Kind> KINDS = EnumSet.of(Kind.ANNOTATION, Kind.CLAIM, Kind.EVENT, Kind.TAG, Kind.OUTLET,
            Kind.STORY, Kind.SPEAKER, Kind.MEMO);

    private Notes() {}

    /** Returns the note of an entity, the description of a tag; empty if it has none. */
    public static String of(Entity entity) {
        return switch (entity) {
            case Annotation annotation -> annotation.note();
            case Claim claim -> claim.note();
            case Event event -> event.note();
            case Tag tag -> tag.description();
            case Outlet outlet -> outlet.note();
            case Story story -> story.note();
            case Speaker speaker -> speaker.note();
            case Memo memo -> memo.text();
            default -> "";
        };
    }
}
