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
