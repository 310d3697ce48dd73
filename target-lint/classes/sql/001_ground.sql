-- Each row has an integer key for SQLite and a UUIDv7 that survives export, import and merge.
-- References name the UUID, so that rows can be written in any order and read without joins.
-- Times are ISO 8601 in UTC; offsets are UTF-16 units, end exclusive.

CREATE TABLE analyst (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    color TEXT NOT NULL
) STRICT;

CREATE TABLE outlet (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    country TEXT,
    reliability TEXT
) STRICT;

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    label TEXT NOT NULL,
    file TEXT NOT NULL,
    first_words TEXT NOT NULL,
    title TEXT,
    outlet BLOB REFERENCES outlet (uuid) DEFERRABLE INITIALLY DEFERRED,
    authors TEXT,   -- JSON list of names
    published TEXT, -- EDTF
    dateline TEXT,
    language TEXT,  -- BCP 47
    basis TEXT NOT NULL, -- JSON: fact -> {basis, note}
    imported TEXT NOT NULL
) STRICT;
CREATE INDEX article_outlet ON article (outlet);

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article BLOB NOT NULL REFERENCES article (uuid) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    original_sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    url TEXT,
    retrieved TEXT NOT NULL,
    retrieved_with TEXT NOT NULL,
    UNIQUE (article, number)
) STRICT;
CREATE INDEX version_sha256 ON version (sha256);

-- Frozen texts (UTF-8) and files as they came, each once, by the SHA-256 of the bytes. Kept when an import is
-- undone, so that it can be redone.
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    parent BLOB REFERENCES tag (uuid) DEFERRABLE INITIALLY DEFERRED,
    color TEXT NOT NULL,
    description TEXT NOT NULL,
    key TEXT
) STRICT;
CREATE INDEX tag_parent ON tag (parent);

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    version BLOB NOT NULL REFERENCES version (uuid) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    note TEXT NOT NULL,
    analyst BLOB NOT NULL REFERENCES analyst (uuid) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_place ON annotation (version, start);
CREATE INDEX annotation_analyst ON annotation (analyst);

CREATE TABLE tagging (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    annotation BLOB NOT NULL REFERENCES annotation (uuid) DEFERRABLE INITIALLY DEFERRED,
    tag BLOB NOT NULL REFERENCES tag (uuid) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (annotation, tag)
) STRICT;
CREATE INDEX tagging_tag ON tagging (tag);

CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    counted TEXT,
    growth TEXT,
    note TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE mention (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    claim BLOB NOT NULL REFERENCES claim (uuid) DEFERRABLE INITIALLY DEFERRED,
    annotation BLOB NOT NULL REFERENCES annotation (uuid) DEFERRABLE INITIALLY DEFERRED,
    voice TEXT NOT NULL,
    position TEXT NOT NULL,
    UNIQUE (annotation, claim)
) STRICT;
CREATE INDEX mention_claim ON mention (claim);

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    date TEXT NOT NULL, -- EDTF
    place TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE time_link (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    annotation BLOB NOT NULL REFERENCES annotation (uuid) DEFERRABLE INITIALLY DEFERRED,
    event BLOB NOT NULL REFERENCES event (uuid) DEFERRABLE INITIALLY DEFERRED,
    clock TEXT NOT NULL,
    UNIQUE (annotation, event, clock)
) STRICT;
CREATE INDEX time_link_event ON time_link (event);

-- The history: one linear log, kept for ever. Texts stand in it by hash alone.
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    label TEXT NOT NULL,
    analyst TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    format INTEGER NOT NULL, -- of the JSON in change.content
    changes INTEGER NOT NULL
) STRICT;
CREATE INDEX edit_state ON edit (state, id);

-- Neighbouring changes of one sort are one row. ids: 16 bytes each. content: null for an insertion that holds
-- (the rows themselves say what was inserted), else a JSON list of rows, or for updates one {old, new} for all.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    edit INTEGER NOT NULL REFERENCES edit (id),
    entity TEXT NOT NULL,
    operation TEXT NOT NULL,
    ids BLOB NOT NULL,
    content TEXT
) STRICT;
CREATE INDEX change_edit ON change (edit);

-- What the window looked like; no history.
CREATE TABLE remembered (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
