-- Who wished for something on GitHub and is nobody's in Slack; person is what they are known by here.
CREATE TABLE github_account (
    person TEXT NOT NULL PRIMARY KEY,
    login  TEXT NOT NULL,
    page   TEXT NOT NULL
);

-- A comment in a quarter's discussion that became a suggestion, once; gone says why it cannot be read there any more, and seen_in is
-- the number of the last reading that came across it.
CREATE TABLE remark (
    node_id    TEXT   NOT NULL PRIMARY KEY,
    suggestion BIGINT NOT NULL UNIQUE REFERENCES suggestion (id),
    roadmap    TEXT   NOT NULL,
    quarter    TEXT   NOT NULL,
    repository TEXT   NOT NULL,
    url        TEXT   NOT NULL,
    gone       TEXT   NOT NULL CHECK (gone IN ('', 'hidden', 'deleted')),
    seen_in    BIGINT NOT NULL
);

CREATE INDEX remark_of_discussion ON remark (roadmap, quarter);

-- How far the reading of a discussion has come: page_after is where its next page begins, empty between two readings, and ended_at
-- when the last one was complete, in milliseconds since 1970.
CREATE TABLE reading (
    roadmap    TEXT   NOT NULL,
    quarter    TEXT   NOT NULL,
    number     BIGINT NOT NULL,
    page_after TEXT   NOT NULL,
    ended_at   BIGINT NOT NULL,
    PRIMARY KEY (roadmap, quarter)
);

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_read_discussions ON step (subject) WHERE kind = 'read-discussions';

-- The one comment in a quarter's discussion that says what became of all feedback, and what it said last.
CREATE TABLE ledger (
    roadmap TEXT NOT NULL,
    quarter TEXT NOT NULL,
    node_id TEXT NOT NULL,
    said    TEXT NOT NULL,
    PRIMARY KEY (roadmap, quarter)
);

-- One row a discussion, for ever.
CREATE UNIQUE INDEX step_keep_ledger ON step (subject, detail) WHERE kind = 'keep-ledger';
