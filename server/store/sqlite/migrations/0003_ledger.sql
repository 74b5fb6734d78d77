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
