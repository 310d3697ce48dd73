package app.parallax.model;

import java.util.UUID;

/** An entity: one row of the project that an edit can insert, change or delete. */
public sealed interface Entity
        permits Analyst, Outlet, Article, Story, StoryArticle, Version, Tag, TagSet, Annotation, Tagging, Claim,
        Mention,
        Event, TimeLink, EventOrder, Boilerplate, Placement, Received, Orphan, Speaker, Silence, Memo, Draft,
        DraftVersion, DraftDecision {
    /** Returns the identifier, which survives export, import and merge; a UUIDv7 for entities made here. */
    UUID id();
}
