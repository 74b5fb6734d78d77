-- The organisation as administrators keep it.

-- One row: how often the organisation has changed.
CREATE TABLE organisation (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    version  INTEGER NOT NULL
) STRICT;

INSERT INTO organisation (only_one, version) VALUES (1, 0);

CREATE TABLE unit (
    id             TEXT    NOT NULL PRIMARY KEY,
    parent         TEXT    REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    name           TEXT    NOT NULL UNIQUE,
    people         INTEGER NOT NULL CHECK (people >= 0),
    leader_account TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_by_parent ON unit (parent);
