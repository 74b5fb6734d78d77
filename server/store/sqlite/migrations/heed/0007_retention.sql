-- How long reports are kept. What is over is overwritten in its place and at its size, like comments
-- (0005), so that no copy is left behind; the ledger of what reports were made from stays (0004).

-- In years since the closing; 0 keeps them for good. Nothing is erased before the day beside it.
ALTER TABLE setting ADD COLUMN report_years INTEGER NOT NULL DEFAULT 0
    CHECK (report_years BETWEEN 0 AND 10);
ALTER TABLE setting ADD COLUMN reports_erased_from INTEGER NOT NULL DEFAULT 0;

-- The day on which the campaign's reports were erased.
ALTER TABLE campaign ADD COLUMN erased_on INTEGER;

CREATE TRIGGER erased_reports_stay_erased BEFORE UPDATE ON campaign
WHEN OLD.erased_on IS NOT NULL AND NEW.erased_on IS NOT OLD.erased_on
BEGIN
    SELECT raise(ABORT, 'reports that were erased do not come back');
END;

DROP TRIGGER release_part_is_never_changed;

CREATE TRIGGER release_part_is_never_changed_but_erased BEFORE UPDATE ON release_part
WHEN NEW.rowid <> OLD.rowid OR NEW.campaign <> OLD.campaign OR NEW.unit <> OLD.unit
  OR NEW.scope <> OLD.scope OR NEW.frozen <> zeroblob(length(OLD.frozen))
  OR NOT EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign AND erased_on IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'a release is never changed');
END;
