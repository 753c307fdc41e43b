-- The larger one whose voters count for a part of it as well: set where the part is a step towards the same wish.
ALTER TABLE suggestion ADD COLUMN votes_of INTEGER;

CREATE INDEX suggestion_votes_of ON suggestion (votes_of);
