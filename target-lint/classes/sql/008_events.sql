-- What events are weighed by: the date that is worked with, and which came before which.

-- working: JSON of value (EDTF), reason, analyst, at.
ALTER TABLE event ADD COLUMN working TEXT;

CREATE TABLE event_order (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    earlier BLOB NOT NULL REFERENCES event (uuid) DEFERRABLE INITIALLY DEFERRED,
    later BLOB NOT NULL REFERENCES event (uuid) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL,
    analyst BLOB NOT NULL REFERENCES analyst (uuid) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (earlier, later)
) STRICT;
CREATE INDEX event_order_later ON event_order (later);
CREATE INDEX event_order_analyst ON event_order (analyst);
