-- Sets of tags, whose highlights are looked at together.
CREATE TABLE tag_set (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    tags TEXT NOT NULL -- JSON list of the UUIDs of its members
) STRICT;
