-- What teams have agreed after they talked about a report: written by those who read it.

CREATE TABLE commitment (
    campaign TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    party    TEXT    NOT NULL CHECK (party IN ('team', 'leader')),
    text     TEXT    NOT NULL,
    owner    TEXT    NOT NULL,
    due_on   INTEGER NOT NULL,
    kept     TEXT    CHECK (kept IN ('yes', 'partly', 'no')),
    PRIMARY KEY (campaign, unit, position),
    FOREIGN KEY (campaign, unit) REFERENCES campaign_unit (campaign, id)
) STRICT, WITHOUT ROWID;
