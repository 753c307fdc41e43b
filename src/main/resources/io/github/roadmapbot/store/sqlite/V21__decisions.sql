-- A question that is put to the vote. The options are one a line; closes_at is in milliseconds since 1970. The reasons are written
-- down when it is over. The origin names the one thing that opened it. Where it stands on GitHub is empty until it certainly does.
CREATE TABLE ballot (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    roadmap            TEXT    NOT NULL,
    subject            TEXT    NOT NULL,
    origin             TEXT    NOT NULL UNIQUE,
    council            TEXT    NOT NULL CHECK (council IN ('maintainers', 'steering')),
    question           TEXT    NOT NULL,
    options            TEXT    NOT NULL,
    rule               TEXT    NOT NULL CHECK (rule IN ('lazy', 'majority', 'supermajority', 'unanimity')),
    quorum             INTEGER NOT NULL,
    opened_by          TEXT    NOT NULL,
    opened_at          TEXT    NOT NULL,
    closes_at          INTEGER NOT NULL,
    came_from          INTEGER REFERENCES ballot (id),
    elsewhere          INTEGER NOT NULL CHECK (elsewhere IN (0, 1)),
    stage              TEXT    NOT NULL CHECK (stage IN ('calling', 'open', 'closed')),
    outcome            TEXT    NOT NULL CHECK (outcome IN ('', 'decided', 'no-agreement', 'quorum-missed', 'overtaken')),
    chosen             INTEGER,
    closed_at          TEXT    NOT NULL DEFAULT '',
    reasons            TEXT    NOT NULL DEFAULT '',
    channel            TEXT    NOT NULL DEFAULT '',
    ts                 TEXT    NOT NULL DEFAULT '',
    permalink          TEXT    NOT NULL DEFAULT '',
    comment_node       TEXT    NOT NULL DEFAULT '',
    comment_url        TEXT    NOT NULL DEFAULT '',
    discussion_number  INTEGER NOT NULL DEFAULT 0,
    discussion_node    TEXT    NOT NULL DEFAULT '',
    discussion_url     TEXT    NOT NULL DEFAULT '',
    answer_node        TEXT    NOT NULL DEFAULT '',
    communicated_at    TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX ballot_of_subject ON ballot (roadmap, subject);

-- Whose vote binds, as it was when the vote was opened; who left owes nothing any more.
CREATE TABLE ballot_voter (
    ballot  INTEGER NOT NULL REFERENCES ballot (id),
    person  TEXT    NOT NULL,
    left_at TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (ballot, person)
) STRICT;

-- Every vote that was cast, for good; of one person's the last one counts.
CREATE TABLE ballot_vote (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    ballot  INTEGER NOT NULL REFERENCES ballot (id),
    person  TEXT    NOT NULL,
    voice   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    at      TEXT    NOT NULL
) STRICT;

CREATE INDEX ballot_vote_of_ballot ON ballot_vote (ballot);

CREATE TABLE ballot_follower (
    ballot INTEGER NOT NULL REFERENCES ballot (id),
    person TEXT    NOT NULL,
    PRIMARY KEY (ballot, person)
) STRICT;

-- Each of these is owed once, ever.
CREATE UNIQUE INDEX step_ballot ON step (kind, subject, detail)
    WHERE kind IN ('call-voters', 'post-ballot', 'remind-voters', 'close-ballot', 'tell-of-ballot', 'tell-decision',
                   'write-decision', 'open-decision-discussion', 'escalate-suggestion');
