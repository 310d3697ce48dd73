-- A hub that was restored from a backup has less of the log, and knows a copy by a key that it had before.

-- The keys by which the hub has known this copy, the last one too: a thousand at most.
CREATE TABLE shared_key (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE
) STRICT;

-- 1 for an edit of the outbox that was in the log already: nothing of it is left out when it is sent again.
ALTER TABLE shared_edit ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
