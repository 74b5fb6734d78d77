-- A release is kept in parts, one for each decision, so that one report is read without the others.
-- A row is kept in its place by the seal over its bytes, which names campaign, unit and scope.

DROP TABLE release;

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

-- INSERT OR REPLACE deletes without a trigger, by the key or by the number of the row.
CREATE TRIGGER release_part_is_never_replaced BEFORE INSERT ON release_part
WHEN EXISTS (SELECT 1 FROM release_part
             WHERE campaign = NEW.campaign AND unit = NEW.unit AND scope = NEW.scope)
  OR EXISTS (SELECT 1 FROM release_part WHERE rowid = NEW.rowid)
BEGIN
    SELECT raise(ABORT, 'a release is never replaced');
END;

-- The entry in the ledger is written last. Whoever cut out a release would have another one made,
-- of answers that are gone.
CREATE TRIGGER release_part_is_never_added BEFORE INSERT ON release_part
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE campaign = NEW.campaign)
BEGIN
    SELECT raise(ABORT, 'a release is never added to');
END;

-- What staff of one unit were told, and how it stands with a campaign, is found without the rest of
-- its units and rounds.
CREATE INDEX campaign_unit_by_parent ON campaign_unit (campaign, parent);
DROP INDEX round_by_campaign;
CREATE INDEX round_by_campaign ON round (campaign, state);
