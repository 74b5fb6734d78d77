-- What people write to open questions, and the role of those who read it before the leaders do.

-- A role can be checked in no other way than by a new table; whoever is signed in, signs in again.
DROP TABLE session;

CREATE TABLE account_with_roles (
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    sign_in_name  TEXT NOT NULL UNIQUE,
    role          TEXT NOT NULL CHECK (role IN ('administrator', 'leader', 'facilitator')),
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO account_with_roles (id, name, sign_in_name, role, password_hash)
    SELECT id, name, sign_in_name, role, password_hash FROM account;
DROP TABLE account;
ALTER TABLE account_with_roles RENAME TO account;

CREATE TABLE invitation_with_roles (
    code_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    name      TEXT    NOT NULL,
    role      TEXT    NOT NULL CHECK (role IN ('administrator', 'leader', 'facilitator')),
    last_day  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO invitation_with_roles (code_hash, name, role, last_day)
    SELECT code_hash, name, role, last_day FROM invitation;
DROP TABLE invitation;
ALTER TABLE invitation_with_roles RENAME TO invitation;

CREATE TABLE session (
    id         TEXT    NOT NULL PRIMARY KEY,
    token_hash BLOB    NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    account    TEXT    NOT NULL REFERENCES account (id),
    created    INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who reads a campaign's comments first; nobody where it asks no open question.
ALTER TABLE campaign ADD COLUMN facilitator_account TEXT;

CREATE INDEX campaign_by_facilitator ON campaign (facilitator_account);

-- The open questions that a campaign asks.
CREATE TABLE campaign_question (
    campaign TEXT    NOT NULL REFERENCES campaign (id),
    position INTEGER NOT NULL,
    question TEXT    NOT NULL,
    PRIMARY KEY (campaign, position)
) STRICT, WITHOUT ROWID;

-- The tables of comments below are only ever added to at their ends, and rows of theirs are changed
-- in place and at the same size. So SQLite never has a reason to move a row that holds a text,
-- which could leave a copy behind, and a text that is overwritten is gone from the file.

-- Slots for comments, apart from those for sheets and with nothing in common but the round: one for
-- each code and open question, laid out when the round is opened, long before there is a comment,
-- and filled in random order. So neither place nor number of a slot says who filled it, or when.
CREATE TABLE comment_slot (
    number INTEGER PRIMARY KEY,
    round  TEXT    NOT NULL REFERENCES round (id),
    filled INTEGER NOT NULL DEFAULT 0 CHECK (filled IN (0, 1)),
    sheet  BLOB    NOT NULL CHECK (length(sheet) = 2001)
) STRICT;

CREATE INDEX comment_slot_by_round ON comment_slot (round);

-- What became of the comments of a campaign that has been released.
CREATE TABLE comment_review (
    campaign    TEXT    NOT NULL PRIMARY KEY REFERENCES campaign (id),
    delete_on   INTEGER NOT NULL,
    handed_over INTEGER NOT NULL DEFAULT 0 CHECK (handed_over IN (0, 1)),
    deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The comments of one block to one question with one sharing.
CREATE TABLE comment_list (
    number   INTEGER PRIMARY KEY,
    campaign TEXT    NOT NULL REFERENCES comment_review (campaign),
    unit     TEXT    NOT NULL,
    pooled   INTEGER NOT NULL CHECK (pooled IN (0, 1)),
    question TEXT    NOT NULL,
    sharing  TEXT    NOT NULL CHECK (sharing IN ('word_for_word', 'theme_only'))
) STRICT;

CREATE INDEX comment_list_by_unit ON comment_list (campaign, unit);

-- The order of the random ids is the only one in which comments are ever shown.
CREATE TABLE comment (
    number    INTEGER PRIMARY KEY,
    list      INTEGER NOT NULL REFERENCES comment_list (number),
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    held_back INTEGER NOT NULL DEFAULT 0 CHECK (held_back IN (0, 1)),
    text      BLOB    NOT NULL CHECK (length(text) = 2000)
) STRICT;

CREATE INDEX comment_by_list ON comment (list);
