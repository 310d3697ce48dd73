-- An analyst's translation of the quote of an annotation, or of one without a place; empty if there is none.
ALTER TABLE annotation ADD COLUMN translation TEXT NOT NULL DEFAULT '';
ALTER TABLE orphan ADD COLUMN translation TEXT NOT NULL DEFAULT '';
