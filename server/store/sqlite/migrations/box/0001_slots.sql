-- Ballots under numbers that nobody but their writers know. No code and no time.
--
-- Slots are rows of one size that are there before anything is said. They are added at the end and
-- overwritten in place, so SQLite never has a reason to move one. Which of a round's slots a ballot
-- takes follows from its number and from those of the others, and not from their order
-- (docs/decisions/0014-ballots-without-order.md). Which comment and which receipt came with which
-- ballot follows from nothing but its number, which is not here.

-- A round and the slots that are its own: until they are erased, and those of receipts for good.
CREATE TABLE round (
    id            TEXT    NOT NULL PRIMARY KEY,
    state         TEXT    NOT NULL CHECK (state IN ('open', 'closed', 'erased')),
    first_ballot  INTEGER NOT NULL,
    ballot_slots  INTEGER NOT NULL CHECK (ballot_slots >= 0),
    sheet_bytes   INTEGER NOT NULL,
    first_comment INTEGER NOT NULL,
    comment_slots INTEGER NOT NULL CHECK (comment_slots >= 0),
    first_receipt INTEGER NOT NULL,
    receipt_slots INTEGER NOT NULL CHECK (receipt_slots >= 0)
) STRICT, WITHOUT ROWID;

-- Zeroes, or: number's hash (32), revision (1), 1 for a ballot or 2 for one that was taken back
-- (1), sheet.
CREATE TABLE ballot (
    slot    INTEGER PRIMARY KEY,
    content BLOB    NOT NULL
) STRICT;

-- Zeroes, or: a key that only the ballot's writer can tell (32), sheet.
CREATE TABLE comment (
    slot    INTEGER PRIMARY KEY,
    content BLOB    NOT NULL
) STRICT;

-- Zeroes, or: a key that only the ballot's writer can tell (32). Its first 50 bits are the receipt of
-- a ballot that is in the box, or was at the release.
CREATE TABLE receipt (
    slot    INTEGER PRIMARY KEY,
    content BLOB    NOT NULL
) STRICT;

-- Blank slots that are no round's any more, for rounds to come.
CREATE TABLE vacancy (
    kind       TEXT    NOT NULL CHECK (kind IN ('ballot', 'comment', 'receipt')),
    first      INTEGER NOT NULL,
    slots      INTEGER NOT NULL CHECK (slots > 0),
    slot_bytes INTEGER NOT NULL,
    PRIMARY KEY (kind, first)
) STRICT, WITHOUT ROWID;
