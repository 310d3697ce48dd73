-- Projects whose first upload is whole. Nobody joins another one: its owner goes on with it, or removes it.
CREATE TABLE parallax.whole (
    project uuid PRIMARY KEY REFERENCES parallax.project (id)
);

INSERT INTO parallax.whole SELECT id FROM parallax.project;

ALTER TABLE parallax.whole ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON parallax.whole TO parallax_member;
CREATE POLICY seen ON parallax.whole FOR SELECT TO parallax_member
    USING (project IN (SELECT project FROM parallax.own));
CREATE POLICY ended ON parallax.whole FOR INSERT TO parallax_member
    WITH CHECK (project IN (SELECT project FROM parallax.own WHERE role = 'owner'));

UPDATE parallax.hub SET version = 5;
