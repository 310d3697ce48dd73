package app.parallax.ui.timeline.lanes;

/** The grouping of the lanes of the timeline. */
public enum LaneOrder {
    /** A lane an article. */
    ARTICLE("lanes.article"),
    /** A lane an outlet. */
    OUTLET("lanes.outlet"),
    /** A lane a tag. */
    TAG("lanes.tag"),
    /** A lane a claim, with the figures of totals that grow. */
    CLAIM("lanes.claim"),
    /** One lane for all. */
    NONE("lanes.one");

    private final String key;

    LaneOrder(String key) {
        this.key = key;
    }

    /** The key of its name. */
    public String key() {
        return key;
    }
}
