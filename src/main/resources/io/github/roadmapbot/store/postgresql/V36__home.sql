-- Who has opened the app's home, and which roadmap they chose there; shown_at is when it was shown the last time (both in
-- milliseconds since 1970), and says a fingerprint of what it said then, so that nothing is shown twice.
CREATE TABLE home (
    person    TEXT    NOT NULL PRIMARY KEY,
    roadmap   TEXT    NOT NULL DEFAULT '',
    opened_at BIGINT  NOT NULL,
    shown_at  BIGINT  NOT NULL DEFAULT 0,
    says      TEXT    NOT NULL DEFAULT ''
);

CREATE INDEX home_opened ON home (opened_at);
