-- Whose reactions GitHub listed on what belongs to a suggestion there; node_id is the issue's, or the comment's.
CREATE TABLE github_reaction (
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    node_id    TEXT    NOT NULL,
    account    INTEGER NOT NULL,
    content    TEXT    NOT NULL,
    PRIMARY KEY (suggestion, node_id, account, content)
) STRICT;

CREATE INDEX github_reaction_of_account ON github_reaction (account);

-- When GitHub was last asked, in milliseconds since 1970, and how many upvotes it counted, which it does not say whose they are.
CREATE TABLE github_look (
    suggestion INTEGER NOT NULL PRIMARY KEY REFERENCES suggestion (id),
    upvotes    INTEGER NOT NULL,
    looked_at  INTEGER NOT NULL
) STRICT;

-- One row a roadmap, for ever.
CREATE UNIQUE INDEX step_count_on_github ON step (subject) WHERE kind = 'count-on-github';
