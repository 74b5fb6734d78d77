-- What has been released stays as it is. A release is kept in parts, one for each decision, so that
-- one report is read without the others. A row is kept in its place by the seal over its bytes,
-- which names campaign, unit and scope. And a row that is replaced by INSERT OR REPLACE, by its key
-- or by its number, is deleted without any trigger, so there is one before the insertion.

CREATE TABLE release_part (
    campaign TEXT NOT NULL REFERENCES campaign (id),
    unit     TEXT NOT NULL,
    scope    TEXT NOT NULL CHECK (scope IN ('own', 'whole', 'both')),
    frozen   BLOB NOT NULL,
    PRIMARY KEY (campaign, unit, scope)
) STRICT;

CREATE TRIGGER release_part_is_never_changed BEFORE UPDATE ON release_part
BEGIN
    SELECT raise(ABORT, 'a release is never changed');
END;

CREATE TRIGGER release_part_is_never_deleted BEFORE DELETE ON release_part
BEGIN
    SELECT raise(ABORT, 'a release is never deleted');
END;

CREATE TRIGGER release_part_is_never_replaced BEFORE INSERT ON release_part
WHEN EXISTS (SELECT 1 FROM release_part
             WHERE campaign = NEW.campaign AND unit = NEW.unit AND scope = NEW.scope)
  OR EXISTS (SELECT 1 FROM release_part WHERE rowid = NEW.rowid)
BEGIN
    SELECT raise(ABORT, 'a release is never replaced');
END;

-- What each release was made from, in the order of the releases: coded sums and exact head counts,
-- for the operator's audit. Each hash covers the one before it, so that entries can be added at the
-- end and in no other way.
CREATE TABLE ledger_entry (
    number   INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    campaign TEXT    NOT NULL UNIQUE REFERENCES campaign (id),
    record   BLOB    NOT NULL,
    hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT raise(ABORT, 'a ledger entry is never changed');
END;

CREATE TRIGGER ledger_entry_is_never_deleted BEFORE DELETE ON ledger_entry
BEGIN
    SELECT raise(ABORT, 'a ledger entry is never deleted');
END;

CREATE TRIGGER ledger_entry_is_never_replaced BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE number = NEW.number OR campaign = NEW.campaign)
BEGIN
    SELECT raise(ABORT, 'a ledger entry is never replaced');
END;

-- The entry in the ledger is written last. Whoever cut out a release would have another one made,
-- of answers that are gone.
CREATE TRIGGER release_part_is_never_added BEFORE INSERT ON release_part
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE campaign = NEW.campaign)
BEGIN
    SELECT raise(ABORT, 'a release is never added to');
END;
