-- The fingerprint of the words that may be shown on GitHub before anybody approved them; null if none may.
ALTER TABLE suggestion ADD COLUMN released TEXT;
