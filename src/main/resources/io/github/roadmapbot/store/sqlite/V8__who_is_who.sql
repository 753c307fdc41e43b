-- Who in Slack is who on GitHub, as GitHub said it when they logged in there; an account belongs to one person.
CREATE TABLE link (
    person    TEXT    NOT NULL PRIMARY KEY,
    github_id INTEGER NOT NULL UNIQUE,
    login     TEXT    NOT NULL,
    linked_at TEXT    NOT NULL
) STRICT;

-- Whose code GitHub waits for; after expires_at it opens nothing.
CREATE TABLE link_attempt (
    person      TEXT    NOT NULL PRIMARY KEY,
    device_code TEXT    NOT NULL,
    expires_at  INTEGER NOT NULL
) STRICT;
