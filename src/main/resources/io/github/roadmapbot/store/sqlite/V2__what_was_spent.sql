-- What was spent of the allowance of an account elsewhere: of the last hour what was written, of the last minute everything.
CREATE TABLE spending (
    account  TEXT    NOT NULL,
    api      TEXT    NOT NULL,
    writes   INTEGER NOT NULL CHECK (writes IN (0, 1)),
    points   INTEGER NOT NULL,
    spent_at INTEGER NOT NULL
) STRICT;

CREATE INDEX spending_recent ON spending (account, spent_at);

-- Until when nothing is asked there, over one interface or over all of them.
CREATE TABLE pause (
    account  TEXT    NOT NULL,
    api      TEXT    NOT NULL,
    until_at INTEGER NOT NULL,
    PRIMARY KEY (account, api)
) STRICT;
