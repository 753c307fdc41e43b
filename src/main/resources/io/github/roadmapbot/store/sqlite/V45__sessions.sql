-- The session of a quarter, led through on a card in somebody's direct messages; item is what they are at.
CREATE TABLE cycle_meeting (
    roadmap    TEXT    NOT NULL,
    quarter    TEXT    NOT NULL,
    lead       TEXT    NOT NULL,
    item       TEXT    NOT NULL DEFAULT 'start',
    started_at INTEGER NOT NULL,
    ended_at   INTEGER,
    channel    TEXT    NOT NULL DEFAULT '',
    ts         TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (roadmap, quarter)
) STRICT;

-- What was decided or promised in it, and what went well or is to improve.
CREATE TABLE cycle_note (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    roadmap TEXT    NOT NULL,
    quarter TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    by_whom TEXT    NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('decision', 'commitment', 'remark')),
    words   TEXT    NOT NULL
) STRICT;

CREATE INDEX cycle_note_of ON cycle_note (roadmap, quarter, id);

-- Who was there.
CREATE TABLE cycle_present (
    roadmap TEXT NOT NULL,
    quarter TEXT NOT NULL,
    person  TEXT NOT NULL,
    PRIMARY KEY (roadmap, quarter, person)
) STRICT;
