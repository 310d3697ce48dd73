-- What a copy of a shared project knows of its team. No copy of this file contains it, so that a copy is nobody's twin.

-- One row at most. key, next_key: by which the hub tells this copy from a twin. position: of the last edit of the shared
-- log that is here. sent: that edit in this history, or the last one before sharing; all later edits are the outbox.
CREATE TABLE shared (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    hub TEXT NOT NULL,      -- address without a password
    project BLOB NOT NULL,
    name TEXT NOT NULL,
    login TEXT NOT NULL,
    copy BLOB NOT NULL,
    key BLOB,               -- null before the first connection
    next_key BLOB,          -- of a connection whose answer has not come; null after it
    position INTEGER NOT NULL,
    sent INTEGER NOT NULL
) STRICT;

-- Edits of the shared log, and of the outbox those that share rows or take others back.
CREATE TABLE shared_edit (
    edit INTEGER PRIMARY KEY REFERENCES edit (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER UNIQUE, -- null in the outbox
    login TEXT NOT NULL,
    operation TEXT NOT NULL, -- share, edit, undo, redo
    reverts BLOB             -- the edit that is taken back
) STRICT;
CREATE INDEX shared_edit_login ON shared_edit (login, edit);

-- Rows of own edits that what came first has made impossible, until somebody settles them.
CREATE TABLE conflict (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    edit BLOB NOT NULL,
    label TEXT NOT NULL,
    message TEXT,
    at TEXT NOT NULL,
    entity TEXT NOT NULL,
    before TEXT,            -- JSON of the row as the edit found it; null for an insertion
    mine TEXT,              -- JSON of the row as the edit left it; null for a deletion
    others TEXT,            -- who was first; null if that is not known
    others_at TEXT
) STRICT;
CREATE INDEX conflict_edit ON conflict (edit);
