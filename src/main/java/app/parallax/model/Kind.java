package app.parallax.model;

/** The kinds of {@link Entity}, in an order in which each kind refers only to kinds before it. */
public enum Kind {
    /** The author of annotations. */
    ANALYST(Analyst.class),
    /** The publisher of articles. */
    OUTLET(Outlet.class),
    /** An imported article. */
    ARTICLE(Article.class),
    /** A set of articles about the same events. */
    STORY(Story.class),
    /** The membership of an article in a story. */
    STORY_ARTICLE(StoryArticle.class),
    /** A frozen text of an article. */
    VERSION(Version.class),
    /** Boilerplate of a version; project files store it under this name. */
    FURNITURE(Boilerplate.class),
    /** A label on annotations. */
    TAG(Tag.class),
    /** A set of tags shown together. */
    TAG_SET(TagSet.class),
    /** A note on a passage. */
    ANNOTATION(Annotation.class),
    /** A tag on an annotation. */
    TAGGING(Tagging.class),
    /** A cited person or organisation. */
    SPEAKER(Speaker.class),
    /** A statement that articles may make. */
    CLAIM(Claim.class),
    /** An annotation that speaks about a claim. */
    MENTION(Mention.class),
    /** An event of the timeline. */
    EVENT(Event.class),
    /** A link from an annotation to an event. */
    TIME_LINK(TimeLink.class),
    /** The assertion that one event came before another. */
    EVENT_ORDER(EventOrder.class),
    /** The anchor of an annotation in another version. */
    PLACEMENT(Placement.class),
    /** The source data of an imported annotation. */
    RECEIVED(Received.class),
    /** An imported annotation that could not be anchored. */
    ORPHAN(Orphan.class),
    /** The finding that an article does not mention a claim. */
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

    public Class<? extends Entity> type() {
        return type;
    }

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
