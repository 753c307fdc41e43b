-- What people on GitHub had made of an issue when the bot looked last, so that it tells what they changed from what it wrote
-- itself; what was never seen is null. Of the title there is only a fingerprint, because it may name somebody who wants to be
-- forgotten. Times are in milliseconds since 1970.
CREATE TABLE issue_look (
    suggestion BIGINT  NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    next_at    BIGINT  NOT NULL,
    gone       BOOLEAN NOT NULL DEFAULT FALSE,
    place      TEXT    NOT NULL DEFAULT 'on-board' CHECK (place IN ('on-board', 'archived', 'taken-off')),
    stage      TEXT    NOT NULL DEFAULT '',
    title_hash TEXT,
    category   TEXT,
    quarter    TEXT,
    labels     TEXT
);

CREATE INDEX issue_look_next ON issue_look (next_at);

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_look_at_issues ON step (subject) WHERE kind = 'look-at-issues';

-- The deliveries of GitHub's webhooks that have come, so that one that is sent again changes nothing.
CREATE TABLE github_delivery (
    guid    TEXT    NOT NULL PRIMARY KEY,
    kept_at BIGINT  NOT NULL
);
