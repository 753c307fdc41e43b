-- What people have agreed to reach in a quarter. seen_open is whether its issue was open when the bot last read or wrote it: only
-- what differs from that is somebody's doing on GitHub.
CREATE TABLE goal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    origin       TEXT    NOT NULL UNIQUE,
    roadmap      TEXT    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('collective', 'individual')),
    title        TEXT    NOT NULL,
    what         TEXT    NOT NULL,
    why          TEXT    NOT NULL,
    category     TEXT    NOT NULL,
    quarter      TEXT    NOT NULL,
    proposer     TEXT    NOT NULL,
    proposed_at  TEXT    NOT NULL,
    status       TEXT    NOT NULL CHECK (status IN ('proposed', 'agreed', 'published', 'carried-over', 'done', 'dropped')),
    decided_by   TEXT,
    decided_at   TEXT,
    reason       TEXT,
    carried_from TEXT,
    agreement    TEXT    NOT NULL DEFAULT '',
    repository   TEXT,
    number       INTEGER,
    node_id      TEXT,
    url          TEXT,
    seen_open    INTEGER NOT NULL DEFAULT 1 CHECK (seen_open IN (0, 1)),
    board_url    TEXT,
    placed_in    TEXT,
    channel      TEXT,
    ts           TEXT,
    permalink    TEXT,
    told         TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX goal_of_quarter ON goal (roadmap, quarter);

-- Who answers for a goal, and who else is named on it; each is asked into its thread once.
CREATE TABLE goal_person (
    goal     INTEGER NOT NULL REFERENCES goal (id),
    person   TEXT    NOT NULL,
    role     TEXT    NOT NULL CHECK (role IN ('owner', 'concerned')),
    place    INTEGER NOT NULL,
    PRIMARY KEY (goal, person)
) STRICT;

CREATE TABLE goal_invited (
    goal   INTEGER NOT NULL REFERENCES goal (id),
    person TEXT    NOT NULL,
    PRIMARY KEY (goal, person)
) STRICT;

-- The lines of a goal, from 1; met counts for criteria, and shown is what the box on GitHub said when it was last read or written.
CREATE TABLE goal_line (
    goal  INTEGER NOT NULL REFERENCES goal (id),
    kind  TEXT    NOT NULL CHECK (kind IN ('criterion', 'risk', 'step')),
    place INTEGER NOT NULL,
    words TEXT    NOT NULL,
    met   INTEGER NOT NULL DEFAULT 0 CHECK (met IN (0, 1)),
    shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),
    PRIMARY KEY (goal, kind, place)
) STRICT;

-- What is done for a goal: an issue beneath its issue. wanted_by is who created it, existing the issue that it is to be if it is there
-- already, step 0 means none, linked whether GitHub knows it as a
-- sub-issue, and assigned who it was assigned to there when somebody last looked.
CREATE TABLE goal_task (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    goal       INTEGER NOT NULL REFERENCES goal (id),
    origin     TEXT    NOT NULL UNIQUE,
    step       INTEGER NOT NULL,
    title      TEXT    NOT NULL,
    wanted_by  TEXT    NOT NULL,
    existing   TEXT    NOT NULL DEFAULT '',
    taker      TEXT,
    assigned   TEXT    NOT NULL DEFAULT '',
    newcomers  INTEGER NOT NULL CHECK (newcomers IN (0, 1)),
    done       INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    blocked    TEXT    NOT NULL DEFAULT '',
    repository TEXT,
    number     INTEGER,
    node_id    TEXT,
    url        TEXT,
    linked     INTEGER NOT NULL DEFAULT 0 CHECK (linked IN (0, 1)),
    gone       INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
) STRICT;

CREATE INDEX task_of_goal ON goal_task (goal);
CREATE UNIQUE INDEX task_issue ON goal_task (goal, node_id) WHERE node_id IS NOT NULL;

-- Every move of a goal, and what was noted on it, for good.
CREATE TABLE goal_event (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    goal    INTEGER NOT NULL REFERENCES goal (id),
    at      TEXT    NOT NULL,
    by_whom TEXT    NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('move', 'notes', 'solution', 'consultation')),
    words   TEXT    NOT NULL
) STRICT;

CREATE INDEX event_of_goal ON goal_event (goal);

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_look_at_goals ON step (subject) WHERE kind = 'look-at-goals';
