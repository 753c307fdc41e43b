-- Whom the issue of a suggestion is assigned to, as GitHub said when the bot looked last.
CREATE TABLE issue_owner (
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    github_id  INTEGER NOT NULL,
    login      TEXT     NOT NULL,
    PRIMARY KEY (suggestion, github_id)
) STRICT;

CREATE INDEX issue_owner_account ON issue_owner (github_id);
