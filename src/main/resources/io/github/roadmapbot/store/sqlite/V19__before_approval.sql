-- The fingerprint of the words that may be shown on GitHub before anybody approved them; null if none may.
ALTER TABLE suggestion ADD COLUMN released TEXT;

-- The suggestion whose issue has this one's as a sub-issue, if a maintainer said so.
ALTER TABLE suggestion ADD COLUMN beneath INTEGER REFERENCES suggestion (id);
