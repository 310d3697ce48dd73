-- The hub: one ordered log of edits a project. Only plain tables, views, grants and row-level security: no triggers
-- and no extensions, so that whatever speaks PostgreSQL's SQL can be a hub. (One function since step 3.)
-- Members are logins in the group parallax_member. They can insert, and change nothing but the head of a project, who
-- is a member, the key of their copies and what they have open. Views are read with the rights of their owner: they are
-- how a policy looks at a table that has policies itself.

CREATE TABLE parallax.hub (
    version integer NOT NULL
);

CREATE TABLE parallax.project (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    head bigint NOT NULL DEFAULT 0 CHECK (head >= 0), -- where senders wait for each other: the newest position
    format integer NOT NULL,                          -- of the records in its edits; a project file's user_version
    creator text NOT NULL DEFAULT current_user,
    created timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE parallax.member (
    project uuid NOT NULL REFERENCES parallax.project (id),
    login text NOT NULL CHECK (length(login) BETWEEN 1 AND 63),
    analyst text NOT NULL CHECK (length(analyst) <= 500),
    role text NOT NULL CHECK (role IN ('owner', 'analyst', 'reader')),
    PRIMARY KEY (project, login)
);

-- Positions begin at 1 and have no gaps, whoever inserts: each refers to the one before it.
CREATE TABLE parallax.edit (
    project uuid NOT NULL REFERENCES parallax.project (id),
    position bigint NOT NULL CHECK (position > 0),
    previous bigint GENERATED ALWAYS AS (nullif(position - 1, 0)) STORED,
    id uuid NOT NULL,
    login text NOT NULL DEFAULT current_user,
    analyst text NOT NULL CHECK (length(analyst) <= 500),
    at text NOT NULL CHECK (length(at) <= 40),   -- ISO 8601 in UTC, by the clock of the copy
    received timestamptz NOT NULL DEFAULT now(), -- by the clock of the hub
    label text NOT NULL CHECK (length(label) <= 100000),
    message text CHECK (length(message) <= 1000000),
    operation text NOT NULL CHECK (operation IN ('share', 'edit', 'undo', 'redo')),
    reverts uuid,
    format integer NOT NULL,
    changes integer NOT NULL CHECK (changes >= 0), -- rows in change
    PRIMARY KEY (project, position),
    UNIQUE (project, id),
    FOREIGN KEY (project, previous) REFERENCES parallax.edit (project, position)
);

-- Rows of one kind that an edit inserts, updates or deletes. The policy says that the edit is there: a foreign key
-- would say it again.
CREATE TABLE parallax.change (
    project uuid NOT NULL,
    position bigint NOT NULL,
    ordinal integer NOT NULL CHECK (ordinal >= 0),
    entity text NOT NULL CHECK (length(entity) <= 40),
    operation text NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    ids bytea NOT NULL CHECK (length(ids) > 0 AND length(ids) % 16 = 0),
    content text NOT NULL,
    PRIMARY KEY (project, position, ordinal)
);

-- Texts and original files by their hash, in pieces from the first byte on.
CREATE TABLE parallax.content (
    project uuid NOT NULL REFERENCES parallax.project (id),
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    start bigint NOT NULL CHECK (start >= 0),
    bytes bytea NOT NULL,
    last boolean NOT NULL,
    login text NOT NULL DEFAULT current_user,
    CHECK (start > 0 OR NOT last OR sha256(bytes) = sha256),
    PRIMARY KEY (project, sha256, start)
);

-- The copies, each with a key that changes whenever it connects: a file that was copied has an old one.
CREATE TABLE parallax.copies (
    project uuid NOT NULL REFERENCES parallax.project (id),
    id uuid NOT NULL,
    login text NOT NULL DEFAULT current_user,
    key uuid NOT NULL,
    seen timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (project, id)
);

-- Who has what open: rows that are renewed, and count for a minute.
CREATE TABLE parallax.presence (
    project uuid NOT NULL REFERENCES parallax.project (id),
    copy uuid NOT NULL,
    login text NOT NULL DEFAULT current_user,
    analyst text NOT NULL CHECK (length(analyst) <= 500),
    subject uuid NOT NULL,
    seen timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (project, copy, login, subject)
);

-- The projects of the login that asks, with its role.
CREATE VIEW parallax.own AS
    SELECT project, role FROM parallax.member WHERE login = current_user;

-- The projects that the login made and that are still without edits.
CREATE VIEW parallax.founded AS
    SELECT id FROM parallax.project WHERE creator = current_user
        AND NOT EXISTS (SELECT 1 FROM parallax.edit WHERE edit.project = project.id);

ALTER TABLE parallax.project ENABLE ROW LEVEL SECURITY;
ALTER TABLE parallax.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE parallax.edit ENABLE ROW LEVEL SECURITY;
ALTER TABLE parallax.change ENABLE ROW LEVEL SECURITY;
ALTER TABLE parallax.content ENABLE ROW LEVEL SECURITY;
ALTER TABLE parallax.copies ENABLE ROW LEVEL SECURITY;
ALTER TABLE parallax.presence ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA parallax TO parallax_member;
GRANT SELECT ON parallax.hub, parallax.project, parallax.member, parallax.edit, parallax.change, parallax.content,
    parallax.copies, parallax.presence, parallax.own, parallax.founded TO parallax_member;

-- Whoever creates a project becomes its owner, as long as it is empty.
GRANT INSERT (id, name, format) ON parallax.project TO parallax_member;
GRANT UPDATE (head) ON parallax.project TO parallax_member;
CREATE POLICY seen ON parallax.project FOR SELECT TO parallax_member
    USING (id IN (SELECT project FROM parallax.own) OR id IN (SELECT id FROM parallax.founded));
CREATE POLICY created ON parallax.project FOR INSERT TO parallax_member
    WITH CHECK (creator = current_user AND head = 0);
CREATE POLICY advanced ON parallax.project FOR UPDATE TO parallax_member
    USING (id IN (SELECT project FROM parallax.own WHERE role IN ('owner', 'analyst')));

GRANT INSERT, UPDATE (analyst, role), DELETE ON parallax.member TO parallax_member;
CREATE POLICY seen ON parallax.member FOR SELECT TO parallax_member
    USING (project IN (SELECT project FROM parallax.own));
CREATE POLICY founded ON parallax.member FOR INSERT TO parallax_member
    WITH CHECK (login = current_user AND role = 'owner' AND project IN (SELECT id FROM parallax.founded));
CREATE POLICY added ON parallax.member FOR INSERT TO parallax_member
    WITH CHECK (project IN (SELECT project FROM parallax.own WHERE role = 'owner'));
CREATE POLICY changed ON parallax.member FOR UPDATE TO parallax_member
    USING (project IN (SELECT project FROM parallax.own WHERE role = 'owner'))
    WITH CHECK (project IN (SELECT project FROM parallax.own WHERE role = 'owner'));
CREATE POLICY removed ON parallax.member FOR DELETE TO parallax_member
    USING (project IN (SELECT project FROM parallax.own WHERE role = 'owner') OR login = current_user);

GRANT INSERT (project, position, id, analyst, at, label, message, operation, reverts, format, changes) ON parallax.edit
    TO parallax_member;
CREATE POLICY seen ON parallax.edit FOR SELECT TO parallax_member
    USING (project IN (SELECT project FROM parallax.own));
CREATE POLICY sent ON parallax.edit FOR INSERT TO parallax_member
    WITH CHECK (login = current_user
        AND project IN (SELECT project FROM parallax.own WHERE role IN ('owner', 'analyst')));

-- Changes come in the transaction of their edit: no edit is another one later.
GRANT INSERT ON parallax.change TO parallax_member;
CREATE POLICY seen ON parallax.change FOR SELECT TO parallax_member
    USING (project IN (SELECT project FROM parallax.own));
CREATE POLICY sent ON parallax.change FOR INSERT TO parallax_member
    WITH CHECK (EXISTS (SELECT 1 FROM parallax.edit sent WHERE sent.project = change.project
        AND sent.position = change.position AND sent.login = current_user AND sent.xmin = pg_current_xact_id()::xid));

GRANT INSERT (project, sha256, start, bytes, last) ON parallax.content TO parallax_member;
CREATE POLICY seen ON parallax.content FOR SELECT TO parallax_member
    USING (project IN (SELECT project FROM parallax.own));
CREATE POLICY sent ON parallax.content FOR INSERT TO parallax_member
    WITH CHECK (login = current_user
        AND project IN (SELECT project FROM parallax.own WHERE role IN ('owner', 'analyst')));

GRANT INSERT (project, id, key), UPDATE (key, seen), DELETE ON parallax.copies TO parallax_member;
CREATE POLICY seen ON parallax.copies FOR SELECT TO parallax_member
    USING (project IN (SELECT project FROM parallax.own));
CREATE POLICY joined ON parallax.copies FOR INSERT TO parallax_member
    WITH CHECK (login = current_user AND project IN (SELECT project FROM parallax.own));
CREATE POLICY connected ON parallax.copies FOR UPDATE TO parallax_member
    USING (login = current_user AND project IN (SELECT project FROM parallax.own)) WITH CHECK (login = current_user);
CREATE POLICY removed ON parallax.copies FOR DELETE TO parallax_member USING (login = current_user);

GRANT INSERT (project, copy, analyst, subject), UPDATE (seen, analyst), DELETE ON parallax.presence TO parallax_member;
CREATE POLICY seen ON parallax.presence FOR SELECT TO parallax_member
    USING (project IN (SELECT project FROM parallax.own));
CREATE POLICY opened ON parallax.presence FOR INSERT TO parallax_member
    WITH CHECK (login = current_user AND project IN (SELECT project FROM parallax.own));
CREATE POLICY stays ON parallax.presence FOR UPDATE TO parallax_member
    USING (login = current_user AND project IN (SELECT project FROM parallax.own)) WITH CHECK (login = current_user);
CREATE POLICY closed ON parallax.presence FOR DELETE TO parallax_member USING (login = current_user);

INSERT INTO parallax.hub (version) VALUES (1);
