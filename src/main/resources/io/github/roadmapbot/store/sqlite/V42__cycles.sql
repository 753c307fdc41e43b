-- The planning of a quarter. Days are written 2027-01-06, and begin and end in the roadmap's zone.
CREATE TABLE cycle (
    roadmap    TEXT    NOT NULL,
    quarter    TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('upcoming', 'collecting', 'compiling', 'planned', 'finalised', 'running', 'reviewed', 'skipped')),
    why        TEXT    NOT NULL DEFAULT '',
    opens      TEXT    NOT NULL,
    compiles   TEXT    NOT NULL,
    session_at INTEGER NOT NULL,
    minutes    INTEGER NOT NULL,
    page_by    TEXT    NOT NULL,
    purpose    TEXT    NOT NULL DEFAULT '',
    lead       TEXT,
    revision   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (roadmap, quarter)
) STRICT;

-- Who prepares a quarter, and who said so.
CREATE TABLE cycle_planner (
    roadmap TEXT    NOT NULL,
    quarter TEXT    NOT NULL,
    person  TEXT    NOT NULL,
    by_whom TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (roadmap, quarter, person)
) STRICT;

-- What happened in the planning of a quarter, who did it, and why; nobody for what the calendar did.
CREATE TABLE cycle_event (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    roadmap TEXT    NOT NULL,
    quarter TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    by_whom TEXT    NOT NULL DEFAULT '',
    what    TEXT    NOT NULL,
    words   TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX cycle_event_of ON cycle_event (roadmap, quarter, id);

-- What was said about a quarter, so that nothing is said twice; told is 0 where enough had been said already.
CREATE TABLE cycle_word (
    roadmap TEXT    NOT NULL,
    quarter TEXT    NOT NULL,
    what    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    told    INTEGER NOT NULL DEFAULT 1 CHECK (told IN (0, 1)),
    PRIMARY KEY (roadmap, quarter, what)
) STRICT;

-- Who said whether they come to the session at that moment; who said nothing is not absent.
CREATE TABLE cycle_coming (
    roadmap    TEXT    NOT NULL,
    quarter    TEXT    NOT NULL,
    session_at INTEGER NOT NULL,
    person     TEXT    NOT NULL,
    coming     INTEGER NOT NULL CHECK (coming IN (0, 1)),
    PRIMARY KEY (roadmap, quarter, session_at, person)
) STRICT;

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_cycle_round ON step (subject) WHERE kind = 'cycle-round';
