-- What in a version is not the article's text. Offsets are UTF-16 units, end exclusive.
CREATE TABLE furniture (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    version BLOB NOT NULL REFERENCES version (uuid) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX furniture_version ON furniture (version, start);
