-- Where annotations stand in versions that they were not made on, what came from strangers, and what could not be placed.

CREATE TABLE placement (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    annotation BLOB NOT NULL REFERENCES annotation (uuid) DEFERRABLE INITIALLY DEFERRED,
    version BLOB NOT NULL REFERENCES version (uuid) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,    -- exact, approximate, by_hand, gone, left_gone
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL, -- start and end are 0 where it is gone
    score INTEGER NOT NULL, -- 0 to 100
    UNIQUE (annotation, version),
    CHECK ("end" > start OR (start = 0 AND "end" = 0 AND state IN ('gone', 'left_gone')))
) STRICT;
CREATE INDEX placement_version ON placement (version);

-- The sender's identifier and words, beside the annotation that came of them.
CREATE TABLE received (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    annotation BLOB NOT NULL UNIQUE REFERENCES annotation (uuid) DEFERRABLE INITIALLY DEFERRED,
    iri TEXT,              -- null where the identifier is the annotation's own
    target TEXT NOT NULL   -- JSON as it came
) STRICT;

-- Annotations from strangers whose article or words are not here; an article may go without them.
CREATE TABLE orphan (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    iri TEXT,
    article BLOB,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,    -- JSON list of names
    analyst BLOB NOT NULL REFERENCES analyst (uuid) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    reason TEXT NOT NULL,
    "left" INTEGER NOT NULL, -- 1 once an analyst said that it stays an orphan
    source TEXT NOT NULL   -- JSON as it came, of one target
) STRICT;
CREATE INDEX orphan_analyst ON orphan (analyst);
