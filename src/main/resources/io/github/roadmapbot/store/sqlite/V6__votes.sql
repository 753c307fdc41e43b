-- When all reactions to a card were last asked for, in milliseconds since 1970, and until which event_at (in microseconds)
-- that answer has the last word.
CREATE TABLE recount (
    channel   TEXT    NOT NULL,
    ts        TEXT    NOT NULL,
    looked_at INTEGER NOT NULL,
    settled   INTEGER NOT NULL,
    PRIMARY KEY (channel, ts)
) STRICT;

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_recount ON step (subject) WHERE kind = 'recount-votes';

-- What kind of account somebody has, as far as Slack said; asked_at in milliseconds since 1970.
CREATE TABLE person (
    id       TEXT    NOT NULL PRIMARY KEY,
    standing TEXT    NOT NULL CHECK (standing IN ('member', 'guest', 'external', 'bot', 'deactivated', 'unknown')),
    asked_at INTEGER NOT NULL
) STRICT;

CREATE INDEX person_asked ON person (asked_at);

-- Who pressed Vote on a card and has not taken it back.
CREATE TABLE button_vote (
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    person     TEXT    NOT NULL,
    PRIMARY KEY (suggestion, person)
) STRICT;

-- Who wants no direct messages but answers.
CREATE TABLE muted (
    person TEXT NOT NULL PRIMARY KEY
) STRICT;
