package app.parallax.model;

import java.util.UUID;

/** An entity: one row of the project that an edit can insert, change or delete. */
public sealed interface Entity
        permits Analyst, Outlet, Article, Story, StoryArticle, Version, Tag, TagSet, Annotation, Tagging, Claim,
        Mention,
        Event, TimeLink, EventOrder, Boilerplate, Placement, Received, Orphan, Speaker, Silence, Memo, Draft,
        DraftVersion, DraftDecision {
    /**
     * The identifier that survives export, import and merge.
     *
     * @return a UUIDv7 for what was made here
     */
    UUID id();
}
