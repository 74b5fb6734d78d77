-- What keeps erased reports erased (0007). A row that is replaced by INSERT OR REPLACE is deleted
-- without any trigger, so there is one before the insertion, as for releases (0004).

CREATE TRIGGER campaign_with_erased_reports_is_never_replaced BEFORE INSERT ON campaign
WHEN NEW.erased_on IS NOT NULL
  OR EXISTS (SELECT 1 FROM campaign WHERE id = NEW.id AND erased_on IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'reports that were erased do not come back');
END;

CREATE TRIGGER campaign_with_erased_reports_is_never_deleted BEFORE DELETE ON campaign
WHEN OLD.erased_on IS NOT NULL
BEGIN
    SELECT raise(ABORT, 'reports that were erased do not come back');
END;

CREATE TRIGGER reports_are_erased_once_there_are_any BEFORE UPDATE ON campaign
WHEN NEW.erased_on IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM ledger_entry WHERE campaign = NEW.id)
BEGIN
    SELECT raise(ABORT, 'there are no reports to erase');
END;

-- Whatever is agreed afterwards would stay for good.
CREATE TRIGGER nothing_is_agreed_about_erased_reports BEFORE INSERT ON commitment
WHEN EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign AND erased_on IS NOT NULL)
BEGIN
    SELECT raise(ABORT, 'the reports are erased');
END;
