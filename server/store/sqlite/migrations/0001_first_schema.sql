-- Days are whole days and instants whole seconds since 1970-01-01, UTC.

-- Staff. Nothing in this part concerns participants.

CREATE TABLE account (
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    sign_in_name  TEXT NOT NULL UNIQUE,
    role          TEXT NOT NULL CHECK (role IN ('administrator', 'leader')),
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    code_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    name      TEXT    NOT NULL,
    role      TEXT    NOT NULL CHECK (role IN ('administrator', 'leader')),
    last_day  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id         TEXT    NOT NULL PRIMARY KEY,
    token_hash BLOB    NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    account    TEXT    NOT NULL REFERENCES account (id),
    created    INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_failure (
    sign_in_name TEXT    NOT NULL PRIMARY KEY,
    failures     INTEGER NOT NULL,
    last         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Campaigns and their rounds.

CREATE TABLE campaign (
    id                     TEXT    NOT NULL PRIMARY KEY,
    leader_account         TEXT    NOT NULL,
    instrument_name        TEXT    NOT NULL,
    instrument_version     INTEGER NOT NULL,
    instrument_fingerprint BLOB    NOT NULL CHECK (length(instrument_fingerprint) = 32),
    launched_on            INTEGER NOT NULL,
    closes_on              INTEGER NOT NULL,
    minimum_group          INTEGER NOT NULL,
    detail_minimum         INTEGER NOT NULL,
    leader_label           TEXT    NOT NULL,
    contact                TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_by_leader ON campaign (leader_account);

-- The optional elements that a campaign asks.
CREATE TABLE campaign_block (
    campaign TEXT    NOT NULL REFERENCES campaign (id),
    position INTEGER NOT NULL,
    element  TEXT    NOT NULL,
    PRIMARY KEY (campaign, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE round (
    id               TEXT    NOT NULL PRIMARY KEY,
    campaign         TEXT    NOT NULL REFERENCES campaign (id),
    team_group       TEXT    NOT NULL,
    short_name       TEXT    NOT NULL UNIQUE,
    team             TEXT    NOT NULL,
    people           INTEGER NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN ('prepared', 'open', 'closed')),
    codes_issued     INTEGER NOT NULL,
    closed_on        INTEGER CHECK ((closed_on IS NOT NULL) = (state = 'closed')),
    -- A threshold, never a count: 0, the minimum group or the detail minimum.
    progress_reached INTEGER NOT NULL,
    progress_as_of   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX round_by_campaign ON round (campaign);
CREATE INDEX round_by_state ON round (state);

-- Participants. The two tables below share nothing but the round: no key, no order, no time.
-- Their rows never change size, so a change overwrites bytes in place and the file shows which
-- rows have changed, but not in which order (docs/decisions/0008-sqlite-first.md).

-- Issued codes; gone when the round is closed.
CREATE TABLE code (
    round        TEXT    NOT NULL REFERENCES round (id),
    code_hash    BLOB    NOT NULL CHECK (length(code_hash) = 32),
    spent        INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1)),
    -- Zeroes until the code is spent; then it lets a repeat of the same sheet succeed.
    attempt_hash BLOB    NOT NULL DEFAULT (zeroblob(32)) CHECK (length(attempt_hash) = 32),
    PRIMARY KEY (round, code_hash)
) STRICT, WITHOUT ROWID;

-- Slots for answer sheets: one for each code of the round, laid out at its first ballot and filled
-- in random order.
CREATE TABLE ballot (
    round  TEXT    NOT NULL REFERENCES round (id),
    key    BLOB    NOT NULL CHECK (length(key) = 16),
    filled INTEGER NOT NULL DEFAULT 0 CHECK (filled IN (0, 1)),
    sheet  BLOB    NOT NULL,
    PRIMARY KEY (round, key)
) STRICT, WITHOUT ROWID;

-- What has been released stays as it is.

CREATE TABLE release (
    campaign TEXT NOT NULL PRIMARY KEY REFERENCES campaign (id),
    frozen   BLOB NOT NULL
) STRICT;

CREATE TRIGGER release_is_never_changed BEFORE UPDATE ON release
BEGIN
    SELECT raise(ABORT, 'a release is never changed');
END;
