-- Who may still have a ballot: keys and codes. No ballot, no answer and no time.

-- A round that has codes.
CREATE TABLE round (
    id          TEXT    NOT NULL PRIMARY KEY,
    -- Since a backup was put back, and until somebody has taken note of it.
    stopped     INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1)),
    -- The one code that everybody has; then the codes below are tickets that nobody has a code for.
    shared_code BLOB    CHECK (length(shared_code) = 32)
) STRICT, WITHOUT ROWID;

-- Wrapped; gone when no more tickets are given. In the order of their making, so that SQLite never
-- has a reason to move one.
CREATE TABLE issuing_key (
    number  INTEGER PRIMARY KEY,
    round   TEXT    NOT NULL UNIQUE,
    wrapped BLOB    NOT NULL
) STRICT;

-- In the order of their hashes, which is not that of the slips. A spent code differs from an
-- unspent one in bytes that are overwritten in place, so a file shows which codes are spent, but
-- not in which order. Gone when the round is closed.
CREATE TABLE code (
    round        TEXT    NOT NULL,
    code_hash    BLOB    NOT NULL CHECK (length(code_hash) = 32),
    spent        INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1)),
    -- Zeroes until the code is spent; then it lets a repeat of the same request succeed.
    blinded_hash BLOB    NOT NULL DEFAULT (zeroblob(32)) CHECK (length(blinded_hash) = 32),
    PRIMARY KEY (round, code_hash)
) STRICT, WITHOUT ROWID;
