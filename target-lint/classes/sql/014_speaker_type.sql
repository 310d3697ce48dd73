-- Whether a speaker is a person or an organisation: what an analyst says; null while nobody has.
ALTER TABLE speaker ADD COLUMN type TEXT;
