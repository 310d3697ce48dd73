-- One annotation with a tag wrote 24 pages, 5 of them for indices that few readers need: the list of the history, which
-- is looked through from its end; the edits to undo or to redo, mostly the last one; and the number of annotations by
-- analyst, which the index of their places counts as well.
DROP INDEX change_entity;
DROP INDEX edit_analyst;
DROP INDEX edit_state;
CREATE INDEX edit_not_done ON edit (state, id) WHERE state <> 'done';
DROP INDEX annotation_analyst;
DROP INDEX annotation_place;
CREATE INDEX annotation_place ON annotation (version, start, analyst);
