-- The organisation as administrators keep it, and as each campaign found it.

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

-- The tree of a campaign, fixed at its launch; a single team is a tree of one unit.
CREATE TABLE campaign_unit (
    campaign       TEXT    NOT NULL REFERENCES campaign (id),
    id             TEXT    NOT NULL,
    parent         TEXT,
    name           TEXT    NOT NULL,
    people         INTEGER NOT NULL CHECK (people >= 0),
    leader_account TEXT,
    PRIMARY KEY (campaign, id),
    FOREIGN KEY (campaign, parent) REFERENCES campaign_unit (campaign, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_unit_by_leader ON campaign_unit (leader_account);

-- Who leads a round may be another person than the one who launched its campaign.
ALTER TABLE round ADD COLUMN leader_account TEXT NOT NULL DEFAULT '';

UPDATE round SET leader_account =
    (SELECT campaign.leader_account FROM campaign WHERE campaign.id = round.campaign);

INSERT INTO campaign_unit (campaign, id, parent, name, people, leader_account)
    SELECT campaign, team_group, NULL, team, people, leader_account FROM round;

-- The team or unit that a campaign runs over.
ALTER TABLE campaign ADD COLUMN name TEXT NOT NULL DEFAULT '';

UPDATE campaign SET name =
    coalesce((SELECT round.team FROM round WHERE round.campaign = campaign.id), '');

CREATE INDEX round_by_leader ON round (leader_account);
CREATE INDEX round_by_group ON round (team_group);
