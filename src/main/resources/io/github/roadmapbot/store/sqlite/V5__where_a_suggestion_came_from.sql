-- Who typed or captured it, where that is somebody else than who wants it.
ALTER TABLE suggestion ADD COLUMN recorder TEXT;

-- The message in Slack that it was captured from; secret if not everybody in the workspace can read that place.
ALTER TABLE suggestion ADD COLUMN source_channel TEXT;
ALTER TABLE suggestion ADD COLUMN source_ts TEXT;
ALTER TABLE suggestion ADD COLUMN source_permalink TEXT;
ALTER TABLE suggestion ADD COLUMN source_secret INTEGER NOT NULL DEFAULT 1 CHECK (source_secret IN (0, 1));

-- Whether its words are still those of that message, so that an edit there is one here.
ALTER TABLE suggestion ADD COLUMN followed INTEGER NOT NULL DEFAULT 0 CHECK (followed IN (0, 1));

CREATE INDEX suggestion_of_source ON suggestion (source_channel, source_ts);
CREATE INDEX suggestion_of_recorder ON suggestion (recorder);
