-- A question, a remark or a risk about something, from Slack or from a comment on GitHub (source_node), until it is answered.
CREATE TABLE inquiry (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    roadmap      TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('question', 'remark', 'risk')),
    words        TEXT    NOT NULL,
    asked_by     TEXT    NOT NULL,
    asked_at     TEXT    NOT NULL,
    answer       TEXT    NOT NULL DEFAULT '',
    answered_by  TEXT    NOT NULL DEFAULT '',
    answered_at  TEXT    NOT NULL DEFAULT '',
    channel      TEXT    NOT NULL DEFAULT '',
    ts           TEXT    NOT NULL DEFAULT '',
    permalink    TEXT    NOT NULL DEFAULT '',
    source_node  TEXT    UNIQUE,
    source_url   TEXT    NOT NULL DEFAULT '',
    comment_node TEXT    NOT NULL DEFAULT '',
    comment_url  TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX inquiry_of_subject ON inquiry (roadmap, subject);

-- Until when the comments beneath the issues of a repository have been read, in milliseconds since 1970.
CREATE TABLE comment_reading (
    roadmap    TEXT    NOT NULL,
    repository TEXT    NOT NULL,
    read_until INTEGER NOT NULL,
    PRIMARY KEY (roadmap, repository)
) STRICT;

CREATE UNIQUE INDEX step_inquiry ON step (kind, subject, detail) WHERE kind = 'post-inquiry';

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_read_comments ON step (subject) WHERE kind = 'read-comments';
