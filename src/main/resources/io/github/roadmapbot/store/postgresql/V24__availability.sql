-- How much time somebody has in a quarter, in hours a week; without an answer they were asked and have not said.
CREATE TABLE availability (
    roadmap     TEXT    NOT NULL,
    person      TEXT    NOT NULL,
    quarter     TEXT    NOT NULL,
    hours       BIGINT,
    away        TEXT    NOT NULL DEFAULT '',
    answered_at TEXT,
    PRIMARY KEY (roadmap, person, quarter)
);

-- When people look at the goals together; seen is what of all goals was told the last time, so that nothing is told twice.
CREATE TABLE goal_rhythm (
    roadmap TEXT    NOT NULL,
    what    TEXT    NOT NULL CHECK (what IN ('refinement', 'progress', 'status', 'review')),
    done_at BIGINT NOT NULL,
    seen    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (roadmap, what)
);

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_goal_round ON step (subject) WHERE kind = 'goal-round';
