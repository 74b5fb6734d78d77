-- Staff who sign in. Nothing in this file concerns participants but what they wrote to open
-- questions, once it has been released (0005).
--
-- Days are whole days and instants whole seconds since 1970-01-01, UTC.

CREATE TABLE account (
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    sign_in_name  TEXT NOT NULL UNIQUE,
    role          TEXT NOT NULL CHECK (role IN ('administrator', 'leader', 'facilitator')),
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    code_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    name      TEXT    NOT NULL,
    role      TEXT    NOT NULL CHECK (role IN ('administrator', 'leader', 'facilitator')),
    last_day  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- At most one for each account.
CREATE TABLE password_link (
    account   TEXT    NOT NULL PRIMARY KEY REFERENCES account (id),
    code_hash BLOB    NOT NULL UNIQUE CHECK (length(code_hash) = 32),
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
