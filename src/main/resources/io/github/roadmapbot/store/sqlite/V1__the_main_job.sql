-- Instants that people look at are ISO text; instants that a clock compares are milliseconds since 1970.
-- Truth values are 0 and 1.

CREATE TABLE instance (
    id TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE TABLE suggestion (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    roadmap          TEXT    NOT NULL,
    origin           TEXT    NOT NULL UNIQUE,
    proposer         TEXT    NOT NULL,
    title            TEXT    NOT NULL,
    why              TEXT    NOT NULL,
    category         TEXT    NOT NULL,
    good_first_issue INTEGER NOT NULL CHECK (good_first_issue IN (0, 1)),
    volunteer        INTEGER NOT NULL CHECK (volunteer IN (0, 1)),
    fits_in_quarter  INTEGER NOT NULL CHECK (fits_in_quarter IN (0, 1)),
    status           TEXT    NOT NULL CHECK (status IN (
                         'draft', 'needs-info', 'snoozed', 'escalated', 'approved', 'published', 'shipped', 'dropped',
                         'declined', 'withdrawn', 'merged', 'deferred')),
    decided_by       TEXT,
    decided_at       TEXT,
    reason           TEXT,
    quarter          TEXT,
    suggested_at     TEXT    NOT NULL
) STRICT;

CREATE INDEX suggestion_of_proposer ON suggestion (proposer);

-- Every change of a suggestion's state or words, for good.
CREATE TABLE move (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    at         TEXT    NOT NULL,
    by_whom    TEXT    NOT NULL,
    came_from  TEXT    NOT NULL,
    went_to    TEXT    NOT NULL,
    why        TEXT    NOT NULL
) STRICT;

CREATE INDEX move_of_suggestion ON move (suggestion);

-- The bot's own messages in Slack about a suggestion.
CREATE TABLE message (
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    kind       TEXT    NOT NULL,
    channel    TEXT    NOT NULL,
    ts         TEXT    NOT NULL,
    permalink  TEXT    NOT NULL,
    PRIMARY KEY (suggestion, kind)
) STRICT;

CREATE UNIQUE INDEX message_place ON message (channel, ts);

-- The latest thing known of one person's one emoji on one message; event_at is Slack's event_ts in microseconds.
CREATE TABLE reaction (
    channel   TEXT    NOT NULL,
    ts        TEXT    NOT NULL,
    person    TEXT    NOT NULL,
    emoji     TEXT    NOT NULL,
    canonical TEXT    NOT NULL,
    present   INTEGER NOT NULL CHECK (present IN (0, 1)),
    event_at  INTEGER NOT NULL,
    PRIMARY KEY (channel, ts, person, emoji)
) STRICT;

CREATE TABLE issue (
    suggestion INTEGER NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    repository TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    node_id    TEXT    NOT NULL,
    url        TEXT    NOT NULL,
    UNIQUE (repository, number)
) STRICT;

CREATE TABLE board_item (
    suggestion INTEGER NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    item_id    TEXT    NOT NULL,
    board_url  TEXT    NOT NULL
) STRICT;

CREATE TABLE discussion (
    roadmap TEXT    NOT NULL,
    quarter TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    node_id TEXT    NOT NULL,
    url     TEXT    NOT NULL,
    PRIMARY KEY (roadmap, quarter)
) STRICT;

CREATE TABLE discussion_comment (
    suggestion INTEGER NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    node_id    TEXT    NOT NULL,
    url        TEXT    NOT NULL
) STRICT;

-- What is owed: one row a step, kept when it is done.
CREATE TABLE step (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,
    lane        TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    detail      TEXT    NOT NULL,
    status      TEXT    NOT NULL CHECK (status IN ('due', 'claimed', 'done', 'blocked', 'given_up')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    failures    INTEGER NOT NULL DEFAULT 0,
    sends       INTEGER NOT NULL DEFAULT 0,
    sent_at     INTEGER,
    due_at      INTEGER NOT NULL,
    owner       TEXT,
    lease_until INTEGER,
    last_error  TEXT    NOT NULL DEFAULT '',
    owed_at     INTEGER NOT NULL
) STRICT;

-- An event is heard once, ever.
CREATE UNIQUE INDEX step_event ON step (subject) WHERE kind = 'hear';
CREATE INDEX step_next ON step (lane, status, due_at);
CREATE INDEX step_subject ON step (subject, kind);
