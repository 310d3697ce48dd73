-- Notes that hang on nothing, and which note links to what.

-- text: Markdown.
CREATE TABLE memo (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    analyst BLOB NOT NULL REFERENCES analyst (uuid) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX memo_analyst ON memo (analyst);

CREATE VIRTUAL TABLE memo_words USING fts5 (
    title, text, content='', contentless_delete=1, detail=full, tokenize='ascii'
);

-- Kept in step by the program, which reads the links in the notes. kind: whose note it is. target: an identifier of
-- anything, also of what is not there any more.
CREATE TABLE note_link (
    kind TEXT NOT NULL,
    source BLOB NOT NULL,
    target BLOB NOT NULL,
    PRIMARY KEY (target, kind, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_link_source ON note_link (source);
