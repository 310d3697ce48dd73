-- The date that the words of a time link give, as EDTF, kept apart from the date of the event.
ALTER TABLE time_link ADD COLUMN value TEXT;
