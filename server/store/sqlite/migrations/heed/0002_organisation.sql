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

-- One row: what an administrator has set for the whole installation.
CREATE TABLE setting (
    only_one      INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    organisation  TEXT    NOT NULL,
    -- 0 where nobody has raised it above what is compiled in.
    minimum_group INTEGER NOT NULL CHECK (minimum_group >= 0)
) STRICT;

INSERT INTO setting (only_one, organisation, minimum_group) VALUES (1, '', 0);

CREATE TRIGGER minimum_group_is_never_lowered BEFORE UPDATE ON setting
WHEN NEW.minimum_group < OLD.minimum_group
BEGIN
    SELECT raise(ABORT, 'the smallest group is never lowered');
END;

-- The languages beside English in which pages are served.
CREATE TABLE enabled_language (
    tag TEXT NOT NULL PRIMARY KEY CHECK (tag <> 'en')
) STRICT, WITHOUT ROWID;
