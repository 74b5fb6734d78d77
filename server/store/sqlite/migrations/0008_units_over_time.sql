-- A report looks up the earlier campaigns of its unit.

CREATE INDEX campaign_unit_by_id ON campaign_unit (id);
