-- Until when a roadmap's digests have told what happened, in milliseconds.
CREATE TABLE digest (
    roadmap    TEXT    NOT NULL PRIMARY KEY,
    told_until BIGINT NOT NULL
);
