-- When it is done, as whoever approved it said: a line each.
ALTER TABLE suggestion ADD COLUMN criteria TEXT NOT NULL DEFAULT '';

-- What GitHub left off the issue without a word, for whoever may put it on.
ALTER TABLE issue ADD COLUMN left_off TEXT NOT NULL DEFAULT '';
