package app.parallax.ui.timeline.lanes;

/** The grouping of the lanes of the timeline. */
public enum LaneOrder {
    ARTICLE("lanes.article"),
    OUTLET("lanes.outlet"),
    TAG("lanes.tag"),
    /** One lane for each claim, with the figures of growing totals. */
    CLAIM("lanes.claim"),
    /** A single lane. */
    NONE("lanes.one");

    private final String key;

    LaneOrder(String key) {
        this.key = key;
    }

    /** Returns the message key of its name. */
    public String key() {
        return key;
    }
}
