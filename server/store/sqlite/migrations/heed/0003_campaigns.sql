-- Campaigns, their units as they were at the launch, and their rounds. Codes and ballots lie in
-- files of their own.

CREATE TABLE campaign (
    id                     TEXT    NOT NULL PRIMARY KEY,
    -- Of the team or unit that it runs over.
    name                   TEXT    NOT NULL,
    leader_account         TEXT    NOT NULL,
    instrument_name        TEXT    NOT NULL,
    instrument_version     INTEGER NOT NULL,
    instrument_fingerprint BLOB    NOT NULL CHECK (length(instrument_fingerprint) = 32),
    launched_on            INTEGER NOT NULL,
    closes_on              INTEGER NOT NULL,
    -- The last day to which that may be put off, as staff were told.
    closes_latest          INTEGER NOT NULL CHECK (closes_latest >= closes_on),
    mode                   TEXT    NOT NULL CHECK
        (mode IN ('slips', 'together', 'two_step', 'one_step', 'open_link')),
    collect_until          INTEGER NOT NULL,
    answer_from            INTEGER NOT NULL,
    minimum_group          INTEGER NOT NULL,
    detail_minimum         INTEGER NOT NULL,
    leader_label           TEXT    NOT NULL,
    contact                TEXT    NOT NULL,
    -- Who reads its reports and comments first, if anybody.
    facilitator_account    TEXT,
    -- From that day on leaders read the reports even if nobody has handed them over.
    session_on             INTEGER CHECK ((session_on IS NULL) = (facilitator_account IS NULL)),
    handed_over            INTEGER NOT NULL DEFAULT 0 CHECK (handed_over IN (0, 1)),
    -- Whether it shows no report of nearly the people of an earlier one.
    strict_rounds          INTEGER NOT NULL CHECK (strict_rounds IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_by_leader ON campaign (leader_account);
CREATE INDEX campaign_by_facilitator ON campaign (facilitator_account);

-- The optional elements that a campaign asks.
CREATE TABLE campaign_block (
    campaign TEXT    NOT NULL REFERENCES campaign (id),
    position INTEGER NOT NULL,
    element  TEXT    NOT NULL,
    PRIMARY KEY (campaign, position)
) STRICT, WITHOUT ROWID;

-- The open questions that it asks.
CREATE TABLE campaign_question (
    campaign TEXT    NOT NULL REFERENCES campaign (id),
    position INTEGER NOT NULL,
    question TEXT    NOT NULL,
    PRIMARY KEY (campaign, position)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX campaign_unit_by_id ON campaign_unit (id);
CREATE INDEX campaign_unit_by_leader ON campaign_unit (leader_account);
CREATE INDEX campaign_unit_by_parent ON campaign_unit (campaign, parent);

CREATE TABLE round (
    id               TEXT    NOT NULL PRIMARY KEY,
    campaign         TEXT    NOT NULL REFERENCES campaign (id),
    team_group       TEXT    NOT NULL,
    -- May be another person than the one who launched the campaign.
    leader_account   TEXT    NOT NULL,
    short_name       TEXT    NOT NULL UNIQUE,
    team             TEXT    NOT NULL,
    people           INTEGER NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN ('prepared', 'open', 'closed')),
    codes_issued     INTEGER NOT NULL,
    closed_on        INTEGER CHECK ((closed_on IS NOT NULL) = (state = 'closed')),
    -- A threshold, never a count: 0, the minimum group or the detail minimum.
    progress_reached INTEGER NOT NULL,
    progress_as_of   INTEGER NOT NULL,
    -- Whether there were no more ballots than tickets, and no more tickets than codes.
    tally_holds      INTEGER CHECK (tally_holds IN (0, 1)),
    -- Whether it went on from a backup.
    restored         INTEGER NOT NULL CHECK (restored IN (0, 1)),
    -- Codes that were added since the opening, which are among the codes issued.
    replacements     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX round_by_campaign ON round (campaign, state);
CREATE INDEX round_by_group ON round (team_group);
CREATE INDEX round_by_leader ON round (leader_account);
CREATE INDEX round_by_state ON round (state);

-- A round's public key and what staff are shown, the same bytes for everybody and for ever.
CREATE TABLE manifest (
    round   TEXT NOT NULL PRIMARY KEY REFERENCES round (id),
    modulus BLOB NOT NULL CHECK (length(modulus) = 384),
    bytes   TEXT NOT NULL
) STRICT;

CREATE TRIGGER manifest_is_never_changed BEFORE UPDATE ON manifest
BEGIN
    SELECT raise(ABORT, 'a manifest is never changed');
END;
