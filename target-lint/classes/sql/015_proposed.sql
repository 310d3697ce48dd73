-- What the program read for a mention and nobody has confirmed: JSON of voice, quantity, asOf, cited; NULL for nothing.
-- refused: names of the fields that a person refused, separated by spaces; nothing is proposed for them again.
ALTER TABLE mention ADD COLUMN proposed TEXT;
ALTER TABLE mention ADD COLUMN refused TEXT NOT NULL DEFAULT '';
CREATE INDEX mention_proposed ON mention (uuid) WHERE proposed IS NOT NULL;
