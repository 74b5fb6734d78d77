-- Comments that the gate let through, until their day of deletion. Rows are only ever added at the
-- end of these tables, and changed in place and at the same size. So SQLite never has a reason to
-- move a row that holds a text, which could leave a copy behind, and a text that is overwritten is
-- gone from the file.

-- How long the comments of a campaign that has been released are kept.
CREATE TABLE comment_review (
    campaign  TEXT    NOT NULL PRIMARY KEY REFERENCES campaign (id),
    delete_on INTEGER NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
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
