package app.parallax.model;

/** The kinds of {@link Entity}, in an order in which each kind refers only to kinds before it. */
public enum Kind {
    /** Who made a mark. */
    ANALYST(Analyst.class),
    /** Who published an article. */
    OUTLET(Outlet.class),
    /** What was imported. */
    ARTICLE(Article.class),
    /** Articles about the same happenings. */
    STORY(Story.class),
    /** That an article belongs to a story. */
    STORY_ARTICLE(StoryArticle.class),
    /** One frozen text of an article. */
    VERSION(Version.class),
    /** Text that is not the article's own; project files store it under this name. */
    FURNITURE(Boilerplate.class),
    /** A label. */
    TAG(Tag.class),
    /** Labels that are looked at together. */
    TAG_SET(TagSet.class),
    /** A mark on a passage. */
    ANNOTATION(Annotation.class),
    /** A tag on an annotation. */
    TAGGING(Tagging.class),
    /** A person or organisation that is cited. */
    SPEAKER(Speaker.class),
    /** A statement that articles may make. */
    CLAIM(Claim.class),
    /** An annotation that speaks to a claim. */
    MENTION(Mention.class),
    /** Something that happened. */
    EVENT(Event.class),
    /** An annotation that speaks of an event. */
    TIME_LINK(TimeLink.class),
    /** That one event came before another. */
    EVENT_ORDER(EventOrder.class),
    /** Where an annotation stands in another version. */
    PLACEMENT(Placement.class),
    /** The source data of an imported annotation. */
    RECEIVED(Received.class),
    /** An imported annotation that could not be anchored. */
    ORPHAN(Orphan.class),
    /** A finding that an article does not speak to a claim. */
    SILENCE(Silence.class),
    /** A note on the project as a whole. */
    MEMO(Memo.class),
    /** A text that is checked against the articles. */
    DRAFT(Draft.class),
    /** One frozen text of a draft. */
    DRAFT_VERSION(DraftVersion.class),
    /** A decision about words of a draft. */
    DRAFT_DECISION(DraftDecision.class);

    private final Class<? extends Entity> type;

    Kind(Class<? extends Entity> type) {
        this.type = type;
    }

    /** The record class of this kind. */
    public Class<? extends Entity> type() {
        return type;
    }

    /** The kind of an entity. */
    public static Kind of(Entity entity) {
        return switch (entity) {
            case Analyst a -> ANALYST;
            case Outlet o -> OUTLET;
            case Article a -> ARTICLE;
            case Story s -> STORY;
            case StoryArticle s -> STORY_ARTICLE;
            case Version v -> VERSION;
            case Boilerplate f -> FURNITURE;
            case Tag t -> TAG;
            case TagSet s -> TAG_SET;
            case Annotation a -> ANNOTATION;
            case Tagging t -> TAGGING;
            case Claim c -> CLAIM;
            case Mention m -> MENTION;
            case Event e -> EVENT;
            case TimeLink l -> TIME_LINK;
            case EventOrder o -> EVENT_ORDER;
            case Placement p -> PLACEMENT;
            case Received r -> RECEIVED;
            case Orphan o -> ORPHAN;
            case Speaker s -> SPEAKER;
            case Silence s -> SILENCE;
            case Memo m -> MEMO;
            case Draft d -> DRAFT;
            case DraftVersion v -> DRAFT_VERSION;
            case DraftDecision d -> DRAFT_DECISION;
        };
    }
}
