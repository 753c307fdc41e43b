-- What brings back what was put off: a time as ISO text, or a number of votes.
ALTER TABLE suggestion ADD COLUMN until_at TEXT;
ALTER TABLE suggestion ADD COLUMN wake_votes INTEGER;

-- The one that it is a duplicate of, and the larger one that it is a part of; both are suggestions. No foreign keys,
-- because a backup is restored row by row.
ALTER TABLE suggestion ADD COLUMN merged_into INTEGER;
ALTER TABLE suggestion ADD COLUMN part_of INTEGER;

CREATE INDEX suggestion_merged ON suggestion (merged_into);
CREATE INDEX suggestion_part ON suggestion (part_of);

-- Who approved a suggestion as it is now, while more than one approval is needed.
CREATE TABLE approval (
    suggestion INTEGER NOT NULL REFERENCES suggestion (id),
    by_whom    TEXT    NOT NULL,
    at         TEXT    NOT NULL,
    PRIMARY KEY (suggestion, by_whom)
) STRICT;
