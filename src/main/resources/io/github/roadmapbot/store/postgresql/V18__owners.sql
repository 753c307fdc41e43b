-- Whom the issue of a suggestion is assigned to, as GitHub said when the bot looked last.
CREATE TABLE issue_owner (
    suggestion BIGINT NOT NULL REFERENCES suggestion (id),
    github_id  BIGINT NOT NULL,
    login      TEXT   NOT NULL,
    PRIMARY KEY (suggestion, github_id)
);

CREATE INDEX issue_owner_account ON issue_owner (github_id);
