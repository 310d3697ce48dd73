-- What an analyst says of articles and outlets, and the stories that articles belong to.

-- changed: EDTF, when the article was modified last. url: as an analyst says it, beside where a version was found. status: unread, reading, done.
ALTER TABLE article ADD COLUMN changed TEXT;
ALTER TABLE article ADD COLUMN url TEXT;
ALTER TABLE article ADD COLUMN truncation TEXT;
ALTER TABLE article ADD COLUMN status TEXT NOT NULL DEFAULT 'unread';

ALTER TABLE outlet ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE story_article (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    story BLOB NOT NULL REFERENCES story (uuid) DEFERRABLE INITIALLY DEFERRED,
    article BLOB NOT NULL REFERENCES article (uuid) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (story, article)
) STRICT;
CREATE INDEX story_article_article ON story_article (article);
