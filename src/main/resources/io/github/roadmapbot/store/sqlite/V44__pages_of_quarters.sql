-- The page of a quarter, proposed to people as a pull request; wanted is what it was to be when it was proposed last,
-- merged_at when people could read it first.
CREATE TABLE quarter_page (
    roadmap    TEXT    NOT NULL,
    quarter    TEXT    NOT NULL,
    repository TEXT    NOT NULL DEFAULT '',
    wanted     TEXT    NOT NULL DEFAULT '',
    number     INTEGER,
    url        TEXT,
    state      TEXT    NOT NULL DEFAULT 'none' CHECK (state IN ('none', 'open', 'merged', 'closed')),
    merged_at  INTEGER,
    PRIMARY KEY (roadmap, quarter)
) STRICT;

-- What the bot wrote into a repository, by Git's ids: whatever else is there is somebody else's.
CREATE TABLE quarter_page_written (
    roadmap TEXT NOT NULL,
    id      TEXT NOT NULL,
    PRIMARY KEY (roadmap, id)
) STRICT;

-- One look a quarter, for ever; one proposal at a time.
CREATE UNIQUE INDEX step_look_at_page ON step (subject, detail) WHERE kind = 'look-at-page';
CREATE UNIQUE INDEX step_propose_page ON step (subject, detail)
    WHERE kind = 'propose-page' AND status IN ('due', 'claimed', 'blocked');
