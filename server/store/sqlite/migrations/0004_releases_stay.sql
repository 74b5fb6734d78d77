-- A release that was deleted would be made once more, of answers that are gone. And a row that is
-- replaced by INSERT OR REPLACE is deleted without any trigger, so there is one before it.

CREATE TRIGGER release_is_never_deleted BEFORE DELETE ON release
BEGIN
    SELECT raise(ABORT, 'a release is never deleted');
END;

CREATE TRIGGER release_is_never_replaced BEFORE INSERT ON release
WHEN EXISTS (SELECT 1 FROM release WHERE campaign = NEW.campaign)
BEGIN
    SELECT raise(ABORT, 'a release is never replaced');
END;

CREATE TRIGGER ledger_entry_is_never_replaced BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE number = NEW.number OR campaign = NEW.campaign)
BEGIN
    SELECT raise(ABORT, 'a ledger entry is never replaced');
END;
