-- The identifier of an edit first: with two keys that begin with the project, the server chose by its statistics, and
-- with those of an empty log it read all edits of a project to find one by its position.
ALTER TABLE parallax.edit DROP CONSTRAINT edit_project_id_key, ADD UNIQUE (id, project);

UPDATE parallax.hub SET version = 2;
