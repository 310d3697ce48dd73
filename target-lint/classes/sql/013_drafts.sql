-- Drafts that are checked against the articles, and what analysts decided about them. A draft is no article: nothing
-- that reads articles reads these tables.

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    file TEXT NOT NULL,     -- empty if it was pasted
    language TEXT,          -- BCP 47
    created TEXT NOT NULL
) STRICT;

CREATE TABLE draft_version (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    draft BLOB NOT NULL REFERENCES draft (uuid) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL,
    original_sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    added TEXT NOT NULL,
    UNIQUE (draft, number)
) STRICT;

CREATE TABLE draft_decision (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    draft BLOB NOT NULL REFERENCES draft (uuid) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,     -- quotation, figure, date
    words TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    accepted TEXT,          -- why what differs is accepted; null if it is not
    claim BLOB REFERENCES claim (uuid) DEFERRABLE INITIALLY DEFERRED,
    analyst BLOB NOT NULL REFERENCES analyst (uuid) DEFERRABLE INITIALLY DEFERRED,
    decided TEXT NOT NULL
) STRICT;
CREATE INDEX draft_decision_draft ON draft_decision (draft);
CREATE INDEX draft_decision_claim ON draft_decision (claim);
