-- What claims and mentions are weighed by: figures, attribution, grade, working value; and who is cited.

-- tags: JSON list of the UUIDs of its tags. working: JSON of value, reason, analyst, at.
ALTER TABLE claim ADD COLUMN parent BLOB REFERENCES claim (uuid) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE claim ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE claim ADD COLUMN working TEXT;
CREATE INDEX claim_parent ON claim (parent);

-- quantity: JSON of least, most, unit, counted, qualifier, asOf. attribution: JSON list of speaker and cue, the origin
-- last. grade: of the Admiralty scale, for example B2.
ALTER TABLE mention ADD COLUMN quantity TEXT;
ALTER TABLE mention ADD COLUMN attribution TEXT NOT NULL DEFAULT '[]';
ALTER TABLE mention ADD COLUMN grade TEXT;

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    spellings TEXT NOT NULL, -- JSON list
    note TEXT NOT NULL
) STRICT;

-- Checked and silent: an analyst looked, and the article does not speak to the claim.
CREATE TABLE silence (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    claim BLOB NOT NULL REFERENCES claim (uuid) DEFERRABLE INITIALLY DEFERRED,
    article BLOB NOT NULL REFERENCES article (uuid) DEFERRABLE INITIALLY DEFERRED,
    analyst BLOB NOT NULL REFERENCES analyst (uuid) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    UNIQUE (claim, article)
) STRICT;
CREATE INDEX silence_article ON silence (article);
CREATE INDEX silence_analyst ON silence (analyst);
